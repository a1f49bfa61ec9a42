import type { Notice } from "./operator.ts";

/** What the watchdog looks at. Times are milliseconds since 1970; null where it never happened. */
export interface Quiet {
  readonly startedAt: number;
  readonly lastPostAt: number | null;
  readonly lastArticleAt: number | null;
  /** The first slot after a moment of a subscription that is not paused; null where nothing is expected. */
  readonly firstSlotMs: (afterMs: number) => number | null;
}

const DAY_MS = 24 * 3_600_000;

/** What has been quiet for too long. Pure; `days` 0 is never. */
export function quietNotices(quiet: Quiet, nowMs: number, days: number): readonly Notice[] {
  if (days === 0) return [];
  // Nothing can be expected of the time before the start: the bot was not there.
  const since = (at: number | null): number => Math.max(at ?? 0, quiet.startedAt);
  const daysSince = (at: number): number => Math.floor((nowMs - at) / DAY_MS);
  const notices: Notice[] = [];
  const postAt = since(quiet.lastPostAt);
  if (daysSince(postAt) >= days && isOverdue(quiet.firstSlotMs(postAt), nowMs))
    notices.push({ key: "operator.quiet.posts", values: { days: daysSince(postAt) } });
  const articles = daysSince(since(quiet.lastArticleAt));
  if (articles >= days) notices.push({ key: "operator.quiet.articles", values: { days: articles } });
  return notices;
}

/** A weekly digest is not late after three days; a day leaves time for one that is tried again. */
const isOverdue = (slotMs: number | null, nowMs: number): boolean => slotMs !== null && nowMs - slotMs >= DAY_MS;
