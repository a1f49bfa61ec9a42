import { newCount, type Term } from "../language/term.ts";

/** Begins a count that has met the terms of a list, for `countMet`. */
export function meet(terms: readonly Term[]): number {
  const count = newCount();
  for (const term of terms) term.count = count;
  return count;
}

/** How many terms of a list a count has met. */
export function countMet(terms: readonly Term[], count: number): number {
  let met = 0;
  for (const term of terms) if (term.count === count) met++;
  return met;
}

/** How many terms of the first list the second one has. Neither holds a term twice. */
export const sharedTerms = (a: readonly Term[], b: readonly Term[]): number => countMet(b, meet(a));

/** Cosine of two sentences by their distinct terms, how many of which they share. */
export function similarity(a: readonly Term[], b: readonly Term[], shared: number): number {
  return shared === 0 ? 0 : shared / Math.sqrt(a.length * b.length);
}

/** Share of the terms of the shorter list that the longer one has. */
export function containment(a: readonly Term[], b: readonly Term[], shared: number): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : shared / least;
}

/** Share of a title's terms that a sentence has. */
export function titleShare(title: readonly Term[], terms: readonly Term[]): number {
  return title.length === 0 ? 0 : sharedTerms(title, terms) / title.length;
}
