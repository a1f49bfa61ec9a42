import type { Target } from "../contracts/adapter.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { Slot } from "../contracts/schedule.ts";

/** A slot of a subscription that was due: the outbox's unit, one digest in one chat. */
export interface Post {
  readonly seq: number;
  /** Recipe, slot, chat and subscription: the same slot never makes a second one. */
  readonly key: string;
  readonly subscription: string;
  readonly target: Target;
  readonly slot: Slot;
  readonly expiresMs: number;
  readonly attempts: number;
  readonly digest: string;
  readonly threadName: string | null;
}

/** A message of a post. */
export interface OutboxPart {
  readonly n: number;
  readonly payload: unknown;
  readonly chars: number;
  /** 24 hex digits of the part's key, the same at every try. */
  readonly nonce: string;
  readonly state: "planned" | "sending" | "sent" | "undecided";
  /** When it was first sent without anybody knowing whether it arrived; null where it certainly has not. */
  readonly doubtSinceMs: number | null;
  readonly openedThread: string | null;
}

/** What becomes of a slot. */
export interface Content {
  readonly digest: string;
  /** Name of a thread for it, without the date. */
  readonly threadName: string;
  readonly seen: readonly SeenStory[];
  readonly cursor: string | null;
  readonly parts: readonly { readonly hash: string; readonly value: string }[];
}
