import type { PackedText } from "./search-tokens.ts";

/** A stem that stands for a query word: the word's own, or one that means or sounds the same. */
export interface Member {
  readonly stem: string;
  /** stemCode of the stem. */
  readonly code: number;
  /** 0..1, how surely it stands for the query word. */
  readonly weight: number;
}

/** One query word with everything that may stand for it. */
export interface Group {
  readonly position: number;
  /** formCode of the word as typed. */
  readonly form: number;
  readonly members: readonly Member[];
  readonly idf: number;
}

/** Okapi BM25's usual constants (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/** Scores one article against the groups of a query. */
export function rankText(
  doc: PackedText,
  groups: readonly Group[],
  lookup: ReadonlyMap<number, readonly [number, number][]>,
  averageLength: number,
): number {
  const tf = new Float64Array(groups.length);
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i] ?? 0;
    const hits = token === 0 ? undefined : lookup.get(token >>> 8);
    if (hits === undefined) continue;
    for (const [group, weight] of hits) tf[group] = (tf[group] ?? 0) + weight;
  }
  let score = 0;
  const norm = K1 * (1 - B + (B * doc.tokens.length) / averageLength);
  groups.forEach((group, g) => {
    const f = tf[g] ?? 0;
    score += (group.idf * f * (K1 + 1)) / (f + norm);
  });
  return score;
}
