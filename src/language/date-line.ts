import type { DatePrecision } from "../contracts/article.ts";
import { type Day, dayOfIso, isDay, isoDay } from "./calendar.ts";
import { readClockTime, toUtc, withoutClockTime, zoneMinutes } from "./clock-time.ts";
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
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:t| |\s+-\s+|(?<=^\d{8})(?=\d{6}$))(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;
/** Years of publication; earlier ones in numbers are Hijri and left to `findDates`. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2099;
/** "68" and below are of this century, as in POSIX. */
const LAST_SHORT_YEAR = 68;
/**
 * `date`, JavaScript and posts of social networks put the year last: "Tue Jul 21 10:15:00 UTC 2015", "… +0000 2015".
 */
const YEAR_LAST = /^(\p{L}{3} \p{L}{3} {1,2}\d{1,2}) (\d{2}:\d{2}:\d{2}) ?([A-Za-z]+|[+-]\d{4})? (\d{4})$/u;

/** Words of a date line besides the date itself. */
const LINE_WORDS =
  /(?<![\p{L}\p{N}])(?:تاريخ|النشر|نشرت?|منشور|أضيف|حرر|بتاريخ|في|يوم|الساعة|الساعه|بتوقيت|توقيت|مكة|المكرمة|المحلي|الموافق|آخر|اخر|تحديث|التحديث|حدث|تم|الإنشاء|هـ|published|updated|posted|modified|created|first|last|date|on|at|time|local|pubdate|dated|am|pm|م|ص|صباحا|مساء|ظهرا)(?![\p{L}\p{N}])/giu;
const WEEKDAY =
  /(?:ال(?:أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|جمعه|سبت)|(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)(?![\p{L}\p{N}])/giu;

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
  if (!isDay(day) || day.year < FIRST_YEAR || day.year > LAST_YEAR) return null;
  const date = isoDay(day);
  const [hour, minute, second, zone] = [match[4], match[5], match[6], match[7]];
  if (hour === undefined || zone === undefined) return { date, precision: "day", whole: true };
  const time = toUtc(date, Number(hour), Number(minute), Number(second ?? 0), zoneMinutes(zone));
  return time === null ? { date, precision: "day", whole: true } : { date: time, precision: "time", whole: true };
}

/** "22/7/15", "22.07.15": a year of two digits, only where the whole string is such a date in one order alone. */
function parseShort(text: string): ParsedDate | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/.exec(text);
  if (match === null) return null;
  const [first, second, short] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = short + (short <= LAST_SHORT_YEAR ? 2000 : 1900);
  const days: Day[] = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ];
  const [only, other] = days.filter(isDay).map(isoDay);
  return only === undefined || (other !== undefined && other !== only)
    ? null
    : { date: only, precision: "day", whole: true };
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

function isOnlyFurniture(rest: string): boolean {
  const bare = withoutClockTime(rest).replace(WEEKDAY, " ").replace(LINE_WORDS, " ");
  return !/[\p{L}\p{N}]/u.test(bare);
}

/**
 * The date of a metadata field or date line: ISO 8601, RFC 2822, Unix seconds or milliseconds, or any form that
 * `findDates` reads. The most exact absolute date counts, a Gregorian one before its Hijri counterpart. A time without
 * a zone is left out, because it could be off by hours. `published` is for relative words only.
 */
export function parseDate(text: string, options: { readonly published?: string | null } = {}): ParsedDate | null {
  const line = text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").trim();
  const ascii = asciiDigits(line);
  return (
    parseUnix(ascii) ?? parseIso(ascii) ?? parseCoarse(ascii) ?? parseShort(ascii) ?? parseLine(spaced(line), options)
  );
}

/** A date line with its parts apart: "12ديسمبر2017" is "12 ديسمبر 2017". */
function spaced(line: string): string {
  return line
    .replace(YEAR_LAST, "$1 $4 $2 $3")
    .replace(/([0-9٠-٩])(?=[\u0621-\u064a]{3})/g, "$1 ")
    .replace(/([\u0621-\u064a]{3})(?=[0-9٠-٩])/g, "$1 ");
}

function parseLine(line: string, options: { readonly published?: string | null }): ParsedDate | null {
  const mentions = findDates(line, options);
  const best = mentions.find(({ precision, text: shown }) => precision === "day" && !isHijri(shown)) ?? mentions[0];
  if (best === undefined) return null;
  let rest = line;
  for (const { start, end } of [...mentions].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const whole = isOnlyFurniture(asciiDigits(rest));
  const time =
    best.precision === "day" && dayOfIso(best.date) !== null ? readClockTime(best.date, asciiDigits(rest)) : null;
  if (time !== null) return { date: time, precision: "time", whole };
  return { date: best.date, precision: best.precision, whole };
}

function isHijri(shown: string): boolean {
  return /\b1[345]\d{2}\b/.test(asciiDigits(shown));
}
