import type { Candidate } from "./candidates.ts";
import { exchange } from "./exchange.ts";
import { speaksForItself } from "./first-person.ts";
import { type Form, formsOf } from "./forms.ts";
import { type Item, pickBest } from "./knapsack.ts";
import { startAtPause } from "./last-resort.ts";
import { containment, countMet, meet, similarity } from "./overlap.ts";
import { turnsAside } from "./turns-aside.ts";
import type { SetWorth, Valuation } from "./valuation.ts";

/**
 * Candidates that go into the exact choice: one for so many words asked for, within these bounds. The rest are worth
 * too little ever to be chosen.
 */
const WORDS_EACH = 4;
const FEWEST_CHOICE = 15;
const MOST_CHOICE = 80;
/**
 * Cosine from which a sentence repeats a better one, and is left out (the filter of MMR, Carbonell and Goldstein 1998).
 */
const REPEATS = 0.5;
/** Share of the shorter sentence's terms in the longer one, from which the two tell the same. */
const CONTAINED = 0.65;
/** The same within one article, whose author seldom says a thing twice but keeps to its words. */
const REPEATS_WITHIN = 0.75;
/** Worth of a word in a shortened sentence against one in a whole sentence. */
const SHORTENED = 0.97;

/**
 * Where a digest asks for few sentences, they come from the first ones of an article: what stands further down needs
 * its context.
 */
export const DIGEST_PLACES = 5;

/** In a digest of a few sentences the limits are this share of those above: a repetition costs a third of it. */
const DIGEST_STRICT = 0.75;
/**
 * The openings that two outlets print on one day tell the same in words of their own: there so much of that is enough,
 * of at least so many terms. What opens a report of another day is news.
 */
const DIGEST_OPENINGS = 0.8;
const OPENING_TERMS = 5;

/** A chosen sentence in the form that is shown. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly form: Form;
  /** All that the budget allowed, that one among them. */
  readonly forms: readonly Form[];
}

/** The better candidates, without those that repeat a better one, by index and in the order of the story. */
function distinct(
  candidates: readonly Candidate[],
  alone: readonly number[],
  days: readonly string[] | null,
  most: number,
): readonly number[] {
  const isDigest = days !== null;
  const strict = isDigest ? DIGEST_STRICT : 1;
  const ofOneDay: OfOneDay = (article, other) => isDigest && days[article] === days[other];
  const best = [...candidates.keys()]
    .filter((i) => !isDigest || suitsDigest(candidates[i] as Candidate))
    .sort((a, b) => (alone[b] as number) - (alone[a] as number));
  const kept: number[] = [];
  for (const i of best) {
    if (kept.length >= most) break;
    const one = candidates[i] as Candidate;
    const met = meet(one.terms);
    const repeats = (other: number): boolean => repeatsIt(one, met, candidates[other] as Candidate, strict, ofOneDay);
    if (!kept.some(repeats)) kept.push(i);
  }
  return kept.sort((a, b) => a - b);
}

function suitsDigest(candidate: Candidate): boolean {
  return candidate.position < DIGEST_PLACES && !speaksForItself(candidate) && !turnsAside(candidate);
}

/** True for two articles of one day. */
type OfOneDay = (article: number, other: number) => boolean;

/** @param met count of the terms of `one` */
function repeatsIt(one: Candidate, met: number, other: Candidate, strict: number, ofOneDay: OfOneDay): boolean {
  const shared = countMet(other.terms, met);
  const likeness = similarity(one.terms, other.terms, shared);
  if (one.article === other.article) return likeness > REPEATS_WITHIN * strict;
  const areOpenings = one.position === 0 && other.position === 0 && shared >= OPENING_TERMS;
  const limit = areOpenings && ofOneDay(one.article, other.article) ? strict * DIGEST_OPENINGS : strict;
  return likeness > REPEATS * limit || containment(one.terms, other.terms, shared) > CONTAINED * limit;
}

/**
 * What a candidate needs before it, given the candidate that stands before it in the choice; null where it cannot
 * follow. In a digest every sentence is a block of its own, so none may lean on the one before it.
 */
function needsOf(
  { stance, article, index }: Candidate,
  before: Candidate | undefined,
  isDigest: boolean,
): Item["needs"] | null {
  if (stance === "free") return "nothing";
  if (stance === "joined") return "any";
  if (before?.article !== article) return null;
  if (stance === "anchored") return "previous";
  return !isDigest && before.index === index - 1 ? "previous" : null;
}

/** The worth of a set by number of the form, a shortened one at its discount. */
function inForms(set: SetWorth<Form>, pool: readonly { readonly forms: readonly Form[] }[]): SetWorth<number> {
  const formOf = (k: number, f: number): Form => pool[k]?.forms[f] as Form;
  return {
    put: (k, f) => set.put(k, formOf(k, f)) * (formOf(k, f).whole ? 1 : SHORTENED),
    remove: (k, f) => set.remove(k, formOf(k, f)),
  };
}

/**
 * The forms of a candidate that the budget allows. In a digest an article's first sentence tells the news, and where it
 * is too long and ends nowhere, its start is better than what follows it.
 */
function fittingForms(candidate: Candidate, words: number, isDigest: boolean): readonly Form[] {
  const forms = formsOf(candidate).filter((form) => form.words <= words);
  if (forms.length > 0 || !isDigest || candidate.index > 0) return forms;
  const start = startAtPause(candidate, words);
  return start === null ? [] : [start];
}

/**
 * The sentences and forms of highest worth within the budget, in the order of the story.
 * @param days when each article was published; equal where not known
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  valuation: Valuation,
  words: number,
  sentences = Infinity,
  days: readonly string[] = [],
): readonly Chosen[] {
  const isDigest = sentences !== Infinity;
  const most = Math.min(MOST_CHOICE, Math.max(FEWEST_CHOICE, words / WORDS_EACH));
  const kept = distinct(candidates, valuation.alone, isDigest ? days : null, most);
  const worthOf = valuation.among(kept, words);
  const pool = kept.map((at, k) => {
    const candidate = candidates[at] as Candidate;
    const needs = needsOf(candidate, candidates[kept[k - 1] ?? -1], isDigest);
    const forms = needs === null ? [] : fittingForms(candidate, words, isDigest);
    const worth = (form: Form): number => worthOf(k, form) * (form.whole ? 1 : SHORTENED);
    return {
      candidate,
      forms,
      item: { needs: needs ?? "nothing", forms: forms.map((form) => ({ words: form.words, worth: worth(form) })) },
    };
  });
  const items = pool.map(({ item }) => item);
  const first = pickBest(items, words, sentences);
  const set = isDigest ? undefined : valuation.together?.(kept, words);
  const picks = set === undefined ? first : exchange(items, first, words, inForms(set, pool));
  return picks.flatMap(({ item, form }) => {
    const one = pool[item];
    const chosen = one?.forms[form];
    return one === undefined || chosen === undefined
      ? []
      : [{ candidate: one.candidate, form: chosen, forms: one.forms }];
  });
}
