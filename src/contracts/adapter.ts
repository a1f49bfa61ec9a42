import type { Lang } from "./article.ts";
import type { ChatReply, ChatRequest, Place } from "./conversation.ts";
import type { MessageDoc } from "./document.ts";

/** Plain data, so that the core never guesses what a platform can take. */
export interface Limits {
  /** Most characters (UTF-16 units) of one part. */
  readonly maxChars: number;
  /** Most buttons of one part; 0 where the platform has none. */
  readonly maxButtons: number;
  /** How fast the platform lets a bot post; absent where it sets no limit. */
  readonly rate?: Rate;
}

/** A platform's flood limits, in messages. */
export interface Rate {
  readonly overallPerSecond: number;
  readonly perChatPerSecond: number;
  /** For groups and channels, where the platform counts those apart. */
  readonly perGroupPerMinute: number | null;
  /** Which chats those are; none where absent. */
  readonly isGroup?: (chat: string) => boolean;
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
  /** Open a thread (or a forum post) for every digest, where the platform has them. */
  readonly threadPerDigest?: boolean;
}

/**
 * Paces the calls of one platform, replies before posts, no chat behind another. The composition root gives the same
 * one to the adapter and to the delivery.
 */
export interface Throttle {
  /** Waits until a message may go to the chat. Rejects when aborted. */
  acquire(chat: string, kind: "reply" | "post", signal?: AbortSignal): Promise<void>;
  /** The message that was let through for the chat leaves only now: the platform counts it from here. */
  leaves?(chat: string): void;
  /** The platform asked for a pause: of one chat, or of everything where `chat` is null. */
  pause(chat: string | null, retryAfterMs: number): void;
  /** Milliseconds until a post to the chat would go out; 0 is now. */
  waitMs(chat: string): number;
}

/** How a message goes out, where it matters. */
export interface SendOptions {
  /** At most 25 characters, the same for every try of one part: a platform that enforces it takes the part once. */
  readonly nonce?: string;
  /** Name of the thread or forum post that the adapter opens for a digest, where the target asks for one. */
  readonly threadName?: string;
  /** No sound or banner on the reader's device. */
  readonly silent?: boolean;
}

/** What a platform answered to a post. */
export interface Receipt {
  /** The platform's own id, unique in its chat. */
  readonly messageId: string;
  /** ISO 8601, by the platform's clock where it tells. */
  readonly sentAt: string;
  /** The thread that was opened for it; further parts of the same post go there. */
  readonly thread?: string;
}

/**
 * What a platform did with a message that it did not take. The first two may pass by themselves; the others need
 * somebody to act.
 */
export type DeliveryCode = "rate-limited" | "unreachable" | "forbidden" | "gone" | "rejected";

/**
 * Whether the platform may have taken the message all the same. `no`: it certainly did not (refused, or the call never
 * left). `maybe`: the call was cut off in the middle.
 */
export type Arrived = "no" | "maybe";

/** A day: a longer pause is a slip of somebody's, or is asked for again when it is over. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** A pause as a platform may mean it: what is no number, or no time at all, says nothing. */
const soundWait = (ms: number | undefined): number | undefined =>
  typeof ms === "number" && ms > 0 ? Math.min(ms, LONGEST_WAIT_MS) : undefined;

/**
 * The platform did not take a message. The message never holds a token; `retryAfterMs` is set only when the platform
 * told us, at most a day.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly code: DeliveryCode;
  readonly retryAfterMs: number | undefined;
  readonly arrived: Arrived;
  /** The chat's new id, where the platform says that it moved. */
  readonly movedTo: string | undefined;
  /** Why nothing can be posted there any more, where the platform's answer tells it. */
  readonly reason: LossReason | undefined;
  constructor(code: DeliveryCode, message: string, options: DeliveryErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.retryAfterMs = soundWait(options.retryAfterMs);
    this.arrived = options.arrived ?? "no";
    this.movedTo = options.movedTo;
    this.reason = options.reason;
  }
}

/** What else a `DeliveryError` knows. */
export interface DeliveryErrorOptions extends ErrorOptions {
  readonly retryAfterMs?: number;
  readonly arrived?: Arrived;
  readonly movedTo?: string;
  readonly reason?: LossReason;
}

