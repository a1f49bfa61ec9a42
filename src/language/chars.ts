/**
 * Character classes shared by the readers of this folder. Tables are filled on first sight of a character, so that
 * loading costs nothing and hot loops never run a regular expression for a character that they have met.
 */

/** Class of a UTF-16 unit: see the constants. */
export const SEPARATOR = 1;
export const WORD = 2;
/** Bidi controls, joiners and the like: they neither end a word nor belong to it. */
export const IGNORABLE = 3;

/** Classes of the UTF-16 units met so far; 0 for the others and for surrogates: ask `classAt`. */
export const classes = new Uint8Array(0x10000);
const WORD_CHAR = /^[\p{L}\p{N}\p{M}]$/u;
const IGNORABLE_CHAR = /^[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/;

/** Class of a UTF-16 unit. Surrogates count as word units only when the pair is a letter or number: see `classAt`. */
function classify(code: number): number {
  const char = String.fromCharCode(code);
  const found = IGNORABLE_CHAR.test(char) ? IGNORABLE : WORD_CHAR.test(char) ? WORD : SEPARATOR;
  classes[code] = found;
  return found;
}

/** Class of the character that the UTF-16 unit at `index` belongs to. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) return classOfPair(text, index, code);
  return classes[code] || classify(code);
}

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

/** True for white space and line ends, as `trim` and `\s` know them; false past the end of a text, where the code is NaN. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return SPACE.test(String.fromCharCode(code));
}
