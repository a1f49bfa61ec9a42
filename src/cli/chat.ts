import { DEFAULT_RECIPE } from "../config/recipes.ts";
import type { SubscriptionStore } from "../contracts/schedule.ts";
import type { Translator } from "../contracts/translator.ts";
import { createChatStore } from "../conversation/chat-store.ts";
import { type Conversation, createConversation } from "../conversation/conversation.ts";
import type { Archive } from "./archive.ts";
import { createLocalEngine } from "./bot/engine-local.ts";
import type { Context } from "./context.ts";
import { showOf } from "./digest.ts";
import { openState } from "./state.ts";

const noSubscriptions: SubscriptionStore = {
  all: () => [],
  of: () => [],
  save() {},
  remove: () => false,
  pause: () => 0,
  resume: () => 0,
  move() {},
  forget: () => 0,
};

/** Wires the conversation of the console: the archive, the settings of chats, the digest and the answers. */
export function openConversation(context: Context, archive: Archive, translator: Translator): Conversation {
  const recipe = context.recipes().get(DEFAULT_RECIPE.name) ?? DEFAULT_RECIPE;
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
    }),
    subscriptions: noSubscriptions,
    clock: context.clock,
    status: async () => ({ archive: await engine.span() }),
  });
}
