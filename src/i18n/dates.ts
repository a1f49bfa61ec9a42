import type { Lang, PublishedDate } from "../contracts/article.ts";
import { text } from "./text.ts";

const locales: Readonly<Record<Lang, string>> = { ar: "ar-u-nu-latn", en: "en-GB" };

/** A publication date as a reader of `lang` expects it, as exact as it is known: `8 December 2017`, `December 2017`, `2017`. */
export function formatPublished(published: PublishedDate, lang: Lang, timeZone: string): string {
  const { date, precision } = published;
  if (date === null || precision === "unknown") return text(lang, "date.unknown");
  return formatDate(date, lang, timeZone);
}

/** An ISO date or time (`2017`, `2017-12`, `2017-12-08`, `2017-12-08T10:15:00Z`) as the day it names; times are taken to the zone's day. */
export function formatDate(date: string, lang: Lang, timeZone: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(T.*)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  const value = time ? new Date(date) : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(value.getTime())) return date;
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", ...(day ? { day: "numeric" } : {}) };
  return new Intl.DateTimeFormat(locales[lang], { ...parts, timeZone: time ? timeZone : "UTC" }).format(value);
}
