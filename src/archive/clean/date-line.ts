import type { DatePrecision } from "../../contracts/article.ts";
import { findDates, type ParsedDate, parseDate } from "../../language/dates.ts";
import { phraseOf } from "./furniture.ts";

/** A date found in a line: ISO 8601, cut to its precision. */
export interface LineDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

/** Words that stand beside a date in a date line, folded: labels, weekdays, hours, eras, zones. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    "نشر نشرت نشره تم في بتاريخ التاريخ تاريخ النشر يوم اخر تحديث التحديث محدث محدثه حدث عدل الساعه عند منذ مساء صباحا صباح ظهرا ليلا فجرا م ه هـ ص ميلادي هجري الموافق ل لـ " +
    "السبت الاحد الاثنين الاتنين الثلاثاء الاربعاء الخميس الجمعه بتوقيت توقيت غرينتش جرينتش مكه المكرمه القاهره دمشق بيروت عمان ابوظبي الدوحه المحلي كتب اضيف العدد عدد السنه " +
    "published publish posted post updated update last modified created date on at by the of a m am pm p gmt utc est edt cst cdt pst pdt bst cet ist et pt ct " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun time issue first"
  ).split(" "),
);

/** Date lines are short: label, weekday, two calendars, a time and a zone. */
const MAX_CHARS = 110;

/** Whether nothing but numbers and the words above stand around the dates of a line. */
function isOnlyDate(line: string): boolean {
  let rest = line;
  for (const { start, end } of findDates(line).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return phraseOf(rest)
    .split(" ")
    .every((word) => BESIDE.has(word) || /^\d*(?:am|pm|م|ص)?$/.test(word));
}

/**
 * A date as an article prints it. "9/12/2017" alone is two days: Arabic papers write the day first, and a mark of the
 * Arabic calendar behind it tells the parser so. In English it stays unknown.
 */
export function readDate(text: string, arabic: boolean): ParsedDate | null {
  return parseDate(text) ?? (arabic ? parseDate(`${text} م`) : null);
}

/**
 * The date of a line that holds a date and nothing else but labels, weekday, time and zone; null for any other line.
 */
export function dateOfLine(line: string, arabic: boolean): LineDate | null {
  if (line.length > MAX_CHARS || !/[\d٠-٩۰-۹]/.test(line)) return null;
  // A number alone is an id or a page, even where it could be seconds since 1970.
  if (/^[\d\s.,٠-٩]+$/.test(line)) return null;
  const found = readDate(line, arabic);
  if (found === null || found.precision === "year" || !(found.whole || isOnlyDate(line))) return null;
  return { date: found.date, precision: found.precision };
}
