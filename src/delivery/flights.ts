import type { Bell } from "./bell.ts";
import type { Outbox } from "./outbox.ts";
import type { Post } from "./outbox-types.ts";
import type { Platform, Stops } from "./send-deps.ts";

/** Posts of one platform that are on their way, one a chat at the most. */
export interface Flights {
  has(chat: string): boolean;
  isFull(): boolean;
  /** Sends a post to a chat that has none under way. */
  launch(post: Post, stops: Stops): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** What sends a post, and who hears how it ended. */
export interface FlightDeps {
  readonly platform: Platform;
  readonly outbox: Outbox;
  readonly bell: Bell;
  nowMs(): number;
  send(post: Post, platform: Platform, stops: Stops): Promise<void>;
  /** Called when a post has ended one way or another. */
  onDone(): void;
  /** Whatever `send` threw: a fault of the store or of ours. */
  onFault(error: unknown): void;
  /** Called when the store cannot even take note of a fault. */
  onRefused(error: unknown): void;
}

/** Thirty posts a second, each of which may take three seconds. */
const MOST_IN_FLIGHT = 100;

/** How long a post waits that failed through a fault of ours: at once it would fail in the same way. */
const AFTER_FAULT_MS = 30_000;

/** @see Flights */
export function createFlights(deps: FlightDeps): Flights {
  const { platform, outbox, bell, nowMs, send, onDone, onFault, onRefused } = deps;
  const busy = new Map<string, Promise<void>>();
  return {
    has: (chat) => busy.has(chat),
    isFull: () => busy.size >= MOST_IN_FLIGHT,
    launch(post, stops) {
      const { chat } = post.target;
      const job = send(post, platform, stops)
        .catch((error: unknown) => {
          outbox.later(post.seq, nowMs() + AFTER_FAULT_MS, true);
          onFault(error);
        })
        .catch(onRefused)
        .finally(() => {
          busy.delete(chat);
          bell.ring();
          onDone();
        });
      busy.set(chat, job);
    },
    async settled() {
      while (busy.size > 0) await Promise.all(busy.values());
    },
  };
}
