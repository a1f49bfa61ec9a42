import { parseDate } from "../../language/dates.ts";
import type { DatePrecision } from "../../contracts/article.ts";

/** A date found in a line: ISO 8601, cut to its precision. */
export interface LineDate {
  readonly date: string;
  readonly precision: DatePrecision;
}

/** Date lines are short: label, weekday, two calendars, a time and a zone. */
const MAX_CHARS = 110;

/** The date of a line that holds a date and nothing else but labels, weekday, time and zone; null for any other line. */
export function dateOfLine(line: string): LineDate | null {
  if (line.length > MAX_CHARS || !/[\d٠-٩۰-۹]/.test(line)) return null;
  // A number alone is an id or a page, even where it could be seconds since 1970.
  if (/^\d+$/.test(line)) return null;
  const found = parseDate(line);
  if (found === null || !found.whole || found.precision === "year") return null;
  return { date: found.date, precision: found.precision };
}
