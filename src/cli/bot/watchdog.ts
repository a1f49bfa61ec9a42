import type { Notice } from "./operator.ts";

/** What the watchdog looks at. Times are milliseconds since 1970; null where it never happened. */
export interface Quiet {
  readonly startedAt: number;
  readonly lastPostAt: number | null;
  readonly lastArticleAt: number | null;
  /** Subscriptions that are not paused; without one nothing is expected to be posted. */
  readonly subscriptions: number;
}

const DAY_MS = 24 * 3_600_000;

/** What has been quiet for too long. Pure; `days` 0 is never. */
export function quietNotices(quiet: Quiet, nowMs: number, days: number): readonly Notice[] {
  if (days === 0) return [];
  const daysSince = (at: number | null): number => Math.floor((nowMs - Math.max(at ?? 0, quiet.startedAt)) / DAY_MS);
  const notices: Notice[] = [];
  // Nothing can be expected of the time before the start: the bot was not there.
  const posts = daysSince(quiet.lastPostAt);
  if (quiet.subscriptions > 0 && posts >= days) notices.push({ key: "operator.quiet.posts", values: { days: posts } });
  const articles = daysSince(quiet.lastArticleAt);
  if (articles >= days) notices.push({ key: "operator.quiet.articles", values: { days: articles } });
  return notices;
}
