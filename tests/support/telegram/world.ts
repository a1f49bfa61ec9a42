import { bad, forbidden, Refusal } from "./refusal.ts";
import type { ChatJson, ChatType, FakeChat, FakeMessage, FakeUser, Member } from "./types.ts";

export const BOT_ID = 7_000_001;

/** Everything that Telegram knows: people, chats, and what was written in them. */
export interface World {
  bot: FakeUser & { readonly can_read_all_group_messages: boolean; readonly supports_inline_queries: boolean };
  readonly users: Map<number, FakeUser>;
  readonly chats: Map<number, FakeChat>;
  /** Menus of commands by scope and language. */
  readonly menus: Map<string, readonly unknown[]>;
  nextMessage: number;
}

export const botMember = (world: World, member: Member): Member => ({ user: world.bot, ...member });

/** In a channel the bot starts as an administrator who may post, elsewhere as a plain member. */
const firstMembership = (type: ChatType): Member =>
  type === "channel"
    ? { status: "administrator", can_post_messages: true, can_edit_messages: true, can_manage_chat: true }
    : { status: "member" };

export function addChat(world: World, json: ChatJson, bot: Member = firstMembership(json.type)): FakeChat {
  const chat: FakeChat = {
    json,
    members: new Map(),
    topics: new Map(),
    messages: [],
    bot,
    migratedTo: null,
    deleted: false,
  };
  world.chats.set(json.id, chat);
  return chat;
}

/** A chat that exists, whatever the bot may do there. */
export function findChat(world: World, id: unknown): FakeChat {
  const chat =
    typeof id === "string"
      ? [...world.chats.values()].find((one) => `@${one.json.username}` === id)
      : world.chats.get(id as number);
  if (chat === undefined) throw bad("chat not found");
  return chat;
}

const nameOf = (type: ChatType): string => (type === "channel" ? "channel chat" : `${type} chat`);

/** A chat that the bot can see. */
export function visibleChat(world: World, id: unknown): FakeChat {
  const chat = findChat(world, id);
  const { type } = chat.json;
  if (chat.migratedTo !== null)
    throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: chat.migratedTo,
    });
  if (type === "private") {
    if (chat.deleted) throw forbidden("user is deactivated");
    if (chat.bot.status === "kicked") throw forbidden("bot was blocked by the user");
    if (chat.bot.status === "left") throw forbidden("bot can't initiate conversation with a user");
    return chat;
  }
  if (chat.deleted) throw forbidden("the group chat was deleted");
  if (chat.bot.status === "kicked") throw forbidden(`bot was kicked from the ${nameOf(type)}`);
  if (chat.bot.status === "left") throw forbidden(`bot is not a member of the ${nameOf(type)}`);
  return chat;
}

/** A chat, and a topic of it, in which the bot may write. */
export function writableChat(world: World, id: unknown, thread: unknown): FakeChat {
  const chat = visibleChat(world, id);
  const { bot, json } = chat;
  if (json.type === "channel" && bot.can_post_messages !== true)
    throw bad("need administrator rights in the channel chat");
  if (bot.status === "restricted" && bot.can_send_messages === false)
    throw bad("not enough rights to send text messages to the chat");
  if (thread === undefined) return chat;
  const topic = chat.topics.get(thread as number);
  if (topic === undefined || topic.deleted) throw bad("message thread not found");
  if (topic.closed && bot.can_manage_topics !== true) throw bad("TOPIC_CLOSED");
  return chat;
}

/** Stores a message and numbers it. */
export function addMessage(
  world: World,
  chat: FakeChat,
  message: Omit<FakeMessage, "message_id" | "chat" | "edits" | "silent" | "previews"> & Partial<FakeMessage>,
): FakeMessage {
  const stored: FakeMessage = {
    message_id: world.nextMessage++,
    chat: chat.json,
    edits: 0,
    silent: false,
    previews: true,
    ...message,
  };
  chat.messages.push(stored);
  return stored;
}

/** A message as it travels. */
export function messageJson(message: FakeMessage): object {
  const { keyboard, edits, silent: _silent, previews: _previews, reply_to_message: reply, ...rest } = message;
  return {
    ...rest,
    ...(edits > 0 ? { edit_date: message.date + edits } : {}),
    ...(reply === undefined
      ? {}
      : { reply_to_message: messageJson({ ...reply, reply_to_message: undefined } as never) }),
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
}
