import type { DeliveryEvent } from "./events.ts";
import type { Post } from "./outbox-types.ts";
import type { SendDeps } from "./send-deps.ts";
import { targetColumns } from "./target-key.ts";

/** Ends a post, as a part of its caller's transaction; false where it has ended before. */
export type ClosePost = (post: Post, state: "sent" | "undecided" | "failed", reason: string | null) => boolean;

/** Where something of a post may have arrived, the chat has had its stories, and its window is done with. */
export function createClosePost({ db, outbox, ledger, clock }: SendDeps): ClosePost {
  const setCursor = db.prepare("UPDATE subscriptions SET cursor = ? WHERE id = ?");
  const accepted = db.prepare(
    "UPDATE targets SET rejections = 0 WHERE platform = ? AND chat = ? AND thread = ? AND rejections > 0",
  );
  return (post, state, reason) => {
    const { begun, seen, cursor } = outbox.outcome(post.seq);
    // The chat may have moved since the post was read, and then the ledger has moved with it.
    const target = outbox.get(post.seq)?.target;
    if (target === undefined || !outbox.end(post.seq, state, reason, clock.now().getTime())) return false;
    if (begun) ledger.record(target, seen);
    if (begun && cursor !== null) setCursor.run([cursor, post.subscription]);
    if (state === "sent") accepted.run(targetColumns(target));
    return true;
  };
}

/** What is told of a post that was given up. */
export const failed = (
  { target, subscription, slot }: Post,
  reason: "rejected" | "expired" | "engine",
  message: string,
): DeliveryEvent => ({ kind: "failed", target, subscription, slot, reason, message });

/** What is told of a part that may have arrived. */
export const undecided = (
  { target, subscription, slot }: Post,
  part: number,
  decision: "skipped" | "repeated",
): DeliveryEvent => ({ kind: "undecided", target, subscription, slot, part, decision });
