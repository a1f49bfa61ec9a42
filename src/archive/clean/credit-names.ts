import { lookupName } from "../../language/names.ts";
import { phraseOf } from "./furniture.ts";

/** Words that announce an author, with what separates them from the name. */
export const AUTHOR_LABEL =
  /^(?:من مراسلنا|من مراسلتنا|by|written by|reported by|reporting by|story by|analysis by|opinion by|review by|text by|words by|author|authors|byline|from our correspondent,?|posted by|submitted by|كتب بواسطة|كتبت بواسطة|بواسطة|كتب|كتبت|كتبها|كتبه|بقلم|تقرير|إعداد|اعداد|تحرير|أعد الملف|أجرى الحوار|أجرت الحوار|حاوره|حاورته|حوار|متابعة|ترجمة|مراسلنا|مراسلتنا|الكاتب|المحرر)\s*[:\-–،,/]?\s+/i;
/** Words that announce an outlet. */
export const OUTLET_NOUN = /^(?:صحيفة|جريدة|موقع|قناة|بوابة|مجلة|تلفزيون|إذاعة|راديو)\s+/;
/**
 * What names of people and outlets do not hold: stops (but for initials and titles), quotes, digits, function words.
 */
export const NOT_A_NAME =
  /(?<!(?:^|[\s.])\p{L}|\b(?:Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St))\.|[!?؟؛…"«»“”\d]|(?:^|\s)(?:في|على|إلى|عن|أن|إن|التي|الذي|هذا|هذه|مع|the|of|to|for|with|is|are|was|will|that)(?:\s|$)/iu;
/** Roles and desks that stand where a name would. */
export const ROLE =
  /^(?:staff|.*\b(?:staff writers?|reporters?|correspondent|editor|editor-at-large|contributor|contributing writer|columnist|producer|desk|newsroom|bureau|getty images|shutterstock)|مراسل|مراسلة|المراسل|المحرر|(?:كاتب|كاتبة|باحث|باحثة|صحفي|صحفية|صحافي|صحافية|محرر|محررة|إعلامي|إعلامية|أكاديمي|أكاديمية)(?:\s.*)?|خاص|خاص ب.*|متابعات|متابعة|رصد|هيئة التحرير|قسم .*|غرفة الأخبار|فريق التحرير|أسرة التحرير)$/i;

/** True for a place of the gazetteer, with or without a preposition. */
export function isPlace(name: string): boolean {
  const bare = name.replace(/^(?:من|في|from|in)\s+/i, "");
  const entry = lookupName(bare, isArabic(bare) ? "ar" : "en");
  return entry?.kind === "place";
}

/** True for a text with Arabic letters. */
export const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text);

/** Whether two names are one but for spelling, marks and punctuation. */
export const samePhrase = (a: string, b: string | null): boolean =>
  b !== null && b !== "" && phraseOf(a) === phraseOf(b);

/** Last words of outlets' names, which are no surnames. */
export const OUTLETISH =
  /(?:^|\s)(?:أونلاين|اونلاين|الإلكتروني|الالكتروني|الإلكترونية|الالكترونية|نيوز|اليوم|برس|الإخباري|الإخبارية|online|news|tv|media|press|times|post)$/i;

/** A name of two to four words, or a known one; no sentence, no digits, no function words. */
export function isPersonName(part: string): boolean {
  const words = part.split(" ");
  return words.length >= 2 && words.length <= 5 && part.length <= 50 && !NOT_A_NAME.test(part) && !OUTLETISH.test(part);
}

/** Splits off "and" between English authors and "و" between Arabic ones. */
export function authorsOf(text: string): readonly string[] {
  return text
    .split(/\s+and\s+|\s+و\s+|\s*&\s*|\s*[,،]\s*/)
    .map((name) => name.replace(/^\*+|\*+$/g, "").trim())
    .filter((name) => name !== "" && !ROLE.test(name));
}

/**
 * A line that is nothing but a name, its first word a given name that the gazetteer knows: an author under a headline.
 */
export function isAuthorLine(line: string): boolean {
  const [first = ""] = line.split(" ");
  return (
    isPersonName(line) &&
    line.split(" ").length <= 4 &&
    lookupName(first, isArabic(first) ? "ar" : "en")?.kind === "person"
  );
}

/** Short enough for a name of someone or something, and holding nothing that names do not. */
export const isNameLike = (name: string): boolean =>
  name.split(" ").length <= 5 && name.length <= 60 && !NOT_A_NAME.test(name);
