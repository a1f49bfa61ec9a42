import type { Token } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";

/** A story's pairs of neighbouring words as numbers; forms of one word make the same pair. */
export interface PairIndex {
  /** Of each candidate, the pair that begins at each token; NO_PAIR between function words and at the end. */
  readonly pairs: readonly Int32Array[];
  /** In how many articles a pair stands. */
  readonly articles: readonly number[];
  /** The words of each candidate by number. */
  readonly words: readonly Int32Array[];
  /** How many different words there are. */
  readonly vocabulary: number;
}

export const NO_PAIR = -1;

/** More words than any story has; two word numbers make one key below 2 ** 53. */
const WORDS = 2 ** 25;

/** @param candidates in the order of their articles */
export function indexPairs(candidates: readonly Candidate[]): PairIndex {
  const known = new Map<string, number>();
  const numbers = new Map<number, number>();
  const articles: number[] = [];
  const latest: number[] = [];
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size;
    if (number === known.size) known.set(word, number);
    return number;
  };
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
  const words = candidates.map(({ tokens, stems }) => {
    const own = new Int32Array(tokens.length);
    for (let k = 0; k < own.length; k++) own[k] = numberOf(stems[k] ?? (tokens[k] as Token).norm);
    return own;
  });
  const pairs = candidates.map(({ article, tokens, stems }, i) => {
    const own = words[i] as Int32Array;
    const begun = new Int32Array(tokens.length).fill(NO_PAIR);
    for (let k = 0; k + 1 < own.length; k++) {
      if (stems[k] === null && stems[k + 1] === null) continue;
      begun[k] = meet((own[k] as number) * WORDS + (own[k + 1] as number), article);
    }
    return begun;
  });
  return { pairs, articles, words, vocabulary: known.size };
}
