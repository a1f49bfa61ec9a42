import { DEFAULT_RECIPE } from "../config/recipes.ts";
import type { Log } from "../contracts/log.ts";
import type { Translator } from "../contracts/translator.ts";
import { createChatStore } from "../conversation/chat-store.ts";
import { type Conversation, createConversation } from "../conversation/conversation.ts";
import { createSubscriptionStore } from "../delivery/subscriptions.ts";
import { nextSlots } from "../schedule/slots.ts";
import { createZones } from "../schedule/zone.ts";
import type { Archive } from "./archive.ts";
import { createLocalEngine } from "./bot/engine-local.ts";
import type { Context } from "./context.ts";
import { showOf } from "./digest.ts";
import { hash } from "./engine.ts";
import { openFixes } from "./fixes.ts";
import { languageModelLines } from "./llm.ts";
import { openState } from "./state.ts";

const quietly = (): void => {};
/** Whoever types on a terminal is told what went wrong; there is nobody else to read a log. */
const silent: Log = { debug: quietly, info: quietly, warn: quietly, error: quietly };

/** Wires the conversation of the console: the archive, the settings of chats, the digest and the answers. */
export function openConversation(context: Context, archive: Archive, translator: Translator): Conversation {
  const recipe = context.recipes().get(DEFAULT_RECIPE.name) ?? DEFAULT_RECIPE;
  const zones = createZones();
  const engine = createLocalEngine({
    context,
    archive,
    translator,
    recipes: context.recipes,
    refresh: async () => false,
  });
  return createConversation({
    engine,
    chats: createChatStore(openState(context), {
      show: showOf(context, recipe),
      length: "normal",
      timeZone: context.config.timeZone,
      months: null,
    }),
    subscriptions: createSubscriptionStore(context.store.open(), context.clock),
    recipes: context.recipes,
    clock: context.clock,
    status: async () => ({
      archive: await engine.span(),
      refreshedAt: null,
      lastPostAt: null,
      nextPostAt: null,
      queued: 0,
      paused: [],
      languageModel: languageModelLines(context),
    }),
    nextSlots(schedule, after, count) {
      const zone = zones(schedule.zone);
      return zone ? nextSlots(schedule, zone, after.getTime(), count) : [];
    },
    hash,
    fixes: openFixes(context),
    report: async () => {},
    log: silent,
    unlimited: true,
    posts: false,
  });
}
