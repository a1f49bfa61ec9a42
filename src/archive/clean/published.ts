import type { DateBasis, PublishedDate } from "../../contracts/article.ts";
import type { RawDate } from "../raw-article.ts";
import { type LineDate, readDate } from "./date-line.ts";

const UNKNOWN_DATE: PublishedDate = { date: null, precision: "unknown", basis: "none" };

/** Clocks differ and papers print tomorrow's date; more than this ahead of now is an error. */
const MAX_AHEAD_MS = 2 * 86_400_000;
/** The first newspaper is from 1605; an archive of the web holds nothing before printing. */
const MIN_YEAR = 1605;

/** The day as the source wrote it, when it wrote one. */
function writtenDay(text: string): string | null {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})(?=[T ])/i.exec(text);
  return day === null ? null : `${day[1]}-${day[2]}-${day[3]}`;
}

/**
 * A time shortly after midnight east of Greenwich falls on the day before in UTC. The outlet's own day is what readers
 * and the outlet's address know it by, so then the day is kept and the time is not.
 */
function understood(text: string, arabic: boolean): LineDate | null {
  const bare = text.trim().slice(0, 120);
  const found = readDate(bare, arabic);
  const day = writtenDay(bare);
  if (found?.precision !== "time" || day === null || found.date.startsWith(day)) return found;
  return { date: day, precision: "day" };
}

/** Years alone and dates to come are no publication dates. */
function isPlausible({ date, precision }: LineDate, now: Date): boolean {
  if (precision === "unknown" || precision === "year") return false;
  const at = Date.parse(date);
  return !Number.isNaN(at) && Number(date.slice(0, 4)) >= MIN_YEAR && at <= now.getTime() + MAX_AHEAD_MS;
}

/** The first candidate that is a possible publication date; impossible and future ones are passed over. */
export function publishedOf(candidates: readonly RawDate[], now: Date, arabic: boolean): PublishedDate {
  for (const { value, basis } of candidates) {
    const found = understood(value, arabic);
    if (found !== null && isPlausible(found, now)) return { date: found.date, precision: found.precision, basis };
  }
  return UNKNOWN_DATE;
}

const PATH_DAY = /(?<!\d)((?:19|20)\d{2})[-_/.]?(0[1-9]|1[0-2])[-_/.]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const PATH_LOOSE_DAY = /(?<!\d)((?:19|20)\d{2})([-_/])(\d{1,2})\2(\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(0[1-9]|[12]\d|3[01])([-_.])(0[1-9]|1[0-2])\2((?:19|20)\d{2})(?!\d)/;

/**
 * A date in an address ("/2017/12/08/", "/20171208") or a file's name ("2017-12-08-talks.txt"); null when there is
 * none.
 */
export function dateInName(text: string, basis: DateBasis): RawDate | null {
  const day = PATH_DAY.exec(text);
  if (day !== null) return { value: `${day[1]}-${day[2]}-${day[3]}`, basis };
  const loose = PATH_LOOSE_DAY.exec(text);
  if (loose !== null) return { value: `${loose[1]}-${loose[3]}-${loose[4]}`, basis };
  const reversed = DAY_FIRST.exec(text);
  return reversed === null ? null : { value: `${reversed[4]}-${reversed[3]}-${reversed[1]}`, basis };
}