/** A platform. `adapters/console` is the reference implementation. */
export interface Adapter<P = unknown> {
  /** `Target.platform` of what it sends to. */
  readonly id: string;
  readonly limits: Limits;
  /**
   * Whether a part may be sent again when nobody knows if it arrived: `nonce` where the platform drops a repetition of
   * the same nonce, `never` where it may be seen twice.
   */
  readonly repeats: "nonce" | "never";
  /** Pure: the same document in, the same parts out, each within `limits`. */
  render(doc: MessageDoc): readonly Part<P>[];
  /**
   * Effect. Resolves with the platform's receipt, or throws a `DeliveryError`. The delivery has waited for the throttle
   * (`post`) before it calls; `send` itself does not wait for it, nor does it try again.
   */
  send(target: Target, part: Part<P>, signal: AbortSignal, options?: SendOptions): Promise<Receipt>;
  /**
   * Looks for a part whose sending was cut off: its receipt, null where it certainly is not there, `unknown` where the
   * platform does not tell.
   */
  find?(target: Target, part: Part<P>, nonce: string, signal: AbortSignal): Promise<Receipt | null | "unknown">;
  /** Disconnects; what is under way is ended by its own signal. */
  close(): Promise<void>;
}

/** A platform on which people talk to the bot. */
export interface LiveAdapter<P = unknown> extends Adapter<P> {
  /**
   * Connects, then hands in what people say until `close`. Resolves when connected; later breaks are mended by the
   * adapter itself and told through `handlers.trouble`.
   * Throws `DeliveryError` with code `forbidden` for a wrong token, `unreachable` when the platform cannot be reached.
   */
  start(handlers: Handlers): Promise<Identity>;
  /** What an operator should know before the first post: a line per finding, for the bot and for each target. */
  check(targets: readonly Target[], signal: AbortSignal): Promise<readonly CheckFinding[]>;
}

/** The bot as the platform knows it. */
export interface Identity {
  readonly id: string;
  /** As people address it, such as `@mujaz_bot`. */
  readonly name: string;
}

/** One finding of a check, in both languages; `remedy` is null where all is well. */
export interface CheckFinding {
  readonly level: "ok" | "warning" | "error";
  readonly subject: string;
  readonly text: { readonly ar: string; readonly en: string };
  readonly remedy: { readonly ar: string; readonly en: string } | null;
}

/** Why a target cannot be posted to any more. */
export type LossReason = "kicked" | "blocked" | "muted" | "deleted" | "thread-deleted" | "forbidden";

/** What an adapter tells the rest of the program. None of them throws. */
export interface Handlers {
  /** Somebody typed, pressed or ran a command. Null where there is nothing to say. */
  request(request: ChatRequest, signal: AbortSignal): Promise<ChatReply | null>;
  /** Choices while somebody types an option. At most 25, best first. */
  complete(kind: CompletionKind, typed: string, lang: Lang): Promise<readonly Choice[]>;
  /** Story cards for a query typed in any chat; `offset` is what the page before gave as `next`, empty at first. */
  inline(query: string, offset: string, lang: Lang): Promise<InlinePage>;
  /** The bot was added to a chat, or somebody opened one with it: what it says there, or null. */
  joined(place: Place, locale: Lang | null): Promise<MessageDoc | null>;
  /** The bot cannot post to the target any more. */
  lost(target: Target, reason: LossReason): Promise<void>;
  /** The bot may post again. */
  regained(target: Target): Promise<void>;
  /** A chat has a new id; everything kept about it moves along. */
  moved(from: Target, to: Target): Promise<void>;
  /**
   * The platform cannot be heard any more, though it was connected: `unreachable` is being mended by the adapter,
   * `forbidden` never will be. Null: it is heard again.
   */
  standing?(fault: DeliveryError | null): void;
  /** Something that an operator should see in the log. Never holds a token. */
  trouble(message: string, error?: unknown): void;
}

/** What can be completed. */
export type CompletionKind = "topic" | "recipe" | "zone" | "outlet";

/** A completion: what is shown and what is filled in, each at most 100 characters. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A page of story cards. `next` is empty on the last one. */
export interface InlinePage {
  readonly cards: readonly InlineCard[];
  readonly next: string;
}

/** A story to be put into any chat. */
export interface InlineCard {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly doc: MessageDoc;
}
