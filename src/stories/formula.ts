import type { GroupingSettings } from "./settings.ts";
import type { Vector } from "./vectors.ts";

const NONE = -1;

/** What is compared besides the words: rarity of each term, and who published each article. */
export interface Press {
  readonly vectors: readonly Vector[];
  /** Term number to its rarity, 0..1. */
  readonly rarity: Float64Array;
  /** Null where the outlet is not known. */
  readonly outlets: readonly (string | null)[];
}

function sumOfHeads({ weights, heads }: Vector): number {
  let sum = 0;
  for (let i = 0; i < heads; i++) sum += weights[i] as number;
  return sum;
}

/** Mean rarity of the window's words, each as heavy as its article has it. */
function meanRarity({ vectors, rarity }: Press): number {
  let sum = 0;
  for (const { terms, weights } of vectors)
    for (let i = 0; i < terms.length; i++) sum += (weights[i] as number) ** 2 * (rarity[terms[i] as number] as number);
  return sum / Math.max(1, vectors.length);
}

/** Whether both name numbers in title or lead, and no number is in both. */
function countsDiffer(a: Vector, b: Vector): boolean {
  return a.counts.length > 0 && b.counts.length > 0 && !a.counts.some((count) => b.counts.includes(count));
}

/**
 * Tells the reports of one event from news told by one formula: births and obituaries, court sessions, closing prices,
 * road accidents, receptions. Those share their words, but not what title and lead repeat (who, where, how many), nor
 * words that are rare on that day; and an outlet seldom reports an event twice. Read from what grouping has anyway.
 */
export class Formula {
  readonly #press: Press;
  readonly #settings: GroupingSettings;
  readonly #usual: number;
  readonly #heads: Float64Array;
  /**
   * By term its weight in the article that others are compared with, and whether title and lead of it repeat the term.
   */
  readonly #weights: Float64Array;
  readonly #isHead: Uint8Array;
  #taken = NONE;

  constructor(press: Press, settings: GroupingSettings) {
    this.#press = press;
    this.#settings = settings;
    this.#usual = meanRarity(press) || 1;
    this.#heads = Float64Array.from(press.vectors, sumOfHeads);
    this.#weights = new Float64Array(press.rarity.length);
    this.#isHead = new Uint8Array(press.rarity.length);
  }

  /** Writes down the terms of an article, which many others are compared with in turn. */
  #take(article: number): void {
    if (article === this.#taken) return;
    this.#mark(this.#taken, 0);
    this.#mark(article, 1);
    this.#taken = article;
  }

  #mark(article: number, on: 0 | 1): void {
    const vector = this.#press.vectors[article];
    if (vector === undefined) return;
    const { terms, weights, heads } = vector;
    for (let i = 0; i < terms.length; i++) this.#weights[terms[i] as number] = on * (weights[i] as number);
    for (let i = 0; i < heads; i++) this.#isHead[terms[i] as number] = on;
  }

  /**
   * By how much an article and another are more likely (> 1), or less, to report one event than their cosine says; 1
   * where one is a bare headline, which repeats nothing. Fast where many are asked for of one `article` after another.
   */
  factor(article: number, other: number): number {
    const { mostFactor, sameOutlet, otherCounts } = this.#settings;
    const { vectors, outlets } = this.#press;
    if (this.#heads[article] === 0 || this.#heads[other] === 0) return 1;
    this.#take(article);
    let factor = Math.min(mostFactor, this.#shared(article, other));
    const outlet = outlets[article];
    if (outlet != null && outlet === outlets[other]) factor *= sameOutlet;
    if (countsDiffer(vectors[article] as Vector, vectors[other] as Vector)) factor *= otherCounts;
    return factor;
  }

  /**
   * Share of what title and lead of either repeat that the other has too, and how rare what both have is; 1 as a rule.
   */
  #shared(article: number, other: number): number {
    const { headShare, headGuess, sharedRarity } = this.#settings;
    const { vectors, rarity } = this.#press;
    const { terms, weights, heads } = vectors[other] as Vector;
    const known = this.#weights;
    const isHead = this.#isHead;
    let own = 0;
    let its = 0;
    let cosine = 0;
    let rare = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const weight = known[term] as number;
      if (weight === 0) continue;
      const part = weight * (weights[i] as number);
      cosine += part;
      rare += part * (rarity[term] as number);
      if (i < heads) its += weights[i] as number;
      if (isHead[term] === 1) own += weight;
    }
    if (cosine === 0) return 1;
    const guess = headGuess * headShare;
    const ofOwn = (own + guess) / ((this.#heads[article] as number) + headGuess);
    const ofIts = (its + guess) / ((this.#heads[other] as number) + headGuess);
    return ((ofOwn + ofIts) / 2 / headShare) * (rare / cosine / this.#usual / sharedRarity);
  }
}
