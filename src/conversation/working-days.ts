import type { Weekday } from "../contracts/schedule.ts";
import { hasFridayWeekend } from "./zone-names.ts";

/** Monday to Sunday. */
export const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The days that people work in a zone. */
export const workdays = (zone: string): readonly Weekday[] =>
  hasFridayWeekend(zone) ? [1, 2, 3, 4, 7] : [1, 2, 3, 4, 5];
