import type { Kind } from "./chat-paces.ts";

/** Somebody who waits for a message to go out. */
export interface Waiter {
  readonly chat: string;
  readonly kind: Kind;
  grant(): void;
}

/** Who goes next, or when somebody can: never, where nobody waits. */
export type Next = { readonly waiter: Waiter } | { readonly openAt: number };

/** Whoever asked first goes first, except that a chat that must wait is passed over and replies come before posts. */
export interface WaitingLine {
  readonly size: number;
  join(waiter: Waiter): void;
  leave(waiter: Waiter): void;
  /** Takes the next one out of the line. */
  next(at: number): Next;
}

/** After that many replies in a row a waiting post goes first, so that a busy chat never stops the digests. */
const REPLIES_IN_A_ROW = 9;

/** An empty line. `readyAt` tells when a message may go to a chat. */
export function createWaitingLine(readyAt: (chat: string, kind: Kind) => number): WaitingLine {
  const waiting: Readonly<Record<Kind, Waiter[]>> = { reply: [], post: [] };
  let repliesInARow = 0;

  const firstOf = (waiters: readonly Waiter[], at: number): Next => {
    let openAt = Number.POSITIVE_INFINITY;
    for (const waiter of waiters) {
      const opens = readyAt(waiter.chat, waiter.kind);
      if (opens <= at) return { waiter };
      openAt = Math.min(openAt, opens);
    }
    return { openAt };
  };
  const leave = (waiter: Waiter): void => {
    const place = waiting[waiter.kind].indexOf(waiter);
    if (place >= 0) waiting[waiter.kind].splice(place, 1);
  };
  return {
    get size() {
      return waiting.reply.length + waiting.post.length;
    },
    join: (waiter) => void waiting[waiter.kind].push(waiter),
    leave,
    next(at) {
      const order: readonly Kind[] = repliesInARow >= REPLIES_IN_A_ROW ? ["post", "reply"] : ["reply", "post"];
      let openAt = Number.POSITIVE_INFINITY;
      for (const kind of order) {
        const first = firstOf(waiting[kind], at);
        if ("waiter" in first) {
          repliesInARow = kind === "reply" ? repliesInARow + 1 : 0;
          leave(first.waiter);
          return first;
        }
        openAt = Math.min(openAt, first.openAt);
      }
      return { openAt };
    },
  };
}
