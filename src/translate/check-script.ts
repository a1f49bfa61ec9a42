import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { detectLanguage } from "../language/detect.ts";
import type { TranslationPair } from "./checks.ts";
import { wordsIn } from "./text-facts.ts";

/** Characters of a text that a doubt shows. */
const SHOWN = 80;
/** Share of letters of the other script above which an Arabic text is in the wrong one: names may stand in Latin. */
const MAX_LATIN = 0.5;
/** So many words in a row without a capital letter are no name: they were left untranslated. */
const LATIN_RUN = /(?:(?<![\p{L}])\p{Ll}[\p{Ll}'’]+[\s,;:–-]+){3,}\p{Ll}+/u;

/** The language of fewer words cannot be told for sure. */
const MIN_TELLING = 6;

/**
 * Flags Arabic letters in an English text, an Arabic one that is English for a good part, and another language of the
 * same letters (French, Turkish, Persian, Urdu).
 */
export function checkScript({ source, translation, to }: TranslationPair): readonly TranslationFlag[] {
  const flag = (detail: string): TranslationFlag => ({ kind: "script", detail: detail.slice(0, SHOWN) });
  const left = leftOver(source, translation, to);
  if (left !== "") return [flag(left)];
  const isTelling = wordsIn(translation).length >= MIN_TELLING;
  return isTelling && detectLanguage(translation) !== to ? [flag(translation)] : [];
}

/** Texts without a letter of the other script, nor, in Arabic, of any that has small letters: most are such. */
const PLAIN: Readonly<Record<Lang, RegExp>> = {
  ar: /^[\0-@[-`{-\xa9«»\u0600-\u06ff\u2000-\u206f]*$/,
  en: /^[\0-\u05ff\u2000-\u206f]*$/,
};

/** What stands in the script of the other language, where it is more than a name; else nothing. */
function leftOver(source: string, translation: string, to: Lang): string {
  if (PLAIN[to].test(translation)) return "";
  const arabic = translation.match(/\p{Script=Arabic}+/gu)?.join(" ") ?? "";
  if (to === "en") return arabic;
  // A name that is kept as the source prints it is no text left over.
  const isKept = (word: string) => /^\p{Lu}/u.test(word) && source.includes(word);
  const words = translation.match(/\p{Script=Latin}+/gu) ?? [];
  const latin = words.every(isKept) ? "" : words.join(" ");
  const share = latin.length / Math.max(1, latin.length + arabic.length);
  return share > MAX_LATIN ? latin : (LATIN_RUN.exec(translation)?.[0] ?? "");
}
