import type { Rate } from "../contracts/adapter.ts";
import { createPace, type Pace } from "./pace.ts";

/** What a message is: an answer to somebody, or a post that nobody waits for. */
export type Kind = "reply" | "post";

/** The paces and pauses of single chats; moments are of one growing clock. */
export interface ChatPaces {
  /** When a message may go to the chat, as far as the chat itself is concerned. */
  readyAt(chat: string, kind: Kind): number;
  take(chat: string, at: number): void;
  pause(chat: string, until: number): void;
}

/**
 * As many replies may come ahead of a chat's even spacing, so that nobody who presses buttons quickly has to wait: five
 * messages in five seconds, as Discord counts, and well below the bursts that Telegram lets pass.
 */
const CHAT_BURST = 4;

/** Chats that nobody wrote to for so long are forgotten; longer than the longest window. */
const IDLE_MS = 120_000;

/** How many chats are added between two looks for those to forget. */
const LOOK_EVERY = 1000;

interface ChatPace {
  readonly pace: Pace;
  /** Counted over a minute and never spaced out: a post of several parts would take as many times three seconds. */
  readonly group: Pace | null;
  pausedUntil: number;
  usedAt: number;
}

function createChatPace(isGroup: boolean, { perChatPerSecond, perGroupPerMinute }: Rate, at: number): ChatPace {
  return {
    pace: createPace(1 + CHAT_BURST, ((1 + CHAT_BURST) * 1000) / perChatPerSecond),
    group: perGroupPerMinute !== null && isGroup ? createPace(perGroupPerMinute, 60_000) : null,
    pausedUntil: Number.NEGATIVE_INFINITY,
    usedAt: at,
  };
}

function forgetIdle(chats: Map<string, ChatPace>, before: number): void {
  for (const [chat, { usedAt, pausedUntil }] of chats) if (usedAt < before && pausedUntil < before) chats.delete(chat);
}

/** A pace for every chat that is written to. */
export function createChatPaces(rate: Rate, now: () => number): ChatPaces {
  const chats = new Map<string, ChatPace>();
  const of = (chat: string): ChatPace => {
    const known = chats.get(chat);
    if (known !== undefined) return known;
    if (chats.size % LOOK_EVERY === LOOK_EVERY - 1) forgetIdle(chats, now() - IDLE_MS);
    const made = createChatPace(rate.isGroup?.(chat) ?? false, rate, now());
    chats.set(chat, made);
    return made;
  };
  return {
    readyAt(chat, kind) {
      const { pace, group, pausedUntil } = of(chat);
      const groupReadyAt = group?.readyAt(Number.POSITIVE_INFINITY) ?? Number.NEGATIVE_INFINITY;
      return Math.max(pausedUntil, pace.readyAt(kind === "reply" ? CHAT_BURST : 0), groupReadyAt);
    },
    take(chat, at) {
      const used = of(chat);
      used.pace.take(at);
      used.group?.take(at);
      used.usedAt = at;
    },
    pause(chat, until) {
      const paused = of(chat);
      paused.pausedUntil = Math.max(paused.pausedUntil, until);
    },
  };
}
