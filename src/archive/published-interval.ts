import type { ArticleWindow } from "../contracts/archive.ts";
import type { PublishedDate } from "../contracts/article.ts";

/** A stretch of time in epoch milliseconds; `endsMs` is exclusive. */
export interface Interval {
  readonly startsMs: number;
  readonly endsMs: number;
}

/** No date covers more than a leap year; bounds the look back when articles are sought by the start of their date. */
export const LONGEST_INTERVAL_MS = 366 * 24 * 3600 * 1000;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The whole of an ISO date or time: a day, month, year, or the one instant; null when it is none (31 February,
 * another form).
 */
function parseIso(text: string): Interval | null {
  const date = DATE.exec(text);
  if (date) return parseDate(Number(date[1]), date[2], date[3]);
  if (!TIME.test(text) || parseIso(text.slice(0, 10)) === null) return null;
  // A time without a zone is taken for UTC, so that the result does not depend on the machine's.
  const startsMs = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(startsMs) ? null : { startsMs, endsMs: startsMs + 1 };
}

function parseDate(year: number, month: string | undefined, day: string | undefined): Interval | null {
  if (month === undefined) return { startsMs: Date.UTC(year, 0, 1), endsMs: Date.UTC(year + 1, 0, 1) };
  const m = Number(month) - 1;
  if (m < 0 || m > 11) return null;
  if (day === undefined) return { startsMs: Date.UTC(year, m, 1), endsMs: Date.UTC(year, m + 1, 1) };
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(year, m + 1, 0)).getUTCDate()) return null;
  return { startsMs: Date.UTC(year, m, d), endsMs: Date.UTC(year, m, d + 1) };
}

/**
 * When an article was published, as wide as its date is exact (days, months and years in UTC); null when unknown or
 * not a date.
 */
export function publishedInterval(published: PublishedDate): Interval | null {
  return published.date === null || published.precision === "unknown" ? null : parseIso(published.date);
}

/**
 * A window in epoch milliseconds, open sides as infinities. A `to` given as a date ends where that day begins.
 * Throws `RangeError` for a bound that is not an ISO date or time.
 */
export function windowInterval(window: ArticleWindow): Interval {
  return { startsMs: bound(window.from, Number.NEGATIVE_INFINITY), endsMs: bound(window.to, Number.POSITIVE_INFINITY) };
}

function bound(text: string | null, open: number): number {
  if (text === null) return open;
  const parsed = parseIso(text);
  if (parsed === null)
    throw new RangeError(`"${text}" is not a date such as 2017-12-08 or a time such as 2017-12-08T10:15:00Z`);
  return parsed.startsMs;
}
