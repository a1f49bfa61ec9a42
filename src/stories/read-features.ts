import type { Vocabulary } from "./vocabulary.ts";

/**
 * The terms of many articles by number, with their weighted counts, in flat arrays: one of each article would cost more
 * than what it holds.
 */
export class CountedTerms {
  /** The first `size` are filled, an article's after those of the one before. */
  terms = new Int32Array(4096);
  counts = new Int32Array(4096);
  size = 0;

  add(term: number, count: number): void {
    if (this.size === this.terms.length) this.#grow();
    this.terms[this.size] = term;
    this.counts[this.size] = count;
    this.size++;
  }

  #grow(): void {
    const { terms, counts } = this;
    this.terms = new Int32Array(2 * terms.length);
    this.counts = new Int32Array(2 * counts.length);
    this.terms.set(terms);
    this.counts.set(counts);
  }
}

const SPACE = 0x20;
const TAB = 0x09;
const STAR = 0x2a;
const ZERO = 0x30;

/** Odd multipliers of two multiplicative hashes: 2^32 over the golden ratio, and one of xxHash's primes. */
const MULTIPLIER = 0x9e3779b1;
const OTHER_MULTIPLIER = 0x85ebca77;

/** Spreads the upper bits of a hash, which its last step filled, over the lower ones, which choose a slot. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/**
 * Reads a line of `extractFeatures`, character by character: splitting it would make a string of each of its terms, and
 * a day has hundreds of thousands.
 */
export function readFeatures(line: string, vocabulary: Vocabulary, into: CountedTerms): void {
  // After the version: each group begins with a tab, each of its terms with a space.
  for (let at = line.indexOf("\t"); at >= 0 && at < line.length; ) {
    let count = 0;
    let isEveryday = false;
    let code = line.charCodeAt(++at);
    for (; at < line.length && code !== SPACE && code !== TAB; code = line.charCodeAt(++at)) {
      if (code === STAR) isEveryday = true;
      else count = count * 10 + code - ZERO;
    }
    while (code === SPACE) {
      const start = ++at;
      let high = 0;
      let low = 0;
      for (; at < line.length; at++) {
        code = line.charCodeAt(at);
        if (code === SPACE || code === TAB) break;
        high = Math.imul(high ^ code, MULTIPLIER);
        low = Math.imul(low + code, OTHER_MULTIPLIER);
      }
      if (at >= line.length) code = TAB;
      into.add(vocabulary.add(spread(high), spread(low), line, start, at, isEveryday), count);
    }
  }
}
