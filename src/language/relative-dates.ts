import { addDays, type Day, isDay, isoDay, isoMonth, weekdayOf } from "./calendar.ts";
import type { DateFound, DateText } from "./date-types.ts";
import { FUTURE, ordinalDay, PAST, weekdayNamed } from "./date-words.ts";
import { wordIn } from "./number-tables.ts";
import { FORM, lookUp } from "./stem-table.ts";

const CURRENT = new Set(["الحالي", "الحاليه", "الجاري", "الجاريه"]);

/** Words after "اليوم" that make it "the … day", and words before it that do the same or name an outlet. */
const NOT_TODAY_AFTER = new Set(
  "التالي نفسه ذاته السابق الواحد الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير الوطني العالمي الدولي الذي المقبل".split(
    " ",
  ),
);
const NOT_TODAY_BEFORE = new Set(
  "في هذا ذلك روسيا المصري صحيفه جريده ذات منذ طوال خلال نفس عربي فلسطين هذه طيله حتي".split(" "),
);

const FIXED: ReadonlyMap<string, number> = new Map([
  ["امس", -1],
  ["البارحه", -1],
  ["yesterday", -1],
  ["اليوم", 0],
  ["today", 0],
  ["غد", 1],
  ["غدا", 1],
  ["tomorrow", 1],
]);

function norm({ tokens }: DateText, at: number): string {
  return tokens[at]?.norm ?? "";
}

