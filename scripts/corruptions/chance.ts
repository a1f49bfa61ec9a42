/** The same numbers in 0..1 in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of several; undefined of none. */
export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A text with a stretch of it said otherwise. */
export const splice = (text: string, start: number, end: number, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end);
