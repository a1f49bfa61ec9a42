import { sequentialize } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { Handlers } from "../../src/contracts/adapter.ts";
import type { Clock } from "../../src/contracts/clock.ts";
import { onMessage, onPress } from "./asking.ts";
import type { Call } from "./calls.ts";
import { answerInline } from "./inline.ts";
import { createReplies } from "./replies.ts";
import { createRights } from "./rights.ts";
import type { SendDeps } from "./send.ts";
import { createStanding } from "./standing.ts";

/** The kinds of update that the bot is sent. Edited messages are not among them: what was answered stays answered. */
export const ALLOWED_UPDATES = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member"] as const;

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

/** What one person asks in one chat is answered in order; nobody waits for another's digest. */
const inOrder = ({ chat, from }: Context): string | undefined => chat && `${chat.id} ${from?.id ?? ""}`;

/** Puts the handling of every kind of update on the bot. */
export function handleUpdates({ bot, call, send, handlers, admins, clock, signal }: UpdateDeps): void {
  const replies = createReplies(send, handlers);
  const standing = createStanding(handlers, replies, signal);
  const asking = { call, handlers, replies, rightsOf: createRights(call, admins, clock), signal };

  bot.on("callback_query", (ctx, next) => {
    // At once, or the button goes on turning while the answer waits for its turn; a query too old is no matter.
    call("answerCallbackQuery", { callback_query_id: ctx.callbackQuery.id }, signal).catch(() => {});
    return next();
  });
  bot.use(sequentialize(inOrder));
  bot.on(":migrate_to_chat_id", ({ chat, msg }) => standing.moved(chat.id, msg.migrate_to_chat_id));
  bot.on(":migrate_from_chat_id", ({ chat, msg }) => standing.moved(msg.migrate_from_chat_id, chat.id));
  bot.on(":forum_topic_reopened", ({ chat, msg }) => standing.reopened(chat.id, msg.message_thread_id));
  bot.on(["message", "channel_post"], ({ msg, me }) => onMessage(asking, msg, me));
  bot.on("callback_query", ({ callbackQuery }) => onPress(asking, callbackQuery));
  bot.on("inline_query", ({ inlineQuery }) => answerInline(call, handlers, inlineQuery, signal));
  bot.on("my_chat_member", ({ myChatMember }) => standing.membership(myChatMember));
}
