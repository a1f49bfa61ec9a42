import { DeliveryError } from "../contracts/adapter.ts";
import { createDiskSync } from "../store/disk-sync.ts";
import { afterFailure } from "./after-failure.ts";
import { createClosePost, failed, undecided } from "./close-post.ts";
import type { Post } from "./outbox-types.ts";
import type { Platform, SendDeps, Stops } from "./send-deps.ts";
import { type PartDeps, sendPart, setAside } from "./send-part.ts";

/** What a lane sends with. */
export interface PostSender {
  /** Sends what is left of a post. Rejects only because of the store. */
  send(post: Post, platform: Platform, stops: Stops): Promise<void>;
  /** Ends a post whose time is over; `inDoubt` where a part of it may have arrived. */
  giveUp(post: Post, inDoubt: boolean): void;
}

async function send(deps: PartDeps, post: Post, platform: Platform, stops: Stops): Promise<void> {
  try {
    for (const part of deps.outbox.parts(post.seq).filter(({ state }) => state !== "sent")) {
      if (part.state !== "planned") return setAside(deps, post);
      if (!(await sendPart(deps, post, part, platform, stops))) return;
      deps.refusals.delete(post.seq);
    }
  } catch (error) {
    if (stops.accepting.aborted) return;
    if (!(error instanceof DeliveryError)) throw error;
    if (error.code !== "rate-limited") deps.refusals.delete(post.seq);
    afterFailure(post, error, platform, deps, deps.close);
  }
}

function giveUp({ db, outbox, close, onEvent }: PartDeps, post: Post, inDoubt: boolean): void {
  const doubtful = outbox.parts(post.seq).find((part) => part.doubtSinceMs !== null && part.state === "planned");
  if (!db.transaction(() => close(post, inDoubt ? "undecided" : "failed", "its time was over"))) return;
  if (inDoubt) onEvent(undecided(post, doubtful?.n ?? 1, "skipped"));
  else onEvent(failed(post, "expired", "Its time was over before it could be posted."));
}

/**
 * Sends the parts of a post in order, each marked as being sent before it leaves and as sent with its receipt; the last
 * receipt, what the chat has seen and the cursor are stored at once.
 */
export function createPostSender(deps: Omit<SendDeps, "refusals" | "syncDisk">): PostSender {
  const sendDeps: SendDeps = { ...deps, syncDisk: createDiskSync(deps.db.path), refusals: new Map() };
  const partDeps: PartDeps = { ...sendDeps, close: createClosePost(sendDeps) };
  return {
    send: (post, platform, stops) => send(partDeps, post, platform, stops),
    giveUp: (post, inDoubt) => giveUp(partDeps, post, inDoubt),
  };
}
