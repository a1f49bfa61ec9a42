import { countWords } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";
import type { Chosen } from "./choice.ts";
import { cannotEnd } from "./clauses.ts";
import { endOfKept, type Form } from "./forms.ts";
import { enclosed } from "./quotations.ts";
import { hasTrait } from "./traits.ts";
import { ATTRIBUTES, hasConjunction, QUALIFIES } from "./wording.ts";

/** Candidates tried, in the order of the story. */
const MAX_TRIED = 5;
/** Share of the budget that a start must fill to end at a comma. */
const LEAST_SHARE = 0.4;

/** The first `last` words of a sentence as they would be shown; null where it cannot end there. */
function startOf({ tokens, text, skip, start }: Candidate, last: number, words: number): Form | null {
  const from = tokens[skip]?.start ?? 0;
  const end = endOfKept(text, tokens, last);
  const shown = text.slice(from, end);
  const length = countWords(shown);
  if (cannotEnd(tokens[last - 1]?.norm ?? "") || !enclosed(shown).balanced || length > words) return null;
  const kept = Array.from({ length: last - skip }, (_, i) => skip + i);
  return { text: () => shown, words: length, kept, start: start + from, end: start + end, whole: false };
}

/** A comma stands after the word before `at`, and what follows neither qualifies the rest nor says whose word it is. */
function isPause({ tokens, text }: Candidate, at: number): boolean {
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length);
  // A conjunction after a comma may go on with a list.
  if (!/[،,؛;]/.test(gap) || hasConjunction(tokens[at]?.norm ?? "")) return false;
  return !hasTrait(tokens, ATTRIBUTES | QUALIFIES, at);
}

/** A comma, before which the start of a sentence says enough. */
const isFullPause = (candidate: Candidate, words: number, at: number, kept: number): boolean =>
  kept >= LEAST_SHARE * words && isPause(candidate, at);

/** The longest start that the budget allows, of those that end where `isEnd` says. */
function longest(
  candidate: Candidate,
  words: number,
  isEnd: (last: number, kept: number) => boolean,
): readonly Chosen[] {
  const { tokens, skip } = candidate;
  for (let last = Math.min(tokens.length, skip + words); last > skip; last--) {
    const form = isEnd(last, last - skip) ? startOf(candidate, last, words) : null;
    if (form !== null) return [{ candidate, form, forms: [form] }];
  }
  return [];
}

/** The start of a sentence up to a comma, as long as the budget allows; null where none says enough. */
export function startAtPause(candidate: Candidate, words: number): Form | null {
  return longest(candidate, words, (at, kept) => isFullPause(candidate, words, at, kept))[0]?.form ?? null;
}

/**
 * For texts whose sentences are all longer than the budget and have no clause boundary in reach: the start of a
 * sentence up to a comma, where one of the first sentences has such a place; else the start of the first one, as long
 * as the budget allows, that ends on a word a phrase can end with. Always outside quotations and brackets. Empty only
 * when there is no sentence or no budget.
 */
export function shortestStart(candidates: readonly Candidate[], words: number): readonly Chosen[] {
  const tried = candidates.slice(0, MAX_TRIED);
  for (const candidate of tried.filter(({ stance }, at) => at === 0 || stance === "free")) {
    const form = startAtPause(candidate, words);
    if (form !== null) return [{ candidate, form, forms: [form] }];
  }
  for (const candidate of tried) {
    const found = longest(candidate, words, () => true);
    if (found.length > 0) return found;
  }
  return [];
}
