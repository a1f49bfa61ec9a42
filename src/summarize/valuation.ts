import type { Form } from "./forms.ts";

/** What the sentences of a story are worth to its summary. */
export interface Valuation {
  /** Worth per word of each candidate by itself: the order in which they are considered. */
  readonly alone: readonly number[];
  /**
   * What a form of a kept candidate is worth, less what better ones among the kept say already. `kept`: indices of
   * candidates; `budget`: words of the summary. The answer takes a place in `kept`.
   */
  among(kept: readonly number[], budget: number): (k: number, form: Form) => number;
}

/**
 * Words of a sentence that count in full; those past them count PAST_FULL each, for the main clause stands first and
 * two statements tell more than one long one.
 */
const FULL_WORDS = 35;
const PAST_FULL = 0.4;

/** So many words of a sentence, as they count. */
export function weightOf(words: number): number {
  return Math.min(words, FULL_WORDS) + PAST_FULL * Math.max(0, words - FULL_WORDS);
}

/** Takes the open ones out, the worthiest first, as worth stands each time; `take` may change what the rest is worth. */
export function takeGreedily(
  open: Set<number>,
  worthOf: (i: number) => number,
  take: (i: number, worth: number) => void,
): void {
  while (open.size > 0) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const i of open) {
      const worth = worthOf(i);
      if (worth > most) [best, most] = [i, worth];
    }
    open.delete(best);
    take(best, most);
  }
}
