import { type MonthName, monthNamed, weekdayNamed } from "../language/date-words.ts";
import { foldText } from "../language/normalise.ts";
import { words } from "../language/tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Folded words beside a unit or a name of the calendar: the one that has been, and the present one. */
export const LAST = set(
  "last past previous اخر الماضي الماضيه الماضيين الفائت الفائته المنصرم المنصرمه السابق السابقه الاخيره الاخير الاخيرين",
);
export const THIS = set("this current هذا هذه الحالي الحاليه الجاري الجاريه");
/** Words that leave open how many: "the past few days", "الأيام القليلة الماضية". */
export const FEW = set("few several القليله بضعه بضع عده كم");

/** Words before a period that make it a longer one. */
export const SINCE = set("since from after منذ من بعد starting between بين");
export const UNTIL = set("until till before قبل حتي لغايه");
export const TO = set("to until till and through الي حتي لغايه و");
/** Words before a number of units that say no more than "the last". */
export const DURING = set("during within in over خلال في");

const LEADS = set("last this the early mid late يوم شهر عام سنه اول اوائل مطلع بدايه منتصف اواخر نهايه");
const LEADS_OF = set("start beginning middle end month day");

/** The folded word at a place; empty where there is none. */
type WordAt = (at: number) => string;

/** How many words lead to the name of a day, a month or a year, and are told by it: "the end of", "شهر". */
export function leadAt(norm: WordAt, at: number): number {
  if (LEADS.has(norm(at))) return 1;
  return LEADS_OF.has(norm(at)) && norm(at + 1) === "of" ? 2 : 0;
}

/** Words that join a topic and a period, and say nothing once the period is taken out: before it, and behind it. */
export const JOINTS = set(
  "last in on for of during from the over at since about between morning evening afternoon night " +
    "في خلال عن من يوم ليوم لشهر بشهر شهر عام سنه منذ بتاريخ لعام اخبار بين صباح مساء ليل ليله ظهر عطله",
);
export const TRAILS = set("about s morning evening afternoon night عن اخبار صباحا مساء ليلا ظهرا");

const BEFORE_WEEKDAY = set(
  "on last since from this until till before to and between after يوم ليوم منذ من الي حتي قبل بعد بين و لغايه",
);
const BEFORE_MONTH = set(
  "in during of early mid late last this since from until till before between after " +
    "في خلال شهر لشهر بشهر اوائل مطلع بدايه منتصف اواخر نهايه منذ من حتي قبل بعد بين لغايه",
);
/** Whether a word before a weekday, or before a month, says that it is a time and no part of a name, and no verb. */
export const leadsWeekday = (word: string): boolean => BEFORE_WEEKDAY.has(word);
export const leadsMonth = (word: string): boolean => BEFORE_MONTH.has(word);

interface MonthRead extends MonthName {
  /** Index of the word behind its name. */
  readonly to: number;
  /** What is glued to it says that it is a time: "بنوفمبر". */
  readonly isLed: boolean;
}

/** The Gregorian month named at a word; a Hijri one lies across two. */
export function monthAt(norm: WordAt, at: number): MonthRead | null {
  const read = (first: string, isLed: boolean): MonthRead | null => {
    const two = norm(at + 1) === "" ? null : monthNamed(first, norm(at + 1));
    const month = two ?? monthNamed(first);
    return month === null || month.hijri ? null : { ...month, to: at + (two === null ? 1 : 2), isLed };
  };
  // Months are counted as often as named: "شهر 3".
  const month = /^[بل]?شهر$/.test(norm(at)) ? Number(/^\d{1,2}$/.exec(norm(at + 1))?.[0] ?? 0) : 0;
  if (month >= 1 && month <= 12) return { month, hijri: false, to: at + 2, isLed: true };
  const bare = /^[بل](.{3,})$/.exec(norm(at))?.[1];
  // "باب" is a door, and no month of August.
  return read(norm(at), false) ?? (bare === undefined ? null : read(bare, true));
}

/** "9 May", "التاسع من أيار": a date that lacks its year, and no "tomorrow". */
export function namesMonth(text: string): boolean {
  const norms = words(text);
  return norms.some((_, i) => monthAt((at) => norms[at] ?? "", i) !== null);
}

/** The "and" of two times is a word of its own: "بين مايو ويونيو", "5 و10 مايو". */
const GLUED_AND = /(?<![\p{L}\p{M}\p{N}])و(?=([\p{L}\p{N}]+))/gu;
const BETWEEN_TIMES = /(?<!\p{L})بين(?!\p{L})|[\d٠-٩] و[\d٠-٩]/u;
const isTimeWord = (word: string): boolean =>
  /^(?:\d|امس|اليوم|كانون|تشرين)/u.test(word) || weekdayNamed(word) !== null || monthNamed(word) !== null;

/** Times as the spoken language has them, and the written one: "الشهر اللي فات", "هالأسبوع". */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:اللي|يلي) (?:فات|فاتت|راح|راحت|مضى|مضت)(?!\p{L})/gu, "الماضي"],
  [/(?<!\p{L})ها(?=ل(?:[أا]سبوع|شهر|سن[ةه]|يوم)(?!\p{L}))/gu, "هذا ا"],
];

/** A text with spoken times as the written language has them, and with a glued "and" of two times apart. */
export function standardPeriod(source: string): string {
  const written = SPOKEN.reduce((text, [spoken, standard]) => text.replace(spoken, standard), source);
  if (!BETWEEN_TIMES.test(written)) return written;
  return written.replace(GLUED_AND, (and, word: string) => (isTimeWord(foldText(word)) ? `${and} ` : and));
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
const MONTH_BESIDE_NUMBER =
  /(?<=\d(?:st|nd|rd|th)?(?: of)? )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?= \d)/gi;

/** Names of days and months as printed text has them; nobody types capitals in a chat. */
export const withCapitals = (source: string): string =>
  source
    .replace(WEEKDAY, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase())
    .replace(MONTH_BESIDE_NUMBER, (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
