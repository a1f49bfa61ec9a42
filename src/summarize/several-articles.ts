import { newCount, type Term } from "../language/term.ts";
import type { Candidate } from "./candidates.ts";
import { expectedWords } from "./expectation.ts";
import type { Form } from "./forms.ts";
import { titleShare } from "./overlap.ts";
import { indexPairs } from "./pair-index.ts";
import { pairWorths, sumOf, sumOfKept, tellInTurn } from "./pair-worths.ts";
import { worthTogether } from "./together.ts";
import { type SetWorth, type Valuation, weightOf } from "./valuation.ts";

/**
 * Worth of a word in an article's first sentence, beside shared pairs that are worth 1 a word on the whole: news puts
 * what matters first (Brandow, Mitze and Rau 1995). Further down an article, place says next to nothing more: REST / (1
 * + place).
 */
const LEAD = 2;
const REST = 0.2;
/** Worth, in words, of a sentence that has all the terms of its article's title (the title method, Edmundson 1969). */
const TITLE = 75;
/**
 * How much less a sentence is worth that is all quotation: readers are told what happened, and quotations are shown
 * beside it.
 */
const QUOTED = 0.3;
/** The opening of a preferred article goes before equals by this factor. */
const VOICE = 1.25;

/** What the worth of a sentence depends on besides the sentences. */
interface Setting {
  /** Content terms of each article's title. */
  readonly titles: readonly (readonly Term[])[];
  /** Articles whose openings go before equals, see VOICE. */
  readonly preferred: ReadonlySet<number>;
}

const NO_TITLE: readonly Term[] = [];

/** Share of a title's terms that stand among the words that a form keeps. */
function keptShare(title: readonly Term[], { kept }: Form, { stems }: Candidate): number {
  if (title.length === 0) return 0;
  const count = newCount();
  for (const term of title) term.count = count;
  let shared = 0;
  for (const at of kept) {
    const stem = stems[at] as Term | null;
    if (stem?.count !== count) continue;
    shared++;
    // Met once is enough.
    stem.count = 0;
  }
  return shared / title.length;
}

const placeOf = ({ position }: Candidate): number => (position === 0 ? LEAD : REST / (1 + position));

/**
 * Worth of sentences where several articles tell the story: openings, what says the title, and pairs of words that
 * other articles have too, each the more the more of them have it (concepts by document frequency, Gillick and Favre
 * 2009). A pair told again is worth less (a submodular coverage, Lin and Bilmes 2011): worked out greedily sentence by
 * sentence, and exactly for a set, where words count too, up to as many as a summary of its length is expected to have.
 */
export function valueSeveral(candidates: readonly Candidate[], { titles, preferred }: Setting): Valuation {
  const index = indexPairs(candidates);
  const worths = pairWorths(index, titles.length - 1);
  const titleOf = ({ article }: Candidate): readonly Term[] => titles[article] ?? NO_TITLE;
  const voices = candidates.map(
    ({ article, position, quoted }) => (position === 0 && preferred.has(article) ? VOICE : 1) * (1 - QUOTED * quoted),
  );
  const titled = candidates.map((one) => TITLE * titleShare(titleOf(one), one.terms));
  const perWord = (i: number, left: readonly number[]): number => {
    const one = candidates[i] as Candidate;
    const told = (titled[i] as number) + sumOf(index.pairs[i] as readonly number[], left);
    return (voices[i] as number) * (placeOf(one) + told / one.tokens.length);
  };
  const alone = candidates.map((_, i) => perWord(i, worths));
  /** What place and title make of a form, whatever else is told. */
  const standing = (i: number, form: Form): number => {
    const one = candidates[i] as Candidate;
    const title = form.whole ? (titled[i] as number) : TITLE * keptShare(titleOf(one), form, one);
    return placeOf(one) * weightOf(form.words) + title;
  };
  const among = (kept: readonly number[]): ((k: number, form: Form) => number) => {
    const met = tellInTurn(kept, index, worths, perWord);
    return (k, form) => {
      const i = kept[k] as number;
      return (voices[i] as number) * (standing(i, form) + sumOfKept(form, met[k] as readonly number[]));
    };
  };
  const together = (kept: readonly number[], budget: number): SetWorth<Form> => {
    const expected = expectedWords(index, alone, budget);
    return worthTogether({ index, worths, expected, standing, voices }, kept);
  };
  return { alone, among, together };
}
