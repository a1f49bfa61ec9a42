import type { CallbackQuery, Chat, Message, User } from "grammy/types";
import type { Lang } from "../../src/contracts/article.ts";
import type { Place } from "../../src/contracts/conversation.ts";
import { COMMANDS } from "../../src/i18n/commands.ts";

/** The bot itself, as far as messages are about it. */
export type Me = Pick<User, "id"> & { readonly username?: string | undefined };

/** A name as people type it: without hamzas and vowel signs, with one letter for two that sound alike. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[\u064B-\u0652\u0640]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي");

/**
 * Latin and Arabic names of every command: in a group, words after a slash that are none of them are for another bot.
 */
const NAMES: ReadonlySet<string> = new Set(
  COMMANDS.flatMap((command) => [command.name, command.arabic, ...(command.aliases as readonly string[])]).map(folded),
);

/** Language of somebody's program, where it is one of ours. */
export const localeOf = (user: Pick<User, "language_code"> | undefined): Lang | null => {
  const code = user?.language_code?.toLowerCase().split("-")[0];
  return code === "ar" || code === "en" ? code : null;
};

const titleOf = (chat: Chat): string | null =>
  chat.title ?? ([chat.first_name, chat.last_name].filter(Boolean).join(" ") || null);

const kindOf = ({ type }: Chat): Place["kind"] =>
  type === "private" ? "direct" : type === "channel" ? "channel" : "group";

/** Where a message stands. Only in a forum is a thread a topic; elsewhere it is a chain of replies. */
export function placeOf(chat: Chat, thread?: number): Place {
  return {
    platform: "telegram",
    chat: String(chat.id),
    ...(thread === undefined ? {} : { thread: String(thread) }),
    kind: kindOf(chat),
    title: titleOf(chat),
  };
}

/** The topic that a message belongs to; the general one has no id that could be sent to. */
export const topicOf = (message: Message): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

/** An administrator who writes in the chat's own name. */
export const isAnonymousAdmin = (message: Message): boolean => message.sender_chat?.id === message.chat.id;

/** Messages of other bots, of linked channels, and our own inline cards are no requests. */
function isFromSomebody(message: Message, me: Me): boolean {
  if (message.via_bot?.id === me.id || message.is_automatic_forward) return false;
  return message.from?.is_bot !== true || isAnonymousAdmin(message);
}

const sameName = (name: string, me: Me): boolean => name.toLowerCase() === me.username?.toLowerCase();

/** `/digest@mujaz_bot economy` → `/digest economy`; null where it is for another bot. */
function commandOf(text: string, me: Me, direct: boolean): string | null {
  const [, name, addressee, rest = ""] = /^\/([^\s@]+)(?:@(\w+))?([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined) return direct ? text : null;
  if (addressee !== undefined && !sameName(addressee, me)) return null;
  const isOurs = direct || addressee !== undefined || NAMES.has(folded(name));
  return isOurs ? `/${name}${rest}` : null;
}

/** The text without the bot's name in it, or null where the bot is not mentioned. */
function withoutMention(message: Message, text: string, me: Me): string | null {
  const mention = message.entities?.find(
    (entity) =>
      (entity.type === "mention" && sameName(text.slice(entity.offset + 1, entity.offset + entity.length), me)) ||
      (entity.type === "text_mention" && entity.user.id === me.id),
  );
  if (mention === undefined) return null;
  const rest = `${text.slice(0, mention.offset)}${text.slice(mention.offset + mention.length)}`;
  return rest.replace(/\s+/g, " ").trim() || "/help";
}

/** In a topic, every message formally answers the service message that opened it. */
const isReplyTo = (message: Message, me: Me): boolean =>
  message.reply_to_message?.from?.id === me.id && message.reply_to_message.forum_topic_created === undefined;

/**
 * What a message asks of the bot, or null where it is not for it: a command, anything in a direct chat, and in a group
 * a reply to the bot or its name. Pure.
 */
export function askedIn(message: Message, me: Me): string | null {
  const { text } = message;
  if (text === undefined || text.trim() === "" || !isFromSomebody(message, me)) return null;
  const direct = message.chat.type === "private";
  if (text.startsWith("/")) return commandOf(text, me, direct);
  if (direct) return text;
  if (message.chat.type === "channel") return null;
  return withoutMention(message, text, me) ?? (isReplyTo(message, me) ? text : null);
}

/** What a button says that was pressed, where it is one of ours under a message in a chat. */
export function pressedIn(query: CallbackQuery): { readonly action: string; readonly message: Message } | null {
  const { data, message } = query;
  if (data === undefined || data === "" || message === undefined) return null;
  return { action: data, message: message as Message };
}
