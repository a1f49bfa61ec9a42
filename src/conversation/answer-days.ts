import type { PublishedDate } from "../contracts/article.ts";
import { isoDay } from "../language/calendar.ts";
import { foldText } from "../language/normalise.ts";
import { languageOf, parseQuestion } from "./answer-question.ts";
import { readPeriod } from "./period-text.ts";
import { dayIn, type Period, type Today } from "./period-units.ts";

/** A question without the days that it asks about, and those days. */
export interface DaysAsked {
  readonly rest: string;
  readonly days: Period;
  /** Nothing else is asked: "what happened yesterday?" */
  readonly bare: boolean;
}

const PAST = "ماضي|ماضيه|فائت|فائته|منصرم|سابق|اخيره";

/**
 * Words that count from now. "Today" is none of them, since it means nowadays as often; a year is none, because reports
 * of a year's events come after it; a weekday or a date may be of any year of the archive.
 */
const FROM_NOW: Readonly<Record<"ar" | "en", RegExp>> = {
  en: /\b(?:yesterday|(?:last|past|previous|this) (?:\w+ )?(?:days?|weeks?|months?)|(?:\w+ )?(?:days?|weeks?) ago)\b/,
  ar: new RegExp(
    `(?<!\\p{L})(?:امس|البارحه|مبارح|امبارح|(?:الايام|الاسبوع|الاسابيع|الشهر)(?: \\p{L}+)? ال(?:${PAST})|هذا (?:الاسبوع|الشهر)|(?:قبل|اخر) (?:[\\p{L}\\d]+ )?(?:ايام|يومين|اسبوع|اسبوعين|اسابيع))(?!\\p{L})`,
    "u",
  ),
};

/** The days that a question names by counting from today; null where it names none. */
export function daysAsked(question: string, today: Today): DaysAsked | null {
  if (!FROM_NOW[languageOf(question)].test(foldText(question))) return null;
  const { rest, period: days } = readPeriod(question, today);
  return days === null ? null : { rest, days, bare: parseQuestion(rest).onlyFrames };
}

/**
 * Whether an article is of the days asked about, by the calendar of a zone. One of which no day is known is of none.
 */
export function isOfDays({ date, precision }: PublishedDate, { from, to }: Period, zone: string): boolean {
  if (date === null || (precision !== "day" && precision !== "time")) return false;
  const day = precision === "day" ? date : isoDay(dayIn(zone, new Date(date)));
  return (from === null || day >= from) && (to === null || day < to);
}
