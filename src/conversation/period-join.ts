import { type Day, dayOfIso, daysBetween, isDay, isoDay } from "../language/calendar.ts";
import type { Found } from "./period-simple.ts";
import { hull, type Period } from "./period-units.ts";

/** The same days of another year; of 29 February the day behind it, where that year has none. */
function yearsOn(day: string | null, count: number): string | null {
  const from = dayOfIso(day ?? "");
  if (from === null) return null;
  const moved = { ...from, year: from.year + count };
  return isoDay(isDay(moved) ? moved : { ...moved, month: moved.month + 1, day: 1 });
}

const shifted = ({ from, to }: Period, years: number): Period => ({
  from: yearsOn(from, years),
  to: yearsOn(to, years),
});

const yearOf = (day: string | null): number => Number(day?.slice(0, 4));
const lengthOf = ({ from, to }: Period): number => daysBetween(dayOfIso(from ?? "") as Day, dayOfIso(to ?? "") as Day);

/**
 * From one named time to another. A year that is said of one of them is the other's, too ("28 April to 3 May 2017"),
 * or the one beside it ("November to February 2017"). Where none is said, they are the last ones in this order, unless
 * the calendar has them the other way round and nearer ("5 May to 1 May").
 */
export function joined(start: Found, end: Found): Period {
  const [a, b] = [start.period, end.period];
  if (start.yearless && !end.yearless) {
    const same = shifted(a, yearOf(b.from) - yearOf(a.from));
    return hull(isBefore(same, b) ? same : shifted(same, -1), b);
  }
  if (end.yearless && !start.yearless) {
    const same = shifted(b, yearOf(a.from) - yearOf(b.from));
    return hull(a, isBefore(a, same) ? same : shifted(same, 1));
  }
  if (!start.yearless || isBefore(a, b)) return hull(a, b);
  const earlier = hull(shifted(a, -1), b);
  const turned = hull(a, b);
  const isInOrder = (a.from ?? "").slice(5) <= (b.from ?? "").slice(5);
  return isInOrder || lengthOf(earlier) <= lengthOf(turned) ? earlier : turned;
}

const isBefore = (a: Period, b: Period): boolean => (a.from ?? "") <= (b.from ?? "");
