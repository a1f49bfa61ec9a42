import type { Target } from "./adapter.ts";
import type { Lang } from "./article.ts";

/** ISO 8601 day of the week: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * When somebody wants a digest: local days and times in an IANA zone. A moment is worked out only when needed, so that
 * daylight saving moves nothing: 08:00 stays 08:00.
 */
export interface Schedule {
  /** Sorted, no doubles, at least one. */
  readonly days: readonly Weekday[];
  /** `HH:MM`, sorted, no doubles, at least one. */
  readonly times: readonly string[];
  readonly zone: string;
  /**
   * Only each `count`th day (`days` are all then) or stretch of seven days, counted on the calendar from the local date
   * `from`, which has a slot.
   */
  readonly every?: Interval & { readonly from: string };
}

/** How far apart the days, or the weeks, of a schedule are; `count` is 2 or more. */
export interface Interval {
  readonly count: number;
  readonly unit: "day" | "week";
}

/** One scheduled moment of one subscription. */
export interface Slot {
  /** `YYYY-MM-DD` in `zone`. */
  readonly date: string;
  /** `HH:MM` in `zone`, as the schedule says it, also where daylight saving skips that time. */
  readonly time: string;
  readonly zone: string;
  /** The moment itself, ISO 8601 in UTC. */
  readonly at: string;
}

/** What to do about slots that passed while the bot was off: send within the grace, one digest for all, or nothing. */
export type MissedPolicy = "late" | "merge" | "skip";

/** Which articles a scheduled digest is made of. */
export type WindowKind = "newest" | "since-last" | "on-this-day" | "replay";

/** Who gets a recipe, where, when, in which language. Made in chat, kept in the store. */
export interface Subscription {
  /** Short, stable, unique: a hash of target, recipe and topics. */
  readonly id: string;
  readonly target: Target;
  readonly recipe: string;
  /** Only stories about one of these; empty is everything. */
  readonly topics: readonly string[];
  readonly schedule: Schedule;
  readonly show: Lang | "both";
  /** Most words a story and language. */
  readonly words: number;
  readonly window: WindowKind;
  readonly missed: MissedPolicy;
  /** How late a digest may still go out. */
  readonly graceMinutes: number;
  readonly createdAt: string;
  /** The person who made it, by the platform's id. */
  readonly createdBy: string | null;
  /** Set while nothing is posted: by somebody's wish, or since the platform refused. */
  readonly paused: { readonly reason: PauseReason; readonly since: string } | null;
}

/** Why a subscription rests. */
export type PauseReason =
  | "wish"
  | "kicked"
  | "blocked"
  | "muted"
  | "deleted"
  | "thread-deleted"
  | "forbidden"
  | "rejected";

/** Where subscriptions are kept. Every method is atomic. */
export interface SubscriptionStore {
  all(): readonly Subscription[];
  /** Those of one chat; of all its threads where `thread` is absent. */
  of(target: Target): readonly Subscription[];
  /** Adds or replaces by id. */
  save(subscription: Subscription): void;
  remove(id: string): boolean;
  /** Pauses those of a target; returns how many were not paused before. */
  pause(target: Target, reason: PauseReason, since: string): number;
  /** Ends the pause of those of a target; returns how many. */
  resume(target: Target): number;
  /** A chat has a new id: subscriptions, ledger and outbox move along. */
  move(from: Target, to: Target): void;
  /** Deletes all that is stored about a chat: subscriptions, ledger, outbox. Returns how many rows. */
  forget(target: Target): number;
}
