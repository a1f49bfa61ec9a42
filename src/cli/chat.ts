import { DEFAULT_RECIPE } from "../config/recipes.ts";
import type { Engine } from "../contracts/engine.ts";
import type { SubscriptionStore } from "../contracts/schedule.ts";
import type { Translator } from "../contracts/translator.ts";
import { answerView } from "../conversation/answer-view.ts";
import { createChatStore } from "../conversation/chat-store.ts";
import { type Conversation, createConversation } from "../conversation/conversation.ts";
import { searchView } from "../conversation/views.ts";
import { makeDigest } from "../digest/make.ts";
import type { Archive } from "./archive.ts";
import { askArchive } from "./ask.ts";
import type { Context } from "./context.ts";
import { digestRequest, showOf } from "./digest.ts";
import { digestDeps } from "./engine.ts";
import { openState } from "./state.ts";

/** An engine in this process. */
function openEngine(context: Context, archive: Archive, translator: Translator): Engine {
  const { timeZone } = context.config;
  const deps = digestDeps(context, archive, translator);
  return {
    async digest(wish, signal) {
      const recipe = context.recipes().get(wish.recipe ?? DEFAULT_RECIPE.name) ?? DEFAULT_RECIPE;
      const { topics, period, words, stories } = wish;
      const request = {
        ...digestRequest(recipe, { ...(words ? { words } : {}), ...(stories ? { stories } : {}) }, false),
        ...(topics ? { topics } : {}),
        ...(period ? { window: period } : {}),
      };
      return { digest: await makeDigest(deps, request, signal), cursor: null, seen: [] };
    },
    async answer(question, lang, signal) {
      const { found, texts, result } = await askArchive(question, archive, translator, signal);
      return answerView(found, texts, result.sources, lang, timeZone);
    },
    async search(text, lang, limit) {
      const hits = archive.search(text, limit);
      return hits.length > 0 ? searchView(hits, (id) => archive.get(id), lang, timeZone) : null;
    },
    span: async () => archive.span(),
    topics: async () => [],
    outlets: async () => [],
    refresh: async () => archive.span(),
    async close() {},
  };
}

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
  const engine = openEngine(context, archive, translator);
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
