import type { Candidate } from "./candidates.ts";

/**
 * How fast worth falls with the place of a sentence in its article: worth is 1 / (1 + place) ** DECAY. News puts what
 * matters first, and taking openings is hard to beat (Brandow, Mitze and Rau 1995; Nenkova 2005).
 */
const DECAY = 1;
/** Weight of centrality beside position (LexRank's degree centrality, Erkan and Radev 2004, against the story's frequent words). */
const CENTRALITY = 0.3;
/** Weight of the words shared with the story's titles. */
const TITLE = 1;

/** What every sentence of a story is worth per word, in the order given. */
export function relevanceOf(
  candidates: readonly Candidate[],
  titles: readonly ReadonlySet<string>[],
): readonly number[] {
  const spread = spreadOf(candidates);
  const centrality = candidates.map((candidate) => closeness(candidate, spread));
  const highest = Math.max(...centrality, Number.MIN_VALUE);
  return candidates.map((candidate, i) => {
    const central = (centrality[i] ?? 0) / highest;
    const titled = overlap(titles[candidate.article] ?? new Set(), candidate.terms);
    return (1 + CENTRALITY * central + TITLE * titled) / (1 + candidate.position) ** DECAY;
  });
}

/** In how many sentences each term stands. */
function spreadOf(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { terms } of candidates) for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  return spread;
}

/** Cosine of the sentence with the terms that the story repeats, up to a factor common to all sentences. */
function closeness({ terms }: Candidate, spread: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += (spread.get(term) ?? 1) - 1;
  return terms.size === 0 ? 0 : sum / Math.sqrt(terms.size);
}

function overlap(title: ReadonlySet<string>, terms: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of title) if (terms.has(term)) shared++;
  return title.size === 0 ? 0 : shared / title.size;
}

/** Cosine of two sentences by their distinct terms. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}
