import type { ChatReply } from "../contracts/conversation.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { askerOf, say, type Turn } from "./turn.ts";
import type { ConversationDeps } from "./types.ts";

/** Deletes all that is stored about the chat, and says what that was. */
export async function forgetChat(
  { subscriptions, chats }: Pick<ConversationDeps, "subscriptions" | "chats">,
  turn: Turn,
): Promise<ChatReply> {
  const { platform, chat } = turn.place;
  const target = { platform, chat };
  const count = subscriptions.of(target).length;
  const rows = subscriptions.forget(target);
  const { settings, digest } = await chats.forget(turn.chat);
  await chats.dropTopic(askerOf(turn));
  const posts = Math.max(0, rows - count);
  const { lang } = turn;
  const deleted = [
    ...(settings ? [text(lang, "chat.forget.settings")] : []),
    ...(digest ? [text(lang, "chat.forget.digest")] : []),
    ...(count > 0 ? [text(lang, "chat.forget.subscriptions", { n: count })] : []),
    ...(posts > 0 ? [text(lang, "chat.forget.posts", { n: posts })] : []),
  ];
  if (deleted.length === 0) return say(turn, "chat.forget.nothing");
  return say(turn, "chat.forget.done", { list: listed(deleted, lang) });
}
