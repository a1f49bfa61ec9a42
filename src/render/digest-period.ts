import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import { formatDate } from "../i18n/dates.ts";
import { listed } from "../i18n/lists.ts";
import type { MonthNames } from "../i18n/months.ts";
import { text } from "../i18n/text.ts";
import { addDays, dayOfIso, isoDay } from "../language/calendar.ts";

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** The day that a bound stands for, the first of a month or year; null for a moment, which nobody asked for by its day. */
function boundary(end: string | null): string | null {
  const [, year, month = "01", day = "01"] = DATE.exec(end ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** The last day before an exclusive end. */
function dayBefore(end: string): string {
  const day = dayOfIso(end);
  return day === null ? end : isoDay(addDays(day, -1));
}

/**
 * The days that somebody asked for, or that a special window took, in words; null for a digest of the newest articles,
 * which has no days of its own.
 */
export function digestPeriod({ window }: Digest, lang: Lang, timeZone: string, months?: MonthNames): string | null {
  const shown = (day: string): string => formatDate(day, lang, timeZone, months);
  if (window.days && window.days.length > 0) return listed(window.days.map(shown), lang);
  const [from, to] = [boundary(window.from), boundary(window.to)];
  if (from && to) {
    const last = dayBefore(to);
    return from === last ? shown(from) : text(lang, "digest.period", { from: shown(from), to: shown(last) });
  }
  if (from && window.to === null) return text(lang, "digest.period.since", { from: shown(from) });
  return to && window.from === null ? text(lang, "digest.period.until", { to: shown(dayBefore(to)) }) : null;
}
