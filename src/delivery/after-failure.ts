import type { DeliveryError, Target } from "../contracts/adapter.ts";
import { type ClosePost, failed } from "./close-post.ts";
import { remedyFor } from "./failure.ts";
import type { Post } from "./outbox-types.ts";
import { leastWaitMs, MOST_ATTEMPTS, pauseMs } from "./retry.ts";
import type { Platform, SendDeps } from "./send-deps.ts";
import { targetColumns } from "./target-key.ts";

/** Messages that a chat refuses one after another for what they say, before the chat is taken to be the reason. */
const MOST_REJECTIONS = 3;

/** Does what follows from a message that a platform did not take. */
export function afterFailure(
  post: Post,
  error: DeliveryError,
  platform: Platform,
  deps: SendDeps,
  close: ClosePost,
): void {
  const { outbox, subscriptions, clock, onEvent } = deps;
  const now = clock.now();
  const remedy = remedyFor(error, post.target);
  switch (remedy.kind) {
    case "move":
      subscriptions.move(chatOf(post.target), remedy.to);
      outbox.later(post.seq, 0, true);
      onEvent({ kind: "moved", from: chatOf(post.target), to: remedy.to });
      break;
    case "wait":
      wait(post, remedy.ms, platform, deps);
      break;
    case "pause":
      if (subscriptions.pause(remedy.target, remedy.reason, now.toISOString()) > 0)
        onEvent({ kind: "paused", target: remedy.target, reason: remedy.reason, message: error.message });
      break;
    case "give-up":
      giveUp(post, "rejected", error, deps, close);
      afterRejection(post, error, deps);
      break;
    case "retry":
      retryLater(post, error, deps, close);
  }
}

/** No try of ours, unless the platform's pause outlasts the digest's time: then it is given up when that is over. */
function wait(post: Post, toldMs: number, { throttle }: Platform, { outbox, clock, refusals }: SendDeps): void {
  const count = (refusals.get(post.seq) ?? 0) + 1;
  refusals.set(post.seq, count);
  const ms = Math.max(toldMs, leastWaitMs(count));
  throttle?.pause(post.target.chat, ms);
  const atMs = clock.now().getTime() + ms;
  outbox.later(post.seq, atMs, atMs > post.expiresMs);
}

/** Another try after a growing pause, or the end of the post where its time or its tries are over. */
function retryLater(post: Post, error: DeliveryError, deps: SendDeps, close: ClosePost): void {
  const nowMs = deps.clock.now().getTime();
  const pause = Math.max(pauseMs(post.key, post.attempts + 1), error.retryAfterMs ?? 0);
  const goesOn = post.attempts + 1 < MOST_ATTEMPTS && nowMs + pause <= post.expiresMs;
  if (goesOn) deps.outbox.later(post.seq, nowMs + pause, true);
  else giveUp(post, "expired", error, deps, close);
}

function giveUp(
  post: Post,
  reason: "rejected" | "expired",
  { message }: DeliveryError,
  { db, onEvent }: SendDeps,
  close: ClosePost,
): void {
  if (db.transaction(() => close(post, "failed", message))) onEvent(failed(post, reason, message));
}

function afterRejection({ target }: Post, error: DeliveryError, { db, subscriptions, clock, onEvent }: SendDeps): void {
  const count = db
    .prepare(
      `INSERT INTO targets (platform, chat, thread, rejections) VALUES (?, ?, ?, 1)
       ON CONFLICT (platform, chat, thread) DO UPDATE SET rejections = rejections + 1 RETURNING rejections`,
    )
    .get(targetColumns(target))?.rejections;
  if (Number(count) < MOST_REJECTIONS) return;
  if (subscriptions.pause(target, "rejected", clock.now().toISOString()) > 0)
    onEvent({ kind: "paused", target, reason: "rejected", message: error.message });
}

const chatOf = ({ platform, chat }: Target): Target => ({ platform, chat });
