import { sequentialize } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { ChatMemberUpdated, Message } from "grammy/types";
import type { Handlers } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import type { ChatRequest, Place } from "../../src/contracts/conversation.ts";
import type { Call } from "./calls.ts";
import { answerInline } from "./inline.ts";
import { membershipChange } from "./membership.ts";
import { askedIn, isAnonymousAdmin, localeOf, placeOf, pressedIn, topicOf } from "./read.ts";
import { createReplies, type ReplyContext } from "./replies.ts";
import { type Asker, createRights } from "./rights.ts";
import type { SendDeps } from "./send.ts";

/** The kinds of update that the bot is sent. Edited messages are not among them: what was answered stays answered. */
export const ALLOWED_UPDATES = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member"] as const;

/** After this time somebody sees that the bot is at work. */
const TYPING_AFTER_MS = 700;

/** What handling updates needs. */
export interface UpdateDeps {
  readonly bot: Bot;
  readonly call: Call;
  readonly send: SendDeps;
  readonly handlers: Handlers;
  readonly admins: readonly number[];
  readonly clock: Clock;
  /** Ends what is being answered. */
  readonly signal: AbortSignal;
}

/** Puts the handling of every kind of update on the bot. */
export function handleUpdates({ bot, call, send, handlers, admins, clock, signal }: UpdateDeps): void {
  const replies = createReplies(send, handlers);
  const rightsOf = createRights(call, admins, clock);
  const movedTo = new Set<number>();

  /** Shows that the bot is at work, where an answer takes long enough to wonder. */
  function typing(place: Place): () => void {
    const timer = setTimeout(() => {
      const thread = place.thread === undefined ? {} : { message_thread_id: Number(place.thread) };
      call("sendChatAction", { chat_id: Number(place.chat), action: "typing", ...thread }, signal).catch(() => {});
    }, TYPING_AFTER_MS);
    return () => clearTimeout(timer);
  }

  async function answer(context: ReplyContext, asker: Asker, asked: Pick<ChatRequest, "locale" | "input">) {
    const done = context.place.kind === "channel" ? () => {} : typing(context.place);
    try {
      const reply = await handlers.request(
        {
          place: context.place,
          person: asker.userId === null ? null : String(asker.userId),
          rights: () => rightsOf(asker, signal),
          ...asked,
        },
        signal,
      );
      done();
      if (reply !== null) await replies.reply(reply, context, signal);
    } finally {
      done();
    }
  }

  async function onMessage(message: Message): Promise<void> {
    const text = askedIn(message, bot.botInfo);
    if (text === null) return;
    const inChatsName = message.chat.type === "channel" || isAnonymousAdmin(message);
    const userId = inChatsName ? null : (message.from?.id ?? null);
    await answer(
      { place: placeOf(message.chat, topicOf(message)), asked: message.message_id },
      { chat: message.chat, userId, inChatsName },
      { locale: localeOf(message.from), input: { kind: "typed", text } },
    );
  }

  async function onPress({ callbackQuery }: Context): Promise<void> {
    const pressed = callbackQuery && pressedIn(callbackQuery);
    if (!pressed) return;
    const { message, action } = pressed;
    await answer(
      { place: placeOf(message.chat, topicOf(message)), pressed: message.message_id },
      // Whoever presses a button is named, also under a channel's post, which anybody can.
      { chat: message.chat, userId: callbackQuery.from.id, inChatsName: false },
      { locale: localeOf(callbackQuery.from), input: { kind: "pressed", action } },
    );
  }

  async function onMembership({ chat, from, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated) {
    const change = membershipChange(chat, before, after);
    const place = placeOf(chat);
    if (change?.kind === "lost") await handlers.lost({ platform: place.platform, chat: place.chat }, change.reason);
    if (change?.kind !== "regained") return;
    await handlers.regained({ platform: place.platform, chat: place.chat });
    // A group that became a supergroup knows the bot already.
    if (!change.added || movedTo.has(chat.id)) return;
    const greeting = await handlers.joined(place, localeOf(from));
    if (greeting !== null) await replies.say(greeting, { place }, signal);
  }

  async function onMove(from: number, to: number): Promise<void> {
    if (movedTo.has(to)) return;
    movedTo.add(to);
    await handlers.moved({ platform: "telegram", chat: String(from) }, { platform: "telegram", chat: String(to) });
  }

  bot.on("callback_query", (ctx, next) => {
    // At once, or the button goes on turning while the answer waits for its turn; a query too old is no matter.
    call("answerCallbackQuery", { callback_query_id: ctx.callbackQuery.id }, signal).catch(() => {});
    return next();
  });
  bot.use(sequentialize((ctx: Context) => ctx.chat && String(ctx.chat.id)));
  bot.on(":migrate_to_chat_id", (ctx) => onMove(ctx.chat.id, ctx.msg.migrate_to_chat_id));
  bot.on(":migrate_from_chat_id", (ctx) => onMove(ctx.msg.migrate_from_chat_id, ctx.chat.id));
  bot.on(":forum_topic_reopened", ({ msg, chat }) =>
    handlers.regained({ platform: "telegram", chat: String(chat.id), thread: String(msg.message_thread_id) }),
  );
  bot.on(["message", "channel_post"], (ctx) => onMessage(ctx.msg));
  bot.on("callback_query", onPress);
  bot.on("inline_query", ({ inlineQuery }) => answerInline(call, handlers, inlineQuery, signal));
  bot.on("my_chat_member", (ctx) => onMembership(ctx.myChatMember));
}
