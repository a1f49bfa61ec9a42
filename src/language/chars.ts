import { isPlain } from "./normalise.ts";

/**
 * Character classes shared by the readers of this folder. Tables are filled on first sight of a character, so that
 * loading costs nothing and hot loops never run a regular expression for a character that they have met.
 */

/** Class of a UTF-16 unit: see the constants. */
export const SEPARATOR = 1;
export const WORD = 2;
/** Bidi controls, joiners and the like: they neither end a word nor belong to it. */
export const IGNORABLE = 3;

/** The bits of a kind that are its class. */
export const CLASS = 3;

/** Signs of a UTF-16 unit, which its kind has beside its class; a text has the signs of all its units. */
/** A quotation mark or a bracket. */
export const PAIRED = 4;
/** "?", "!" or ":", after which a sentence states nothing. */
export const TURNING = 8;
/** ":" or "@", which addresses have. */
export const ADDRESSING = 16;
/** A hyphen or a dash. */
export const DASHING = 32;
/** A unit that compatibility normalisation may change, or a mark on a letter: see `isPlain`. */
export const UNUSUAL = 64;
/** A mark that may end a sentence. */
export const ENDING = 128;

const SIGNS: readonly (readonly [bit: number, of: RegExp])[] = [
  [PAIRED, /[«»“”„"‹›()[\]{}]/],
  [TURNING, /[?؟!:]/],
  [ADDRESSING, /[:@]/],
  [DASHING, /[-–—]/],
  [ENDING, /[.!?؟…؛۔]/],
];

/** Kinds of the UTF-16 units met so far, class and signs; 0 for the others and for surrogates: ask `kindAt`. */
export const kinds = new Uint8Array(0x10000);
const WORD_CHAR = /^[\p{L}\p{N}\p{M}]$/u;
const IGNORABLE_CHAR = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;

/** Kind of a UTF-16 unit that is no surrogate. */
function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  let kind = IGNORABLE_CHAR.test(char) ? IGNORABLE : WORD_CHAR.test(char) ? WORD : SEPARATOR;
  for (const [bit, of] of SIGNS) if (of.test(char)) kind |= bit;
  if (!isPlain(char)) kind |= UNUSUAL;
  kinds[code] = kind;
  return kind;
}

/** Kind of the character that the UTF-16 unit at `index` belongs to. */
export function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) return classOfPair(text, index, code) | UNUSUAL;
  return kinds[code] || kindOf(code);
}

/** Class of the character that the UTF-16 unit at `index` belongs to. */
export const classAt = (text: string, index: number): number => kindAt(text, index) & CLASS;

function classOfPair(text: string, index: number, code: number): number {
  const point = text.codePointAt(code >= 0xdc00 ? index - 1 : index) ?? 0;
  return point > 0xffff && WORD_CHAR.test(String.fromCodePoint(point)) ? WORD : SEPARATOR;
}

/** True for a letter of the Arabic script, marks and digits excluded. */
export function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x0620 && code <= 0x064a && code !== 0x0640) ||
    (code >= 0x066e && code <= 0x06d3 && code !== 0x0670) ||
    (code >= 0x0750 && code <= 0x077f) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** True for a word that begins with a letter of the Arabic script. */
export function isArabicWord(word: string): boolean {
  return isArabicLetter(word.charCodeAt(0));
}

/** True for a letter of the Latin script (basic, supplement, extended A and B). */
export function isLatinLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

const SPACE = /\s/;

/**
 * True for white space and line ends, as `trim` and `\s` know them; false past the end of a text, where the code is
 * NaN.
 */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return SPACE.test(String.fromCharCode(code));
}
