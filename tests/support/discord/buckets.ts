import { ApiError } from "./errors.ts";
import type { Now } from "./world.ts";

/** How many calls a bucket takes in how long. */
export interface BucketRate {
  readonly limit: number;
  readonly perMs: number;
}

interface Bucket {
  used: number;
  resetAt: number;
}

/**
 * Rate limits as Discord keeps them: one bucket a channel for messages, and one for everything. Answers carry what is
 * left.
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export function createBuckets(now: Now, messages: BucketRate | null, global: BucketRate | null) {
  const buckets = new Map<string, Bucket>();

  function use(key: string, { limit, perMs }: BucketRate): { left: number; resetAfter: number } {
    const at = now();
    let bucket = buckets.get(key);
    if (!bucket || bucket.resetAt <= at) {
      bucket = { used: 0, resetAt: at + perMs };
      buckets.set(key, bucket);
    }
    bucket.used++;
    return { left: limit - bucket.used, resetAfter: (bucket.resetAt - at) / 1000 };
  }

  function refuse(resetAfter: number, isGlobal: boolean): never {
    throw new ApiError(
      429,
      { message: "You are being rate limited.", retry_after: resetAfter, global: isGlobal },
      {
        "retry-after": String(Math.max(1, Math.ceil(resetAfter))),
        "x-ratelimit-scope": isGlobal ? "global" : "user",
        ...(isGlobal ? { "x-ratelimit-global": "true" } : {}),
      },
    );
  }

  return {
    /** Counts a call. Returns the headers of its answer, or throws 429. Answers to interactions do not count. */
    count(method: string, path: string): Readonly<Record<string, string>> {
      if (/^\/(?:interactions|webhooks)\//.test(path)) return {};
      if (global) {
        const { left, resetAfter } = use("global", global);
        if (left < 0) refuse(resetAfter, true);
      }
      const channel = method === "POST" ? /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] : undefined;
      if (channel === undefined || !messages) return {};
      const { left, resetAfter } = use(channel, messages);
      if (left < 0) refuse(resetAfter, false);
      return {
        "x-ratelimit-limit": String(messages.limit),
        "x-ratelimit-remaining": String(left),
        "x-ratelimit-reset-after": resetAfter.toFixed(3),
        "x-ratelimit-bucket": "messages",
      };
    },
  };
}
