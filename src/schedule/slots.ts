import type { Schedule, Slot, Weekday } from "../contracts/schedule.ts";
import type { Zone } from "./zone.ts";

const DAY = 24 * 60 * 60 * 1000;

/** A schedule repeats by the week, or by its interval; a change of the clock may push a slot into the day after. */
const longestWaitDays = ({ every }: Schedule): number => 9 + (every ? every.count * UNIT_DAYS[every.unit] : 0);

const UNIT_DAYS = { day: 1, week: 7 } as const;

/** A slot with its moment as a number. */
interface TimedSlot {
  /** Midnight of the local date, as if it were UTC. */
  readonly dayMs: number;
  readonly time: string;
  readonly atMs: number;
}

/** The moment of the first slot after `afterMs`, which is itself left out. */
export function nextSlotMs(schedule: Schedule, zone: Zone, afterMs: number): number {
  const today = localDay(zone, afterMs);
  for (let day = -1; day <= longestWaitDays(schedule); day++)
    for (const slot of slotsOfDay(schedule, zone, today + day * DAY)) if (slot.atMs > afterMs) return slot.atMs;
  throw new RangeError("A schedule has at least one day and one time");
}

/** Every slot after `afterMs` and up to `untilMs`, oldest first. */
export function slotsBetween(schedule: Schedule, zone: Zone, afterMs: number, untilMs: number): readonly Slot[] {
  const found: Slot[] = [];
  const last = localDay(zone, untilMs) + DAY;
  for (let day = localDay(zone, afterMs) - DAY; day <= last; day += DAY)
    for (const slot of slotsOfDay(schedule, zone, day))
      if (slot.atMs > afterMs && slot.atMs <= untilMs) found.push(written(slot, zone.name));
  return found;
}

/** The next slots after a moment, as somebody is shown them before saving a schedule. */
export function nextSlots(schedule: Schedule, zone: Zone, afterMs: number, count: number): readonly Slot[] {
  const found: Slot[] = [];
  for (let day = localDay(zone, afterMs) - DAY; found.length < count; day += DAY)
    for (const slot of slotsOfDay(schedule, zone, day)) if (slot.atMs > afterMs) found.push(written(slot, zone.name));
  return found.slice(0, count);
}

const localDay = (zone: Zone, atMs: number): number => Math.floor(zone.localMs(atMs) / DAY) * DAY;

function slotsOfDay(schedule: Schedule, zone: Zone, dayMs: number): readonly TimedSlot[] {
  if (!schedule.days.includes(weekdayOf(dayMs)) || !hasTurn(schedule, dayMs)) return [];
  return schedule.times.map((time) => ({ dayMs, time, atMs: zone.instantOf(dayMs + minutesOf(time) * 60_000) }));
}

/**
 * Whether the interval of a schedule comes round on a day. Local dates are counted, so that no clock change moves it.
 */
function hasTurn({ every }: Schedule, dayMs: number): boolean {
  if (every === undefined) return true;
  const since = Math.floor((dayMs - Date.parse(every.from)) / (UNIT_DAYS[every.unit] * DAY));
  return since % every.count === 0;
}

/** 1970 began on a Thursday, day 4. */
const weekdayOf = (dayMs: number): Weekday => (((((dayMs / DAY + 3) % 7) + 7) % 7) + 1) as Weekday;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const written = ({ dayMs, time, atMs }: TimedSlot, zone: string): Slot => ({
  date: new Date(dayMs).toISOString().slice(0, 10),
  time,
  zone,
  at: new Date(atMs).toISOString(),
});
