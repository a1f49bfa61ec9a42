import type { Adapter } from "../../contracts/adapter.ts";
import type { Digest } from "../../contracts/digest.ts";
import type { MessageDoc } from "../../contracts/document.ts";
import type { Log } from "../../contracts/log.ts";
import type { Subscription, SubscriptionStore } from "../../contracts/schedule.ts";
import { createChatStore } from "../../conversation/chat-store.ts";
import { type Conversation, createConversation } from "../../conversation/conversation.ts";
import { type ChatStore, chatKey, type StatusInfo } from "../../conversation/types.ts";
import { createDelivery, type Delivery } from "../../delivery/delivery.ts";
import type { DeliveryEvent } from "../../delivery/events.ts";
import { createSubscriptionStore } from "../../delivery/subscriptions.ts";
import { toDocument } from "../../render/document.ts";
import { nextSlots } from "../../schedule/slots.ts";
import { createZones } from "../../schedule/zone.ts";
import type { Context } from "../context.ts";
import { hash } from "../engine.ts";
import { openFixes } from "../fixes.ts";
import { languageModelLines } from "../llm.ts";
import { openState } from "../state.ts";
import type { RemoteEngine } from "./engine-client.ts";
import type { Freshness } from "./keep-fresh.ts";
import { noticeOf, shownTarget } from "./notices.ts";
import type { Operator } from "./operator.ts";
import { type Platform, sleep } from "./platforms.ts";
import type { RecipeBook } from "./recipe-book.ts";

/** Everything between the platforms and the store. */
export interface Services {
  readonly conversation: Conversation;
  readonly subscriptions: SubscriptionStore;
  readonly delivery: Delivery;
}

/** What the services are wired from. */
export interface ServiceDeps {
  readonly context: Context;
  readonly platforms: readonly Platform[];
  readonly engine: RemoteEngine;
  readonly book: RecipeBook;
  readonly operator: Operator;
  readonly freshness: () => Freshness;
  readonly log: Log;
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Hears what becomes of posts: the log hears all of it, the operator what needs a hand. */
function eventListener({ operator, log }: ServiceDeps, chats: ChatStore): (event: DeliveryEvent) => void {
  return (event) => {
    const { kind, ...details } = event;
    log.info(`delivery: ${kind}`, details);
    const failed = (error: unknown) => log.error("A delivery event could not be followed up.", { kind, error });
    // A posted digest is what `/story 2` means in its chat from now on.
    if (event.kind === "sent") chats.markLast(chatKey(event.target), event.digest).catch(failed);
    const notice = noticeOf(event);
    if (notice) operator.tell(notice).catch(failed);
  };
}

/** A digest as a subscriber sees it, kept for its buttons. The operator hears once that a model would do better. */
function documentOf(chats: ChatStore, { operator, log }: ServiceDeps) {
  let told = false;
  return (digest: Digest, { show, topics, words, schedule }: Subscription): MessageDoc => {
    if (!told && digest.stories.some(({ translation }) => translation.engine === "builtin")) {
      told = true;
      void operator.tell({ key: "operator.no-model", values: {} });
    }
    chats
      .saveDigest(null, { digest, topics, words, zone: schedule.zone })
      .catch((error) => log.error("A digest could not be kept for its buttons.", { digest: digest.id, error }));
    return toDocument(digest, { show, timeZone: schedule.zone });
  };
}

/** Where the digests of subscriptions go out. */
function openDelivery(deps: ServiceDeps, subscriptions: SubscriptionStore, chats: ChatStore): Delivery {
  const { context, platforms, engine, log } = deps;
  return createDelivery({
    db: context.store.open(),
    adapters: new Map<string, Adapter>(platforms.map(({ adapter }) => [adapter.id, adapter])),
    subscriptions,
    engine,
    toDocument: documentOf(chats, deps),
    variant: ({ schedule }) => schedule.zone,
    throttles: new Map(platforms.map(({ adapter, throttle }) => [adapter.id, throttle])),
    clock: context.clock,
    sleep,
    policy: { undecided: context.config.undecidedPosts },
    onEvent: eventListener(deps, chats),
    log,
  });
}

/** What `/status` tells. */
function statusOf({ context, engine, freshness }: ServiceDeps, delivery: Delivery, subscriptions: SubscriptionStore) {
  return async (): Promise<StatusInfo> => {
    const { queued, lastPosted, nextRun } = delivery.status();
    return {
      archive: await engine.span(),
      refreshedAt: iso(freshness().readAt),
      lastPostAt: lastPosted,
      nextPostAt: nextRun,
      queued,
      paused: subscriptions.all().flatMap(({ target, paused }) => (paused ? [{ target, ...paused }] : [])),
      languageModel: languageModelLines(context),
    };
  };
}

/** Wires conversation, subscriptions and delivery. */
export function openServices(deps: ServiceDeps): Services {
  const { context, engine, book, operator, log } = deps;
  const { config, clock } = context;
  const subscriptions = createSubscriptionStore(context.store.open(), clock);
  const chats = createChatStore(openState(context), {
    show: config.language,
    length: "normal",
    timeZone: config.timeZone,
    months: null,
  });
  const delivery = openDelivery(deps, subscriptions, chats);
  const zones = createZones();
  const conversation = createConversation({
    engine,
    chats,
    subscriptions,
    recipes: () => book.current(),
    clock,
    status: statusOf(deps, delivery, subscriptions),
    seen: (target) => delivery.seen(target),
    nextSlots: (schedule, after, count) => {
      const zone = zones(schedule.zone);
      return zone === null ? [] : nextSlots(schedule, zone, after.getTime(), count);
    },
    hash,
    fixes: openFixes(context),
    report: ({ place, story, headline }) =>
      operator.tell({ key: "operator.report", values: { chat: shownTarget(place), story, headline } }),
    log,
  });
  return { conversation, subscriptions, delivery };
}