function adjacent({ text, tokens }: DateText, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && next !== undefined && /^[ \u00a0]?[،,(]? ?$/.test(text.slice(token.end, next.start));
}

function found(
  source: DateText,
  from: number,
  to: number,
  date: string,
  precision: "day" | "month" | "year",
): DateFound {
  const start = source.tokens[from]?.start ?? 0;
  return { start, end: source.tokens[to - 1]?.end ?? start, to, date, precision, relative: true };
}

/** The last such weekday on or before a day. */
function onOrBefore(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

function after(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7 || 7);
}

const FUTURE_VERB = /^[وف]?(س[يتن]..+)/;

/** "سيعقد", but not "سنوات": no word of its own. */
function isFutureVerb(word: string): boolean {
  const verb = FUTURE_VERB.exec(word)?.[1];
  return verb !== undefined && (lookUp(verb) & FORM) === 0 && wordIn("ar", verb) === null;
}

/** "من المقرر أن", "is due to"; what *was* due may be over. */
const DUE = /^(?:ال(?:مقرر|متوقع|مرتقب|منتظر|مزمع)|expected|due|scheduled|slated|set)$/;
const IS = /^(?:و?من|is|are|s)$/;
const WAS = /^[وف]?كان/;

function isDue(source: DateText, at: number): boolean {
  return DUE.test(norm(source, at)) && IS.test(norm(source, at - 1)) && !WAS.test(norm(source, at - 2));
}

/** "سيعقد … الاثنين", "will meet on Monday", "is due to meet on Monday": the day lies ahead. */
function speaksOfFuture(source: DateText, at: number): boolean {
  for (let i = Math.max(0, at - 8); i < at; i++) {
    const word = norm(source, i);
    if (word === "will" || word === "سوف" || isFutureVerb(word) || isDue(source, i))
      return !/[.!?؟]\s/.test(between(source, i, at));
  }
  return false;
}

function between({ text, tokens }: DateText, from: number, to: number): string {
  return text.slice(tokens[from]?.end, tokens[to]?.start);
}

function fixedDay(source: DateText, published: Day, at: number): DateFound | null {
  const word = norm(source, at);
  let offset = FIXED.get(word);
  if (offset === undefined) return null;
  let to = at + 1;
  let from = at;
  if (word === "اليوم" && (NOT_TODAY_AFTER.has(norm(source, to)) || NOT_TODAY_BEFORE.has(norm(source, at - 1))))
    return null;
  if (word === "امس" && norm(source, to) === "الاول") {
    offset = -2;
    to++;
  }
  if (word === "امس" && norm(source, at - 1) === "اول") {
    offset = -2;
    from = at - 1;
  }
  if (word === "امس" && norm(source, at - 1) === "من" && norm(source, at - 2) === "اول") {
    offset = -2;
    from = at - 2;
  }
  if (/^غدا?$/.test(word) && norm(source, at - 1) === "بعد") {
    offset = 2;
    from = at - 1;
  }
  const weekday = adjacent(source, to - 1) ? weekdayNamed(norm(source, to)) : null;
  const day = addDays(published, offset);
  if (weekday === null) return found(source, from, to, isoDay(day), "day");
  // A paper dated the day after its reports says "today, Friday" of the day before: the weekday knows better.
  const written = onOrBefore(published, (weekday - offset + 7) % 7);
  return found(source, from, to + 1, isoDay(offset > 0 ? addDays(written, offset) : onOrBefore(day, weekday)), "day");
}

/** "خطب الجمعة", "سوق الأحد": of every week. */
const WEEKLY = new Set("خطب خطبه سوق".split(" "));

function weekdayDate(source: DateText, published: Day, at: number): DateFound | null {
  if (WEEKLY.has(norm(source, at - 1).replace(/^[ولب](?=...)/, ""))) return null;
  const english = /^(?:last|next|this|on)$/.test(norm(source, at));
  const name = english ? at + 1 : at;
  const weekday = weekdayNamed(norm(source, name));
  if (weekday === null || norm(source, name).length < 4) return null;
  if (!/[^a-z]/.test(source.text.charAt(source.tokens[name]?.start ?? 0))) return null;
  const following = norm(source, name + 1);
  const modified = !english && adjacent(source, name) && (PAST.has(following) || FUTURE.has(following));
  const ahead = modified ? FUTURE.has(following) : norm(source, at) === "next" || speaksOfFuture(source, at);
  const strictly = (modified && PAST.has(following)) || norm(source, at) === "last";
  const day = ahead ? after(published, weekday) : onOrBefore(strictly ? addDays(published, -1) : published, weekday);
  return found(source, name, name + (modified ? 2 : 1), isoDay(day), "day");
}

function shift(word: string): number | null {
  if (PAST.has(word) || word === "last") return -1;
  if (FUTURE.has(word) || word === "next") return 1;
  return CURRENT.has(word) || word === "this" ? 0 : null;
}

/** "الشهر الماضي", "العام المقبل", "last year". */
function monthOrYear(source: DateText, published: Day, at: number): DateFound | null {
  const first = norm(source, at);
  const second = norm(source, at + 1);
  const english = /^(?:last|next|this)$/.test(first);
  const unit = english ? second : first;
  const step = adjacent(source, at) ? shift(english ? first : second) : null;
  if (step === null) return null;
  if (/^(?:العام|السنه|year)$/.test(unit)) return found(source, at, at + 2, String(published.year + step), "year");
  if (!/^(?:الشهر|month)$/.test(unit)) return null;
  const { year, month } = monthShift(published, step);
  return found(source, at, at + 2, isoMonth(year, month), "month");
}

function monthShift(published: Day, step: number): { readonly year: number; readonly month: number } {
  const months = published.year * 12 + published.month - 1 + step;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** "12 الجاري", "الثاني عشر من الشهر المقبل": a day of the month spoken of by where it lies from now. */
function dayOfMonth(source: DateText, published: Day, at: number): DateFound | null {
  const words = ordinalDay(norm(source, at), norm(source, at + 1));
  const digits = /^\d{1,2}$/.test(norm(source, at)) ? Number(norm(source, at)) : null;
  const day = words?.day ?? digits;
  if (day === null) return null;
  let to = at + (words?.used ?? 1);
  if (norm(source, to) === "من") to++;
  if (norm(source, to) === "الشهر") to++;
  // "الأشهر الـ 12 الماضية": so many of them, not the twelfth.
  else if (words !== null || norm(source, to).endsWith("ه")) return null;
  const step = shift(norm(source, to));
  const month = monthShift(published, step ?? 0);
  if (step === null || /^[a-z]/.test(norm(source, to)) || !isDay({ ...month, day })) return null;
  return found(source, at, to + 1, isoDay({ ...month, day }), "day");
}

/** Days before publication that nobody counts in news. */
const MAX_DAYS_AGO = 31;

function countAt(source: DateText, at: number): number | null {
  const word = norm(source, at);
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const number = wordIn(/^[a-z]/.test(word) ? "en" : "ar", word);
  return number !== null && number.kind !== "scale" && number.kind !== "hundred" ? number.value : null;
}

/** "قبل ثلاثة أيام", "قبل يومين", "three days ago"; not "قبل ثلاثة أيام من الانتخابات". */
function daysAgo(source: DateText, published: Day, at: number): DateFound | null {
  const dual = norm(source, at) === "قبل" && norm(source, at + 1) === "يومين";
  const arabic = norm(source, at) === "قبل" && /^(?:ايام|يوما)$/.test(norm(source, at + 2));
  const english = /^days?$/.test(norm(source, at + 1)) && norm(source, at + 2) === "ago";
  const to = at + (dual ? 2 : 3);
  const days = dual ? 2 : arabic ? countAt(source, at + 1) : english ? countAt(source, at) : null;
  if (days === null || days < 2 || days > MAX_DAYS_AGO || norm(source, to) === "من") return null;
  for (let word = at; word < to - 1; word++) if (!adjacent(source, word)) return null;
  return found(source, at, to, isoDay(addDays(published, -days)), "day");
}

/** Reads a date that only the day of publication fixes; null when that is not known. */
export function relativeAt(source: DateText, at: number): DateFound | null {
  const { published } = source;
  if (published === null) return null;
  return (
    fixedDay(source, published, at) ??
    weekdayDate(source, published, at) ??
    dayOfMonth(source, published, at) ??
    monthOrYear(source, published, at) ??
    daysAgo(source, published, at)
  );
}
