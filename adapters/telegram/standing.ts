import type { ChatMemberUpdated } from "grammy/types";
import type { Handlers } from "../../src/contracts/adapter.ts";
import { membershipChange } from "./membership.ts";
import { localeOf, placeOf } from "./read.ts";
import type { Replies } from "./replies.ts";

const chatOf = (id: number) => ({ platform: "telegram", chat: String(id) });

/** Tells the program what becomes of the bot in its chats. */
export interface Standing {
  /** The bot was added, removed, muted, promoted, blocked, … */
  membership(update: ChatMemberUpdated): Promise<void>;
  /** A group became a supergroup. Both of them say so; it is told once. */
  moved(from: number, to: number): Promise<void>;
  /** A topic was opened again. */
  reopened(chat: number, thread: number | undefined): Promise<void>;
}

/** Watches the bot's standing in its chats, and greets where it is new. */
export function createStanding(handlers: Handlers, replies: Replies, signal: AbortSignal): Standing {
  const movedTo = new Set<number>();
  return {
    async membership({ chat, from, old_chat_member: before, new_chat_member: after }) {
      const change = membershipChange(chat, before, after);
      if (change?.kind === "lost") await handlers.lost(chatOf(chat.id), change.reason);
      if (change?.kind !== "regained") return;
      await handlers.regained(chatOf(chat.id));
      // A group that became a supergroup knows the bot already.
      if (!change.added || movedTo.has(chat.id)) return;
      const place = placeOf(chat);
      const greeting = await handlers.joined(place, localeOf(from));
      if (greeting !== null) await replies.say(greeting, { place }, signal);
    },
    async moved(from, to) {
      if (movedTo.has(to)) return;
      movedTo.add(to);
      await handlers.moved(chatOf(from), chatOf(to));
    },
    async reopened(chat, thread) {
      if (thread !== undefined) await handlers.regained({ ...chatOf(chat), thread: String(thread) });
    },
  };
}
