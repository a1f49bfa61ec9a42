import type { DayPart } from "./schedule-words.ts";

/** A time of day as it was read so far. */
export interface ReadTime {
  hour: number;
  readonly minute: number;
  /** Without a part of the day, and not written as on a 24-hour clock. */
  bare: boolean;
}

/**
 * An hour up to 12 in a part of the day, on the 24-hour clock; null where it cannot be there, or may be either half.
 */
export function hourIn(part: DayPart, hour: number): number | null {
  if (hour > 12) return part === "am" || part === "morning" ? null : hour;
  if (part === "am" || part === "morning") return hour === 12 ? (part === "am" ? 0 : null) : hour;
  if (part === "pm") return hour === 0 ? null : hour === 12 ? 12 : hour + 12;
  if (part === "afternoon") return hour === 0 ? null : hour >= 11 ? hour : hour + 12;
  if (part === "evening") return hour === 0 || hour === 12 ? null : hour + 12;
  // At night: before midnight from six on, after it up to five.
  if (hour === 12 || hour === 0) return 0;
  return hour >= 6 ? hour + 12 : hour;
}

/** Moves a time that may be in either half of the day into the one that was named. */
export function moveTo(part: DayPart, time: ReadTime): void {
  if (!time.bare) return;
  time.hour = hourIn(part, time.hour) ?? time.hour;
  time.bare = false;
}
