/** Calendar arithmetic on plain numbers: no time zone, no clock. Months are 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

function toMs({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function fromMs(ms: number): Day {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a day that the Gregorian calendar has: not for 31 February. */
export function isDay({ year, month, day }: Day): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromMs(toMs(day) + count * DAY_MS);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toMs(day)).getUTCDay();
}

/** Days from `a` to `b`. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((toMs(b) - toMs(a)) / DAY_MS);
}

/** `2017-12-08`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `2017-12`. */
export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The day that an ISO date or time begins with; null when it is less exact than a day or no such day exists. */
export function dayOfIso(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
}

let hijriFormat: Intl.DateTimeFormat | undefined;

function hijriOf(day: Day): Day {
  hijriFormat ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const parts = hijriFormat.formatToParts(toMs(day));
  const read = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? "", 10);
  return { year: read("year"), month: read("month"), day: read("day") };
}

/** Gregorian ordinal of 1 Muharram 1 AH in the tabular calendar, as days from 1970-01-01. */
const HIJRI_EPOCH_DAYS = -492_148;

/**
 * The Gregorian day of a Hijri one in the Umm al-Qura calendar; null when that calendar has no such day. The tabular
 * calendar (30 years of 10,631 days) gives a first guess that is at most a few days off.
 */
export function fromHijri(hijri: Day): Day | null {
  const { year, month, day } = hijri;
  if (!(year >= 1300 && year <= 1600 && month >= 1 && month <= 12 && day >= 1 && day <= 30)) return null;
  const days = day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  const guess = fromMs((HIJRI_EPOCH_DAYS + days) * DAY_MS);
  for (const offset of [0, -1, 1, -2, 2, -3, 3]) {
    const candidate = addDays(guess, offset);
    const found = hijriOf(candidate);
    if (found.year === year && found.month === month && found.day === day) return candidate;
  }
  return null;
}
