import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { checkDates } from "./check-dates.ts";
import { checkLength } from "./check-length.ts";
import { checkNames } from "./check-names.ts";
import { checkNegation } from "./check-negation.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkQuotation } from "./check-quotation.ts";
import { checkRepetition } from "./check-repetition.ts";
import { checkScript } from "./check-script.ts";

/** Most characters of a text that a flag shows. */
const SHOWN = 80;

/** What is longer is no sentence: in a whole page each name and number of one side is found somewhere in the other. */
const MAX_SENTENCE = 4000;

/**
 * Compares a translation with its source and says what it seems to have lost or added: numbers (digits of both systems
 * and words), percentages, dates in any calendar, names of the gazetteer, negations, quotation marks; also an empty
 * text, one in the wrong script, one that is cut off, and words said over and over. A flag is a doubt, not a verdict.
 * `scripts/measure-checks.ts` measures them on any parallel text.
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
  const script = checkScript(pair);
  // What is not translated at all would be flagged for everything that it says.
  if (script.length > 0) return script;
  const whole = [...checkLength(pair), ...checkRepetition(pair)];
  if (source.length > MAX_SENTENCE || translation.length > MAX_SENTENCE) return whole;
  return [
    ...checkNumbers(pair),
    ...checkDates(pair),
    ...checkNames(pair),
    ...checkNegation(pair),
    ...checkQuotation(pair),
    ...whole,
  ];
}

/** What is compared. */
export interface TranslationPair {
  readonly source: string;
  readonly translation: string;
  readonly from: Lang;
  readonly to: Lang;
}
