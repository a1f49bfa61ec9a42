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

function isArabicAbbreviation(word: string, text: string, end: number): boolean {
  // One letter, or letters with stops between: "د.", "أ.ف.ب". Not the era after a year: "1439 هـ.", "2017 م."
  if (!/^(?:[\u0621-\u064a]ـ?\.)*[\u0621-\u064a]ـ?$/.test(word)) return false;
  return !(
    /^[مه]ـ?$/.test(word) && /[0-9٠-٩]\s?$/.test(text.slice(Math.max(0, end - word.length - 3), end - word.length))
  );
}

/** More letters than any abbreviation has since its last stop. */
const LONG_WORD = /(?:[\u0621-\u064a]{3}|[A-Za-z]{7})$/;

/**
 * True when the full stop at `stop` belongs to an abbreviation or initial and does not end the sentence that began at
 * `from`. `next` is the word after it, as printed.
 */
export function isAbbreviation(text: string, from: number, stop: number, next: string): boolean {
  if (LONG_WORD.test(text.slice(Math.max(from, stop - 7), stop))) return false;
  const word = wordBefore(text, from, stop);
  if (word === "") return false;
  // A list number: "1. ", "a. ".
  if (/^(?:\d{1,3}|[٠-٩]{1,3}|[A-Za-z\u0621-\u064a])$/.test(text.slice(from, stop).trim())) return true;
  if (isArabicAbbreviation(word, text, stop)) return true;
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return true;
  const starts = STARTERS.has(next);
  if (OTHERS.has(lower) || /^(?:[a-z]\.)+[a-z]$/.test(lower)) return !starts;
  return /^[A-Z]$/.test(word) && word !== "I" ? !starts || next === "A" : false;
}
