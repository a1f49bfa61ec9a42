import type { Form } from "./forms.ts";
import { NO_PAIR, type PairIndex } from "./pair-index.ts";
import { takeGreedily } from "./valuation.ts";

/**
 * What a pair is worth each time that a better sentence has it already: people come back to what matters, but not to
 * all of it.
 */
const REPEATED = 0.4;
/** With fewer other articles than this, what they share may be chance, and counts in proportion. */
const ENOUGH = 2;

/** REPEATED to the power of how often a pair was told, as far as it matters. */
export const FADING: readonly number[] = Array.from({ length: 16 }, (_, told) => REPEATED ** told);

/**
 * What a pair is worth: the share of other articles that have it, scaled to 1 a word over the whole story; see ENOUGH.
 */
export function pairWorths({ pairs, articles }: PairIndex, others: number): readonly number[] {
  let total = 0;
  let words = 0;
  for (const own of pairs) {
    words += own.length;
    for (const pair of own) if (pair !== NO_PAIR) total += (articles[pair] as number) - 1;
  }
  const scale = total === 0 ? 0 : (words / total) * Math.min(1, others / ENOUGH);
  return articles.map((count) => (count - 1) * scale);
}

/** Sum over the pairs of a sentence. */
export function sumOf(pairs: readonly number[], worths: readonly number[]): number {
  let sum = 0;
  for (const pair of pairs) if (pair !== NO_PAIR) sum += worths[pair] as number;
  return sum;
}

/** Sum over the pairs whose words the form still has side by side; `worths`: of the pair that begins at each token. */
export function sumOfKept({ kept }: Form, worths: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k + 1 < kept.length; k++)
    if (kept[k + 1] === (kept[k] as number) + 1) sum += worths[kept[k] as number] as number;
  return sum;
}

/**
 * Sentence by sentence, in the order of `kept`, what each pair is worth there, once the better sentences have been
 * told.
 */
export function tellInTurn(
  kept: readonly number[],
  { pairs }: PairIndex,
  worths: readonly number[],
  perWord: (i: number, left: readonly number[]) => number,
): readonly (readonly number[])[] {
  const left = worths.slice();
  const met = kept.map((): readonly number[] => []);
  const tell = (k: number): void => {
    const own = pairs[kept[k] as number] as readonly number[];
    met[k] = own.map((pair) => (pair === NO_PAIR ? 0 : (left[pair] as number)));
    for (const pair of own) if (pair !== NO_PAIR) left[pair] = (left[pair] as number) * REPEATED;
  };
  takeGreedily([...kept.keys()], (k) => perWord(kept[k] as number, left), tell);
  return met;
}
