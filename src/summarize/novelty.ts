import type { Candidate } from "./candidates.ts";
import { takeGreedily } from "./valuation.ts";

/** Share of place and centrality in the worth of a sentence; the rest is what it adds to the sentences ranked before it. */
const STANDING = 0.7;
/** How fast the words of an article count less with their sentence's place: 1 / (1 + place) ** FADE. */
const FADE = 0.5;

/** The distinct words of a sentence, numbered, and how often each stands there. */
interface Words {
  readonly ids: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Worth per word of each sentence of an article given those that rank before it: place and centrality, and how much of
 * the article's expected words it newly covers. The expectation is that of its words, weighted by place and scaled to the
 * budget; coverage saturates, as in Lin and Bilmes 2011, so a sentence that repeats is worth little. The ranking is
 * greedy, best gain per word first.
 */
export function discounted(
  candidates: readonly Candidate[],
  relevance: readonly number[],
  budget: number,
): readonly number[] {
  const ids = new Map<string, number>();
  const words = candidates.map((candidate) => wordsOf(candidate, ids));
  const expected = expectation(candidates, words, ids.size, budget);
  const highest = Math.max(...relevance, Number.MIN_VALUE);
  const worth = new Array<number>(candidates.length).fill(0);
  takeGreedily(
    [...candidates.keys()],
    (i) => {
      const length = candidates[i]?.tokens.length ?? 1;
      const fresh = newlyCovered(words[i] as Words, expected) / length;
      return (STANDING * (relevance[i] ?? 0)) / highest + (1 - STANDING) * fresh;
    },
    (i, most) => {
      worth[i] = most;
      cover(words[i] as Words, expected);
    },
  );
  return worth;
}

function wordsOf({ tokens }: Candidate, numbers: Map<string, number>): Words {
  const ids: number[] = [];
  const counts: number[] = [];
  for (const { norm } of tokens) {
    let id = numbers.get(norm);
    if (id === undefined) {
      id = numbers.size;
      numbers.set(norm, id);
    }
    const at = ids.indexOf(id);
    if (at >= 0) counts[at] = (counts[at] as number) + 1;
    else {
      ids.push(id);
      counts.push(1);
    }
  }
  return { ids, counts };
}

/** How often each word is expected in a summary of `budget` words. */
function expectation(
  candidates: readonly Candidate[],
  words: readonly Words[],
  size: number,
  budget: number,
): Float64Array {
  const expected = new Float64Array(size);
  let total = 0;
  for (const [i, { ids, counts }] of words.entries()) {
    const weight = 1 / (1 + (candidates[i]?.position ?? 0)) ** FADE;
    for (let k = 0; k < ids.length; k++) {
      const share = weight * (counts[k] ?? 0);
      expected[ids[k] ?? 0] = (expected[ids[k] ?? 0] ?? 0) + share;
      total += share;
    }
  }
  for (let id = 0; id < size; id++) expected[id] = ((expected[id] ?? 0) * budget) / (total || 1);
  return expected;
}

function newlyCovered({ ids, counts }: Words, expected: Float64Array): number {
  let gain = 0;
  for (let k = 0; k < ids.length; k++) gain += Math.min(counts[k] ?? 0, Math.max(0, expected[ids[k] ?? 0] ?? 0));
  return gain;
}

function cover({ ids, counts }: Words, expected: Float64Array): void {
  for (let k = 0; k < ids.length; k++) expected[ids[k] ?? 0] = (expected[ids[k] ?? 0] ?? 0) - (counts[k] ?? 0);
}
