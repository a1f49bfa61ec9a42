/** An IANA zone's calendar. Moments are milliseconds since 1970 in UTC, local times the same for the wall clock. */
export interface Zone {
  readonly name: string;
  /** What the wall clock shows at a moment. */
  localMs(atMs: number): number;
  /**
   * The moment at which the wall clock shows `localMs`: the first of two where it is set back; where it is set forward
   * over that time, the moment of the change, which is the next valid one.
   */
  instantOf(localMs: number): number;
}

/** A stretch of time with one offset from UTC. */
interface Period {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMs: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far apart offsets are looked at; no zone has changed twice within four days since 1970. */
const STEP = 4 * DAY;

/** Offsets are looked up for so much time at once, and kept. */
const STRETCH = 364 * DAY;
const MARGIN = 28 * DAY;

/** Opens zones once each: asking `Intl` for an offset takes microseconds, and a tick asks for many. */
export type Zones = (name: string) => Zone | null;

/** Zones by name; null for a name that this machine's time zone data does not know (any more). */
export function createZones(): Zones {
  const open = new Map<string, Zone | null>();
  return (name) => {
    const known = open.get(name);
    if (known !== undefined) return known;
    const zone = openZone(name);
    open.set(name, zone);
    return zone;
  };
}

function openZone(name: string): Zone | null {
  const offsetAt = offsets(name);
  if (offsetAt === null) return null;
  const stretches = new Map<number, readonly Period[]>();
  /** The periods of a stretch of time and a month around it, so that none of its local times lies outside. */
  const around = (ms: number): readonly Period[] => {
    const stretch = Math.floor(ms / STRETCH);
    const known = stretches.get(stretch);
    if (known !== undefined) return known;
    const found = periods(offsetAt, stretch * STRETCH - MARGIN, (stretch + 1) * STRETCH + MARGIN);
    stretches.set(stretch, found);
    return found;
  };
  return {
    name,
    localMs(atMs) {
      for (const { endMs, offsetMs } of around(atMs)) if (atMs < endMs) return atMs + offsetMs;
      return Number.NaN;
    },
    instantOf(localMs) {
      for (const { startMs, endMs, offsetMs } of around(localMs))
        if (localMs < endMs + offsetMs) return Math.max(startMs, localMs - offsetMs);
      return Number.NaN;
    },
  };
}

/** Reads a zone's offset at a moment, in milliseconds; null when there is no such zone. */
function offsets(name: string): ((atMs: number) => number) | null {
  const format = formatOf(name);
  if (format === null) return null;
  return (atMs) => {
    const second = Math.floor(atMs / 1000) * 1000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(second)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

function periods(offsetAt: (atMs: number) => number, fromMs: number, toMs: number): readonly Period[] {
  const found: Period[] = [];
  let startMs = fromMs;
  let offsetMs = offsetAt(fromMs);
  for (let at = fromMs; at < toMs; at += STEP) {
    const after = offsetAt(at + STEP);
    if (after === offsetMs) continue;
    const endMs = change(offsetAt, at, at + STEP, offsetMs);
    found.push({ startMs, endMs, offsetMs });
    startMs = endMs;
    offsetMs = after;
  }
  return [...found, { startMs, endMs: Number.POSITIVE_INFINITY, offsetMs }];
}

/** The moment between two others from which the offset is another one, to the second. */
function change(offsetAt: (atMs: number) => number, fromMs: number, toMs: number, offsetMs: number): number {
  let low = fromMs;
  let high = toMs;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === offsetMs) low = middle;
    else high = middle;
  }
  return high;
}
