import type { Article } from "../contracts/article.ts";
import { foldText } from "../language/normalise.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import { likenessIn, type TextWord, textWords } from "./answer-likeness.ts";
import { langOf } from "./article-lang.ts";
import type { AskedWord } from "./asked-word.ts";

/** How surely a word of a text is one that the question has. */
const NAMED = 0.5;
/**
 * Words beside a number among which what it counts is told: "the toll of the flood rose to 14", "four of them were
 * injured".
 */
const WORDS_BEFORE = 7;
const WORDS_AFTER = 5;

/** What is counted when nothing in particular is: people, and times. */
const ANYONE =
  /^(?:people|persons?|men|women|others|victims?|one|inhabitants?|residents?|times?|مره|مرات|نسمه|سكان\p{L}*|شخص\p{L}*|اشخاص\p{L}*|ناس|الناس|واحد|احد|ضحي\p{L}*|ضحايا|مواطن\p{L}*|اخر\p{L}*)$/u;
/** Arabic says two of a thing in one word, and counts a definite noun behind it: "جرعتين", "المدارس الخمس". */
const DUAL = /(?:تين|تان)$|^(?:once|twice)$/;
const DEFINITE_NUMBER = /(?<!\p{L})ال(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثماني|تسع|عشر|اثن(?:ين|ان)|اثنت(?:ين|ان))ة?(?!\p{L})/u;

const isAnyone = (text: string): boolean => ANYONE.test(foldText(text).split(" ").at(-1) ?? "");

const holdsAny = (words: readonly TextWord[], asked: readonly AskedWord[]): boolean =>
  asked.some((word) => likenessIn(words, word) >= NAMED);

/**
 * Whether a number counts what is asked for: its own noun says so, or that stands beside a number of people or of
 * nothing.
 */
function counts(number: NumberMention, text: string, noun: AskedWord, others: readonly AskedWord[]): boolean {
  const { unit, counted, start, end } = number;
  if (unit === "ordinal" || unit === "percent") return false;
  // "How many league titles": the noun may be the second word.
  if (holdsAny(textWords(counted ?? ""), [noun, ...others.slice(0, 1)])) return true;
  const isOpen = counted === null || isAnyone(counted) || isAnyone(noun.token.text);
  if (!isOpen) return false;
  const before = text.slice(0, start).trimEnd().split(/\s+/).slice(-WORDS_BEFORE).join(" ");
  const after = text.slice(end).trimStart().split(/\s+/).slice(0, WORDS_AFTER).join(" ");
  return holdsAny(textWords(`${before} ${after}`), isAnyone(noun.token.text) ? others : [noun]);
}

/**
 * Whether a text counts what a question asks the number of.
 * @param others the question's words for what happened to what is counted: "people" alone are everywhere
 */
export function holdsCount(text: string, noun: AskedWord, others: readonly AskedWord[], article: Article): boolean {
  const numbers = findNumbers(text, langOf(article));
  if (numbers.some((number) => counts(number, text, noun, others))) return true;
  const words = textWords(text);
  if (words.some((word) => DUAL.test(word.norm) && likenessIn([word], noun) >= NAMED)) return true;
  return DEFINITE_NUMBER.test(text) && likenessIn(words, noun) >= NAMED;
}
