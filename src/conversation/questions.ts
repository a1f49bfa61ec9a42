import { askerOf, type Turn } from "./turn.ts";
import type { ConversationDeps, Pending } from "./types.ts";

/** Questions that wait for somebody's yes or no. */
export function openQuestions({ chats, clock, hash }: Pick<ConversationDeps, "chats" | "clock" | "hash">) {
  let asked = 0;
  return {
    /** Keeps what a yes will do; the token is what the buttons name. */
    async propose(turn: Turn, pending: Pending): Promise<string> {
      const asker = askerOf(turn);
      const token = hash(`${asker} ${pending.kind} ${clock.now().toISOString()} ${++asked}`);
      await chats.savePending(token, asker, pending);
      return token;
    },
    /** What waits under a token, if this person in this chat may answer. */
    async waiting(turn: Turn, token: string): Promise<Pending | null> {
      const found = await chats.pending(token);
      return found !== null && found.asker === askerOf(turn) ? found.pending : null;
    },
  };
}
