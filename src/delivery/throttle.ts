import type { Rate, Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import { createPace, type Pace, paceOf } from "./pace.ts";

/** Waits; ends early, resolved or rejected, when aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * How far under the platform's limit we stay. A message that the network holds back by 40 ms arrives in the next ones' second: four
 * hundredths of the window are that much, and leave 96 % of the rate.
 */
const MARGIN = 1.04;

/** Posts may catch up by that many after a late timer. */
const BURST = 2;

/**
 * As many replies may come ahead of a chat's even spacing, so that nobody who presses buttons quickly has to wait: five
 * messages in five seconds, as Discord counts, and well below the bursts that Telegram lets pass.
 */
const CHAT_BURST = 4;

/** After that many replies in a row a waiting post goes first, so that a busy chat never stops the digests. */
const REPLIES_IN_A_ROW = 9;

/** Chats that nobody wrote to for so long are forgotten; longer than the longest window. */
const IDLE_MS = 120_000;

type Kind = "reply" | "post";

interface Waiter {
  readonly chat: string;
  grant(): void;
}

interface ChatPace {
  readonly pace: Pace;
  /** Counted over a minute and never spaced out: a post of several parts would take as many times three seconds. */
  readonly group: Pace | null;
  pausedUntil: number;
  usedAt: number;
}

/** Telegram's ids of groups and channels are negative, their public names start with an at sign. */
const isTelegramGroup = (chat: string): boolean => /^[-@]/.test(chat);

/**
 * A throttle of one platform. Whoever asked first goes first, except that a chat that must wait is passed over and
 * replies come before posts. `isGroup` says which chats `perGroupPerMinute` counts for.
 */
export function createThrottle(
  rate: Rate,
  clock: Clock,
  sleep: Sleep,
  isGroup: (chat: string) => boolean = isTelegramGroup,
): Throttle {
  const now = growing(clock);
  const overall = paceOf(rate.overallPerSecond, MARGIN);
  const chats = new Map<string, ChatPace>();
  const waiting: Readonly<Record<Kind, Waiter[]>> = { reply: [], post: [] };
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let repliesInARow = 0;
  let nap: { readonly until: number; readonly ended: AbortController } | null = null;

  const paceFor = (chat: string): ChatPace => {
    const known = chats.get(chat);
    if (known !== undefined) return known;
    if (chats.size % 1000 === 999) forgetIdle(chats, now() - IDLE_MS);
    const made = {
      pace: createPace(1 + CHAT_BURST, ((1 + CHAT_BURST) * 1000) / rate.perChatPerSecond),
      group: rate.perGroupPerMinute !== null && isGroup(chat) ? createPace(rate.perGroupPerMinute, 60_000) : null,
      pausedUntil: Number.NEGATIVE_INFINITY,
      usedAt: now(),
    };
    chats.set(chat, made);
    return made;
  };
  const chatReadyAt = (chat: string, kind: Kind): number => {
    const { pace, group, pausedUntil } = paceFor(chat);
    const groupReadyAt = group?.readyAt(Number.POSITIVE_INFINITY) ?? Number.NEGATIVE_INFINITY;
    return Math.max(pausedUntil, pace.readyAt(kind === "reply" ? CHAT_BURST : 0), groupReadyAt);
  };
  const allReadyAt = (): number => Math.max(pausedUntil, overall.readyAt(BURST));

  const take = (chat: string, kind: Kind, at: number): void => {
    const used = paceFor(chat);
    for (const pace of [overall, used.pace, used.group]) pace?.take(at);
    used.usedAt = at;
    repliesInARow = kind === "reply" ? repliesInARow + 1 : 0;
  };

  /** Lets through whoever may go now; returns when to look again, or infinity. */
  const pump = (): number => {
    for (;;) {
      const at = now();
      const open = allReadyAt();
      if (waiting.reply.length + waiting.post.length === 0) return Number.POSITIVE_INFINITY;
      if (open > at) return open;
      const order: readonly Kind[] = repliesInARow >= REPLIES_IN_A_ROW ? ["post", "reply"] : ["reply", "post"];
      let soonest = Number.POSITIVE_INFINITY;
      const granted = order.some((kind) => {
        const { index, readyAt } = firstReady(waiting[kind], (chat) => chatReadyAt(chat, kind), at);
        soonest = Math.min(soonest, readyAt);
        if (index < 0) return false;
        const [waiter] = waiting[kind].splice(index, 1) as [Waiter];
        take(waiter.chat, kind, at);
        waiter.grant();
        return true;
      });
      if (!granted) return soonest;
    }
  };

  /** One nap at a time; somebody new who may go sooner ends it. */
  const run = async (): Promise<void> => {
    for (let wakeAt = pump(); wakeAt < Number.POSITIVE_INFINITY; wakeAt = pump()) {
      if (nap !== null && nap.until <= wakeAt) return;
      nap?.ended.abort();
      const own = { until: wakeAt, ended: new AbortController() };
      nap = own;
      await sleep(Math.max(1, Math.ceil(wakeAt - now())), own.ended.signal).catch(() => {});
      if (nap !== own) return;
      nap = null;
    }
  };

  return {
    acquire(chat, kind, signal) {
      return new Promise((granted, refused) => {
        if (signal?.aborted) return refused(signal.reason);
        const leave = () => {
          const at = waiting[kind].indexOf(waiter);
          if (at >= 0) waiting[kind].splice(at, 1);
          refused(signal?.reason);
          void run();
        };
        const waiter: Waiter = {
          chat,
          grant() {
            signal?.removeEventListener("abort", leave);
            granted();
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        waiting[kind].push(waiter);
        void run();
      });
    },
    pause(chat, retryAfterMs) {
      const until = now() + retryAfterMs;
      if (chat === null) pausedUntil = Math.max(pausedUntil, until);
      else paceFor(chat).pausedUntil = Math.max(paceFor(chat).pausedUntil, until);
      void run();
    },
    waitMs: (chat) => Math.max(0, Math.ceil(Math.max(allReadyAt(), chatReadyAt(chat, "post")) - now())),
  };
}

/** The first waiter whose chat is open at the moment (index −1: none), and when the first of the others opens. */
function firstReady(
  waiters: readonly Waiter[],
  readyAt: (chat: string) => number,
  at: number,
): { readonly index: number; readonly readyAt: number } {
  let soonest = Number.POSITIVE_INFINITY;
  for (const [index, waiter] of waiters.entries()) {
    const opens = readyAt(waiter.chat);
    if (opens <= at) return { index, readyAt: at };
    soonest = Math.min(soonest, opens);
  }
  return { index: -1, readyAt: soonest };
}

function forgetIdle(chats: Map<string, ChatPace>, before: number): void {
  for (const [chat, { usedAt, pausedUntil }] of chats) if (usedAt < before && pausedUntil < before) chats.delete(chat);
}

/** The clock's milliseconds, except that time stands still where the clock is set back: a pause must not last a day. */
function growing(clock: Clock): () => number {
  let shift = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const read = clock.now().getTime() + shift;
    if (read < last) shift += last - read;
    last = Math.max(last, read);
    return last;
  };
}
