import { DeliveryError, type Receipt, type Target } from "../contracts/adapter.ts";
import { linked } from "./bell.ts";
import { type ClosePost, undecided } from "./close-post.ts";
import { settleDoubt } from "./doubt.ts";
import type { OutboxPart, Post } from "./outbox-types.ts";
import type { Platform, SendDeps, Stops } from "./send-deps.ts";

/** An adapter gives up earlier; a call that hangs for ever would keep its chat and a place in the row. */
const SEND_TIMEOUT_MS = 60_000;

/** Until the store is asked again to take a receipt. */
const STORE_PAUSE_MS = 1_000;

/** Until a post is looked at again that somebody else has. */
const ASIDE_MS = 1_000;

/** What sending a part needs. */
export interface PartDeps extends SendDeps {
  readonly close: ClosePost;
}

/** A part on its way. */
interface Sending {
  readonly post: Post;
  readonly part: OutboxPart;
  readonly target: Target;
  readonly platform: Platform;
  readonly stops: Stops;
}

const nowMs = ({ clock }: SendDeps): number => clock.now().getTime();

/** What the store does not take (disk full, locked) is kept and tried again: without its receipt a post is in doubt. */
async function insist(deps: SendDeps, work: () => void, { sending }: Stops): Promise<void> {
  for (;;) {
    try {
      return deps.db.transaction(work);
    } catch (error) {
      if (sending.aborted) throw error;
      deps.onFault(error);
      await deps.sleep(STORE_PAUSE_MS, sending).catch(() => {});
    }
  }
}

/** Another process has it, or the lease: without a pause it would be offered again at once, and for ever. */
export const setAside = (deps: SendDeps, post: Post): void =>
  deps.outbox.later(post.seq, nowMs(deps) + ASIDE_MS, false);

async function store(deps: PartDeps, { post, part, stops }: Sending, receipt: Receipt): Promise<void> {
  let ended = false;
  await insist(
    deps,
    () => {
      deps.outbox.received(post.seq, part.n, receipt);
      ended = deps.outbox.outcome(post.seq).complete && deps.close(post, "sent", null);
    },
    stops,
  );
  const { target, subscription, slot, digest } = post;
  const lateMs = nowMs(deps) - Date.parse(slot.at);
  if (ended) deps.onEvent({ kind: "sent", target, subscription, slot, digest, lateMs });
}

function skip({ db, outbox, close, onEvent }: PartDeps, { post, part }: Sending): void {
  db.transaction(() => {
    outbox.markUndecided(post.seq, part.n);
    close(post, "undecided", "nobody knows whether it arrived");
  });
  onEvent(undecided(post, part.n, "skipped"));
}

async function sendClaimed(deps: PartDeps, sending: Sending): Promise<Receipt> {
  const { post, part, stops } = sending;
  try {
    return await callAdapter(sending);
  } catch (error) {
    const refusal = deliveryError(error);
    // Certainly not arrived: an older doubt about the part stays, a new one begins only where the call was cut off.
    const doubt = refusal.arrived === "maybe" ? (part.doubtSinceMs ?? nowMs(deps)) : part.doubtSinceMs;
    await insist(deps, () => deps.outbox.unclaim(post.seq, part.n, doubt), stops);
    throw refusal;
  }
}

/** Waits for the part's turn and takes it; false where somebody else has it. */
async function claim(deps: PartDeps, { post, part, platform, stops }: Sending): Promise<boolean> {
  const { db, outbox, lease, owner } = deps;
  await platform.throttle?.acquire(post.target.chat, "post", stops.accepting);
  const claimed = db.transaction(() => lease.isHeld() && outbox.claim(post.seq, part.n, owner, nowMs(deps)));
  if (!claimed) {
    setAside(deps, post);
    return false;
  }
  await keepClaim(deps, post, part, stops);
  // Between its turn and here stood a write to the disk: counted from its turn, a few would arrive too close together.
  platform.throttle?.leaves?.(post.target.chat);
  return true;
}

/**
 * A power cut may take back a receipt, which leaves a doubt, but never a claim, which would let the part go out anew.
 */
async function keepClaim(deps: PartDeps, post: Post, part: OutboxPart, stops: Stops): Promise<void> {
  try {
    await deps.syncDisk();
  } catch (error) {
    // It has not left: whoever takes it up next may begin anew.
    await insist(deps, () => deps.outbox.unclaim(post.seq, part.n, part.doubtSinceMs), stops);
    throw error;
  }
}

/** Sends one part; false where the post does not go on. */
export async function sendPart(
  deps: PartDeps,
  post: Post,
  part: OutboxPart,
  platform: Platform,
  stops: Stops,
): Promise<boolean> {
  const target = placeOf(post, deps.outbox.parts(post.seq));
  const sending: Sending = { post, part, target, platform, stops };
  const found = await settleDoubt(part, target, platform.adapter, deps.policy, nowMs(deps), stops.sending);
  if (found === "skip") {
    skip(deps, sending);
    return false;
  }
  if (typeof found === "object") {
    await store(deps, sending, found);
    return true;
  }
  if (!(await claim(deps, sending))) return false;
  if (found === "repeat") deps.onEvent(undecided(post, part.n, "repeated"));
  await store(deps, sending, await sendClaimed(deps, sending));
  return true;
}

function callAdapter({ post, part, target, platform, stops }: Sending): Promise<Receipt> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new Error("No answer in time")), SEND_TIMEOUT_MS);
  const options = { nonce: part.nonce, ...(post.threadName === null ? {} : { threadName: post.threadName }) };
  const call = () => platform.adapter.send(target, part, own.signal, options);
  return linked(stops.sending, own, call).finally(() => clearTimeout(timer));
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
