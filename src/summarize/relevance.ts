import type { Candidate } from "./candidates.ts";
import { titleShare } from "./overlap.ts";

/**
 * Worth falls with the words that stand before a sentence, to the half over as many as the summary may have: news puts what
 * matters first, and taking openings is hard to beat (Brandow, Mitze and Rau 1995; Nenkova 2005). Counted in words and not
 * in sentences, a long first sentence takes as much of the article's best place as two short ones.
 */
const HALVING = 0.5;
/** Weight of centrality beside position (LexRank's degree centrality, Erkan and Radev 2004, against the article's frequent words). */
const CENTRALITY = 0.4;
/** Weight of the words shared with the article's title. */
const TITLE = 1;

/**
 * What every sentence of an article is worth per word, in the order given. `title`: content terms of its title; `words`:
 * length of the summary, at least 1.
 */
export function relevanceOf(
  candidates: readonly Candidate[],
  title: ReadonlySet<string>,
  words: number,
): readonly number[] {
  const sentences = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) sentences.set(term, (sentences.get(term) ?? 0) + 1);
  const centrality = candidates.map(({ terms }) => closeness(terms, sentences));
  const highest = centrality.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);
  let before = 0;
  return candidates.map(({ terms, tokens }, i) => {
    const place = HALVING ** (before / words);
    before += tokens.length;
    return (1 + CENTRALITY * ((centrality[i] ?? 0) / highest) + TITLE * titleShare(title, terms)) * place;
  });
}

/** Cosine of the sentence with the terms that the article repeats, up to a factor common to all sentences. */
function closeness(terms: ReadonlySet<string>, sentences: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += (sentences.get(term) ?? 1) - 1;
  return terms.size === 0 ? 0 : sum / Math.sqrt(terms.size);
}
