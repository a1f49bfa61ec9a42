import type { ChatReply } from "../contracts/conversation.ts";
import type { Show } from "../render/shown.ts";
import { type Handler, type Turn, whisper } from "./turn.ts";
import type { ConversationDeps, KeptDigest } from "./types.ts";

/** The language that a button carries behind its number (`2-en`), else the chat's. */
export function showOf({ argument, settings }: Turn): Show {
  const [, lang] = /^(?:\d+-)?(ar|en|both)$/.exec(argument) ?? [];
  return (lang as Show | undefined) ?? settings.show;
}

/** The digest that is meant, or what to say where it is gone. */
export type Meant = { readonly kept: KeptDigest } | { readonly reply: ChatReply };

/** The digest that a turn means: the button's own, else the chat's last. */
export async function meantDigest({ chats }: Pick<ConversationDeps, "chats">, turn: Turn): Promise<Meant> {
  const kept = turn.digest === null ? await chats.lastDigest(turn.chat) : await chats.digest(turn.digest);
  if (kept && kept.digest.stories.length > 0) return { kept };
  return { reply: whisper(turn, turn.digest === null ? "chat.no-digest" : "chat.digest-gone") };
}

/** Answers from the digest that is meant, or says that it is gone. */
export const ofMeant =
  (deps: Pick<ConversationDeps, "chats">, answer: (turn: Turn, kept: KeptDigest) => Promise<ChatReply>): Handler =>
  async (turn) => {
    const found = await meantDigest(deps, turn);
    return "reply" in found ? found.reply : answer(turn, found.kept);
  };
