import { foldedTerm, newCount } from "../language/term.ts";
import type { Candidate } from "./candidates.ts";
import { takeGreedily } from "./valuation.ts";

/**
 * Share of place and centrality in the worth of a sentence; the rest is what it adds to the sentences ranked before it.
 */
const STANDING = 0.7;
/** How fast the words of an article count less with their sentence's place: 1 / (1 + place) ** FADE. */
const FADE = 0.5;

/** The words of a sentence by number, and for each how often it stands there before. */
interface Words {
  readonly numbers: readonly number[];
  readonly before: readonly number[];
}

/**
 * Worth per word of each sentence of an article given those that rank before it: place and centrality, and how much of
 * the article's expected words it newly covers. The expectation is that of its words, weighted by place and scaled to
 * the budget; coverage saturates, as in Lin and Bilmes 2011, so a sentence that repeats is worth little. The ranking is
 * greedy, best gain per word first.
 */
export function discounted(
  candidates: readonly Candidate[],
  relevance: readonly number[],
  budget: number,
): readonly number[] {
  const words = numbered(candidates);
  const expected = expectation(candidates, words, budget);
  let highest = Number.MIN_VALUE;
  for (const value of relevance) highest = Math.max(highest, value);
  const worth = candidates.map(() => 0);
  takeGreedily(
    [...candidates.keys()],
    (i) => {
      const own = words[i] as Words;
      const fresh = newlyCovered(own, expected) / own.numbers.length;
      return (STANDING * (relevance[i] as number)) / highest + (1 - STANDING) * fresh;
    },
    (i, most) => {
      worth[i] = most;
      for (const word of (words[i] as Words).numbers) expected[word] = (expected[word] as number) - 1;
    },
  );
  return worth;
}

function numbered(candidates: readonly Candidate[]): readonly Words[] {
  const count = newCount();
  /** Of each word, the sentence that had it last and how often. */
  const latest: number[] = [];
  const times: number[] = [];
  return candidates.map(({ tokens }, sentence) => {
    const before: number[] = [];
    const numbers = tokens.map(({ word }) => {
      const term = foldedTerm(word);
      if (term.count !== count) {
        term.count = count;
        term.number = latest.length;
        latest.push(sentence);
        times.push(0);
      } else if (latest[term.number] !== sentence) {
        latest[term.number] = sentence;
        times[term.number] = 0;
      }
      const time = times[term.number] as number;
      times[term.number] = time + 1;
      before.push(time);
      return term.number;
    });
    return { numbers, before };
  });
}

/** How often each word is expected in a summary of `budget` words. */
function expectation(candidates: readonly Candidate[], words: readonly Words[], budget: number): number[] {
  const expected: number[] = [];
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    const { numbers } = words[i] as Words;
    const weight = 1 / (1 + (candidates[i] as Candidate).position) ** FADE;
    for (const word of numbers) expected[word] = (expected[word] ?? 0) + weight;
    total += weight * numbers.length;
  }
  for (let word = 0; word < expected.length; word++) expected[word] = ((expected[word] as number) * budget) / total;
  return expected;
}

function newlyCovered({ numbers, before }: Words, expected: readonly number[]): number {
  let gain = 0;
  for (let k = 0; k < numbers.length; k++) {
    const left = (expected[numbers[k] as number] as number) - (before[k] as number);
    if (left > 0) gain += left < 1 ? left : 1;
  }
  return gain;
}
