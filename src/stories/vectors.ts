import type { Features } from "./features.ts";
import type { GroupingSettings } from "./settings.ts";

/** One article as a unit vector of tf-idf weights over the window's terms. */
export interface Vector {
  /** Term numbers and their weights; the squares of the weights sum to 1 (an empty article has none). */
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

function numberTerms(features: readonly Features[]) {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const df: number[] = [];
  const everyday: boolean[] = [];
  const rows = features.map(({ terms, everyday: isEveryday }) =>
    Int32Array.from(terms, (term, i) => {
      let number = numbers.get(term);
      if (number === undefined) {
        number = vocabulary.push(term) - 1;
        numbers.set(term, number);
        df.push(0);
        everyday.push(isEveryday[i] ?? false);
      }
      df[number] = (df[number] ?? 0) + 1;
      return number;
    }),
  );
  return { vocabulary, rows, df, everyday };
}

function toVector(terms: Int32Array, counts: readonly number[], idf: Float64Array): Vector {
  const weights = Float64Array.from(terms, (term, i) => Math.log(1 + (counts[i] ?? 0)) * (idf[term] ?? 0));
  let squares = 0;
  let fourths = 0;
  for (const weight of weights) {
    squares += weight ** 2;
    fourths += weight ** 4;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / norm;
  return { terms, weights, breadth: fourths > 0 ? squares ** 2 / fourths : 1 };
}

/**
 * tf-idf with logarithmic counts (Salton and Buckley 1988). Document frequencies are the window's own, blended with a
 * fixed background of unseen articles: in a window of five articles a word that all of them share tells them apart no
 * more, and in a window of two shared words still count.
 */
export function toVectors(features: readonly Features[], settings: GroupingSettings): VectorSpace {
  const { vocabulary, rows, df, everyday } = numberTerms(features);
  const { backgroundArticles, rareShare, everydayShare } = settings;
  const total = features.length + backgroundArticles;
  const idf = Float64Array.from(df, (count, term) => {
    const share = everyday[term] ? everydayShare : rareShare;
    return Math.max(0, Math.log(total / (count + backgroundArticles * share)));
  });
  return { vocabulary, vectors: rows.map((row, i) => toVector(row, features[i]?.counts ?? [], idf)) };
}
