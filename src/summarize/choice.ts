import type { Candidate } from "./candidates.ts";
import { type Form, formsOf } from "./forms.ts";
import { type Item, pickBest } from "./knapsack.ts";
import { discounted } from "./novelty.ts";
import { containment, similarity } from "./relevance.ts";

/** Candidates that go into the exact choice; the rest are worth too little ever to be chosen. */
const MAX_CHOICE = 80;
/** Cosine from which a sentence repeats a better one, and is left out (the filter of MMR, Carbonell and Goldstein 1998). */
const REPEATS = 0.5;
/** Share of the shorter sentence's terms in the longer one, from which the two tell the same. */
const CONTAINED = 0.65;
/** The same within one article, whose author seldom says a thing twice but keeps to its words. */
const REPEATS_WITHIN = 0.75;
/** Worth of a word in a shortened sentence against one in a whole sentence. */
const SHORTENED = 0.95;

/** Words of a sentence that count in full; those past them count PAST_FULL each, for the main clause stands first and two statements tell more than one long one. */
const FULL_WORDS = 35;
const PAST_FULL = 0.4;
/** Where a digest asks for few sentences, they come from the first ones of an article: what stands further down needs its context. */
const DIGEST_PLACES = 5;

/** In a digest of a few sentences the limits between articles are this share of those above: a repetition costs a third of it. */
const DIGEST_STRICT = 0.75;

/** A candidate and its worth per word. */
export interface Rated {
  readonly candidate: Candidate;
  readonly relevance: number;
}

/** A chosen sentence in the form that is shown. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly form: Form;
}

/** The better candidates, without those that repeat a better one, in the order of the story. */
function distinct(rated: readonly Rated[], strict: number): readonly Rated[] {
  const best = [...rated].sort((a, b) => b.relevance - a.relevance);
  const kept = new Set<Rated>();
  for (const one of best) {
    if (kept.size >= MAX_CHOICE) break;
    let repeats = false;
    for (const other of kept) repeats ||= repeatsIt(one.candidate, other.candidate, strict);
    if (!repeats) kept.add(one);
  }
  return rated.filter((one) => kept.has(one));
}

function repeatsIt(one: Candidate, other: Candidate, strict: number): boolean {
  if (one.article === other.article) return similarity(one.terms, other.terms) > REPEATS_WITHIN;
  return (
    similarity(one.terms, other.terms) > REPEATS * strict || containment(one.terms, other.terms) > CONTAINED * strict
  );
}

/**
 * What a candidate needs before it, given the candidate that stands before it in the choice; null where it cannot follow.
 * In a digest every sentence is a block of its own, so none may lean on the one before it.
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

function weightOf(words: number): number {
  return Math.min(words, FULL_WORDS) + PAST_FULL * Math.max(0, words - FULL_WORDS);
}

/** The sentences and forms of highest worth within the budget, in the order of the story. */
export function chooseSentences(rated: readonly Rated[], words: number, sentences = Infinity): readonly Chosen[] {
  const isDigest = sentences !== Infinity;
  const kept = distinct(
    rated.filter(({ candidate }) => !isDigest || candidate.position < DIGEST_PLACES),
    isDigest ? DIGEST_STRICT : 1,
  );
  const worths = discounted(
    kept.map(({ candidate }) => candidate),
    kept.map((one) => one.relevance),
    words,
  );
  const pool = kept.map(({ candidate }, i, all) => {
    const needs = needsOf(candidate, all[i - 1]?.candidate, isDigest);
    const forms = needs === null ? [] : formsOf(candidate).filter((form) => form.words <= words);
    const worth = (form: Form): number => (worths[i] ?? 0) * weightOf(form.words) * (form.whole ? 1 : SHORTENED);
    return {
      candidate,
      forms,
      item: { needs: needs ?? "nothing", forms: forms.map((form) => ({ words: form.words, worth: worth(form) })) },
    };
  });
  const picks = pickBest(
    pool.map(({ item }) => item),
    words,
    sentences,
  );
  return picks.flatMap(({ item, form }) => {
    const one = pool[item];
    const chosen = one?.forms[form];
    return one === undefined || chosen === undefined ? [] : [{ candidate: one.candidate, form: chosen }];
  });
}
