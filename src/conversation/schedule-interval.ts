import type { Interval } from "../contracts/schedule.ts";
import { Problem } from "./schedule-problem.ts";
import { WEEKDAYS } from "./schedule-words.ts";

/** Longest intervals that somebody follows; a plan further apart is a note in a calendar. */
const MOST: Readonly<Record<Interval["unit"], number>> = { day: 30, week: 8 };

const COUNTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, "two"],
      [3, "three ثلاثه ثلاث تلات"],
      [4, "four اربعه اربع"],
      [5, "five خمسه خمس"],
      [6, "six سته ست"],
      [7, "seven سبعه سبع"],
      [8, "eight ثمانيه ثماني ثمان"],
      [9, "nine تسعه تسع"],
      [10, "ten عشره عشر"],
    ] as const
  ).flatMap(([count, words]) => words.split(" ").map((word) => [word, count] as const)),
);

const NUMBER = `\\d{1,3}|${[...COUNTS.keys()].join("|")}`;
const EVERY = "(?:once |مره )?(?:every|each|كل)";
const OTHER = "(?:other|second|2nd|alternate|ثاني)";
const WEEKDAY = `(?:يوم )?(?:${[...WEEKDAYS.keys()].join("|")})`;

/** `text` as a whole of words; Arabic letters have no `\b`. */
const whole = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${text})(?![\\p{L}\\d])`, "u");

type Shape = readonly [pattern: RegExp, unit: Interval["unit"]];

/** What says "every second one": the count is two. */
const SECOND: readonly Shape[] = [
  [whole(`${EVERY} ${OTHER} day|(?:on )?alternate days|(?:مره )?كل يومين(?: مره)?|كل ثاني يوم`), "day"],
  [whole("يوما? (?:بعد|ويترك) يوما?|يوما? ويوما?|يوم ايه? ويوم لا[اء]?|بين يوم ويوم"), "day"],
  [whole(`${EVERY} ${OTHER} week|${EVERY} fortnight|fortnightly|(?:مره )?كل اسبوعين(?: مره)?`), "week"],
  [whole("كل ثاني اسبوع|اسبوعا? بعد اسبوعا?"), "week"],
  [whole(`(?:${EVERY} ${OTHER}|alternate)(?= ${WEEKDAY}(?![\\p{L}\\d]))`), "week"],
];

const COUNTED: readonly Shape[] = [
  [whole(`${EVERY} (?<count>${NUMBER}) (?:days?|ايام|يوما?)`), "day"],
  [whole(`${EVERY} (?<count>${NUMBER}) (?:weeks?|اسابيع|اسبوعا?)`), "week"],
];

/** A text without its interval, and the interval; null where it names none, or one of a single day or week. */
export interface WithoutInterval {
  readonly rest: string;
  readonly every: Interval | null;
  /** The words that said it. */
  readonly said: string;
}

/** What stands in the place of the interval for the reader of days and times. */
const PLACE: Readonly<Record<Interval["unit"], string>> = { day: " daily ", week: " weekly " };

/**
 * Takes "every other day", "كل ثلاثة أيام", "every second Friday" out of a folded text. Throws `Problem` for an
 * interval longer than a month of days or eight weeks.
 */
export function takeInterval(source: string): WithoutInterval {
  for (const [pattern, unit] of [...SECOND, ...COUNTED]) {
    const match = pattern.exec(source);
    if (match === null) continue;
    const said = match[0].trim();
    const counted = match.groups?.count;
    const count = counted === undefined ? 2 : (COUNTS.get(counted) ?? Number(counted));
    if (count < 1 || count > MOST[unit]) throw new Problem({ code: "unsupported", word: said });
    const rest = `${source.slice(0, match.index)}${PLACE[unit]}${source.slice(match.index + match[0].length)}`;
    return { rest, every: count === 1 ? null : { count, unit }, said };
  }
  return { rest: source, every: null, said: "" };
}
