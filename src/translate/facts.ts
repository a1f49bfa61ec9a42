import type { Lang } from "../contracts/article.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { findNames } from "../language/names.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { countInArabic, countInEnglish } from "./counted-nouns.ts";
import { boundOf, deedOf } from "./fact-context.ts";
import { speakerOf } from "./fact-speaker.ts";
import { figure, money } from "./figures.ts";
import { monthName } from "./months.ts";

/** Most names, numbers and dates of one line: it is a hint for readers of the other language, not an inventory. */
const MAX_NAMES = 6;
const MAX_NUMBERS = 4;
const MAX_DATES = 2;

/**
 * What is surely known of a sentence, for readers of the other language where no engine can translate it: who says it,
 * names, numbers with what they count, dates: «بحسب سيرغي لافروف · إدلب · 4,000 مدني · 8 ديسمبر 2017». Null when there
 * is nothing to say.
 * @param published date of the article (ISO 8601), for relative dates; null when unknown.
 */
export function factsLine(text: string, from: Lang, to: Lang, published: string | null): string | null {
  const dates = findDates(text, { published });
  const facts = [
    ...nameFacts(text, from, to),
    ...numberFacts(text, from, to, dates),
    ...unique(dates.map((mention) => dateFact(mention, to))).slice(0, MAX_DATES),
  ];
  return facts.length === 0 ? null : facts.join(" · ");
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function nameFacts(text: string, from: Lang, to: Lang): readonly string[] {
  const mentions = findNames(text, from).filter(
    ({ entry, start, text: printed }) =>
      !/^(currency|language)$/.test(entry.type) && !isOther(text.slice(0, start), printed) && !isCommon(entry.en),
  );
  const speaker = speakerOf(text, mentions, from);
  const said = speaker?.mention.entry;
  const entries = unique(mentions.map(({ entry }) => entry)).filter((entry) => entry !== said);
  const names = unique(entries.map((entry) => entry[to]));
  return [...(said ? [saying(said[to], speaker?.denies ?? false, to)] : []), ...names].slice(0, MAX_NAMES);
}

/**
 * وكالة الأنباء is "the news agency", not the newspaper of that name; خادم الحرمين is a king, not the mosques; and what
 * is plotted against أمن الدولة is state security, unless a court or an office of that name stands there.
 */
function isOther(before: string, printed: string): boolean {
  if (/(?:وكالة|خادم)\s*$/u.test(before)) return true;
  return printed === "أمن الدولة" && !/(?:جهاز|مباحث|محكمة|نيابة)\s*$/u.test(before);
}

/** "air force": what every state has is nobody's name. */
const isCommon = (english: string): boolean => english === english.toLowerCase();

function saying(name: string, denies: boolean, to: Lang): string {
  if (to === "ar") return `${denies ? "نفي من" : "بحسب"} ${name}`;
  // "according to the Sudanese army": a body whose name ends in a common noun.
  const article =
    /^(?!the ).*\s[a-z]{4,}$|(?:Army|Forces|Ministry|Council|Party|Nations|Union|Organi[sz]ation|Movement)$/.test(name);
  return `${denies ? "denied by" : "according to"} ${article ? "the " : ""}${name}`;
}

function numberFacts(text: string, from: Lang, to: Lang, dates: readonly DateMention[]): readonly string[] {
  const inDate = ({ start, end }: NumberMention) => dates.some((date) => date.start <= start && end <= date.end);
  const mentions = findNumbers(text, from).filter(
    (mention) => mention.unit !== "ordinal" && !inDate(mention) && !isLabel(text.slice(0, mention.start)),
  );
  const facts = mentions.map((mention) => wholeNumberFact(text, mention, from, to)).filter((fact) => fact !== "");
  return unique(facts).slice(0, MAX_NUMBERS);
}

/** الدقيقة 89, المادة 5: a number that names rather than counts. */
const isLabel = (before: string): boolean => /(?:الدقيقة|المادة|رقم|الرقم|صفحة|minute|article|No\.)\s*$/iu.test(before);

/** A number with how exact it is and what happened to those it counts: "more than 20 people killed". */
function wholeNumberFact(text: string, mention: NumberMention, from: Lang, to: Lang): string {
  const before = text.slice(Math.max(0, mention.start - CONTEXT), mention.start);
  const after = text.slice(mention.end, mention.end + CONTEXT);
  const deed = from === "ar" && mention.unit === null ? deedOf(before, after) : "";
  const fact = isDecades(mention, before)
    ? `${figure(mention.value, to)} ${to === "ar" ? "عقود" : "decades"}`
    : numberFact(mention, to);
  // A figure without what it counts says nothing.
  if (mention.unit === null && deed === "" && /^[\d,.]+$/.test(fact)) return "";
  return [boundOf(before, from, to), fact, deed].filter((part) => part !== "").join(" ");
}

/** منذ أربعة عقود: a length of time; elsewhere the word is "contracts". */
const isDecades = ({ counted }: NumberMention, before: string): boolean =>
  /^عقود$|^عقدا$/.test(counted?.split(" ")[0] ?? "") && /(?:منذ|خلال|طوال|مدى|قبل|بعد|من|نحو)\s*$/u.test(before);

/** Characters before a number that are looked at. */
const CONTEXT = 60;

function numberFact(mention: NumberMention, to: Lang): string {
  if (mention.unit === "percent") return `${figure(mention.value, to)}%`;
  if (mention.unit === "money") return money(mention.value, mention.text, to);
  if (mention.counted === null) return figure(mention.value, to);
  return to === "ar" ? countInArabic(mention.value, mention.counted) : countInEnglish(mention.value, mention.counted);
}

function dateFact({ date }: DateMention, to: Lang): string {
  const [year = "", month, day] = date.slice(0, 10).split("-");
  if (month === undefined) return year;
  const named = `${monthName(Number(month), to)} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}
