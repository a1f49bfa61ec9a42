import { newCount, type Term } from "../language/term.ts";

/** How many terms of the first list the second one has. Neither holds a term twice. */
export function sharedTerms(a: readonly Term[], b: readonly Term[]): number {
  const count = newCount();
  for (const term of a) term.count = count;
  let shared = 0;
  for (const term of b) if (term.count === count) shared++;
  return shared;
}

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
