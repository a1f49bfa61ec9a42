import type { Features } from "./features.ts";
import type { GroupingSettings } from "./settings.ts";

/** One article as a unit vector of tf-idf weights over the window's terms. */
export interface Vector {
  /** Term numbers and their weights, heaviest first; the squares of the weights sum to 1 (an empty article has none). */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Effective number of terms, 1 / Σ weight⁴: 1 when one term has all the weight. */
  readonly breadth: number;
}

export interface VectorSpace {
  readonly vectors: readonly Vector[];
  /** Term number to term. */
  readonly vocabulary: readonly string[];
}

function numberTerms(features: readonly Features[]): { vocabulary: string[]; rows: Int32Array[]; df: number[] } {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const df: number[] = [];
  const rows = features.map(({ terms }) =>
    Int32Array.from(terms, (term) => {
      let number = numbers.get(term);
      if (number === undefined) {
        number = vocabulary.push(term) - 1;
        numbers.set(term, number);
        df.push(0);
      }
      df[number] = (df[number] ?? 0) + 1;
      return number;
    }),
  );
  return { vocabulary, rows, df };
}

function toVector(row: Int32Array, counts: readonly number[], idf: Float64Array, maxTerms: number): Vector {
  const weight = Float64Array.from(row, (term, i) => Math.log(1 + (counts[i] ?? 0)) * (idf[term] ?? 0));
  const order = Array.from(row.keys()).sort(
    (a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || (row[a] ?? 0) - (row[b] ?? 0),
  );
  order.length = Math.min(order.length, maxTerms);
  const norm = Math.hypot(...order.map((i) => weight[i] ?? 0)) || 1;
  const weights = Float64Array.from(order, (i) => (weight[i] ?? 0) / norm);
  const fourth = weights.reduce((sum, w) => sum + w ** 4, 0);
  return { terms: Int32Array.from(order, (i) => row[i] ?? 0), weights, breadth: fourth > 0 ? 1 / fourth : 1 };
}

/**
 * tf-idf with logarithmic counts (Salton and Buckley 1988). Document frequencies are the window's own, blended with a
 * fixed background of unseen articles: in a window of five articles a word that all of them share tells them apart no
 * more, and in a window of two shared words still count.
 */
export function toVectors(features: readonly Features[], settings: GroupingSettings): VectorSpace {
  const { vocabulary, rows, df } = numberTerms(features);
  const { backgroundArticles, backgroundShare, maxTerms } = settings;
  const total = features.length + backgroundArticles;
  const idf = Float64Array.from(df, (count) =>
    Math.max(0, Math.log(total / (count + backgroundArticles * backgroundShare))),
  );
  return { vocabulary, vectors: rows.map((row, i) => toVector(row, features[i]?.counts ?? [], idf, maxTerms)) };
}
