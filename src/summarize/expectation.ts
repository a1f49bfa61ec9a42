import type { PairIndex } from "./pair-index.ts";

/**
 * How often a summary of `budget` words is expected to have each word of the story: as often as the story has it, where
 * a sentence counts as much as it is worth. `alone`: worth of each sentence per word.
 */
export function expectedWords(
  { words, vocabulary }: PairIndex,
  alone: readonly number[],
  budget: number,
): readonly number[] {
  const expected = new Array<number>(vocabulary).fill(0);
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    const own = words[i] as readonly number[];
    const worth = alone[i] as number;
    for (const word of own) expected[word] = (expected[word] as number) + worth;
    total += worth * own.length;
  }
  const scale = total === 0 ? 0 : budget / total;
  for (let word = 0; word < vocabulary; word++) expected[word] = (expected[word] as number) * scale;
  return expected;
}
