import type { Chat } from "grammy/types";
import type { Clock } from "../../src/contracts/clock.ts";
import type { Rights } from "../../src/contracts/conversation.ts";
import type { Call } from "./calls.ts";

/** Somebody who was made an administrator can act as one after this time. */
const FRESH_MS = 60_000;
/** People whose rights are remembered at a time. */
const REMEMBERED = 1_000;

/** Who asks. `userId` is null where nobody is named. */
export interface Asker {
  readonly chat: Chat;
  readonly userId: number | null;
  /** Writes in the chat's own name, which only its administrators can; all posts of a channel are of that kind. */
  readonly inChatsName: boolean;
}

/** What somebody may do in a chat. */
export type RightsOf = (asker: Asker, signal: AbortSignal) => Promise<Rights>;

/** Finds out what people may do. Where it cannot be found out, they are a member like any other. */
export function createRights(call: Call, admins: readonly number[], clock: Clock): RightsOf {
  const operators = new Set(admins);
  const known = new Map<string, { readonly rights: Rights; readonly until: number }>();

  async function look(chat: Chat, userId: number, signal: AbortSignal): Promise<Rights> {
    const { status } = await call("getChatMember", { chat_id: chat.id, user_id: userId }, signal);
    return status === "creator" || status === "administrator" ? "admin" : "member";
  }

  return async ({ chat, userId, inChatsName }, signal) => {
    if (userId !== null && operators.has(userId)) return "operator";
    if (chat.type === "private" || inChatsName) return "admin";
    if (userId === null) return "member";
    const key = `${chat.id}:${userId}`;
    const now = clock.now().getTime();
    const remembered = known.get(key);
    if (remembered && remembered.until > now) return remembered.rights;
    const rights = await look(chat, userId, signal).catch(() => null);
    if (rights === null) return "member";
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, { rights, until: now + FRESH_MS });
    return rights;
  };
}
