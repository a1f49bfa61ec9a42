import type { Candidate } from "./candidates.ts";
import type { Form } from "./forms.ts";
import { titleShare } from "./overlap.ts";
import { indexPairs, NO_PAIR, type PairIndex } from "./pair-index.ts";
import { takeGreedily, type Valuation, weightOf } from "./valuation.ts";

/**
 * Worth of a word in an article's first sentence, beside shared pairs that are worth 1 a word on the whole: news puts what
 * matters first (Brandow, Mitze and Rau 1995). Further down an article, place says next to nothing more: REST / (1 + place).
 */
const LEAD = 2;
const REST = 0.2;
/** Worth, in words, of a sentence that has all the terms of its article's title (the title method, Edmundson 1969). */
const TITLE = 75;
/** What a pair is worth each time that a better sentence has it already: people come back to what matters, but not to all of it. */
const REPEATED = 0.4;
/** With fewer other articles than this, what they share may be chance, and counts in proportion. */
const ENOUGH = 2;
/** The opening of a preferred article goes before equals by this factor. */
const VOICE = 1.25;

/** What the worth of a sentence depends on besides the sentences. */
interface Setting {
  /** Content terms of each article's title. */
  readonly titles: readonly ReadonlySet<string>[];
  /** Articles whose openings go before equals, see VOICE. */
  readonly preferred: ReadonlySet<number>;
}

const NO_TITLE: ReadonlySet<string> = new Set();

/** What a pair is worth: the share of other articles that have it, scaled to 1 a word over the whole story; see ENOUGH. */
function pairWorths({ pairs, articles }: PairIndex, others: number): Float64Array {
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

function sumOf(pairs: Int32Array, worths: Float64Array): number {
  let sum = 0;
  for (const pair of pairs) if (pair !== NO_PAIR) sum += worths[pair] as number;
  return sum;
}

/** Sum over the pairs whose words the form still has side by side. */
function sumOfKept({ kept }: Form, worths: Float64Array): number {
  let sum = 0;
  for (let k = 0; k + 1 < kept.length; k++)
    if (kept[k + 1] === (kept[k] as number) + 1) sum += worths[kept[k] as number] as number;
  return sum;
}

function keptTerms({ kept }: Form, { stems }: Candidate): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const k of kept) {
    const stem = stems[k];
    if (stem !== null && stem !== undefined) terms.add(stem);
  }
  return terms;
}

const placeOf = ({ position }: Candidate): number => (position === 0 ? LEAD : REST / (1 + position));

/** Sentence by sentence what each pair of the kept ones is worth, once the better of them have been told. */
function tellInTurn(
  kept: readonly number[],
  { pairs }: PairIndex,
  worths: Float64Array,
  perWord: (i: number, left: Float64Array) => number,
): ReadonlyMap<number, Float64Array> {
  const left = worths.slice();
  const met = new Map<number, Float64Array>();
  const tell = (i: number): void => {
    const own = pairs[i] as Int32Array;
    met.set(
      i,
      Float64Array.from(own, (pair) => (pair === NO_PAIR ? 0 : (left[pair] as number))),
    );
    for (const pair of own) if (pair !== NO_PAIR) left[pair] = (left[pair] as number) * REPEATED;
  };
  takeGreedily(new Set(kept), (i) => perWord(i, left), tell);
  return met;
}

/**
 * Worth of sentences where several articles tell the story: openings, what says the title, and pairs of words that other
 * articles have too, each the more the more of them have it (concepts by document frequency, Gillick and Favre 2009).
 * A pair told again is worth less (a submodular coverage, Lin and Bilmes 2011), worked out greedily.
 */
export function valueSeveral(candidates: readonly Candidate[], { titles, preferred }: Setting): Valuation {
  const index = indexPairs(candidates);
  const worths = pairWorths(index, titles.length - 1);
  const titleOf = ({ article }: Candidate): ReadonlySet<string> => titles[article] ?? NO_TITLE;
  const voiceOf = ({ article, position }: Candidate): number => (position === 0 && preferred.has(article) ? VOICE : 1);
  const titled = candidates.map((one) => TITLE * titleShare(titleOf(one), one.terms));
  const perWord = (i: number, left: Float64Array): number => {
    const one = candidates[i] as Candidate;
    const told = (titled[i] as number) + sumOf(index.pairs[i] as Int32Array, left);
    return voiceOf(one) * (placeOf(one) + told / one.tokens.length);
  };
  const among = (kept: readonly number[]): ((k: number, form: Form) => number) => {
    const met = tellInTurn(kept, index, worths, perWord);
    return (k, form) => {
      const i = kept[k] as number;
      const one = candidates[i] as Candidate;
      const told = sumOfKept(form, met.get(i) as Float64Array);
      const title = form.whole ? (titled[i] as number) : TITLE * titleShare(titleOf(one), keptTerms(form, one));
      return voiceOf(one) * (placeOf(one) * weightOf(form.words) + told + title);
    };
  };
  return { alone: candidates.map((_, i) => perWord(i, worths)), among };
}
