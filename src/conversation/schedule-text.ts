import type { Lang } from "../contracts/article.ts";
import type { Schedule, Weekday } from "../contracts/schedule.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { weekdayName } from "../i18n/weekdays.ts";
import { foldText } from "../language/normalise.ts";
import { zoneName } from "./find-zone.ts";
import { Problem, type ScheduleProblem } from "./schedule-problem.ts";
import { ScheduleReader } from "./schedule-reader.ts";
import { WEEKDAYS } from "./schedule-words.ts";
import { takeZone } from "./schedule-zone.ts";
import { hasFridayWeekend } from "./zone-names.ts";

/** What a text says of when. */
export type ScheduleRead =
  | {
      readonly kind: "schedule";
      readonly schedule: Schedule;
      /** An hour up to 11 without a part of the day: perhaps the evening was meant. */
      readonly perhapsEvening: boolean;
    }
  | { readonly kind: "problem"; readonly problem: ScheduleProblem };

/** Most characters read. */
const MOST_CHARS = 300;

/** `mon/wed/fri` has the form of a zone. */
const DAY_PAIRS = /[a-z]+(?:\/[a-z]+)+/g;

/**
 * Reads when somebody wants a digest, in either language: days, times and a zone in any order. `8` is eight in the
 * morning of every day, `weekdays` are the days that people work in the zone.
 * @param zone of the chat; counts where the text names none
 */
export function readSchedule(source: string, zone: string): ScheduleRead {
  const folded = foldText(source.slice(0, MOST_CHARS))
    .replaceAll("،", ",")
    .replaceAll("؛", ";")
    .replace(/\s+/g, " ")
    .replace(DAY_PAIRS, (days) =>
      days.split("/").every((day) => WEEKDAYS.has(day)) ? days.replaceAll("/", ",") : days,
    );
  try {
    const named = takeZone(folded);
    const inZone = named.zone ?? zone;
    const { days, times, perhapsEvening } = new ScheduleReader(named.rest, inZone).read();
    return { kind: "schedule", schedule: { days, times, zone: inZone }, perhapsEvening };
  } catch (error) {
    if (error instanceof Problem) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

/** The days of a plan in words: every day, `Monday to Friday`, or a list. */
function daysText({ days, zone }: Schedule, lang: Lang): string {
  if (days.length === 7) return text(lang, "schedule.daily");
  const names = (list: readonly Weekday[]) => list.map((day) => weekdayName(day, lang));
  const run = runOf(days);
  if (run) {
    const [from = "", to = ""] = names(run);
    return text(lang, "schedule.run", { from, to });
  }
  // Where Friday and Saturday are free, the week begins on Sunday.
  const inOrder = hasFridayWeekend(zone) ? [...days].sort((a, b) => (a % 7) - (b % 7)) : days;
  return text(lang, "schedule.days", { n: days.length, days: listed(names(inOrder), lang, "and") });
}

/** First and last day of days that follow one another, also across Sunday; null for fewer than three or with gaps. */
function runOf(days: readonly Weekday[]): readonly [Weekday, Weekday] | null {
  if (days.length < 3) return null;
  const starts = days.filter((day) => !days.includes((day === 1 ? 7 : day - 1) as Weekday));
  const ends = days.filter((day) => !days.includes(((day % 7) + 1) as Weekday));
  const [first, last] = [starts[0], ends[0]];
  return starts.length === 1 && first !== undefined && last !== undefined ? [first, last] : null;
}

/** A plan in words that `readSchedule` reads back as the same plan. */
export function scheduleText(schedule: Schedule, lang: Lang): string {
  const { times, zone } = schedule;
  return text(lang, "schedule.text", {
    days: daysText(schedule, lang),
    times: listed(times, lang, "and"),
    zone: zoneName(zone, lang),
  });
}
