import { LEAD_WEIGHT, TITLE_WEIGHT } from "./features.ts";
import { CountedTerms, readFeatures } from "./read-features.ts";
import type { GroupingSettings } from "./settings.ts";
import { Vocabulary } from "./vocabulary.ts";

/** One article as a unit vector of tf-idf weights over the window's terms. */
export interface Vector {
  /** Term numbers and their weights; the squares of the weights sum to 1 (an empty article has none). */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** How many of the terms, the first, stand in title and lead both, or as often in one of them. */
  readonly heads: number;
  /** The numbers of title and lead, years aside. */
  readonly counts: readonly number[];
  /** Effective number of terms, 1 / Σ weight⁴: 1 when one term has all the weight. */
  readonly breadth: number;
}

/** The vectors of a window over one vocabulary. */
export interface VectorSpace {
  readonly vectors: readonly Vector[];
  readonly vocabulary: Vocabulary;
  /** Term number to its rarity: 1 for a term that only one article could hold, 0 for one that all hold. */
  readonly rarity: Float64Array;
  /** Term number to 1 for an everyday word, 0 for a name, a number or a word that the lexicon lacks. */
  readonly everyday: Uint8Array;
}

/** Logarithms of the counts that nearly all terms have. */
const LOGARITHMS = Float64Array.from({ length: 64 }, (_, count) => Math.log(1 + count));

const logOf = (count: number): number => (count < 64 ? (LOGARITHMS[count] as number) : Math.log(1 + count));

/** Numeric loops here and in `neighbours.ts` are plain ones: they run millions of times for a window of thousands. */

/** How many of the terms, heaviest first, have at least that count. */
function atLeast(count: number, counts: Float64Array): number {
  let found = 0;
  while (found < counts.length && (counts[found] as number) >= count) found++;
  return found;
}

/** A number of four digits is a year more often than not. */
const YEAR_DIGITS = 4;

/** The numbers of title and lead that count something. */
function countsOf(terms: Int32Array, counts: Float64Array, vocabulary: Vocabulary): readonly number[] {
  const found: number[] = [];
  for (let i = atLeast(LEAD_WEIGHT, counts) - 1; i >= 0; i--) {
    const term = terms[i] as number;
    if (vocabulary.numeric[term] === true && vocabulary.term(term).length !== YEAR_DIGITS) found.push(term);
  }
  return found;
}

/** Turns counts, as weights, into those of a unit vector, in place. */
function toVector(terms: Int32Array, weights: Float64Array, idf: Float64Array, vocabulary: Vocabulary): Vector {
  const heads = atLeast(TITLE_WEIGHT + LEAD_WEIGHT, weights);
  const counts = countsOf(terms, weights, vocabulary);
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = logOf(weights[i] as number) * (idf[terms[i] as number] as number);
    const square = weight * weight;
    weights[i] = weight;
    squares += square;
    fourths += square * square;
  }
  const norm = Math.sqrt(squares) || 1;
  for (let i = 0; i < terms.length; i++) weights[i] = (weights[i] as number) / norm;
  return { terms, weights, heads, counts, breadth: fourths > 0 ? squares ** 2 / fourths : 1 };
}

/**
 * tf-idf with logarithmic counts (Salton and Buckley 1988). Document frequencies are the window's own, blended with a
 * fixed background of unseen articles: in a window of five articles a word that all of them share tells them apart no
 * more, and in a window of two shared words still count.
 * @param lines what `extractFeatures` made of each article
 */
export function toVectors(lines: Iterable<string>, settings: GroupingSettings): VectorSpace {
  const vocabulary = new Vocabulary();
  const read = new CountedTerms();
  const ends: number[] = [];
  for (const line of lines) {
    readFeatures(line, vocabulary, read);
    ends.push(read.size);
  }
  const { backgroundArticles, rareShare, everydayShare } = settings;
  const total = ends.length + backgroundArticles;
  const idf = Float64Array.from(vocabulary.frequencies, (count, term) => {
    const share = vocabulary.everyday[term] ? everydayShare : rareShare;
    return Math.max(0, Math.log(total / (count + backgroundArticles * share)));
  });
  const weights = Float64Array.from(read.counts.subarray(0, read.size));
  const vectors = ends.map((end, i) => {
    const start = ends[i - 1] ?? 0;
    return toVector(read.terms.subarray(start, end), weights.subarray(start, end), idf, vocabulary);
  });
  const rarity = idf.map((value) => value / Math.log(total));
  return { vocabulary, vectors, rarity, everyday: Uint8Array.from(vocabulary.everyday, Number) };
}
