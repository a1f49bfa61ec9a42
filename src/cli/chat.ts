import { DEFAULT_RECIPE } from "../config/recipes.ts";
import type { Translator } from "../contracts/translator.ts";
import { answerView } from "../conversation/answer-view.ts";
import { createChatStore } from "../conversation/chat-store.ts";
import { type Conversation, createConversation } from "../conversation/conversation.ts";
import { makeDigest } from "../digest/make.ts";
import type { Archive } from "./archive.ts";
import { askArchive } from "./ask.ts";
import type { Context } from "./context.ts";
import { digestRequest, showOf } from "./digest.ts";
import { digestDeps } from "./engine.ts";
import { openState } from "./state.ts";

/** Wires the conversation: the archive, the settings of chats, the digest and the answers. */
export function openConversation(context: Context, archive: Archive, translator: Translator): Conversation {
  const recipe = context.recipes().get(DEFAULT_RECIPE.name) ?? DEFAULT_RECIPE;
  const { timeZone } = context.config;
  const deps = digestDeps(context, archive, translator);
  return createConversation({
    store: archive,
    chats: createChatStore(openState(context), { show: showOf(context, recipe), length: "normal" }),
    digest: ({ topic, words }, signal) =>
      makeDigest(deps, digestRequest(recipe, { words, ...(topic ? { topic } : {}) }, topic !== null), signal),
    answer: async (question, lang, signal) => {
      const { found, texts, result } = await askArchive(question, archive, translator, signal);
      return answerView(found, texts, result.sources, lang, timeZone);
    },
    timeZone,
  });
}
