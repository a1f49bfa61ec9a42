import type { Lang, PublishedDate } from "../contracts/article.ts";
import { MONTH_LOCALES, type MonthNames, monthNamesOf } from "./months.ts";
import { text } from "./text.ts";

const localeOf = (lang: Lang, months: MonthNames): string => (lang === "ar" ? MONTH_LOCALES[months] : "en-GB");

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    formats.set(key, made);
  }
  return made;
}

/**
 * A publication date as a reader of `lang` expects it, as exact as it is known: `8 December 2017`, `December 2017`,
 * `2017`.
 */
export function formatPublished(published: PublishedDate, lang: Lang, timeZone: string, months?: MonthNames): string {
  const { date, precision } = published;
  if (date === null || precision === "unknown") return text(lang, "date.unknown");
  return formatDate(date, lang, timeZone, months);
}

/**
 * An ISO date or time (`2017`, `2017-12`, `2017-12-08`, `2017-12-08T10:15:00Z`) as the day it names; times are taken to
 * the zone's day.
 * @param months names of the months in Arabic; those usual in the zone where absent
 */
export function formatDate(date: string, lang: Lang, timeZone: string, months = monthNamesOf(timeZone)): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const value = time ? new Date(date) : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(value.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}) };
  return format(localeOf(lang, months), { ...parts, timeZone: time ? timeZone : "UTC" }).format(value);
}

/** A day with its weekday and without its year: `Friday 20 November`. */
export function formatWeekday(day: string, lang: Lang, months: MonthNames): string {
  const value = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return day;
  return format(localeOf(lang, months), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
    .format(value)
    .replace(/[,،]/, "");
}

/** A moment as day and time of a zone: `Friday 20 November, 18:00`. Null for what is no moment. */
export function formatMoment(
  iso: string,
  lang: Lang,
  timeZone: string,
  months = monthNamesOf(timeZone),
): string | null {
  const value = new Date(iso);
  if (Number.isNaN(value.getTime())) return null;
  const day = format("en-CA-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(value);
  const time = format("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(value);
  return text(lang, "date.moment", { day: formatWeekday(day, lang, months), time });
}
