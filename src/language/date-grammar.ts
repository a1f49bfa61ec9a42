import { type Day, daysBetween, isDay, isoDay, isoMonth, weekdayOf } from "./calendar.ts";
import { type DateFound, type DateText, resolveDay } from "./date-types.ts";
import { FUTURE, type MonthName, monthNamed, ordinalDay, PAST, weekdayNamed } from "./date-words.ts";

/** Years that a text may speak of; beyond them a number is taken for something else. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2099;
/** A date this near to publication is what an ambiguous one means, if its other reading is not. */
const NEAR_DAYS = 14;
/** Below this, a year beside a Hijri month is Hijri. */
const LAST_HIJRI_YEAR = 1600;
/** The Umm al-Qura calendar begins with this year (1882). */
const FIRST_HIJRI_YEAR = 1300;

const YEAR_CUES = new Set(
  "عام العام سنه السنه لعام للعام بعام وعام عامي year since منذ until حتي by during خلال before قبل after بعد in في of من".split(
    " ",
  ),
);
/** Cues that also stand before plain numbers ("في 2000 قرية"): round numbers do not count as years after them. */
const LOOSE_CUES = new Set("في من in of by حتي until قبل بعد before after خلال during".split(" "));
const YEAR_LINKS = new Set("من عام العام سنه لعام للعام لسنه of in".split(" "));

interface Piece<T> {
  readonly value: T;
  /** Index of the word after the piece. */
  readonly to: number;
}

function norm({ tokens }: DateText, at: number): string {
  return tokens[at]?.norm ?? "";
}

/** What stands between word `at` and the next one. */
function gap({ text, tokens }: DateText, at: number): string {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token === undefined || next === undefined ? "\n" : text.slice(token.end, next.start);
}

function digits(word: string): number | null {
  return /^\d{1,4}$/.test(word) ? Number(word) : null;
}

