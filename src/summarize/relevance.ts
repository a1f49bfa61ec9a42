import { newCount, type Term } from "../language/term.ts";
import type { Candidate } from "./candidates.ts";
import { titleShare } from "./overlap.ts";

/**
 * Worth falls with the words that stand before a sentence, to the half over as many as the summary may have: news puts
 * what matters first, and taking openings is hard to beat (Brandow, Mitze and Rau 1995; Nenkova 2005). Counted in words
 * and not in sentences, a long first sentence takes as much of the article's best place as two short ones.
 */
const HALVING = 0.5;
/**
 * Weight of centrality beside position (LexRank's degree centrality, Erkan and Radev 2004, against the article's
 * frequent words).
 */
const CENTRALITY = 0.4;
/** Weight of the words shared with the article's title. */
const TITLE = 1;

/**
 * What every sentence of an article is worth per word, in the order given. `title`: content terms of its title;
 * `words`: length of the summary, at least 1.
 */
export function relevanceOf(
  candidates: readonly Candidate[],
  title: readonly Term[],
  words: number,
): readonly number[] {
  const centrality = closeness(candidates);
  let highest = Number.MIN_VALUE;
  for (const value of centrality) highest = Math.max(highest, value);
  let before = 0;
  return candidates.map(({ terms, tokens }, i) => {
    const place = HALVING ** (before / words);
    before += tokens.length;
    return (1 + CENTRALITY * ((centrality[i] ?? 0) / highest) + TITLE * titleShare(title, terms)) * place;
  });
}

/** Cosine of each sentence with the terms that the article repeats, up to a factor common to all sentences. */
function closeness(candidates: readonly Candidate[]): readonly number[] {
  const count = newCount();
  for (const { terms } of candidates)
    for (const term of terms) {
      term.number = term.count === count ? term.number + 1 : 0;
      term.count = count;
    }
  return candidates.map(({ terms }) => {
    let sum = 0;
    for (const { number } of terms) sum += number;
    return terms.length === 0 ? 0 : sum / Math.sqrt(terms.length);
  });
}
