import type { Candidate } from "./candidates.ts";

/** The terms of a story's sentences as numbers, and in which sentences each stands. Made for counting shared terms fast. */
export interface TermIndex {
  /** Term numbers of each candidate. */
  readonly terms: readonly Int32Array[];
  /** Candidates, by index, that hold a term. */
  readonly postings: readonly (readonly number[])[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Scratch for `eachSharing`: all zero between calls. */
  readonly counts: Int32Array;
}

export function indexTerms(candidates: readonly Candidate[]): TermIndex {
  const numbers = new Map<string, number>();
  const postings: number[][] = [];
  const terms = candidates.map((candidate, at) => {
    const own = new Int32Array(candidate.terms.size);
    let k = 0;
    for (const term of candidate.terms) {
      let number = numbers.get(term);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(term, number);
        postings.push([]);
      }
      postings[number]?.push(at);
      own[k++] = number;
    }
    return own;
  });
  return { terms, postings, numbers, counts: new Int32Array(candidates.length) };
}

/** Term numbers of any set of terms; those that no candidate has are left out. */
export function numbersOf(index: TermIndex, terms: ReadonlySet<string>): Int32Array {
  const found: number[] = [];
  for (const term of terms) {
    const number = index.numbers.get(term);
    if (number !== undefined) found.push(number);
  }
  return Int32Array.from(found);
}

/** Calls `visit` once for each candidate that shares a term, with how many it shares. */
export function eachSharing(
  index: TermIndex,
  terms: Int32Array,
  visit: (candidate: number, shared: number) => void,
): void {
  const { counts, postings } = index;
  const touched: number[] = [];
  for (const term of terms) {
    const holders = postings[term] as readonly number[];
    for (let k = 0; k < holders.length; k++) {
      const at = holders[k] as number;
      if (counts[at] === 0) touched.push(at);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  for (const at of touched) {
    const shared = counts[at] as number;
    counts[at] = 0;
    visit(at, shared);
  }
}
