import type { Candidate } from "./candidates.ts";
import { eachSharing, type TermIndex } from "./term-index.ts";

/**
 * How fast worth falls with the place of a sentence in its article: worth is 1 / (1 + place) ** DECAY. News puts what
 * matters first, and taking openings is hard to beat (Brandow, Mitze and Rau 1995; Nenkova 2005).
 */
const DECAY = 1;
/** Weight of centrality beside position (LexRank's degree centrality, Erkan and Radev 2004, against the story's frequent words). */
const CENTRALITY = 0.3;
/** Weight of the words shared with the story's titles. */
const TITLE = 1;

/** Weight of what other articles say too: the mean, over them, of the cosine with their most similar sentence. */
const AGREEMENT = 2;
/** The lead article of the story was chosen to speak for it, so its sentences go before equals. */
const LEAD_ARTICLE = 1.2;
/** So do those of the latest article when it is of a later day: it says how the story stands. */
const LATEST_ARTICLE = 1.2;

/** What every sentence of a story is worth per word, in the order given. `latest`: see LATEST_ARTICLE. */
export function relevanceOf(
  candidates: readonly Candidate[],
  titles: readonly ReadonlySet<string>[],
  index: TermIndex,
  latest: number | null,
): readonly number[] {
  const centrality = index.terms.map((terms) => closeness(terms, index));
  const best = new Float64Array(titles.length);
  const highest = centrality.reduce((most, value) => Math.max(most, value), Number.MIN_VALUE);
  return candidates.map((candidate, i) => {
    const central = (centrality[i] ?? 0) / highest;
    const titled = overlap(titles[candidate.article] ?? new Set(), candidate.terms);
    const agreed = titles.length > 1 ? agreement(i, candidates, index, best) / (titles.length - 1) : 0;
    const voice = candidate.article === 0 ? LEAD_ARTICLE : candidate.article === latest ? LATEST_ARTICLE : 1;
    const place = voice / (1 + candidate.position) ** DECAY;
    return place * (1 + CENTRALITY * central + TITLE * titled + AGREEMENT * agreed);
  });
}

/** Sum, over the other articles, of the cosine with their most similar sentence; `best` is scratch, a place an article. */
function agreement(at: number, candidates: readonly Candidate[], index: TermIndex, best: Float64Array): number {
  const terms = index.terms[at] as Int32Array;
  best.fill(0);
  eachSharing(index, terms, (i, shared) => {
    const cosine = shared / Math.sqrt(terms.length * (index.terms[i] as Int32Array).length);
    const article = candidates[i]?.article ?? 0;
    if (cosine > (best[article] as number)) best[article] = cosine;
  });
  best[candidates[at]?.article ?? 0] = 0;
  let sum = 0;
  for (const cosine of best) sum += cosine;
  return sum;
}

/** Cosine of the sentence with the terms that the story repeats, up to a factor common to all sentences. */
function closeness(terms: Int32Array, index: TermIndex): number {
  let sum = 0;
  for (const term of terms) sum += (index.postings[term]?.length ?? 1) - 1;
  return terms.length === 0 ? 0 : sum / Math.sqrt(terms.length);
}

function overlap(title: ReadonlySet<string>, terms: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of title) if (terms.has(term)) shared++;
  return title.size === 0 ? 0 : shared / title.size;
}

function sharedTerms(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared;
}

/** Cosine of two sentences by their distinct terms. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedTerms(a, b);
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}

/** Share of the terms of the smaller set that the larger one has. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : sharedTerms(a, b) / least;
}
