import type { Term } from "../language/term.ts";
import type { Token } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";
import type { Chosen } from "./choice.ts";
import type { Form } from "./forms.ts";
import { sharedTerms } from "./overlap.ts";
import { hasTrait } from "./traits.ts";
import { NEGATES, QUALIFIES } from "./wording.ts";

/** Share of the content words of a clause that another sentence has, from which the clause tells nothing new. */
const RETOLD = 0.6;
/**
 * With fewer content words in common, or fewer pairs of them in the same order, two clauses speak of the same people or
 * things, and say something else.
 */
const LEAST_SHARED = 5;
const LEAST_PAIRS = 2;
/** Words that must be left of a sentence. */
const LEAST_WORDS = 5;

const DIGIT = /\d/;

/** What a chosen sentence, or a clause of it, shows. */
interface Shown {
  /** Its content words in order, and each of them once. */
  readonly terms: readonly Term[];
  readonly distinct: readonly Term[];
  /** Its numbers as written in digits. */
  readonly numbers: ReadonlySet<string>;
  readonly negates: boolean;
  /** Whether it says so under a condition, or is not sure. */
  readonly qualifies: boolean;
}

function shownOf({ tokens, stems }: Candidate, kept: readonly number[]): Shown {
  const words = kept.map((at) => tokens[at] as Token);
  const terms = kept.map((at) => stems[at] as Term | null).filter((stem) => stem !== null);
  return {
    terms,
    distinct: [...new Set(terms)],
    numbers: new Set(words.map(({ norm }) => norm).filter((norm) => DIGIT.test(norm))),
    negates: hasTrait(words, NEGATES),
    qualifies: hasTrait(words, QUALIFIES),
  };
}

/** How many neighbouring words of the first list are neighbours in the second one too. */
function sharedPairs(one: readonly Term[], other: readonly Term[]): number {
  let pairs = 0;
  for (let i = 1; i < one.length; i++)
    if (other.some((term, k) => term === one[i - 1] && other[k + 1] === one[i])) pairs++;
  return pairs;
}

/**
 * True where a clause says nothing that the other sentence does not say as surely: its words, all its numbers, and
 * denied where it denies.
 */
function isTold(clause: Shown, other: Shown): boolean {
  if (clause.negates !== other.negates || other.qualifies) return false;
  for (const number of clause.numbers) if (!other.numbers.has(number)) return false;
  const shared = sharedTerms(clause.distinct, other.distinct);
  if (shared < LEAST_SHARED || shared < RETOLD * clause.distinct.length) return false;
  return sharedPairs(clause.terms, other.terms) >= LEAST_PAIRS;
}

/** The words of a form that a shorter one leaves out; null where that one has words that the longer has not. */
function leftOut(long: Form, short: Form): readonly number[] | null {
  const kept = new Set(short.kept);
  const out = long.kept.filter((at) => !kept.has(at));
  return out.length === long.kept.length - kept.size ? out : null;
}

/** The longest form of a chosen sentence that is left when a clause that another sentence tells is taken out. */
function shorter({ candidate, form, forms }: Chosen, others: readonly Shown[]): Form | null {
  const shorterOnes = forms
    .filter(({ words }) => words < form.words && words >= LEAST_WORDS)
    .sort((a, b) => b.words - a.words);
  for (const short of shorterOnes) {
    const out = leftOut(form, short);
    if (out === null || out.length < LEAST_SHARED) continue;
    const clause = shownOf(candidate, out);
    if (others.some((other) => isTold(clause, other))) return short;
  }
  return null;
}

/**
 * True where two of the sentences have so much in common that one may tell a clause of the other: most digests end
 * here.
 */
function mayRetell(chosen: readonly Chosen[]): boolean {
  return chosen.some(({ candidate: { terms } }, k) =>
    chosen.some(({ candidate }, i) => i < k && sharedTerms(terms, candidate.terms) >= LEAST_SHARED),
  );
}

/**
 * In a digest of a few sentences: the chosen ones without the clauses that another of them tells as well, such as a
 * prize that one sentence lists among the prizes and the next one hangs on to the applause. The later sentence gives
 * way. A clause goes only where the sentence may end without it.
 */
export function withoutRetold(chosen: readonly Chosen[]): readonly Chosen[] {
  if (!mayRetell(chosen)) return chosen;
  const told = [...chosen];
  const shown = chosen.map(({ candidate, form }) => shownOf(candidate, form.kept));
  for (let k = told.length - 1; k >= 0; k--) {
    const own = shown[k] as Shown;
    const others = shown.filter((other, i) => i !== k && sharedTerms(own.distinct, other.distinct) >= LEAST_SHARED);
    if (others.length === 0) continue;
    const one = told[k] as Chosen;
    const form = shorter(one, others);
    if (form === null) continue;
    told[k] = { ...one, form };
    shown[k] = shownOf(one.candidate, form.kept);
  }
  return told;
}
