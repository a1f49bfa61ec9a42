import type { Form } from "./forms.ts";
import { NO_PAIR, type PairIndex } from "./pair-index.ts";
import { takeGreedily } from "./valuation.ts";

/** What a pair is worth each time that a better sentence has it already: people come back to what matters, but not to all of it. */
const REPEATED = 0.4;
/** With fewer other articles than this, what they share may be chance, and counts in proportion. */
const ENOUGH = 2;

/** REPEATED to the power of how often a pair was told, as far as it matters. */
export const FADING = Float64Array.from({ length: 16 }, (_, told) => REPEATED ** told);

/** What a pair is worth: the share of other articles that have it, scaled to 1 a word over the whole story; see ENOUGH. */
export function pairWorths({ pairs, articles }: PairIndex, others: number): Float64Array {
  const worths = new Float64Array(articles.length);
  for (let pair = 0; pair < worths.length; pair++) worths[pair] = (articles[pair] as number) - 1;
  let total = 0;
  let words = 0;
  for (const own of pairs) {
    words += own.length;
    total += sumOf(own, worths);
  }
  const scale = total === 0 ? 0 : (words / total) * Math.min(1, others / ENOUGH);
  for (let pair = 0; pair < worths.length; pair++) worths[pair] = (worths[pair] as number) * scale;
  return worths;
}

/** Sum over the pairs of a sentence. */
export function sumOf(pairs: readonly number[], worths: Float64Array): number {
  let sum = 0;
  for (const pair of pairs) if (pair !== NO_PAIR) sum += worths[pair] as number;
  return sum;
}

/** Sum over the pairs whose words the form still has side by side. */
export function sumOfKept({ kept }: Form, worths: Float64Array): number {
  let sum = 0;
  for (let k = 0; k + 1 < kept.length; k++)
    if (kept[k + 1] === (kept[k] as number) + 1) sum += worths[kept[k] as number] as number;
  return sum;
}

/** Sentence by sentence what each pair of the kept ones is worth, once the better of them have been told. */
export function tellInTurn(
  kept: readonly number[],
  { pairs }: PairIndex,
  worths: Float64Array,
  perWord: (i: number, left: Float64Array) => number,
): ReadonlyMap<number, Float64Array> {
  const left = worths.slice();
  const met = new Map<number, Float64Array>();
  const tell = (i: number): void => {
    const own = pairs[i] as readonly number[];
    const mine = new Float64Array(own.length);
    for (let k = 0; k < own.length; k++) mine[k] = own[k] === NO_PAIR ? 0 : (left[own[k] as number] as number);
    met.set(i, mine);
    for (const pair of own) if (pair !== NO_PAIR) left[pair] = (left[pair] as number) * REPEATED;
  };
  takeGreedily(kept, (i) => perWord(i, left), tell);
  return met;
}