/** A day number: "8", "08", "8th", "و8". */
function dayNumber(word: string): number | null {
  if (!(word.charCodeAt(0) <= 0x39 || word.charCodeAt(1) <= 0x39)) return null;
  const match = /^[ول]?(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function yearNumber(word: string): number | null {
  const match = /^و?(\d{4})(?:م|ه)?$/.exec(word);
  const year = match === null ? 0 : Number(match[1]);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function oneMonthAt(source: DateText, at: number): Piece<MonthName> | null {
  const first = norm(source, at);
  const two = /^[ \u00a0]$/.test(gap(source, at)) ? monthNamed(first, norm(source, at + 1)) : null;
  if (two !== null) return { value: two, to: at + 2 };
  const one = monthNamed(first) ?? monthNamed(first.replace(/^[ولب]/, ""));
  return one === null ? null : { value: one, to: at + 1 };
}

/** A month, also in two traditions at once: "تشرين الثاني/نوفمبر", "نوفمبر (تشرين الثاني)". */
function monthAt(source: DateText, at: number): Piece<MonthName> | null {
  const first = oneMonthAt(source, at);
  if (first === null || !/^(?: ?[/(\\–-] ?| )$/.test(gap(source, first.to - 1))) return first;
  const second = oneMonthAt(source, first.to);
  return second !== null && second.value.month === first.value.month ? { value: first.value, to: second.to } : first;
}

/** English month names are words too: they need a capital ("may", "march"). */
function looksLikeMonth({ text, tokens }: DateText, at: number): boolean {
  return /[^a-z]/.test(text.charAt(tokens[at]?.start ?? 0));
}

/** A year right after a date: "2017", ", 2017", "من عام 2017", "عام 2017". */
function yearAfter(source: DateText, from: number): Piece<number> | null {
  let at = from;
  for (
    let links = 0;
    links < 2 && YEAR_LINKS.has(norm(source, at)) && /^[ )،,]{1,3}$/.test(gap(source, at - 1));
    links++
  )
    at++;
  if (!/^ ?\)?[،,./-]? ?$|^ - $/.test(gap(source, at - 1))) return null;
  const year = yearNumber(norm(source, at));
  return year === null ? null : { value: year, to: at + 1 };
}

interface DayAndMonth {
  readonly day: number;
  readonly month: MonthName;
}

function dayMonthAt(source: DateText, at: number): Piece<DayAndMonth> | null {
  let day = dayNumber(norm(source, at));
  let next = at + 1;
  if (day === null) {
    const words = ordinalDay(norm(source, at), norm(source, at + 1));
    if (words === null) return null;
    day = words.day;
    next = at + words.used;
    if (norm(source, next) !== "من") return null;
  }
  if (/^(?:من|of|شهر)$/.test(norm(source, next))) next++;
  if (norm(source, next) === "شهر") next++;
  if (!/^[ \u00a0/,،-]{0,3}$/.test(gap(source, next - 1))) return null;
  const month = monthAt(source, next);
  if (month === null || !looksLikeMonth(source, next)) return null;
  return { value: { day, month: month.value }, to: month.to };
}

/** "December 8", "Dec. 8th", "نوفمبر 8, 2017": Arabic writes the month first only with a year after the day. */
function monthDayAt(source: DateText, at: number): Piece<DayAndMonth> | null {
  const month = monthAt(source, at);
  if (month === null || month.value.hijri || !looksLikeMonth(source, at)) return null;
  if (!/^[.)]? $/.test(gap(source, month.to - 1))) return null;
  const day = dayNumber(norm(source, month.to));
  if (!/^[a-z]/.test(norm(source, at)) && yearAfter(source, month.to + 1) === null) return null;
  return day === null ? null : { value: { day, month: month.value }, to: month.to + 1 };
}

function spanOf(source: DateText, from: number, to: number): { start: number; end: number; to: number } {
  const { text, tokens } = source;
  const first = tokens[from];
  const last = tokens[to - 1];
  const glued = first !== undefined && /^[ول]\d/.test(first.norm) ? 1 : 0;
  let end = last?.end ?? 0;
  if (text[end] === ")" && text.slice(first?.start ?? 0, end).includes("(")) end++;
  return { start: (first?.start ?? 0) + glued, end, to };
}

/**
 * The year for a day and month without one: that nearest to publication, of the days that `word` allows ("15 يناير
 * الماضي").
 */
function nearestYear(day: number, month: number, published: Day, word: string): string | null {
  let best: Day | null = null;
  for (const year of [published.year - 1, published.year, published.year + 1]) {
    const candidate = { year, month, day };
    if (!isDay(candidate)) continue;
    const after = daysBetween(published, candidate);
    if ((PAST.has(word) && after > 0) || (FUTURE.has(word) && after < 0)) continue;
    if (best === null || Math.abs(daysBetween(published, candidate)) < Math.abs(daysBetween(published, best)))
      best = candidate;
  }
  return best === null ? null : isoDay(best);
}

function dayMonthDate(source: DateText, at: number): DateFound | null {
  const found = dayMonthAt(source, at) ?? monthDayAt(source, at);
  if (found === null) return null;
  const { day, month } = found.value;
  const year = yearAfter(source, found.to);
  if (year !== null) {
    const hijri = month.hijri && year.value < LAST_HIJRI_YEAR;
    const date = month.hijri && !hijri ? null : resolveDay({ year: year.value, month: month.month, day }, hijri);
    return date === null ? null : { ...spanOf(source, at, year.to), date, precision: "day", relative: false };
  }
  if (source.published === null || month.hijri) return null;
  const date = nearestYear(day, month.month, source.published, norm(source, found.to));
  return date === null ? null : { ...spanOf(source, at, found.to), date, precision: "day", relative: true };
}

function monthYearDate(source: DateText, at: number): DateFound | null {
  const month = monthAt(source, at);
  // A Hijri month lies across two Gregorian ones; a day before the month that did not make a date is a wrong date.
  if (month === null || month.value.hijri || !looksLikeMonth(source, at)) return null;
  if (dayNumber(norm(source, at - 1)) !== null && /^[ -]$/.test(gap(source, at - 1))) return null;
  const year = yearAfter(source, month.to);
  if (year === null) return null;
  const date = isoMonth(year.value, month.value.month);
  return { ...spanOf(source, at, year.to), date, precision: "month", relative: false };
}

/** 2017-12-08, 8/12/2017, 8.12.2017; also with spaces around the separators. */
function numericDate(source: DateText, at: number): DateFound | null {
  const [a, b, c] = [0, 1, 2].map((step) => digits(norm(source, at + step).replace(/^[ول]|[مه]$|t\d+$/g, "")));
  if (a == null || b == null || c == null) return null;
  const first = gap(source, at).trim();
  if (!/^[-/.\\–]$/.test(first) || gap(source, at + 1).trim() !== first) return null;
  if (/^[-/.]$/.test(gap(source, at - 1)) || /^[-/.]$/.test(gap(source, at + 2))) return null;
  const day = a > 31 ? { year: a, month: b, day: c } : readOrder(a, b, c, source, weekdayBefore(source, at));
  if (day === null || day.year < FIRST_YEAR || day.year > LAST_YEAR) return null;
  // Nobody writes a day of the 14th or 15th century in numbers: it is Hijri.
  const date = resolveDay(day, day.year >= FIRST_HIJRI_YEAR && day.year < LAST_HIJRI_YEAR);
  return date === null ? null : { ...spanOf(source, at, at + 3), date, precision: "day", relative: false };
}

/** The weekday right before a date ("Wednesday, 04/01/2026"), 0 (Sunday) to 6. */
function weekdayBefore(source: DateText, at: number): number | null {
  return /^[\s,،-]{1,3}$/.test(gap(source, at - 1)) ? weekdayNamed(norm(source, at - 1)) : null;
}

/**
 * Day first, as Arabic and British papers write; month first where only that is a date, or where the weekday before it
 * says so. In English text both orders are in use: then the one near the publication date counts, and none when that
 * does not decide.
 */
function readOrder(a: number, b: number, year: number, source: DateText, weekday: number | null): Day | null {
  if (year >= FIRST_HIJRI_YEAR && year < LAST_HIJRI_YEAR) return { year, month: b, day: a };
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (!isDay(dayFirst)) return isDay(monthFirst) ? monthFirst : null;
  const named = isDay(monthFirst) ? [dayFirst, monthFirst].filter((day) => weekdayOf(day) === weekday) : [];
  if (named.length === 1) return named[0] as Day;
  if (a === b || !isDay(monthFirst) || /[\u0600-\u06ff]/.test(source.text)) return dayFirst;
  const { published } = source;
  if (published === null) return null;
  const near = (day: Day): boolean => Math.abs(daysBetween(published, day)) <= NEAR_DAYS;
  if (near(dayFirst) === near(monthFirst)) return null;
  return near(dayFirst) ? dayFirst : monthFirst;
}

/** The word that says that a year follows, without its "و"; between two years ("عامي 2011 و2012") that of the first. */
function yearCue(source: DateText, at: number): string {
  const before = norm(source, at - 1);
  const cue = norm(source, at).startsWith("و") && yearNumber(before) !== null ? norm(source, at - 2) : before;
  return YEAR_CUES.has(cue) ? cue : cue.replace(/^و/, "");
}

/** A year by itself, where a word before it says that it is one. */
function yearDate(source: DateText, at: number): DateFound | null {
  const year = yearNumber(norm(source, at));
  const cue = yearCue(source, at);
  if (year === null || !YEAR_CUES.has(cue) || !/^[ \u00a0]$/.test(gap(source, at - 1))) return null;
  if (/^[.,٬٫:]\d/.test(source.text.slice(source.tokens[at]?.end ?? 0, (source.tokens[at]?.end ?? 0) + 2))) return null;
  if (LOOSE_CUES.has(cue) && (year < 1900 || year % 50 === 0)) return null;
  if (norm(source, at).endsWith("ه")) return null;
  return { ...spanOf(source, at, at + 1), date: String(year), precision: "year", relative: false };
}

/** Reads an absolute date (or a day and month near publication) that begins at word `at`. */
export function findDateAt(source: DateText, at: number): DateFound | null {
  const word = norm(source, at);
  const code = word.charCodeAt(0);
  const isDigit = (code >= 0x30 && code <= 0x39) || /^[ول]\d/.test(word);
  if (isDigit) return numericDate(source, at) ?? dayMonthDate(source, at) ?? yearDate(source, at);
  if (weekdayNamed(word) !== null) return null;
  return dayMonthDate(source, at) ?? monthYearDate(source, at);
}
