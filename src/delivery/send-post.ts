import { type Adapter, DeliveryError, type Receipt, type Target } from "../contracts/adapter.ts";
import { afterFailure } from "./after-failure.ts";
import { linked } from "./bell.ts";
import { createClosePost, failed, undecided } from "./close-post.ts";
import { settleDoubt } from "./doubt.ts";
import type { OutboxPart, Post } from "./outbox-types.ts";
import { durably } from "./schema.ts";
import type { Platform, SendDeps, Stops } from "./send-deps.ts";

/** An adapter gives up earlier; a call that hangs for ever would keep its chat and a place in the row. */
const SEND_TIMEOUT_MS = 60_000;

/** Until the store is asked again to take a receipt. */
const STORE_PAUSE_MS = 1_000;

/** Until a post is looked at again that somebody else has. */
const ASIDE_MS = 1_000;

export interface PostSender {
  /** Sends what is left of a post. Rejects only because of the store. */
  send(post: Post, platform: Platform, stops: Stops): Promise<void>;
  /** Ends a post whose time is over; `inDoubt` where a part of it may have arrived. */
  giveUp(post: Post, inDoubt: boolean): void;
}

/**
 * Sends the parts of a post in order, each marked as being sent before it leaves and as sent with its receipt; the last
 * receipt, what the chat has seen and the cursor are stored at once.
 */
export function createPostSender(deps: SendDeps): PostSender {
  const { db, outbox, lease, clock, onEvent } = deps;
  const close = createClosePost(deps);
  const nowMs = () => clock.now().getTime();

  /** What the store does not take (disk full, locked) is kept and tried again: without its receipt a post is in doubt. */
  const insist = async (work: () => void, { sending }: Stops): Promise<void> => {
    for (;;) {
      try {
        return db.transaction(work);
      } catch (error) {
        if (sending.aborted) throw error;
        deps.onFault(error);
        await deps.sleep(STORE_PAUSE_MS, sending).catch(() => {});
      }
    }
  };

  /** Another process has it, or the lease: without a pause it would be offered again at once, and for ever. */
  const setAside = (post: Post): void => outbox.later(post.seq, nowMs() + ASIDE_MS, false);

  const store = async (post: Post, part: OutboxPart, receipt: Receipt, stops: Stops): Promise<void> => {
    let ended = false;
    await insist(() => {
      outbox.received(post.seq, part.n, receipt);
      ended = outbox.outcome(post.seq).complete && close(post, "sent", null);
    }, stops);
    const { target, subscription, slot, digest } = post;
    const lateMs = nowMs() - Date.parse(slot.at);
    if (ended) onEvent({ kind: "sent", target, subscription, slot, digest, lateMs });
  };

  const skip = (post: Post, part: OutboxPart): void => {
    db.transaction(() => {
      outbox.markUndecided(post.seq, part.n);
      close(post, "undecided", "nobody knows whether it arrived");
    });
    onEvent(undecided(post, part.n, "skipped"));
  };

  const sendClaimed = async (post: Post, part: OutboxPart, target: Target, platform: Platform, stops: Stops) => {
    try {
      return await callAdapter(post, part, target, platform.adapter, stops.sending);
    } catch (error) {
      const refusal = deliveryError(error);
      // Certainly not arrived: an older doubt about the part stays, a new one begins only where the call was cut off.
      const doubt = refusal.arrived === "maybe" ? (part.doubtSinceMs ?? nowMs()) : part.doubtSinceMs;
      await insist(() => outbox.unclaim(post.seq, part.n, doubt), stops);
      throw refusal;
    }
  };

  /** False where the post does not go on. */
  const sendPart = async (post: Post, part: OutboxPart, platform: Platform, stops: Stops): Promise<boolean> => {
    const target = placeOf(post, outbox.parts(post.seq));
    const found = await settleDoubt(part, target, platform.adapter, deps.policy, nowMs(), stops.sending);
    if (found === "skip") {
      skip(post, part);
      return false;
    }
    if (typeof found === "object") {
      await store(post, part, found, stops);
      return true;
    }
    await platform.throttle?.acquire(post.target.chat, "post", stops.accepting);
    // A power cut may take back a receipt, which leaves a doubt, but never a claim, which would let the part go out anew.
    const claimed = durably(db, () => lease.isHeld() && outbox.claim(post.seq, part.n, deps.owner, nowMs()));
    if (!claimed) {
      setAside(post);
      return false;
    }
    // Between its turn and here stood a write to the disk: counted from its turn, a few would arrive too close together.
    platform.throttle?.leaves?.(post.target.chat);
    if (found === "repeat") onEvent(undecided(post, part.n, "repeated"));
    await store(post, part, await sendClaimed(post, part, target, platform, stops), stops);
    return true;
  };

  return {
    async send(post, platform, stops) {
      try {
        for (const part of outbox.parts(post.seq).filter(({ state }) => state !== "sent")) {
          if (part.state !== "planned") return setAside(post);
          if (!(await sendPart(post, part, platform, stops))) return;
        }
      } catch (error) {
        if (stops.accepting.aborted) return;
        if (!(error instanceof DeliveryError)) throw error;
        afterFailure(post, error, platform, deps, close);
      }
    },
    giveUp(post, inDoubt) {
      const doubtful = outbox.parts(post.seq).find((part) => part.doubtSinceMs !== null && part.state === "planned");
      if (!db.transaction(() => close(post, inDoubt ? "undecided" : "failed", "its time was over"))) return;
      if (inDoubt) onEvent(undecided(post, doubtful?.n ?? 1, "skipped"));
      else onEvent(failed(post, "expired", "Its time was over before it could be posted."));
    },
  };
}

function callAdapter(post: Post, part: OutboxPart, target: Target, adapter: Adapter, sending: AbortSignal) {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new Error("No answer in time")), SEND_TIMEOUT_MS);
  const options = { nonce: part.nonce, ...(post.threadName === null ? {} : { threadName: post.threadName }) };
  const call = () => adapter.send(target, part, own.signal, options);
  return linked(sending, own, call).finally(() => clearTimeout(timer));
}

/** Where the next part goes: into the thread that an earlier part opened, if any. */
function placeOf({ target }: Post, parts: readonly OutboxPart[]): Target {
  const opened = parts.find(({ openedThread }) => openedThread !== null)?.openedThread;
  return opened == null ? target : { platform: target.platform, chat: target.chat, thread: opened };
}

/** Anything else than a `DeliveryError` is a fault of the adapter, and nobody knows what had gone out by then. */
function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const message = `The platform's adapter failed: ${error instanceof Error ? error.message : String(error)}`;
  return new DeliveryError("unreachable", message, { arrived: "maybe", cause: error });
}
