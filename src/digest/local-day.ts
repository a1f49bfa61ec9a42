import type { PublishedDate } from "../contracts/article.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Zones reach from UTC−12 to UTC+14: a local day begins at most so long before and after the same day of UTC. */
const EARLIEST_MS = 14 * HOUR_MS;
const LATEST_MS = 12 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", calendar: "gregory" } as const;
  const made = new Intl.DateTimeFormat("en-CA-u-nu-latn", { ...parts, timeZone });
  formats.set(timeZone, made);
  return made;
}

/**
 * The day, `2017-12-08`, that a moment (epoch milliseconds) falls on in a zone. Throws `RangeError` for a zone that
 * does not exist.
 */
export function localDay(ms: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts.get("year") ?? "").padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}

/**
 * The first moment of a day in a zone, in epoch milliseconds; of the next day where the zone skips that day. Found by
 * halving, since daylight saving may begin at midnight and the day then at one o'clock.
 */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  let [before, from] = [utc - EARLIEST_MS - MINUTE_MS, utc + LATEST_MS + DAY_MS];
  while (from - before > MINUTE_MS) {
    const middle = before + Math.floor((from - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (localDay(middle, timeZone) >= day) from = middle;
    else before = middle;
  }
  return from;
}

/** The day `count` days later, earlier when negative. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day on which an article was published, for a reader in a zone: a date without a time is that day everywhere. Null
 * when it is less exact than a day.
 */
export function publishedDay({ date, precision }: PublishedDate, timeZone: string): string | null {
  if (date === null || (precision !== "day" && precision !== "time")) return null;
  if (precision === "day") return date.slice(0, 10);
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? null : localDay(ms, timeZone);
}
