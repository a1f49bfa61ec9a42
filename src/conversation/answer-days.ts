import type { PublishedDate } from "../contracts/article.ts";
import { isoDay } from "../language/calendar.ts";
import { foldText } from "../language/normalise.ts";
import { standardQuestion } from "../language/question-words.ts";
import { languageOf, parseQuestion } from "./answer-question.ts";
import { readPeriod } from "./period-text.ts";
import { dayIn, type Period, type Today } from "./period-units.ts";
import { standardPeriod } from "./period-words.ts";

/** A question without the days that it asks about, and those days. */
export interface DaysAsked {
  readonly rest: string;
  readonly days: Period;
  /** Nothing else is asked: "what happened yesterday?" */
  readonly bare: boolean;
}

const PAST = "ماضي|ماضيه|ماضيين|فائت|فائته|منصرم|سابق|اخيره|اخيرين";

/**
 * Words that count from now. "Today" is none of them, since it means nowadays as often; a year is none, because reports
 * of a year's events come after it; a weekday or a date may be of any year of the archive. Only where nothing else is
 * asked ("what happened in May?") does each of these say which days are meant.
 */
const FROM_NOW: Readonly<Record<"ar" | "en", RegExp>> = {
  en: /\b(?:yesterday|last night|(?:last|past|previous|this) (?:\w+ )?(?:of )?(?:days?|weeks?|weekend|months?)|(?:\w+ )?(?:days?|weeks?) ago)\b/,
  ar: new RegExp(
    `(?<!\\p{L})(?:امس|البارحه|مبارح|امبارح|(?:الليله|الايام|اليومين|الاسبوع|الاسبوعين|الاسابيع|الشهر|الشهرين)(?: \\p{L}+)? ال(?:${PAST})|هذا (?:الاسبوع|الشهر)|(?:قبل|اخر) (?:[\\p{L}\\d]+ )?(?:ايام|يومين|اسبوع|اسبوعين|اسابيع))(?!\\p{L})`,
    "u",
  ),
};

/** Goes with the period, where that is all that is asked for: "أخبار آذار". */
const NEWS = /(?<!\p{L})اخبار(?!\p{L})/u;

/** The days that a question names by counting from today; null where it names none. */
export function daysAsked(question: string, today: Today): DaysAsked | null {
  const { rest, period: days } = readPeriod(question, today);
  if (days === null) return null;
  const { onlyFrames: bare, happens } = parseQuestion(standardQuestion(rest));
  const isNews = bare && (happens || NEWS.test(foldText(question)));
  const isFromNow = FROM_NOW[languageOf(question)].test(foldText(standardPeriod(question)));
  return isFromNow || isNews ? { rest, days, bare } : null;
}

/**
 * Whether an article is of the days asked about, by the calendar of a zone. One of which no day is known is of none.
 */
export function isOfDays({ date, precision }: PublishedDate, { from, to }: Period, zone: string): boolean {
  if (date === null || (precision !== "day" && precision !== "time")) return false;
  const day = precision === "day" ? date : isoDay(dayIn(zone, new Date(date)));
  return (from === null || day >= from) && (to === null || day < to);
}
