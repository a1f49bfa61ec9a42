import { countWords } from "../language/tokens.ts";
import type { Candidate } from "./candidates.ts";
import type { Chosen } from "./choice.ts";
import { cannotEnd } from "./clauses.ts";
import { endOfKept } from "./forms.ts";
import { enclosed } from "./quotations.ts";

/** Candidates tried, in the order of the story. */
const MAX_TRIED = 5;

/**
 * For texts whose sentences are all longer than the budget and have no clause boundary in reach: the start of the first
 * sentence, as long as the budget allows, that ends on a word a phrase can end with and outside quotations and
 * brackets. Empty only when there is no sentence or no budget.
 */
export function shortestStart(candidates: readonly Candidate[], words: number): readonly Chosen[] {
  for (const candidate of candidates.slice(0, MAX_TRIED)) {
    const { tokens, text, skip, start } = candidate;
    const from = tokens[skip]?.start ?? 0;
    for (let last = Math.min(tokens.length, skip + words); last > skip; last--) {
      const end = endOfKept(text, tokens, last);
      const shown = text.slice(from, end);
      if (cannotEnd(tokens[last - 1]?.norm ?? "") || !enclosed(shown).balanced || countWords(shown) > words) continue;
      const kept = Array.from({ length: last - skip }, (_, i) => skip + i);
      const form = {
        text: () => shown,
        words: countWords(shown),
        kept,
        start: start + from,
        end: start + end,
        whole: false,
      };
      return [{ candidate, form }];
    }
  }
  return [];
}
