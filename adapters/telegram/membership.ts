import type { Chat, ChatMember } from "grammy/types";
import type { LossReason } from "../../src/contracts/adapter.ts";

/** What a change of the bot's own membership means. */
export type Change =
  | { readonly kind: "lost"; readonly reason: LossReason }
  /** `added`: it was not in the chat before, so that people there have not met it. */
  | { readonly kind: "regained"; readonly added: boolean }
  | null;

const isIn = (member: ChatMember): boolean =>
  member.status === "creator" ||
  member.status === "administrator" ||
  member.status === "member" ||
  (member.status === "restricted" && member.is_member);

/** Whether a member may post in a chat. In a channel only administrators with that right can. */
export function canPost(member: ChatMember, { type }: Pick<Chat, "type">): boolean {
  if (!isIn(member)) return false;
  if (type === "channel")
    return member.status === "creator" || (member.status === "administrator" && member.can_post_messages === true);
  return member.status !== "restricted" || member.can_send_messages;
}

/** Pure: what follows when the bot's membership of a chat goes from one state to another. */
export function membershipChange(chat: Chat, before: ChatMember, after: ChatMember): Change {
  const could = canPost(before, chat);
  const can = canPost(after, chat);
  if (can) return could ? null : { kind: "regained", added: !isIn(before) && chat.type !== "private" };
  if (isIn(after)) return { kind: "lost", reason: "muted" };
  return isIn(before) ? { kind: "lost", reason: chat.type === "private" ? "blocked" : "kicked" } : null;
}
