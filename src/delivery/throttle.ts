import type { Rate, Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import { createChatPaces, type Kind } from "./chat-paces.ts";
import { growing } from "./growing-clock.ts";
import { createOverallPace } from "./overall-pace.ts";
import type { Sleep } from "./sleep.ts";
import { createWaitingLine, type Waiter } from "./waiting-line.ts";
import { createWakeUp } from "./wake-up.ts";

/** More than ever are between their turn and the wire at once; what never left is forgotten. */
const MOST_UNDER_WAY = 1000;

/** A waiter that rejects with the signal's reason when it is aborted before its turn. */
function waiterFor(chat: string, kind: Kind, signal: AbortSignal | undefined, line: Line): Promise<void> {
  return new Promise((granted, refused) => {
    if (signal?.aborted) return refused(signal.reason);
    const leave = () => {
      line.leave(waiter);
      refused(signal?.reason);
    };
    const waiter: Waiter = {
      chat,
      kind,
      grant() {
        signal?.removeEventListener("abort", leave);
        granted();
      },
    };
    signal?.addEventListener("abort", leave, { once: true });
    line.join(waiter);
  });
}

/** Where one waits: whoever joins or leaves makes it look who may go. */
interface Line {
  join(waiter: Waiter): void;
  leave(waiter: Waiter): void;
}

/** A throttle of one platform. */
export function createThrottle(rate: Rate, clock: Clock, sleep: Sleep): Throttle {
  const now = growing(clock);
  const overall = createOverallPace(rate.overallPerSecond);
  const chats = createChatPaces(rate, now);
  /** Places in the overall pace of messages that have not left yet, as far as anybody tells. */
  const places = new Map<string, number>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  const readyAt = (chat: string, kind: Kind): number =>
    Math.max(pausedUntil, overall.readyAt(kind), chats.readyAt(chat, kind));
  const line = createWaitingLine(readyAt);

  /** Lets through whoever may go now; returns when to look again. */
  const pump = (): number => {
    while (line.size > 0) {
      const at = now();
      const open = Math.max(pausedUntil, overall.readyAt("reply"));
      if (open > at) return open;
      const next = line.next(at);
      if ("openAt" in next) return next.openAt;
      const { waiter } = next;
      if (places.size >= MOST_UNDER_WAY) places.clear();
      places.set(waiter.chat, overall.take(at));
      chats.take(waiter.chat, at);
      waiter.grant();
    }
    return Number.POSITIVE_INFINITY;
  };
  const look = createWakeUp(pump, now, sleep);
  const then =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      act(...args);
      look();
    };
  const waiting: Line = { join: then(line.join), leave: then(line.leave) };

  return {
    acquire: (chat, kind, signal) => waiterFor(chat, kind, signal, waiting),
    leaves(chat) {
      const place = places.get(chat);
      places.delete(chat);
      if (place !== undefined) overall.move(place, now());
    },
    pause: then((chat, retryAfterMs) => {
      const until = now() + retryAfterMs;
      if (chat === null) pausedUntil = Math.max(pausedUntil, until);
      else chats.pause(chat, until);
    }),
    waitMs: (chat) => Math.max(0, Math.ceil(readyAt(chat, "post") - now())),
  };
}
