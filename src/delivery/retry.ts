import { createHash } from "node:crypto";

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/**
 * Tries of one post. With the pauses between them they last some four hours, so that what ends a post of the usual
 * grace (three hours) is its time: a platform that was down for an hour has cost nobody a digest.
 */
export const MOST_ATTEMPTS = 60;

/** The longest pause that repeated refusals lead to by themselves. */
const LONGEST_WAIT_MS = 60_000;

/**
 * How long to wait at least after so many "too many requests" in a row: one or two are obeyed to the letter, and a
 * platform that goes on refusing after the pause that it asked for is asked less and less often.
 */
export const leastWaitMs = (refusals: number): number =>
  refusals < 3 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_PAUSE_MS * 2 ** (refusals - 3));

/**
 * The pause before another try: doubling from two seconds to five minutes, each taken between one half and the whole of
 * it, so that a thousand posts that failed together do not come back together. What is drawn follows from the key, so
 * that a test sees the same pauses.
 */
export function pauseMs(key: string, attempt: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  const drawn = createHash("sha256").update(`${key} ${attempt}`).digest().readUInt32BE() / 2 ** 32;
  return Math.round(longest * (0.5 + drawn / 2));
}
