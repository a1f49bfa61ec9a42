import type { TranslationFlag } from "../contracts/translator.ts";
import type { TranslationPair } from "./checks.ts";

const SHOWN = 80;
/** Shortest quotation, in words, that counts as somebody's speech; shorter ones are names and titles of things. */
const MIN_QUOTED_WORDS = 5;
const QUOTATION = /[«»“”„"]|(?<!\p{L})['‘]\p{L}|\p{L}[.,]?['’](?!\p{L})/u;

/** A quotation must stay recognisable as one; a word or two in quotation marks is a name or an irony, and may lose them. */
export function checkQuotation({ source, translation }: TranslationPair): readonly TranslationFlag[] {
  const quoted = /[«“„"][^»”"]+[»”"]/.exec(source)?.[0];
  const isSpeech = quoted !== undefined && quoted.trim().split(/\s+/).length >= MIN_QUOTED_WORDS;
  return isSpeech && !QUOTATION.test(translation) ? [{ kind: "quotation", detail: quoted.slice(0, SHOWN) }] : [];
}
