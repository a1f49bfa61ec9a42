import { addDays, type Day, isoDay, isoMonth, weekdayOf } from "../language/calendar.ts";
import { hasFridayWeekend } from "./zone-names.ts";

/** Whole days that somebody named, `YYYY-MM-DD`, `to` exclusive; null is open. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a period is counted from. */
export interface Today {
  readonly day: Day;
  readonly zone: string;
}

/** Days as a period. */
export const period = (from: Day | null, to: Day | null): Period => ({
  from: from && isoDay(from),
  to: to && isoDay(to),
});

/** The first day of the month `shift` months from that of a day. */
const monthStart = ({ year, month }: Day, shift: number): Day => {
  const months = year * 12 + month - 1 + shift;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
};

/** The first day of the week that holds a day: Sunday where Friday and Saturday are free, else Monday. */
function weekStart({ day, zone }: Today): Day {
  const first = hasFridayWeekend(zone) ? 0 : 1;
  return addDays(day, -((weekdayOf(day) - first + 7) % 7));
}

/** A stretch of the calendar. */
export type Unit = "day" | "week" | "month" | "year";

/** A whole calendar unit, `shift` units from the present one. */
export function unitAt(unit: Unit, shift: number, today: Today): Period {
  const { day } = today;
  if (unit === "day") return period(addDays(day, shift), addDays(day, shift + 1));
  if (unit === "week") {
    const start = addDays(weekStart(today), shift * 7);
    return period(start, addDays(start, 7));
  }
  if (unit === "month") return period(monthStart(day, shift), monthStart(day, shift + 1));
  const year = day.year + shift;
  return period({ year, month: 1, day: 1 }, { year: year + 1, month: 1, day: 1 });
}

/** The last month of that name that has been or is present, or the last one `before` the present one. */
export function lastMonth(month: number, until: "now" | "before", { day }: Today): Period {
  const isPast = until === "now" ? month <= day.month : month < day.month;
  return spanOf(isoMonth(isPast ? day.year : day.year - 1, month));
}

/** The free days that began last; of them on these very days, those of the week before where the last ones are meant. */
export function weekendOf({ day, zone }: Today, isLast: boolean): Period {
  const first = hasFridayWeekend(zone) ? 5 : 6;
  const into = (weekdayOf(day) - first + 7) % 7;
  const start = addDays(day, isLast && into < 2 ? -into - 7 : -into);
  return period(start, addDays(start, 2));
}

/** The last `count` units, today included; nobody means tomorrow. */
export function lastUnits(unit: Unit, count: number, { day }: Today): Period {
  const end = addDays(day, 1);
  if (unit === "day") return period(addDays(end, -count), end);
  if (unit === "week") return period(addDays(end, -7 * count), end);
  const from = monthStart(day, unit === "month" ? -count : -12 * count);
  const length = addDays(monthStart(from, 1), -1).day;
  return period({ ...from, day: Math.min(day.day, length) }, end);
}

/** Folded names of units, counted or alone. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["day", "day days يوم ايام يوما"],
      ["week", "week weeks اسبوع اسابيع اسبوعا"],
      ["month", "month months شهر اشهر شهور شهرا"],
      ["year", "year years سنه سنوات سنين عام اعوام عاما"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

/** Arabic duals. */
export const PAIRS: ReadonlyMap<string, Unit> = new Map([
  ["يومين", "day"],
  ["يومان", "day"],
  ["اسبوعين", "week"],
  ["شهرين", "month"],
  ["سنتين", "year"],
  ["عامين", "year"],
]);

/** Small numbers in words. */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, "one a واحد واحده"],
      [2, "two couple اثنين"],
      [3, "three ثلاثه ثلاث"],
      [4, "four اربعه اربع"],
      [5, "five خمسه خمس"],
      [6, "six سته ست"],
      [7, "seven سبعه سبع"],
      [8, "eight ثمانيه ثماني"],
      [9, "nine تسعه تسع"],
      [10, "ten عشره عشر"],
    ] as const
  ).flatMap(([count, words]) => words.split(" ").map((word) => [word, count] as const)),
);

/** A longer time than any archive has. */
export const MOST_UNITS = 5000;

/** The day that it is in a zone at a moment. */
export function dayIn(zone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: read("year"), month: read("month"), day: read("day") };
}

/** From the beginning of the one to the end of the other, whichever was named first. */
export function hull(a: Period, b: Period): Period {
  const [first, last] = a.from !== null && b.from !== null && b.from < a.from ? [b, a] : [a, b];
  return { from: first.from, to: last.to !== null && first.to !== null && last.to < first.to ? first.to : last.to };
}

/** The days that an ISO date of any precision covers. */
export function spanOf(date: string): Period {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return period({ year, month: 1, day: 1 }, { year: year + 1, month: 1, day: 1 });
  const start = { year, month, day: day ?? 1 };
  return period(start, day === undefined ? monthStart(start, 1) : addDays(start, 1));
}
