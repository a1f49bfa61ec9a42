import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { checkDates } from "./check-dates.ts";
import { checkNames } from "./check-names.ts";
import { checkNegation } from "./check-negation.ts";
import { checkNumbers } from "./check-numbers.ts";

/** Most characters of a text that a flag shows. */
const SHOWN = 80;

/**
 * Compares a translation with its source and says what it seems to have lost or added: numbers (digits of both systems
 * and words), percentages, dates in any calendar, names of the gazetteer, negations, quotation marks; also an empty text
 * and text in the wrong script. A flag is a doubt, not a verdict: the translation is shown all the same.
 */
export function checkTranslation(
  source: string,
  translation: string,
  from: Lang,
  to: Lang,
): readonly TranslationFlag[] {
  if (source.trim() === "" || from === to) return [];
  if (translation.trim() === "") return [{ kind: "empty", detail: source.slice(0, SHOWN) }];
  const pair = { source, translation, from, to };
  return [
    ...checkScript(pair),
    ...checkNumbers(pair),
    ...checkDates(pair),
    ...checkNames(pair),
    ...checkNegation(pair),
    ...checkQuotation(pair),
  ];
}

/** What is compared. */
export interface TranslationPair {
  readonly source: string;
  readonly translation: string;
  readonly from: Lang;
  readonly to: Lang;
}

/** Share of letters of the other script above which an Arabic text is in the wrong one: names may stand in Latin. */
const MAX_LATIN = 0.5;

function checkScript({ translation, to }: TranslationPair): readonly TranslationFlag[] {
  const arabic = translation.match(/\p{Script=Arabic}+/gu)?.join(" ") ?? "";
  if (to === "en") return arabic === "" ? [] : [{ kind: "script", detail: arabic.slice(0, SHOWN) }];
  const latin = translation.match(/\p{Script=Latin}+/gu)?.join(" ") ?? "";
  const share = latin.length / Math.max(1, latin.length + arabic.length);
  return share > MAX_LATIN ? [{ kind: "script", detail: latin.slice(0, SHOWN) }] : [];
}

/** Shortest quotation, in words, that counts as somebody's speech. */
const MIN_QUOTED_WORDS = 4;
const QUOTATION = /[«»“”„"]/;

/** A quotation must stay recognisable as one; a word or two in quotation marks is a name or an irony, and may lose them. */
function checkQuotation({ source, translation }: TranslationPair): readonly TranslationFlag[] {
  const quoted = /[«“„"][^»”"]+[»”"]/.exec(source)?.[0];
  const isSpeech = quoted !== undefined && quoted.trim().split(/\s+/).length >= MIN_QUOTED_WORDS;
  return isSpeech && !QUOTATION.test(translation) ? [{ kind: "quotation", detail: quoted.slice(0, SHOWN) }] : [];
}
