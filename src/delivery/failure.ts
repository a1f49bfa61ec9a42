import type { DeliveryError, Target } from "../contracts/adapter.ts";
import type { PauseReason } from "../contracts/schedule.ts";

/** What follows from a message that was not taken. */
export type Remedy =
  /** The same chat under another id: send there at once. */
  | { readonly kind: "move"; readonly to: Target }
  /** The platform's pause for this chat; does not count as a try. */
  | { readonly kind: "wait"; readonly ms: number }
  /** May pass by itself; `doubt`: it may have arrived all the same. */
  | { readonly kind: "retry"; readonly doubt: boolean }
  /** Somebody has to act: nothing goes to `target` until it is resumed. */
  | { readonly kind: "pause"; readonly target: Target; readonly reason: PauseReason }
  /** This message will never be taken; another one may. */
  | { readonly kind: "give-up" };

/** When a platform limits without saying for how long. */
const RATE_PAUSE_MS = 5_000;

/** Decides what follows from an error of `Adapter.send` to a target. Pure. */
export function remedyFor(error: DeliveryError, target: Target): Remedy {
  if (error.movedTo !== undefined) return { kind: "move", to: { platform: target.platform, chat: error.movedTo } };
  switch (error.code) {
    case "rate-limited":
      return { kind: "wait", ms: error.retryAfterMs ?? RATE_PAUSE_MS };
    case "unreachable":
      return { kind: "retry", doubt: error.arrived === "maybe" };
    case "forbidden":
    case "gone":
      return { kind: "pause", ...lossOf(error, target) };
    case "rejected":
      return { kind: "give-up" };
  }
}

/** A thread that is gone leaves the rest of its chat alone; anything else is about the chat with all its threads. */
function lossOf(error: DeliveryError, target: Target): { readonly target: Target; readonly reason: PauseReason } {
  const { thread, threadPerDigest: _, ...chat } = target;
  const reason = error.reason ?? (error.code === "gone" ? "deleted" : "forbidden");
  return reason === "thread-deleted" && thread !== undefined
    ? { target: { ...chat, thread }, reason }
    : { target: chat, reason };
}
