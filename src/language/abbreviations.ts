import { isSpace } from "./chars.ts";

/** Never the last word of a sentence: a name or number follows. */
const TITLES = new Set(
  "mr mrs ms messrs dr prof gen lt col sgt cpl capt maj brig adm cmdr sen rep gov rev hon st mt ft pres supt vs no nos fig approx e.g i.e cf vol pp ed".split(
    " ",
  ),
);
/** May end a sentence; then a word that begins sentences follows. */
const OTHERS = new Set(
  "jr sr inc ltd co corp bros etc dept est al jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m".split(" "),
);
const STARTERS = new Set(
  "The A An He She It They We I You In On At But And This That These Those There His Her Its Their After Before When While As If For Since However Meanwhile Also Earlier Later Last".split(
    " ",
  ),
);

const BEFORE_WORD: ReadonlySet<number> = new Set(Array.from("([«“\"'‘’،,/-", (mark) => mark.charCodeAt(0)));

const isBeforeWord = (code: number): boolean => isSpace(code) || BEFORE_WORD.has(code);

/** The word that ends right before an index, inner full stops included. */
function wordBefore(text: string, from: number, end: number): string {
  let start = end;
  while (start > from && !isBeforeWord(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** "1. ", "a. " at the beginning of a sentence. */
function isListNumber(word: string, text: string, from: number, stop: number): boolean {
  if (word.length > 3 || !/^(?:\d{1,3}|[٠-٩]{1,3}|[A-Za-z\u0621-\u064a])$/.test(word)) return false;
  return text.slice(from, stop - word.length).trim() === "";
}

function isArabicAbbreviation(word: string, text: string, end: number): boolean {
  // One letter, or letters with stops between: "د.", "أ.ف.ب", also after "and": "وم.", "وأ.د". Not the era after a
  // year: "1439 هـ.", "2017 م."
  if (!/^(?:و(?=[دمأاج](?:\.|$)))?(?:[\u0621-\u064a]ـ?\.)*[\u0621-\u064a]ـ?$/.test(word)) return false;
  return !(
    /^[مه]ـ?$/.test(word) && /[0-9٠-٩]\s?$/.test(text.slice(Math.max(0, end - word.length - 3), end - word.length))
  );
}

/** More letters than any abbreviation has since its last stop. */
const LONG_ARABIC = 3;
const LONG_LATIN = 7;

const isArabic = (code: number): boolean => code >= 0x0621 && code <= 0x064a;

function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** True when letters of one script, more than an abbreviation has, stand before an index. */
function endsLongWord(text: string, from: number, end: number): boolean {
  const [isLetter, length] = isArabic(text.charCodeAt(end - 1)) ? [isArabic, LONG_ARABIC] : [isLatin, LONG_LATIN];
  if (end - from < length) return false;
  for (let at = end - length; at < end; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

/** The word at or after an index, as printed; empty where none follows marks that open something. */
export function nextWord(line: string, from: number): string {
  return /^\s*["«“'‘([]*([\p{L}\p{N}\p{M}]+)/u.exec(line.slice(from, from + 60))?.[1] ?? "";
}

/**
 * "بي.إم.", "أو.سي.آي إن.": Latin letters as they are spoken, with stops between them; what stands before a stop, and
 * behind.
 */
const SPELLED = /[\s"«(.][\u0621-\u064a]{2,3}\.(?:[\u0621-\u064a]{2,3}[. ]\s?)?[\u0621-\u064a]{2}$/;
const GOES_ON = /^\.[\u0621-\u064a]{2,3}\./;
/** Units before the stop that tell. */
const SPELLED_REACH = 14;

function isSpelled(text: string, from: number, stop: number): boolean {
  if (!isArabic(text.charCodeAt(stop - 1))) return false;
  return (
    GOES_ON.test(text.slice(stop, stop + 5)) || SPELLED.test(text.slice(Math.max(from, stop - SPELLED_REACH), stop))
  );
}

/**
 * True when the full stop at `stop` belongs to an abbreviation or initial and does not end the sentence that began at
 * `from`; `after`: index behind it and the marks that close with it.
 */
export function isAbbreviation(text: string, from: number, stop: number, after: number): boolean {
  if (endsLongWord(text, from, stop)) return false;
  if (isSpelled(text, from, stop)) return true;
  const word = wordBefore(text, from, stop);
  if (word === "") return false;
  if (isListNumber(word, text, from, stop)) return true;
  if (isArabic(word.charCodeAt(0))) return isArabicAbbreviation(word, text, stop);
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return true;
  if (OTHERS.has(lower) || /^(?:[a-z]\.)+[a-z]$/.test(lower)) return !STARTERS.has(nextWord(text, after));
  if (word.length > 1 || !/[A-Z]/.test(word) || word === "I") return false;
  const next = nextWord(text, after);
  return !STARTERS.has(next) || next === "A";
}
