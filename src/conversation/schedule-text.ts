import type { Lang } from "../contracts/article.ts";
import type { Interval, Schedule, Weekday } from "../contracts/schedule.ts";
import { listed } from "../i18n/lists.ts";
import { text } from "../i18n/text.ts";
import { weekdayName } from "../i18n/weekdays.ts";
import { foldText } from "../language/normalise.ts";
import { zoneName } from "./find-zone.ts";
import { takeInterval } from "./schedule-interval.ts";
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
      /** Only each so many days or weeks: the schedule still needs the day from which they count. */
      readonly every: Interval | null;
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
    const { rest, every, said } = takeInterval(named.rest);
    const { days, times, perhapsEvening } = new ScheduleReader(rest, inZone).read();
    if (every !== null && isMixed(every, rest, days)) throw new Problem({ code: "unsupported", word: said });
    return { kind: "schedule", schedule: { days, times, zone: inZone }, every, perhapsEvening };
  } catch (error) {
    if (error instanceof Problem) return { kind: "problem", problem: error.problem };
    throw error;
  }
}

/** Every other day, but only Mondays: days of the week and an interval of days go past each other. */
const isMixed = ({ unit }: Interval, rest: string, days: readonly Weekday[]): boolean =>
  unit === "day"
    ? days.length < 7 || rest.split(/[^\p{L}\p{M}']+/u).some((word) => WEEKDAYS.has(word))
    : days.length === 7;

const names = (days: readonly Weekday[], lang: Lang): readonly string[] => days.map((day) => weekdayName(day, lang));

/** Names of the days of a plan in a row, as its week goes: where Friday and Saturday are free, it begins on Sunday. */
function inARow({ days, zone }: Schedule, lang: Lang): string {
  const inOrder = hasFridayWeekend(zone) ? [...days].sort((a, b) => (a % 7) - (b % 7)) : days;
  return listed(names(inOrder, lang), lang, "and");
}

/** The days of a plan in words: every day, `Monday to Friday`, every other day, or a list. */
function daysText(schedule: Schedule, lang: Lang): string {
  const { days, every } = schedule;
  if (every?.unit === "day") return text(lang, "schedule.every-days", { n: every.count });
  if (every?.unit === "week") {
    const values = { n: every.count, count: days.length, days: inARow(schedule, lang) };
    return text(lang, "schedule.every-weeks", values);
  }
  if (days.length === 7) return text(lang, "schedule.daily");
  const run = runOf(days);
  if (run) {
    const [from = "", to = ""] = names(run, lang);
    return text(lang, "schedule.run", { from, to });
  }
  return text(lang, "schedule.days", { n: days.length, days: inARow(schedule, lang) });
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
