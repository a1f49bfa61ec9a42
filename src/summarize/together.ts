import type { Form } from "./forms.ts";
import { NO_PAIR, type PairIndex } from "./pair-index.ts";
import { FADING } from "./pair-worths.ts";
import type { SetWorth } from "./valuation.ts";

/** Worth of each word that a summary of its length is expected to have, in the unit of the openings'. */
const COVERAGE = 7;

/** What the worth of a set is counted from. */
export interface Parts {
  readonly index: PairIndex;
  /** Of each pair, told for the first time. */
  readonly worths: readonly number[];
  /** How often a summary is expected to have each word. */
  readonly expected: readonly number[];
  /** What a form of a candidate is worth whatever else is told. */
  standing(i: number, form: Form): number;
  /** Factor of each candidate. */
  readonly voices: readonly number[];
}

/**
 * Worth of a set of forms: what each stands for, pairs of words by how often they are told, and words up to as many as
 * are expected. `kept`: the candidates that members are numbered by.
 */
export function worthTogether(
  { index, worths, expected, standing, voices }: Parts,
  kept: readonly number[],
): SetWorth<Form> {
  const told = new Int32Array(worths.length);
  const counts = new Int32Array(index.vocabulary);
  const standings = new Map<Form, number>();
  const standingOf = (i: number, form: Form): number => {
    const known = standings.get(form) ?? standing(i, form);
    standings.set(form, known);
    return known;
  };
  return {
    put(k, form) {
      const i = kept[k] as number;
      const words = index.words[i] as readonly number[];
      const pairs = index.pairs[i] as readonly number[];
      let shared = 0;
      let fresh = 0;
      for (let n = 0; n < form.kept.length; n++) {
        const at = form.kept[n] as number;
        const word = words[at] as number;
        fresh += Math.min(1, Math.max(0, (expected[word] as number) - (counts[word] as number)));
        counts[word] = (counts[word] as number) + 1;
        const pair = form.kept[n + 1] === at + 1 ? (pairs[at] as number) : NO_PAIR;
        if (pair === NO_PAIR) continue;
        shared += (worths[pair] as number) * (FADING[Math.min(told[pair] as number, FADING.length - 1)] as number);
        told[pair] = (told[pair] as number) + 1;
      }
      return (voices[i] as number) * (standingOf(i, form) + shared) + COVERAGE * fresh;
    },
    remove(k, form) {
      const words = index.words[kept[k] as number] as readonly number[];
      const pairs = index.pairs[kept[k] as number] as readonly number[];
      for (let n = 0; n < form.kept.length; n++) {
        const at = form.kept[n] as number;
        const word = words[at] as number;
        counts[word] = (counts[word] as number) - 1;
        const pair = form.kept[n + 1] === at + 1 ? (pairs[at] as number) : NO_PAIR;
        if (pair !== NO_PAIR) told[pair] = (told[pair] as number) - 1;
      }
    },
  };
}
