import type { ArchiveSpan, ArticleWindow } from "../contracts/archive.ts";
import type { WindowKind } from "../contracts/schedule.ts";
import { dayAfter, localDay, startOfDay } from "./local-day.ts";
import { windowBefore } from "./window.ts";

/** Which articles a digest takes, and where it ends. */
export interface DigestWindow {
  readonly window: ArticleWindow;
  /** Whole days of a zone, earliest first; of them only articles whose date is exact to the day or better take part. */
  readonly days: { readonly dates: readonly string[]; readonly timeZone: string } | null;
  /** To be kept for the next digest once this one has been posted; null where the kind of window needs none. */
  readonly cursor: string | null;
}

/** What a special window is worked out from. */
export interface WindowAsk {
  readonly kind: WindowKind;
  /** ISO 8601. */
  readonly now: string;
  /** IANA name: whose calendar `on-this-day` and `replay` follow. */
  readonly timeZone: string;
  /** Reach of `newest`, and of `since-last` at first: `all`, `24h`, `7d`. */
  readonly span: string;
  /** What the last digest gave; null at first. One that cannot be read counts as none. */
  readonly cursor: string | null;
}

/** What a window needs to know of the archive. */
export interface WindowSource {
  span(): ArchiveSpan;
  /**
   * The earliest publication date of exactly this precision at or after an ISO date or time; null when there is none.
   */
  firstDated(precision: "day" | "time", from: string): string | null;
  /** A mark that grows with every article that comes in; 0 for an empty archive. */
  lastArrival(): number;
}

/** Articles that arrive later than this after their publication are no news: somebody has added an older archive. */
const LATE_DAYS = 7;

const HOLDS_CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)#(\d{1,15})$/;

/**
 * What has come in since the last digest and was not published long before it. Both are asked: by arrival alone, an old
 * archive that is added would be news; by publication alone, an article that comes in hours late would be lost.
 */
function sinceLast({ now, span, cursor }: WindowAsk, source: WindowSource): DigestWindow {
  const last = source.lastArrival();
  const next = `${new Date(now).toISOString()}#${last}`;
  const [, at, mark] = HOLDS_CURSOR.exec(cursor ?? "") ?? [];
  if (at === undefined || Number.isNaN(Date.parse(at)))
    return { window: windowBefore(span, source.span().to), days: null, cursor: next };
  const from = `${dayAfter(at.slice(0, 10), -LATE_DAYS)}T${at.slice(11)}`;
  // A mark beyond the last is of a store that is gone: in the new one everything has come in since.
  const arrivedAfter = Number(mark) > last ? 0 : Number(mark);
  return { window: { from, to: null, arrivedAfter }, days: null, cursor: next };
}

/** The moments that whole days cover, as wide as any of their articles' dates. */
function daysWindow(dates: readonly string[], timeZone: string, cursor: string | null): DigestWindow | null {
  const [first, last] = [dates[0], dates[dates.length - 1]];
  if (first === undefined || last === undefined) return null;
  return { window: { from: first, to: dayAfter(last, 1) }, days: { dates, timeZone }, cursor };
}

/** The first day with an article, from `day` on. */
function nextDay(day: string, timeZone: string, source: WindowSource): string | null {
  const byDay = source.firstDated("day", day);
  const byTime = source.firstDated("time", new Date(startOfDay(day, timeZone)).toISOString());
  const days = [byDay?.slice(0, 10), byTime === null ? undefined : localDay(Date.parse(byTime), timeZone)];
  return days.filter((found) => found !== undefined).sort()[0] ?? null;
}

/** The same calendar day in each earlier year that has an article on it; 29 February comes in leap years only. */
function onThisDay({ now, timeZone }: WindowAsk, source: WindowSource): DigestWindow | null {
  const today = localDay(Date.parse(now), timeZone);
  const first = Number(source.span().from?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  const dates: string[] = [];
  for (let year = first; year < Number(today.slice(0, 4)); year++) {
    const day = `${String(year).padStart(4, "0")}${today.slice(4)}`;
    const isDay = dayAfter(day.replace("02-29", "02-28"), day.endsWith("02-29") ? 1 : 0) === day;
    if (isDay && nextDay(day, timeZone, source) === day) dates.push(day);
  }
  return daysWindow(dates, timeZone, null);
}

/** The archive's next day with an article, as if it were news; a day that is not over yet waits. */
function replay({ now, timeZone, cursor }: WindowAsk, source: WindowSource): DigestWindow | null {
  const last = /^\d{4}-\d{2}-\d{2}$/.test(cursor ?? "") ? cursor : null;
  const earliest = source.span().from?.slice(0, 4);
  // A local day may begin in the year before its year of UTC.
  const from = last !== null ? dayAfter(last, 1) : earliest === undefined ? null : dayAfter(`${earliest}-01-01`, -1);
  const day = from === null ? null : nextDay(from, timeZone, source);
  return day === null || day >= localDay(Date.parse(now), timeZone) ? null : daysWindow([day], timeZone, day);
}

/**
 * The window of a scheduled digest. Pure. Null when there is nothing that it could show: `on-this-day` without an
 * article in earlier years, `replay` at the archive's end (the cursor then stays, and later articles go on from it).
 * Throws `RangeError` for a zone that does not exist or a `now` that is no time.
 */
export function specialWindow(ask: WindowAsk, source: WindowSource): DigestWindow | null {
  switch (ask.kind) {
    case "newest":
      return { window: windowBefore(ask.span, source.span().to), days: null, cursor: null };
    case "since-last":
      return sinceLast(ask, source);
    case "on-this-day":
      return onThisDay(ask, source);
    case "replay":
      return replay(ask, source);
  }
}
