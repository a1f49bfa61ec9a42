import type { Article, PublishedDate } from "../contracts/article.ts";

const DAY_MS = 86_400_000;

/** Days since 1970 of a publication date; a day without a time is its noon. Null when the day is not known. */
export function dayOf({ date, precision }: PublishedDate): number | null {
  if (date === null || (precision !== "time" && precision !== "day")) return null;
  const time = Date.parse(date.length === 10 ? `${date}T12:00:00Z` : date);
  return Number.isNaN(time) ? null : time / DAY_MS;
}

/** Days since 1970 of an ISO date or time. */
export function dayOfIso(iso: string): number | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : time / DAY_MS;
}

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * Earliest first; articles of unknown date last. Ties go by what the articles say, so that the order depends neither on
 * the input's nor on the folder they stand in; by id only where they say the same.
 */
export function byDate(a: Article, b: Article): number {
  const [x, y] = [a.published.date, b.published.date];
  if (x !== y) {
    if (x === null) return 1;
    if (y === null) return -1;
    return x < y ? -1 : 1;
  }
  // The title before the text, which has to be fetched from the store.
  const labels = compare(a.outlet ?? "", b.outlet ?? "") || compare(a.title ?? "", b.title ?? "");
  return labels || compare(a.text, b.text) || compare(a.id, b.id);
}
