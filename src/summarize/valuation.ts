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
  /** What forms are worth to each other, exactly; absent where `among` says it well enough. */
  together?(kept: readonly number[], budget: number): SetWorth<Form>;
}

/** The worth of a set, as its members come and go. */
export interface SetWorth<Member> {
  /** Puts a form of the k-th sentence in, and says how much that adds. */
  put(k: number, form: Member): number;
  /** Takes it out again. */
  remove(k: number, form: Member): void;
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

/**
 * Takes the open ones out, the worthiest first, as worth stands each time; `take` may make the rest worth less, never
 * more. What was worked out before is then a bound, and most of the rest need not be looked at again (Minoux 1978).
 */
export function takeGreedily(
  open: readonly number[],
  worthOf: (i: number) => number,
  take: (i: number, worth: number) => void,
): void {
  const bounds = open.map(worthOf);
  const workedOut = open.map(() => 0);
  for (let taken = 0; taken < open.length; ) {
    const best = highest(bounds);
    const i = open[best] as number;
    if (workedOut[best] === taken) {
      take(i, bounds[best] as number);
      bounds[best] = Number.NEGATIVE_INFINITY;
      taken++;
    } else {
      bounds[best] = worthOf(i);
      workedOut[best] = taken;
    }
  }
}

function highest(values: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] as number) > (values[best] as number)) best = k;
  return best;
}
