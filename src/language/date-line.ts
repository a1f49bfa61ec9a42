import type { DatePrecision } from "../contracts/article.ts";
import { dayOfIso, isDay, isoDay } from "./calendar.ts";
import { asciiDigits } from "./digits.ts";
import { findDates } from "./find-dates.ts";

/** A date that a whole string gives. */
export interface ParsedDate {
  /** ISO 8601, cut to its precision; precision `time` is always in UTC with "Z". */
  readonly date: string;
  readonly precision: DatePrecision;
  /** True when the string is nothing but this date, with weekday, time and words such as "Published". */
  readonly whole: boolean;
}

/** Unix times from 1990 to 2100: shorter or longer numbers are something else. */
const FIRST_UNIX_S = 631_152_000;
const LAST_UNIX_S = 4_102_444_800;

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:t| |\s+-\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
const TIME = /(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|صباحا|مساء|ظهرا|ص|م)?(?![\p{L}\p{N}])/iu;
const ZONE =
  /(?:\b(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|ast)\b|غرينتش|جرينتش|غرينيتش)\s*([+-]\d{1,2}:?\d{0,2})?|(?<=\s)[+-]\d{2}:?\d{2}\b/i;
/** Minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ast: 180,
};

/** Words of a date line besides the date itself. */
const LINE_WORDS =
  /(?:تاريخ|النشر|نشر|نشرت?|بتاريخ|في|يوم|الساعة|الساعه|بتوقيت|توقيت|مكة|المكرمة|المحلي|الموافق|آخر|اخر|تحديث|التحديث|حدث|تم|الإنشاء|هـ|published|updated|posted|modified|last|date|on|at|time|local|pubdate|dated|am|pm|م|ص|صباحا|مساء|ظهرا)(?![\p{L}\p{N}])/giu;
const WEEKDAY =
  /(?:ال(?:أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|جمعه|سبت)|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)(?![\p{L}\p{N}])/giu;

function utc(day: string, hour: number, minute: number, second: number, zoneMinutes: number): string | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  const ms = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute - zoneMinutes) * 60 + second) * 1000;
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (match === null) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

function zoneMinutes(zone: string): number {
  const named = /^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? "";
  const offset = /[+-]\d{1,2}:?\d{0,2}$/.exec(zone)?.[0] ?? "";
  return (ZONES[named] ?? 0) + offsetMinutes(offset);
}

function parseUnix(text: string): ParsedDate | null {
  const match = /^(\d{9,10})(\d{3})?(?:\.\d+)?$/.exec(text);
  if (match === null) return null;
  const seconds = Number(match[1]);
  if (seconds < FIRST_UNIX_S || seconds > LAST_UNIX_S) return null;
  return { date: new Date(seconds * 1000).toISOString().replace(".000Z", "Z"), precision: "time", whole: true };
}

function parseIso(text: string): ParsedDate | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (!isDay(day) || day.year < 1000 || day.year > 2099) return null;
  const date = isoDay(day);
  const [hour, minute, second, zone] = [match[4], match[5], match[6], match[7]];
  if (hour === undefined || zone === undefined) return { date, precision: "day", whole: true };
  const time = utc(date, Number(hour), Number(minute), Number(second ?? 0), zoneMinutes(zone));
  return time === null ? { date, precision: "day", whole: true } : { date: time, precision: "time", whole: true };
}

/** "2017-12" and "2017" alone. */
function parseCoarse(text: string): ParsedDate | null {
  const month = /^(\d{4})[-/](\d{2})$/.exec(text);
  if (
    month !== null &&
    Number(month[1]) <= 2099 &&
    isDay({ year: Number(month[1]), month: Number(month[2]), day: 1 })
  ) {
    return { date: `${month[1]}-${month[2]}`, precision: "month", whole: true };
  }
  return /^(?:1[5-9]|20)\d{2}$/.test(text) ? { date: text, precision: "year", whole: true } : null;
}

function withTime(day: string, rest: string): string | null {
  const time = TIME.exec(rest);
  const zone = ZONE.exec(rest);
  if (time === null || zone === null) return null;
  const half = (time[4] ?? "").toLowerCase();
  let hour = Number(time[1]);
  if (/^(?:pm|p\.m\.|م|مساء)$/.test(half) && hour < 12) hour += 12;
  if (/^(?:am|a\.m\.|ص|صباحا)$/.test(half) && hour === 12) hour = 0;
  return utc(day, hour, Number(time[2]), Number(time[3] ?? 0), zoneMinutes(zone[0]));
}

function isOnlyFurniture(rest: string): boolean {
  const bare = rest.replace(TIME, " ").replace(ZONE, " ").replace(WEEKDAY, " ").replace(LINE_WORDS, " ");
  return !/[\p{L}\p{N}]/u.test(bare);
}

/**
 * The date of a metadata field or date line: ISO 8601, RFC 2822, Unix seconds or milliseconds, or any form that
 * `findDates` reads. The most exact absolute date counts, a Gregorian one before its Hijri counterpart. A time without a
 * zone is left out, because it could be off by hours. `published` is for relative words only.
 */
export function parseDate(text: string, options: { readonly published?: string | null } = {}): ParsedDate | null {
  const line = text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const ascii = asciiDigits(line);
  const exact = parseUnix(ascii) ?? parseIso(ascii) ?? parseCoarse(ascii);
  if (exact !== null) return exact;
  const mentions = findDates(line, options);
  const best = mentions.find(({ precision, text: shown }) => precision === "day" && !isHijri(shown)) ?? mentions[0];
  if (best === undefined) return null;
  let rest = line;
  for (const { start, end } of [...mentions].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const whole = isOnlyFurniture(asciiDigits(rest));
  const time = best.precision === "day" && dayOfIso(best.date) !== null ? withTime(best.date, asciiDigits(rest)) : null;
  if (time !== null) return { date: time, precision: "time", whole };
  return { date: best.date, precision: best.precision, whole };
}

function isHijri(shown: string): boolean {
  return /\b1[345]\d{2}\b/.test(asciiDigits(shown));
}
