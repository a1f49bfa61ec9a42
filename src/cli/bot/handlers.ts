import type { Handlers } from "../../contracts/adapter.ts";
import type { Clock } from "../../contracts/clock.ts";
import type { Log } from "../../contracts/log.ts";
import type { SubscriptionStore } from "../../contracts/schedule.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import { noticeOf } from "./notices.ts";
import type { Operator } from "./operator.ts";

/** Where the platforms' news goes. */
export interface HandlerDeps {
  readonly conversation: Conversation;
  readonly subscriptions: SubscriptionStore;
  readonly operator: Operator;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the platforms hand in, led to the conversation and the subscriptions. None of it throws: a fault is logged. */
export function createHandlers({ conversation, subscriptions, operator, clock, log }: HandlerDeps): Handlers {
  const guarded =
    <A extends readonly unknown[], R>(what: string, otherwise: R, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await work(...args);
      } catch (error) {
        log.error(`${what} failed.`, { error });
        return otherwise;
      }
    };
  return {
    request: guarded("A request", null, (request, signal) => conversation.handle(request, signal)),
    complete: guarded("A completion", [], (kind, typed, lang) => conversation.complete(kind, typed, lang)),
    inline: guarded("An inline query", { cards: [], next: "" }, (query, offset, lang) =>
      conversation.inline(query, offset, lang),
    ),
    joined: guarded("A greeting", null, (place, locale) => conversation.joined(place, locale)),
    lost: guarded("A pause", undefined, async (target, reason) => {
      const paused = subscriptions.pause(target, reason, clock.now().toISOString());
      log.info("A chat cannot be posted to any more.", { target, reason, paused });
      const notice = paused > 0 ? noticeOf({ kind: "paused", target, reason, message: "" }) : null;
      if (notice) await operator.tell(notice);
    }),
    regained: guarded("A return", undefined, async (target) => log.info("A chat can be posted to again.", { target })),
    moved: guarded("A move", undefined, async (from, to) => {
      subscriptions.move(from, to);
      await conversation.moved(from, to);
      log.info("A chat has a new id.", { from, to });
    }),
    trouble: (message, error) => log.warn(message, error === undefined ? {} : { error }),
  };
}
