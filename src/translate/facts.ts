import type { Lang } from "../contracts/article.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { findNames, type NameMention } from "../language/names.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { countInArabic, countInEnglish } from "./counted-nouns.ts";
import { boundOf, deedOf } from "./fact-context.ts";
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
    // وكالة الأنباء is "the news agency", not the newspaper of that name.
    ({ entry, start }) => !/^(currency|language)$/.test(entry.type) && !/وكالة\s*$/u.test(text.slice(0, start)),
  );
  const speaker = mentions.find((mention) => speaks(text, mention, from))?.entry;
  const entries = unique(mentions.map(({ entry }) => entry)).filter((entry) => entry !== speaker);
  const names = unique(entries.map((entry) => entry[to]));
  const said = speaker ? [`${to === "ar" ? "بحسب" : "according to"} ${speaker[to]}`] : [];
  return [...said, ...names].slice(0, MAX_NAMES);
}

const SAID_AFTER =
  /^,?\s*(?:has |have |had |also )*(?:said|says|told|announced|added|stated|confirmed|declared|denied|warned|stressed|reported)\b/i;
const SAID_BEFORE =
  /(?:^|[\s،"«])(?:و|ف)?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|أضاف|أضافت|صرح|صرحت|ذكر|ذكرت|أفاد|أفادت|نفى|نفت|حذر|حذرت|أوضح|أوضحت)(?:\s+\S+){0,3}\s+[ول]?$/u;

/** True when a verb of saying has the name for its subject: after it in English, a few words before it in Arabic. */
function speaks(text: string, { start, end, entry }: NameMention, lang: Lang): boolean {
  if (entry.kind !== "person" && entry.kind !== "organisation") return false;
  return lang === "en"
    ? SAID_AFTER.test(text.slice(end, end + 40))
    : SAID_BEFORE.test(text.slice(Math.max(0, start - 60), start));
}

function numberFacts(text: string, from: Lang, to: Lang, dates: readonly DateMention[]): readonly string[] {
  const inDate = ({ start, end }: NumberMention) => dates.some((date) => date.start <= start && end <= date.end);
  const mentions = findNumbers(text, from).filter(
    (mention) => mention.unit !== "ordinal" && !inDate(mention) && !isLabel(text.slice(0, mention.start)),
  );
  return unique(mentions.map((mention) => wholeNumberFact(text, mention, from, to))).slice(0, MAX_NUMBERS);
}

/** الدقيقة 89, المادة 5: a number that names rather than counts. */
const isLabel = (before: string): boolean => /(?:الدقيقة|المادة|رقم|الرقم|صفحة|minute|article|No\.)\s*$/iu.test(before);

/** A number with how exact it is and what happened to those it counts: "more than 20 people killed". */
function wholeNumberFact(text: string, mention: NumberMention, from: Lang, to: Lang): string {
  const before = text.slice(Math.max(0, mention.start - CONTEXT), mention.start);
  const deed = from === "ar" && mention.counted !== null ? deedOf(before) : "";
  return [boundOf(before, from, to), numberFact(mention, to), deed].filter((part) => part !== "").join(" ");
}

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
