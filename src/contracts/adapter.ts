import type { MessageDoc } from "./document.ts";

/** Plain data, so that the core never guesses what a platform can take. */
export interface Limits {
  /** Most characters (UTF-16 units) of one part. */
  readonly maxChars: number;
  /** Most buttons of one part; 0 where the platform has none. */
  readonly maxButtons: number;
}

/** One message as the platform takes it; `chars` is its length by the platform's own measure. */
export interface Part<P = unknown> {
  readonly payload: P;
  readonly chars: number;
}

/** Where to send: a platform's chat, channel or thread, by its own ids. */
export interface Target {
  readonly platform: string;
  readonly chat: string;
  readonly thread?: string;
}

/** What a platform answered to a post. */
export interface Receipt {
  readonly messageId: string;
  readonly sentAt: string;
}

/**
 * What a platform did with a message that it did not take. The first two may pass by themselves; the others need
 * somebody to act.
 */
export type DeliveryCode = "rate-limited" | "unreachable" | "forbidden" | "gone" | "rejected";

/** The platform did not take a message. The message never holds a token; `retryAfterMs` is set only when the platform told us. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly code: DeliveryCode;
  readonly retryAfterMs: number | undefined;
  constructor(code: DeliveryCode, message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** A platform. `adapters/console` is the reference implementation. */
export interface Adapter<P = unknown> {
  readonly id: string;
  readonly limits: Limits;
  /** Pure: the same document in, the same parts out, each within `limits`. */
  render(doc: MessageDoc): readonly Part<P>[];
  /** Effect. Resolves with the platform's receipt, or throws a `DeliveryError`. */
  send(target: Target, part: Part<P>, signal: AbortSignal): Promise<Receipt>;
  close(): Promise<void>;
}
