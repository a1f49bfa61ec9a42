import { foldedTerm, newCount } from "../language/term.ts";
import type { Candidate } from "./candidates.ts";

/** A story's pairs of neighbouring words as numbers; forms of one word make the same pair. */
export interface PairIndex {
  /** Of each candidate, the pair that begins at each token; NO_PAIR between function words and at the end. */
  readonly pairs: readonly (readonly number[])[];
  /** In how many articles a pair stands. */
  readonly articles: readonly number[];
  /** The words of each candidate by number. */
  readonly words: readonly (readonly number[])[];
  /** How many different words there are. */
  readonly vocabulary: number;
}

export const NO_PAIR = -1;

/** Pairs that have been met, found by their content word: function words stand beside all others, these beside few. */
class Pairs {
  /** In how many articles each pair stands. */
  readonly articles: number[] = [];
  /** The article that had it last. */
  readonly #latest: number[] = [];
  /** The pair's other word, and the next pair of the same content word. */
  readonly #other: number[] = [];
  readonly #next: number[] = [];

  /** The number of the pair of the word whose pairs begin at `heads[word]` with another word, which `article` has. */
  meet(heads: number[], word: number, other: number, article: number): number {
    let pair = heads[word] as number;
    while (pair !== NO_PAIR && this.#other[pair] !== other) pair = this.#next[pair] as number;
    if (pair === NO_PAIR) {
      pair = this.articles.length;
      this.articles.push(0);
      this.#latest.push(-1);
      this.#other.push(other);
      this.#next.push(heads[word] as number);
      heads[word] = pair;
    }
    if (this.#latest[pair] !== article) this.articles[pair] = (this.articles[pair] as number) + 1;
    this.#latest[pair] = article;
    return pair;
  }
}

/** @param candidates in the order of their articles */
export function indexPairs(candidates: readonly Candidate[]): PairIndex {
  const count = newCount();
  /** First pair of each word as the first of two, and of each as the second after a function word. */
  const firsts: number[] = [];
  const seconds: number[] = [];
  const words = candidates.map(({ tokens, stems }) =>
    tokens.map(({ word }, k) => {
      const term = stems[k] ?? foldedTerm(word);
      if (term.count !== count) {
        term.count = count;
        term.number = firsts.length;
        firsts.push(NO_PAIR);
        seconds.push(NO_PAIR);
      }
      return term.number;
    }),
  );
  const met = new Pairs();
  const pairs = candidates.map(({ article, stems }, i) =>
    (words[i] as readonly number[]).map((word, k, own) => {
      if (k + 1 === own.length) return NO_PAIR;
      const next = own[k + 1] as number;
      if (stems[k] !== null) return met.meet(firsts, word, next, article);
      return stems[k + 1] === null ? NO_PAIR : met.meet(seconds, next, word, article);
    }),
  );
  return { pairs, articles: met.articles, words, vocabulary: firsts.length };
}
