import type { Throttle } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";

/**
 * So many chats that are refused within this time: it is the bot that is too fast, not one chat that has had enough.
 */
const OVERALL_CHATS = 3;
const OVERALL_WITHIN_MS = 1_000;

/**
 * Takes the server's word for a pause. Its answer does not say whether one chat or the whole bot is meant: one chat
 * rests alone, so that no other waits for it, until several are refused at once.
 */
export function createFloodWatch(throttle: Throttle, clock: Clock): (chat: string, retryAfterMs: number) => void {
  const refused = new Map<string, number>();
  return (chat, retryAfterMs) => {
    const now = clock.now().getTime();
    for (const [other, at] of refused) if (now - at > OVERALL_WITHIN_MS) refused.delete(other);
    refused.set(chat, now);
    throttle.pause(chat, retryAfterMs);
    if (refused.size >= OVERALL_CHATS) throttle.pause(null, retryAfterMs);
  };
}
