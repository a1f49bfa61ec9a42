import { Refusal } from "./refusal.ts";

/** Limits of the server. A chat may be written to a few times in a row, but not for long. */
export interface FloodLimits {
  readonly overallPerSecond: number;
  readonly perChatPerSecond: number;
  readonly perChatBurst: number;
  readonly perGroupPerMinute: number;
}

/**
 * What Telegram says of itself. @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const REAL_LIMITS: FloodLimits = {
  overallPerSecond: 30,
  perChatPerSecond: 1,
  perChatBurst: 3,
  perGroupPerMinute: 20,
};

/** Refuses messages that come too fast, by the clock that it is given. */
export function createFlood(limits: FloodLimits | null, now: () => number): (chat: number) => void {
  const all: number[] = [];
  const minutes = new Map<number, number[]>();
  const tokens = new Map<number, { left: number; at: number }>();
  const tooMany = (ms: number) => {
    const seconds = Math.max(1, Math.ceil(ms / 1000));
    return new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
  };

  return (chat) => {
    if (limits === null) return;
    const at = now();
    while (all[0] !== undefined && all[0] <= at - 1000) all.shift();
    if (all.length >= limits.overallPerSecond) throw tooMany((all[0] as number) + 1000 - at);
    const recent = (minutes.get(chat) ?? []).filter((sent) => sent > at - 60_000);
    if (chat < 0 && recent.length >= limits.perGroupPerMinute) throw tooMany((recent[0] as number) + 60_000 - at);
    const bucket = tokens.get(chat) ?? { left: limits.perChatBurst, at };
    const left = Math.min(limits.perChatBurst, bucket.left + ((at - bucket.at) / 1000) * limits.perChatPerSecond);
    if (left < 1) throw tooMany(((1 - left) / limits.perChatPerSecond) * 1000);
    tokens.set(chat, { left: left - 1, at });
    if (chat < 0) minutes.set(chat, [...recent, at]);
    all.push(at);
  };
}
