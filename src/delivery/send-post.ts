import { type Adapter, DeliveryError, type Receipt, type Target, type Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import type { SubscriptionStore } from "../contracts/schedule.ts";
import type { Database } from "../store/driver.ts";
import { linked } from "./bell.ts";
import type { DeliveryEvent } from "./events.ts";
import { remedyFor } from "./failure.ts";
import type { Lease } from "./lease.ts";
import type { Ledger } from "./ledger.ts";
import type { Outbox, OutboxPart, Post } from "./outbox.ts";
import { MOST_ATTEMPTS, pauseMs } from "./retry.ts";
import { durably } from "./schema.ts";
import { targetColumns } from "./target-key.ts";
import type { Sleep } from "./throttle.ts";

/** What to do with a part of which nobody can know whether it arrived: leave it, or send it again. */
export interface DeliveryPolicy {
  readonly undecided: "skip" | "repeat";
}

export interface SendDeps {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly lease: Lease;
  readonly owner: string;
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly policy: DeliveryPolicy;
  onEvent(event: DeliveryEvent): void;
  /** The store did not take something. */
  onFault(error: unknown): void;
}

/** A platform's side of sending. */
export interface Platform {
  readonly adapter: Adapter;
  readonly throttle: Throttle | null;
}

/**
 * Discord drops a repeated nonce "in the past few minutes" (message create, `enforce_nonce`); two are certainly a few.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
const NONCE_WINDOW_MS = 2 * 60_000;

/** An adapter gives up earlier; a call that hangs for ever would keep its chat and a place in the row. */
const SEND_TIMEOUT_MS = 60_000;

/** Messages that a chat refuses one after another for what they say, before the chat is taken to be the reason. */
const MOST_REJECTIONS = 3;

/** Until the store is asked again to take a receipt. */
const STORE_PAUSE_MS = 1_000;

/** How the sending of a post may be ended: no new part, or also the one that is under way. */
export interface Stops {
  readonly accepting: AbortSignal;
  readonly sending: AbortSignal;
}

export interface PostSender {
  /** Never rejects because of the platform. */
  send(post: Post, platform: Platform, stops: Stops): Promise<void>;
  /** Ends a post whose time is over; `inDoubt` where a part of it may have arrived. */
  giveUp(post: Post, inDoubt: boolean): void;
}

/**
 * Sends the parts of a post in order, each marked as being sent before it leaves and as sent with its receipt; the last
 * receipt, what the chat has seen and the cursor are stored at once.
 */
export function createPostSender(deps: SendDeps): PostSender {
  const { db, outbox, lease, clock } = deps;
  const nowMs = () => clock.now().getTime();
  const close = createClose(deps);

  const trySend = async (post: Post, part: OutboxPart, platform: Platform, stops: Stops): Promise<boolean> => {
    const target = placeOf(post, outbox.parts(post.seq));
    const found = await settleDoubt(part, target, platform.adapter, deps, stops.sending);
    if (found === "skip") {
      undecided(deps, post, part, "skipped");
      durably(db, () => {
        outbox.markUndecided(post.seq, part.n);
        close(post, "undecided", "nobody knows whether it arrived");
      });
      return false;
    }
    if (found === "repeat") undecided(deps, post, part, "repeated");
    if (typeof found === "object") return store(post, part, found, stops);
    await platform.throttle?.acquire(post.target.chat, "post", stops.accepting);
    const claimed = durably(db, () => lease.isHeld() && outbox.claim(post.seq, part.n, deps.owner, nowMs()));
    if (!claimed) return false;
    let receipt: Receipt;
    try {
      receipt = await send(post, part, target, platform.adapter, stops.sending);
    } catch (error) {
      const refusal = deliveryError(error);
      // Certainly not arrived: an older doubt about the part stays, a new one begins only where the call was cut off.
      const doubt = refusal.arrived === "maybe" ? (part.doubtSinceMs ?? nowMs()) : part.doubtSinceMs;
      await insist(() => outbox.unclaim(post.seq, part.n, doubt), stops);
      throw refusal;
    }
    return store(post, part, receipt, stops);
  };

  const send = (post: Post, part: OutboxPart, target: Target, adapter: Adapter, sending: AbortSignal) => {
    const own = new AbortController();
    const timer = setTimeout(() => own.abort(new Error("No answer in time")), SEND_TIMEOUT_MS);
    const options = { nonce: part.nonce, ...(post.threadName === null ? {} : { threadName: post.threadName }) };
    return linked(sending, own, () => adapter.send(target, part, own.signal, options)).finally(() =>
      clearTimeout(timer),
    );
  };

  /** A receipt that cannot be stored (disk full, store locked) is kept and tried again: without it the post is in doubt. */
  const insist = async (work: () => void, { sending }: Stops): Promise<void> => {
    for (;;) {
      try {
        return durably(db, work);
      } catch (error) {
        if (sending.aborted) throw error;
        deps.onFault(error);
        await deps.sleep(STORE_PAUSE_MS, sending).catch(() => {});
      }
    }
  };

  const store = async (post: Post, part: OutboxPart, receipt: Receipt, stops: Stops): Promise<true> => {
    let ended = false;
    await insist(() => {
      outbox.received(post.seq, part.n, receipt);
      ended = outbox.outcome(post.seq).complete && close(post, "sent", null);
    }, stops);
    if (ended) {
      const { target, subscription, slot, digest } = post;
      const lateMs = nowMs() - Date.parse(slot.at);
      deps.onEvent({ kind: "sent", target, subscription, slot, digest, lateMs });
    }
    return true;
  };

  return {
    async send(post, platform, stops) {
      try {
        for (const part of outbox.parts(post.seq).filter(({ state }) => state !== "sent"))
          if (part.state !== "planned" || !(await trySend(post, part, platform, stops))) return;
      } catch (error) {
        if (stops.accepting.aborted) return;
        if (!(error instanceof DeliveryError)) throw error;
        afterFailure(post, error, platform, deps, close);
      }
    },
    giveUp(post, inDoubt) {
      const ended = durably(db, () => close(post, inDoubt ? "undecided" : "failed", "its time was over"));
      if (!ended) return;
      const part = outbox
        .parts(post.seq)
        .find(({ doubtSinceMs, state }) => doubtSinceMs !== null && state === "planned");
      if (inDoubt && part !== undefined) undecided(deps, post, part, "skipped");
      else deps.onEvent(failed(post, "expired", "Its time was over before it could be posted."));
    },
  };
}

/**
 * Whether a part that may have arrived is sent: `send` also where the platform drops the repetition, `repeat` where the
 * operator takes the risk, `skip` where not; a receipt where it was found.
 */
async function settleDoubt(
  part: OutboxPart,
  target: Target,
  adapter: Adapter,
  { clock, policy }: SendDeps,
  signal: AbortSignal,
): Promise<"send" | "repeat" | "skip" | Receipt> {
  if (part.doubtSinceMs === null) return "send";
  const ageMs = clock.now().getTime() - part.doubtSinceMs;
  if (adapter.repeats === "nonce" && ageMs >= 0 && ageMs <= NONCE_WINDOW_MS) return "send";
  const found = (await adapter.find?.(target, part, part.nonce, signal)) ?? (adapter.find ? null : "unknown");
  if (found === null) return "send";
  if (found !== "unknown") return found;
  return policy.undecided;
}

function undecided(deps: SendDeps, post: Post, part: OutboxPart, decision: "skipped" | "repeated"): void {
  const { target, subscription, slot } = post;
  deps.onEvent({ kind: "undecided", target, subscription, slot, part: part.n, decision });
}

type Close = (post: Post, state: "sent" | "undecided" | "failed", reason: string | null) => boolean;

/** Ends a post; where something of it may have arrived, the chat has had its stories. Part of its caller's transaction. */
function createClose({ db, outbox, ledger, clock }: SendDeps): Close {
  const setCursor = db.prepare("UPDATE subscriptions SET cursor = ? WHERE id = ?");
  const accepted = db.prepare(
    "UPDATE targets SET rejections = 0 WHERE platform = ? AND chat = ? AND thread = ? AND rejections > 0",
  );
  return (post, state, reason) => {
    const { begun, seen, cursor } = outbox.outcome(post.seq);
    if (!outbox.end(post.seq, state, reason, clock.now().getTime())) return false;
    if (begun) {
      // The chat may have moved since the post was read.
      const target = outbox.get(post.seq)?.target ?? post.target;
      ledger.record(target, seen);
      if (cursor !== null) setCursor.run([cursor, post.subscription]);
      if (state === "sent") accepted.run(targetColumns(target));
    }
    return true;
  };
}

function afterFailure(post: Post, error: DeliveryError, platform: Platform, deps: SendDeps, close: Close): void {
  const { db, outbox, subscriptions, clock, onEvent } = deps;
  const now = clock.now();
  const remedy = remedyFor(error, post.target);
  switch (remedy.kind) {
    case "move":
      subscriptions.move(chatOf(post.target), chatOf(remedy.to));
      outbox.later(post.seq, 0, true);
      return onEvent({ kind: "moved", from: chatOf(post.target), to: chatOf(remedy.to) });
    case "wait":
      platform.throttle?.pause(post.target.chat, remedy.ms);
      return outbox.later(post.seq, now.getTime() + remedy.ms, false);
    case "pause":
      if (subscriptions.pause(remedy.target, remedy.reason, now.toISOString()) > 0)
        onEvent({ kind: "paused", target: remedy.target, reason: remedy.reason, message: error.message });
      return;
    case "give-up":
      durably(db, () => close(post, "failed", error.message));
      onEvent(failed(post, "rejected", error.message));
      return afterRejection(post, error, deps);
    case "retry":
      return retryLater(post, error, deps, close);
  }
}

/** Another try after a growing pause, or the end of the post where its time or its tries are over. */
function retryLater(post: Post, error: DeliveryError, { db, outbox, clock, onEvent }: SendDeps, close: Close): void {
  const nowMs = clock.now().getTime();
  const pause = Math.max(pauseMs(post.key, post.attempts + 1), error.retryAfterMs ?? 0);
  if (post.attempts + 1 < MOST_ATTEMPTS && nowMs + pause <= post.expiresMs)
    return outbox.later(post.seq, nowMs + pause, true);
  durably(db, () => close(post, "failed", error.message));
  onEvent(failed(post, "expired", error.message));
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

export const failed = (
  { target, subscription, slot }: Post,
  reason: "rejected" | "expired" | "engine",
  message: string,
): DeliveryEvent => ({ kind: "failed", target, subscription, slot, reason, message });

const chatOf = ({ platform, chat }: Target): Target => ({ platform, chat });

/** Where the next part goes: into the thread that an earlier part opened, if any. */
function placeOf({ target }: Post, parts: readonly OutboxPart[]): Target {
  const opened = parts.find(({ openedThread }) => openedThread !== null)?.openedThread;
  if (opened == null) return target;
  const { platform, chat } = target;
  return { platform, chat, thread: opened };
}

/** Anything else than a `DeliveryError` is a fault of the adapter, and nobody knows what had gone out by then. */
function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new DeliveryError("unreachable", `The platform's adapter failed: ${message}`, {
    arrived: "maybe",
    cause: error,
  });
}
