import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { asciiDigits } from "../language/digits.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import type { TranslationPair } from "./checks.ts";
import { datesIn } from "./text-facts.ts";

/** Numbers up to this may be said without a number word: a dual, "a", "both", "second". */
const SMALL = 2;
/** Numbers in words up to this may be said otherwise ("triad", "dozen") or name a thing ("Six Days"). */
const LOOSE = 12;

/** A number as one side prints it. */
interface Printed {
  readonly value: number;
  readonly text: string;
  /** In digits, or too large to be said otherwise. */
  readonly firm: boolean;
}

interface Numbers {
  readonly printed: readonly Printed[];
  /** Everything that a number of the other side may be found in: values, and every run of digits. */
  readonly values: ReadonlySet<number>;
}

/**
 * Flags numbers that only one side has. Order does not count, a number said twice needs to be there once. A small number
 * in words counts only where the other side has a number of its own in its place.
 */
export function checkNumbers({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = numbersOf(source, from);
  const theirs = numbersOf(translation, to);
  const lost = missing(mine, theirs);
  const added = missing(theirs, mine);
  const paired = lost.length > 0 && added.length > 0;
  return [...lost, ...added]
    .filter(({ firm }) => firm || paired)
    .map(({ text }): TranslationFlag => ({ kind: "number", detail: text }));
}

/** الخمسة عشر → خمسة عشر: the article hides the number. */
const plainTeens = (text: string): string =>
  text.replace(
    /(?<=^|[^\p{L}])([وبل]?)ال(?=(?:أحد|إحدى|اثن[يا]|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ة? عشرة?(?!\p{L}))/gu,
    "$1",
  );

const VALUES: Readonly<Record<string, number>> = { عشر: 2, ثلاث: 3, أربع: 4, خمس: 5, ست: 6, سبع: 7, ثمان: 8, تسع: 9 };
const STEMS = Object.keys(VALUES).join("|");
const DECADE = new RegExp(`(${STEMS})يني?ات`, "gu");
const DEFINITE_TEN = new RegExp(`ال(${STEMS})ي?[يو]ن(?!\\p{L})`, "gu");
const DEFINITE_ONE = new RegExp(`ال(${STEMS})(?:ي?ة)?(?!\\p{L})`, "gu");

const valuesOf = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(([, stem]) => VALUES[stem ?? ""] ?? 0);

/** Values that Arabic words hint at without being numbers: الخمسين, الثلاثة, and the decades (سبعينيات: the 1970s). */
function hinted(text: string, lang: Lang): readonly number[] {
  if (lang === "en") return [];
  const decades = valuesOf(text, DECADE).flatMap((n) => [0, 1700, 1800, 1900, 2000].map((century) => century + n * 10));
  const tens = valuesOf(text, DEFINITE_TEN).map((n) => n * 10);
  // عشر is the stem of twenty, and of ten by itself.
  const ones = valuesOf(text, DEFINITE_ONE).map((n) => (n === 2 ? 10 : n));
  return [...decades, ...tens, ...ones];
}

function numbersOf(printed: string, lang: Lang): Numbers {
  const text = lang === "ar" ? plainTeens(printed.replace(/[\u064b-\u0652]/g, "")) : printed;
  const dates = datesIn(text);
  const outside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    !dates.some((date) => date.start <= start && end <= date.end);
  const mentions = findNumbers(text, lang);
  const counted = mentions.filter((mention) => outside(mention) && isCounted(mention));
  const ascii = asciiDigits(text);
  const runs = digitRuns(ascii);
  // Times, codes and the like ("9:35", "COVID-19") hold digits that are no numbers of anything.
  const loose = runs.filter((run) => outside(run) && !mentions.some((m) => m.start <= run.start && run.end <= m.end));
  return {
    printed: [...counted.map(printedOf), ...loose.filter(({ text: digits }) => digits.length > 1).map(asFirm)],
    values: new Set([
      ...mentions.map(({ value }) => value),
      ...runs.map(({ value }) => value),
      ...hours(ascii),
      ...hinted(text, lang),
    ]),
  };
}

/** "millions of", آلاف: a scale by itself says no number; an ordinal may be said in many ways. */
function isCounted({ value, text, unit }: NumberMention): boolean {
  if (value <= SMALL || unit === "ordinal") return false;
  const inDigits = /[\d٠-٩]/.test(text);
  return inDigits || value < 1000 || !Number.isInteger(Math.log10(value)) || /\S\s\S+\s\S/.test(text);
}

const printedOf = ({ value, text }: NumberMention): Printed => ({
  value,
  text,
  firm: /[\d٠-٩۰-۹]/.test(text) || value > LOOSE,
});

interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
}

const asFirm = ({ value, text }: Run): Printed => ({ value, text, firm: true });

/** Runs of ASCII digits with their separators. */
function digitRuns(ascii: string): readonly Run[] {
  return [...ascii.matchAll(/\d+(?:[,٬،]\d{3}(?!\d))*(?:[.٫]\d+)?/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    value: Number(text.replace(/[,٬،]/g, "").replace("٫", ".")),
  }));
}

/** Hours of the day in the other count: 9 in the evening is 21. */
function hours(ascii: string): readonly number[] {
  return [...ascii.matchAll(/(?<!\d)(\d{1,2})(?=[:.]\d\d(?!\d))/g)].flatMap(([, hour]) => {
    const n = Number(hour);
    return n > 12 ? [n - 12] : [n + 12];
  });
}

function missing({ printed }: Numbers, other: Numbers): readonly Printed[] {
  const lost = printed.filter(({ value }) => !other.values.has(value));
  return lost.filter(({ value }, i) => lost.findIndex((one) => one.value === value) === i);
}
