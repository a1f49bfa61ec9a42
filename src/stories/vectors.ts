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

/** The vectors of a window over one vocabulary. */
export interface VectorSpace {
  readonly vectors: readonly Vector[];
  /** Term number to term. */
  readonly vocabulary: readonly string[];
  /** Term number to its rarity: 1 for a term that only one article could hold, 0 for one that all hold. */
  readonly rarity: Float64Array;
  /** Term number to 1 for an everyday word, 0 for a name, a number or a word that the lexicon lacks. */
  readonly everyday: Uint8Array;
}

/** The terms of all articles numbered in order of appearance, with their document frequencies. */
class Vocabulary {
  readonly terms: string[] = [];
  readonly frequencies: number[] = [];
  readonly everyday: boolean[] = [];
  readonly #numbers = new Map<string, number>();

  add(term: string, isEveryday: boolean): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) {
      this.frequencies[known] = (this.frequencies[known] as number) + 1;
      return known;
    }
    const number = this.terms.push(term) - 1;
    this.#numbers.set(term, number);
    this.frequencies.push(1);
    this.everyday.push(isEveryday);
    return number;
  }

  /** The terms of an article by number, with logarithmic counts as their weights. */
  addAll({ terms, counts, everyday }: Features): Row {
    const numbers = new Int32Array(terms.length);
    const weights = new Float64Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      numbers[i] = this.add(terms[i] as string, everyday[i] as boolean);
      weights[i] = Math.log(1 + (counts[i] as number));
    }
    return { terms: numbers, weights };
  }
}

type Row = Pick<Vector, "terms" | "weights">;

/** Numeric loops here and in `neighbours.ts` are plain ones: they run millions of times for a window of thousands. */
function toVector({ terms, weights }: Row, idf: Float64Array): Vector {
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = (weights[i] as number) * (idf[terms[i] as number] as number);
    weights[i] = weight;
    squares += weight ** 2;
    fourths += weight ** 4;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < terms.length; i++) weights[i] = (weights[i] as number) / norm;
  return { terms, weights, breadth: fourths > 0 ? squares ** 2 / fourths : 1 };
}

/**
 * tf-idf with logarithmic counts (Salton and Buckley 1988). Document frequencies are the window's own, blended with a
 * fixed background of unseen articles: in a window of five articles a word that all of them share tells them apart no
 * more, and in a window of two shared words still count. The features are read one article at a time and not kept.
 */
export function toVectors(features: Iterable<Features>, settings: GroupingSettings): VectorSpace {
  const vocabulary = new Vocabulary();
  const rows: Row[] = [];
  for (const feature of features) rows.push(vocabulary.addAll(feature));
  const { backgroundArticles, rareShare, everydayShare } = settings;
  const total = rows.length + backgroundArticles;
  const idf = Float64Array.from(vocabulary.frequencies, (count, term) => {
    const share = vocabulary.everyday[term] ? everydayShare : rareShare;
    return Math.max(0, Math.log(total / (count + backgroundArticles * share)));
  });
  const vectors = rows.map((row) => toVector(row, idf));
  const rarity = idf.map((value) => value / Math.log(total));
  return { vocabulary: vocabulary.terms, vectors, rarity, everyday: Uint8Array.from(vocabulary.everyday, Number) };
}
