import type { Target } from "../contracts/adapter.ts";
import type { MissedPolicy, PauseReason, Slot } from "../contracts/schedule.ts";
import type { StoreFault } from "../store/errors.ts";

/** What an operator, or the log, may want to know. Nothing in it is a token. */
export type DeliveryEvent =
  /** A digest arrived, every part of it. */
  | {
      readonly kind: "sent";
      readonly target: Target;
      readonly subscription: string;
      readonly slot: Slot;
      readonly digest: string;
      readonly lateMs: number;
    }
  /** There was nothing new to say. */
  | { readonly kind: "empty"; readonly target: Target; readonly subscription: string; readonly slot: Slot }
  /**
   * Slots that passed while the bot was off or busy: how many went out late, were merged into another, or were skipped.
   */
  | {
      readonly kind: "missed";
      readonly target: Target;
      readonly subscription: string;
      readonly policy: MissedPolicy;
      readonly late: number;
      readonly merged: number;
      readonly skipped: number;
    }
  /** The platform refused for good: nothing goes to the target until it is resumed. */
  | { readonly kind: "paused"; readonly target: Target; readonly reason: PauseReason; readonly message: string }
  | { readonly kind: "moved"; readonly from: Target; readonly to: Target }
  /**
   * Sending a part was cut off, and nobody knows whether it arrived: not sent again (`skipped`), or sent again at the
   * risk of a repetition (`repeated`), as the operator chose.
   */
  | {
      readonly kind: "undecided";
      readonly target: Target;
      readonly subscription: string;
      readonly slot: Slot;
      readonly part: number;
      readonly decision: "skipped" | "repeated";
    }
  /** A digest was given up. */
  | {
      readonly kind: "failed";
      readonly target: Target;
      readonly subscription: string;
      readonly slot: Slot;
      readonly reason: "rejected" | "expired" | "engine";
      readonly message: string;
    }
  /** Work of a process that ended in the middle was taken up. */
  | { readonly kind: "recovered"; readonly posts: number; readonly parts: number }
  /** A subscription that cannot be planned; the others go on. */
  | {
      readonly kind: "unplannable";
      readonly subscription: string;
      readonly reason: "zone" | "unreadable";
      /** The zone's name; empty for a row that cannot be read. */
      readonly detail: string;
    }
  /**
   * The store at `path` takes no change (disk full, read-only, damaged), so that nothing is posted; null: it does
   * again.
   */
  | { readonly kind: "store"; readonly fault: StoreFault | null; readonly path: string }
  /** Whether this process posts, or another one on the same store does. */
  | { readonly kind: "role"; readonly posts: boolean; readonly holder: string };
