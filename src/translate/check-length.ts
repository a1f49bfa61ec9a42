import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";
import { wordsIn } from "./text-facts.ts";

/** Most characters of a text that a flag shows. */
const SHOWN = 80;

/**
 * How many letters and digits of a translation answer one of its source, over sentences that people translated: at
 * least, at least where it stops without the full stop that its source has, and at most. Half a percent of good news
 * sentences lies outside.
 */
const SHARES = {
  en: { least: 0.7, leastUnfinished: 0.92, most: 2.2 },
  ar: { least: 0.5, leastUnfinished: 0.7, most: 1.7 },
} as const;

/** Shorter sources say nothing about lengths; a few more letters are always allowed ("of the", titles). */
const MIN_LETTERS = 40;
const ALLOWED = 25;

const letters = (text: string): number => wordsIn(text).reduce((sum, word) => sum + word.length, 0);
const isFinished = (text: string): boolean => /[.!?؟…:؛;][\s»”"')\]\d]*$/u.test(text);

/** Flags a translation that is much shorter or longer than its source: cut off, or made up. */
export function checkLength({ source, translation, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = letters(source);
  const theirs = letters(translation);
  const { least, leastUnfinished, most } = SHARES[to];
  if (theirs > mine * most + ALLOWED) return [{ kind: "length", detail: translation.slice(-SHOWN) }];
  if (mine < MIN_LETTERS || theirs >= mine * leastUnfinished) return [];
  const tooShort = theirs < mine * least || (isFinished(source) && !isFinished(translation));
  return tooShort ? [{ kind: "length", detail: source.slice(-SHOWN) }] : [];
}
