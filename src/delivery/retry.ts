import { createHash } from "node:crypto";

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Tries of one post; with the pauses between them about half an hour, which outlives most breakdowns. */
export const MOST_ATTEMPTS = 12;

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
