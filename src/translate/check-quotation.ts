import type { TranslationFlag } from "../contracts/translator.ts";
import { foldText } from "../language/normalise.ts";
import type { TranslationPair } from "./checks.ts";

/** Characters of a quotation that a doubt shows. */
const SHOWN = 80;
/**
 * Shortest quotation, in words, that counts as speech beside a word of saying, and by itself; shorter ones are names.
 */
const MIN_SAID = 5;
const MIN_SPEECH = 8;
const OPENING = /[«“„"]/;
const QUOTED = /[«“„"]([^«»“”„"]+)[»”"]/g;
/** Verbs of saying, and what leads speech in. Arabic is folded. */
const SAYING =
  /(?<!\p{L})[وف]?(?:قال|قالت|قالوا|[يت]قول|اضاف|صرح|اكد|اوضح|ذكر|تابع|اعلن|كتب|قايل|مضيف|موكد|وصف)\p{L}*|:|\b(?:said|says|told|added|wrote|writes|stated|announced|quoted|called|described)\b/iu;
const MARKED = /[«»“”„"]|(?<!\p{L})['‘]\p{L}|\p{L}[.,]?['’](?!\p{L})/u;

const isSpeech = (quoted: string, source: string): boolean => {
  const words = quoted.trim().split(/\s+/).length;
  return words >= (SAYING.test(foldText(source.replace(quoted, ""))) ? MIN_SAID : MIN_SPEECH);
};

/** A quotation must stay recognisable as one; names and ironies in quotation marks may lose them. */
export function checkQuotation({ source, translation }: TranslationPair): readonly TranslationFlag[] {
  if (!OPENING.test(source) || MARKED.test(translation)) return [];
  const speech = [...source.matchAll(QUOTED)].find(([, quoted = ""]) => isSpeech(quoted, source));
  return speech ? [{ kind: "quotation", detail: speech[0].slice(0, SHOWN) }] : [];
}
