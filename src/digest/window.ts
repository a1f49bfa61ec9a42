import type { ArticleWindow } from "../contracts/archive.ts";

const HOUR_MS = 3_600_000;

/**
 * End of the time that an ISO date of any precision names, in milliseconds (UTC): a day ends 24 hours later, a month
 * with its last day.
 */
export function endOfDate(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return Date.parse(date);
  if (month === undefined) return Date.UTC(Number(year) + 1, 0, 1);
  if (day === undefined) return Date.UTC(Number(year), Number(month), 1);
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) + 24 * HOUR_MS;
}

/**
 * The window of a recipe, counted back from the newest article of the archive, so that an old archive has a digest too.
 * @param span `all`, or hours (`24h`) or days (`7d`)
 * @param newest latest publication date of the archive, null when no article has one (then the window is open)
 */
export function windowBefore(span: string, newest: string | null): ArticleWindow {
  const [, count, unit] = /^(\d+)([hd])$/.exec(span) ?? [];
  if (count === undefined || newest === null) return { from: null, to: null };
  const end = endOfDate(newest);
  if (Number.isNaN(end)) return { from: null, to: null };
  // The upper end stays open: articles that arrive while the digest is made belong to it.
  const from = new Date(end - Number(count) * (unit === "d" ? 24 : 1) * HOUR_MS);
  return { from: from.toISOString().replace(/\.\d+Z$/, "Z"), to: null };
}
