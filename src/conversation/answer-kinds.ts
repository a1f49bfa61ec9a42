import type { Article } from "../contracts/article.ts";
import { findDates } from "../language/dates.ts";
import { findNames, findUnknownPeople } from "../language/names.ts";
import { foldText } from "../language/normalise.ts";
import { findNumbers } from "../language/numbers.ts";
import type { Asked } from "../language/questions.ts";
import { words } from "../language/tokens.ts";
import { holdsCount } from "./answer-count.ts";
import { holdsRole } from "./answer-holder.ts";
import { holdsMeasure } from "./answer-measure.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import { langOf } from "./article-lang.ts";

/** A sentence with a quotation in it. */
export const QUOTED = /["«“]/;
const SAID =
  /\b(?:said|says|told|added|announced|denied|warned|called)\b|(?<!\p{L})[وف]?(?:قال|صرح|أكد|أعلن|أضاف|ذكر|نفى|حذر|دعا|طالب|أوضح|شدد)ت?(?!\p{L})/iu;
/** Words that lead to a cause. */
const CAUSE =
  /\b(?:because|due to|owing to|thanks to|caused by|blamed|as a result|after|amid|prompted|over)\b|(?<!\p{L})(?:بسبب|نتيجة|جراء|[إا]ثر|بعد|متأثر[اةً]*|لأن\p{L}*|ل[أا]ن|بدعم|تحت ضغط|في ظل|احتجاجا|وسط|بفعل|يعود)(?!\p{L})/iu;
/** Scores and shares that `findNumbers` leaves alone; four digits are a year. */
const DIGITS = /(?<![\d٠-٩.,])(?:[\d٠-٩]{1,3}|[\d٠-٩]{5,})(?![\d٠-٩])/g;
/** A counted noun with the article has its number behind it: "المدارس الخمس". */
const DEFINITE_NUMBER = /(?<!\p{L})ال(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثماني|تسع|عشر|اثن(?:ين|ان)|اثنت(?:ين|ان))ة?(?!\p{L})/u;
const YEAR = /(?<![\d٠-٩])[\d٠-٩]{4}(?![\d٠-٩])/;

/** What can be told of a sentence surely enough that its lack speaks against an answer; people have too many names. */
const SURE: ReadonlySet<Asked> = new Set(["time", "number", "place"]);

/**
 * Whether the kind of answer asked for can be missed: "who" but for the one in an office, "what" and "why" are answered
 * by too many things.
 */
export const isTellable = ({ asked, role }: ParsedQuestion): boolean => SURE.has(asked) || role !== null;

/** The words that say what happened to what is counted: no names, which stand beside every number. */
const othersOf = ({ words: all, counted }: ParsedQuestion) =>
  all.filter((word) => word !== counted && !word.frames && !word.distinctive);

/** Whether a text holds the kind of thing that is asked for, other than what the question itself names. */
export function holdsAsked(text: string, question: ParsedQuestion, article: Article): boolean {
  const { asked, words: inQuestion, counted, measures, fate } = question;
  const named = new Set(inQuestion.map(({ token }) => token.norm));
  const isNew = (part: { readonly text: string }): boolean => words(part.text).some((norm) => !named.has(norm));
  const lang = langOf(article);
  switch (asked) {
    case "number":
      if (measures.length > 0) return holdsMeasure(text, measures, lang);
      if (fate !== null && !fate.test(foldText(text))) return false;
      if (counted !== null) return holdsCount(text, counted, othersOf(question), article);
      return (
        findNumbers(text, lang).some((number) => number.unit !== "ordinal" && isNew(number)) ||
        DEFINITE_NUMBER.test(text) ||
        (text.match(DIGITS) ?? []).some((digits) => isNew({ text: digits }))
      );
    case "time":
      return findDates(text, { published: article.published.date }).some(isNew) || YEAR.test(text);
    case "statement":
      return QUOTED.test(text) || SAID.test(text);
    case "person":
      if (question.role !== null) return holdsRole(text, question.role, inQuestion, article);
      return (
        findNames(text, lang).some((name) => name.entry.kind === "person" && isNew(name)) ||
        findUnknownPeople(text, lang).some(isNew)
      );
    case "place":
      return findNames(text, lang).some((name) => name.entry.kind === "place" && isNew(name));
    case "reason":
      return CAUSE.test(text);
    case "thing":
      return false;
  }
}
