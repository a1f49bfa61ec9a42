import { findEntities } from "./entities.ts";
import type { MethodContext } from "./methods.ts";
import type { ChatJson, FakeChat, FakeMessage, FakeUser, Json, Member } from "./types.ts";
import { addChat, addMessage, BOT_ID, botMember, messageJson, type World } from "./world.ts";

/** How something is said. */
export interface SayOptions {
  readonly thread?: number;
  readonly replyTo?: FakeMessage;
  /** In the chat's own name, as an anonymous administrator does. */
  readonly asChat?: boolean;
}

const GROUP_ANONYMOUS: FakeUser = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** With privacy mode on, a bot in a group is sent only what is for it. */
function reachesBot(world: World, chat: FakeChat, message: FakeMessage): boolean {
  if (chat.json.type === "private" || chat.json.type === "channel") return true;
  if (world.bot.can_read_all_group_messages || chat.bot.status === "administrator") return true;
  const says = (type: string) =>
    message.entities
      .filter((entity) => entity.type === type)
      .map(({ offset, length }) => message.text.slice(offset, offset + length));
  const commands = says("bot_command");
  return (
    commands.some((command) => !command.includes("@") || command.endsWith(`@${world.bot.username}`)) ||
    says("mention").includes(`@${world.bot.username}`) ||
    message.reply_to_message?.from?.id === BOT_ID
  );
}

/** What people do: each of these becomes an update. */
export function createPeople(context: MethodContext) {
  const { world, queue, now, queries } = context;
  const date = () => Math.floor(now() / 1000);
  let nextQuery = 1;
  let nextSupergroup = -1_009_000_000_001;

  const query = () => {
    const id = String(900_000 + nextQuery++);
    queries.set(id, { at: now(), answered: null });
    return id;
  };

  function chatOf(id: number): FakeChat {
    const chat = world.chats.get(id);
    if (chat === undefined) throw new Error(`The fake has no chat ${id}.`);
    return chat;
  }

  function service(chat: FakeChat, what: Json): void {
    const message = addMessage(world, chat, { date: date(), text: "", entities: [], keyboard: [] });
    const { text: _text, entities: _entities, ...rest } = messageJson(message) as Json;
    queue.push("message", { ...rest, ...what });
  }

  return {
    user(id: number, over: Partial<FakeUser> = {}): FakeUser {
      const user = { id, is_bot: false, first_name: `Person ${id}`, language_code: "en", ...over };
      world.users.set(id, user);
      addChat(world, { id, type: "private", first_name: user.first_name });
      return user;
    },
    chat(json: ChatJson, bot?: Member): ChatJson {
      addChat(world, json, bot);
      return json;
    },
    /** What somebody is in a chat. */
    member(chat: number, user: number, status: Member["status"]): void {
      chatOf(chat).members.set(user, { status });
    },
    topic(chat: number, thread: number, state: { closed?: boolean; deleted?: boolean } = {}): void {
      chatOf(chat).topics.set(thread, { name: `Topic ${thread}`, closed: false, deleted: false, ...state });
    },
    /** A topic is opened again, and the bot is told. */
    reopenTopic(chat: number, thread: number): void {
      const topic = chatOf(chat).topics.get(thread);
      if (topic) topic.closed = false;
      service(chatOf(chat), { message_thread_id: thread, is_topic_message: true, forum_topic_reopened: {} });
    },
    say(chatId: number, user: FakeUser, text: string, { thread, replyTo, asChat }: SayOptions = {}): FakeMessage {
      const chat = chatOf(chatId);
      const channel = chat.json.type === "channel";
      const message = addMessage(world, chat, {
        ...(channel ? { sender_chat: chat.json } : { from: asChat ? GROUP_ANONYMOUS : user }),
        ...(asChat ? { sender_chat: chat.json } : {}),
        date: date(),
        text,
        entities: findEntities(text),
        keyboard: [],
        ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true as const }),
        ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
      });
      if (reachesBot(world, chat, message)) queue.push(channel ? "channel_post" : "message", messageJson(message));
      return message;
    },
    /** Somebody changes what they said. */
    edit(message: FakeMessage, text: string): void {
      Object.assign(message, { text, entities: findEntities(text), edits: message.edits + 1 });
      queue.push("edited_message", messageJson(message));
    },
    /** Presses the button with that label (or that data); `answered` says whether the bot has reacted. */
    press(message: FakeMessage, label: string, user: FakeUser): { readonly answered: () => boolean } {
      const button = message.keyboard.flat().find((one) => one.text === label || one.callback_data === label);
      const id = query();
      const data = button?.callback_data ?? label;
      queue.push("callback_query", { id, from: user, chat_instance: "1", data, message: messageJson(message) });
      return { answered: () => queries.get(id)?.answered !== null };
    },
    /** Types `@bot query` somewhere; gives the answer once there is one. */
    inline(user: FakeUser, text: string, offset = ""): { readonly answer: () => Json | null } {
      const id = query();
      queue.push("inline_query", { id, from: user, query: text, offset, chat_type: "private" });
      return { answer: () => queries.get(id)?.answered ?? null };
    },
    /** The bot's own membership changes, and it is told. */
    membership(chatId: number, by: FakeUser, after: Member): void {
      const chat = chatOf(chatId);
      const before = chat.bot;
      chat.bot = after;
      queue.push("my_chat_member", {
        chat: chat.json,
        from: by,
        date: date(),
        old_chat_member: botMember(world, before),
        new_chat_member: botMember(world, after),
      });
    },
    /** The same without a word to the bot, as when it was off at the time. */
    membershipUnseen(chatId: number, after: Member): void {
      chatOf(chatId).bot = after;
    },
    deleteChat(chatId: number): void {
      chatOf(chatId).deleted = true;
    },
    /** A group becomes a supergroup with a new id; `told` says whether the bot sees the service messages. */
    migrate(chatId: number, told = true): number {
      const old = chatOf(chatId);
      const id = nextSupergroup--;
      const fresh = addChat(world, { ...old.json, id, type: "supergroup" }, old.bot);
      for (const [user, member] of old.members) fresh.members.set(user, member);
      old.migratedTo = id;
      if (!told) return id;
      service(old, { migrate_to_chat_id: id });
      service(fresh, { migrate_from_chat_id: chatId });
      return id;
    },
    /** Something that no version of the bot knows. */
    unknownUpdate(): void {
      queue.allowed = null;
      queue.push("telepathy", { thought: "?" });
    },
  };
}
