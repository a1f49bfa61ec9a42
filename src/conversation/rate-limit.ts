import type { Clock } from "../contracts/clock.ts";

/** How much somebody may ask: `burst` requests at once, then one more every `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Whether a request is answered: yes, with the word that it was too much, or not at all. */
export type Verdict = "yes" | "told" | "silent";

/** Keeps people and chats from asking more than their share. */
export interface RateLimit {
  ask(keys: readonly { readonly key: string; readonly rate: Rate }[]): Verdict;
}

interface Bucket {
  tokens: number;
  at: number;
  /** Nothing is said again until then. */
  quietUntil: number;
}

/** Somebody who was told is left alone for so long, whatever else they send. */
const QUIET_MS = 30_000;
/** More buckets than this are swept of those that are full again. */
const MOST_BUCKETS = 20_000;

/**
 * Token buckets in memory; a restart forgives everything. A request takes a token of every key or of none.
 */
export function createRateLimit(clock: Clock): RateLimit {
  const buckets = new Map<string, Bucket>();

  const bucketOf = (key: string, { burst, everyMs }: Rate, now: number): Bucket => {
    const bucket = buckets.get(key) ?? { tokens: burst, at: now, quietUntil: 0 };
    // A clock that was set back fills nothing.
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / everyMs);
    bucket.at = now;
    buckets.set(key, bucket);
    return bucket;
  };

  const sweep = (now: number): void => {
    if (buckets.size <= MOST_BUCKETS) return;
    for (const [key, { at, quietUntil }] of buckets) if (now - at > QUIET_MS && quietUntil <= now) buckets.delete(key);
  };

  return {
    ask(keys) {
      const now = clock.now().getTime();
      sweep(now);
      const asked = keys.map(({ key, rate }) => bucketOf(key, rate, now));
      const empty = asked.filter((bucket) => bucket.tokens < 1);
      if (empty.length === 0) {
        for (const bucket of asked) bucket.tokens -= 1;
        return "yes";
      }
      const quiet = empty.some((bucket) => now < bucket.quietUntil && bucket.quietUntil - now <= QUIET_MS);
      if (!quiet) for (const bucket of empty) bucket.quietUntil = now + QUIET_MS;
      return quiet ? "silent" : "told";
    },
  };
}
