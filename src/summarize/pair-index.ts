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

/** @param candidates in the order of their articles */
export function indexPairs(candidates: readonly Candidate[]): PairIndex {
  const count = newCount();
  let vocabulary = 0;
  const numbers = new Map<number, number>();
  const articles: number[] = [];
  const latest: number[] = [];
  const meet = (key: number, article: number): number => {
    let pair = numbers.get(key);
    if (pair === undefined) {
      pair = numbers.size;
      numbers.set(key, pair);
      articles.push(0);
      latest.push(-1);
    }
    if (latest[pair] !== article) articles[pair] = (articles[pair] as number) + 1;
    latest[pair] = article;
    return pair;
  };
  const words = candidates.map(({ tokens, stems }) =>
    tokens.map(({ word }, k) => {
      const term = stems[k] ?? foldedTerm(word);
      if (term.count !== count) {
        term.count = count;
        term.number = vocabulary++;
      }
      return term.number;
    }),
  );
  const pairs = candidates.map(({ article, stems }, i) =>
    (words[i] as readonly number[]).map((word, k, own) => {
      const isPair = k + 1 < own.length && (stems[k] !== null || stems[k + 1] !== null);
      return isPair ? meet(word * vocabulary + (own[k + 1] as number), article) : NO_PAIR;
    }),
  );
  return { pairs, articles, words, vocabulary };
}
