import type { Candidate } from "./candidates.ts";

/** A story's pairs of neighbouring words as numbers; forms of one word make the same pair. */
export interface PairIndex {
  /** Of each candidate, the pair that begins at each token; NO_PAIR between function words and at the end. */
  readonly pairs: readonly Int32Array[];
  /** In how many articles a pair stands. */
  readonly articles: readonly number[];
}

export const NO_PAIR = -1;

/** More words than any story has; two word numbers make one key below 2 ** 53. */
const WORDS = 2 ** 25;

/** @param candidates in the order of their articles */
export function indexPairs(candidates: readonly Candidate[]): PairIndex {
  const words = new Map<string, number>();
  const numbers = new Map<number, number>();
  const articles: number[] = [];
  const latest: number[] = [];
  const numberOf = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
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
  const pairs = candidates.map(({ article, tokens, stems }) => {
    const begun = new Int32Array(tokens.length).fill(NO_PAIR);
    let before = -1;
    for (let k = 0; k < tokens.length; k++) {
      const word = numberOf(stems[k] ?? (tokens[k] as Candidate["tokens"][number]).norm);
      const isContent = stems[k] !== null || (k > 0 && stems[k - 1] !== null);
      if (k > 0 && isContent) begun[k - 1] = meet(before * WORDS + word, article);
      before = word;
    }
    return begun;
  });
  return { pairs, articles };
}
