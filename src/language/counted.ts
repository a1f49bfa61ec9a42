import type { Lang } from "../contracts/article.ts";
import { mayBeginDate } from "./date-words.ts";
import { foldText } from "./normalise.ts";
import { isStopword, stem } from "./stem.ts";
import { FORM, lookUp, STEM } from "./stem-table.ts";
import type { Token } from "./tokens.ts";

const IRREGULAR_PLURALS = new Set(
  "people children women men police troops km kg cattle staff personnel aircraft youth militia dead wounded injured killed percent points".split(
    " ",
  ),
);
/** Nouns before "to 35" that name what was counted: "death toll rose to 35". */
const TOLL_WORDS = new Set("عدد حصيله اعداد الحصيله toll number".split(" "));

/** What a number counts, and where that ends. */
export interface Counted {
  readonly text: string;
  readonly to: number;
}

const ADVERBS = new Set(
  "دائما اولا ثانيا تقريبا حاليا سنويا يوميا شهريا اسبوعيا فقط معا سابقا لاحقا مجددا ايضا صباحا مساء ظهرا ليلا".split(
    " ",
  ),
);

function isNoun({ norm }: Token): boolean {
  return /^\p{L}{2,}$/u.test(norm) && !isStopword(norm) && !ADVERBS.has(norm) && !mayBeginDate(norm);
}

/** True for a word that the lexicon has, whatever its ending. */
export function isKnownNoun(word: string): boolean {
  const norm = foldText(word);
  return ((lookUp(norm) | lookUp(stem(norm))) & (FORM | STEM)) !== 0;
}

/** What follows a number directly is indefinite; و ب ل before a known word begin another phrase ("35 بقيادة"). */
function isCountedForm(norm: string): boolean {
  if (/^(?:[وفبك]?ال|لل)/.test(norm)) return false;
  return !/^[وبل]/.test(norm) || (lookUp(norm) & FORM) !== 0 || !isKnownNoun(norm.slice(1));
}

function plainGap(text: string, left: Token, right: Token): boolean {
  return /^[ \u00a0-]$/.test(text.slice(left.end, right.start));
}

/** Written apart from the unit that they multiply: "16 ميجا بكسل". */
const UNIT_PREFIXES = new Set("ميجا ميغا ميكا جيجا غيغا تيرا كيلو ميلي ميللي مللي سنتي سانتي".split(" "));

function countedArabic(text: string, tokens: readonly Token[], at: number): Counted | null {
  const last = tokens[at - 1];
  let next = tokens[at];
  if (last === undefined || next === undefined || !plainGap(text, last, next)) return null;
  let to = at + 1;
  if (next.norm === "من") {
    const after = tokens[at + 1];
    if (after === undefined || !plainGap(text, next, after) || !/^ال/.test(after.norm)) return null;
    next = after;
    to++;
  }
  if (!isNoun(next) || (to === at + 1 && !isCountedForm(next.norm))) return null;
  const unit = tokens[to];
  if (!UNIT_PREFIXES.has(next.norm) || unit === undefined || !plainGap(text, next, unit))
    return { text: next.text, to };
  return { text: text.slice(next.start, unit.end), to: to + 1 };
}

const CAPITAL = /^\p{Lu}/u;
/** Words before the plural that a number counts; more only of a name: "three separate London Underground trains". */
const MAX_BEFORE_PLURAL = 2;

/**
 * The noun ends at the first plural after a few words: "35 Syrian civilians"; else it is the next word, unless that is
 * the name of what is left unsaid ("26 Indian").
 */
function countedEnglish(text: string, tokens: readonly Token[], at: number): Counted | null {
  for (let to = at; ; to++) {
    const left = tokens[to - 1];
    const token = tokens[to];
    if (left === undefined || token === undefined || !plainGap(text, left, token) || !isNoun(token)) break;
    if (to > at + MAX_BEFORE_PLURAL && !CAPITAL.test(left.text)) break;
    if (/[^s]s$/.test(token.norm) || IRREGULAR_PLURALS.has(token.norm)) {
      return { text: text.slice(tokens[at]?.start, token.end), to: to + 1 };
    }
  }
  const left = tokens[at - 1];
  const token = tokens[at];
  if (left === undefined || token === undefined || !plainGap(text, left, token) || !isNoun(token)) return null;
  return CAPITAL.test(token.text) ? null : { text: token.text, to: at + 1 };
}

/** The noun that follows a number which ends before word `at`. */
export function countedAfter(text: string, tokens: readonly Token[], at: number, lang: Lang): Counted | null {
  return lang === "ar" ? countedArabic(text, tokens, at) : countedEnglish(text, tokens, at);
}

/**
 * "ارتفع عدد القتلى إلى 35", "death toll rose to 35": what a number at word `at` counts when its noun stands before it.
 */
export function countedBefore(tokens: readonly Token[], at: number): string | null {
  if (!/^(?:الي|to)$/.test(tokens[at - 1]?.norm ?? "")) return null;
  for (let i = at - 2; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i];
    if (token === undefined || !TOLL_WORDS.has(token.norm)) continue;
    const noun = token.norm === "toll" ? tokens[i - 1] : token.norm === "number" ? tokens[i + 2] : tokens[i + 1];
    return noun !== undefined && isNoun(noun) ? noun.text : null;
  }
  return null;
}
