import type { Candidate } from "./candidates.ts";
import { titleShare } from "./overlap.ts";
import type { TermIndex } from "./term-index.ts";

/**
 * How fast worth falls with the place of a sentence in its article: worth is 1 / (1 + place) ** DECAY. News puts what
 * matters first, and taking openings is hard to beat (Brandow, Mitze and Rau 1995; Nenkova 2005).
 */
const DECAY = 1;
/** Weight of centrality beside position (LexRank's degree centrality, Erkan and Radev 2004, against the article's frequent words). */
const CENTRALITY = 0.3;
/** Weight of the words shared with the article's title. */
const TITLE = 1;

/** What every sentence of an article is worth per word, in the order given. `title`: content terms of its title. */
export function relevanceOf(
  candidates: readonly Candidate[],
  title: ReadonlySet<string>,
  index: TermIndex,
): readonly number[] {
  const centrality = index.terms.map((terms) => closeness(terms, index));
  const highest = centrality.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);
  return candidates.map(({ position, terms }, i) => {
    const central = (centrality[i] ?? 0) / highest;
    return (1 + CENTRALITY * central + TITLE * titleShare(title, terms)) / (1 + position) ** DECAY;
  });
}

/** Cosine of the sentence with the terms that the article repeats, up to a factor common to all sentences. */
function closeness(terms: Int32Array, index: TermIndex): number {
  let sum = 0;
  for (const term of terms) sum += (index.postings[term]?.length ?? 1) - 1;
  return terms.length === 0 ? 0 : sum / Math.sqrt(terms.length);
}
