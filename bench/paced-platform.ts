import { type Adapter, DeliveryError, type Target } from "../src/contracts/adapter.ts";
import { createFlood, REAL_LIMITS } from "../tests/support/telegram/flood.ts";
import type { VirtualTime } from "../tests/support/virtual-time.ts";
import { createRandom } from "./synthetic.ts";

/** A call that reached a platform, and whether it was taken. */
export interface Call {
  readonly chat: string;
  readonly at: number;
  readonly taken: boolean;
}

/** How long a message is on its way, and an answer with its work: at least, and how much longer at most. */
const THERE_MS = [20, 40] as const;
const BACK_MS = [40, 400] as const;

const WORDS = "Too Many Requests";

/** Telegram's limits on a virtual clock; one chat is told to wait the first time. */
export function createPacedPlatform(
  time: VirtualTime,
  limited: { readonly chat: string; readonly retryAfterMs: number },
) {
  const random = createRandom(30);
  const flood = createFlood(REAL_LIMITS, time.nowMs);
  const calls: Call[] = [];
  const way = ([least, more]: readonly [number, number]) =>
    time.sleep(least + random() * more, new AbortController().signal);
  const waitFor = (chat: string): number | null => {
    if (chat === limited.chat && !calls.some((call) => call.chat === chat)) return limited.retryAfterMs;
    try {
      flood(Number(chat));
      return null;
    } catch (error) {
      return ((error as { parameters?: { retry_after?: number } }).parameters?.retry_after ?? 1) * 1000;
    }
  };
  const adapter: Adapter<string> = {
    id: "telegram",
    limits: { maxChars: 4096, maxButtons: 0 },
    repeats: "never",
    render: () => [{ payload: "digest", chars: 6 }],
    async send({ chat }: Target) {
      await way(THERE_MS);
      const retryAfterMs = waitFor(chat);
      calls.push({ chat, at: time.nowMs(), taken: retryAfterMs === null });
      await way(BACK_MS);
      if (retryAfterMs !== null) throw new DeliveryError("rate-limited", WORDS, { retryAfterMs });
      return { messageId: String(calls.length), sentAt: time.clock.now().toISOString() };
    },
    async close() {},
  };
  return { adapter, calls };
}
