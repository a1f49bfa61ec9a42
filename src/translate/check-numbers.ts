import type { Lang } from "../contracts/article.ts";
import type { TranslationFlag } from "../contracts/translator.ts";
import { asciiDigits } from "../language/digits.ts";
import { findNumbers, type NumberMention } from "../language/numbers.ts";
import type { TranslationPair } from "./checks.ts";
import { datesIn, textMemos } from "./text-facts.ts";

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
  /** Times of the day, as minutes of a clock of twelve hours. */
  readonly times: readonly Printed[];
}

/**
 * Flags numbers that only one side has. Order does not count, a number said twice needs to be there once. A small
 * number in words counts only where the other side has a number of its own in its place.
 */
export function checkNumbers({ source, translation, from, to }: TranslationPair): readonly TranslationFlag[] {
  const mine = numbers[from].of(source);
  const theirs = numbers[to].of(translation);
  const lost = missing(mine, theirs);
  const added = missing(theirs, mine);
  const paired = lost.length > 0 && added.length > 0;
  const wrong = [...lost, ...added].filter(({ firm }) => firm || paired);
  return [...(wrong.length > 0 ? wrong : exchangedTimes(mine, theirs))].map(
    ({ text }): TranslationFlag => ({ kind: "number", detail: text }),
  );
}

/** Times of the day count where each side has one of its own: "9:30" for "6:30". */
function exchangedTimes(mine: Numbers, theirs: Numbers): readonly Printed[] {
  const only = (these: readonly Printed[], those: readonly Printed[]) =>
    these.filter(({ value }) => !those.some((time) => time.value === value));
  const [lost, added] = [only(mine.times, theirs.times), only(theirs.times, mine.times)];
  return lost.length > 0 && added.length > 0 ? [...lost, ...added] : [];
}

/** الخمسة عشر → خمسة عشر: the article hides the number; (45) ألف → 45 ألف: the brackets part it from its scale. */
function plainTeens(text: string): string {
  const teens = text.includes(" عشر") ? text.replace(DEFINITE_TEENS, "$1") : text;
  return teens.includes(") ") ? teens.replace(BRACKETED_SCALE, "$1") : teens;
}
const BRACKETED_SCALE = /\(([\d٠-٩][\d٠-٩.,٫٬]*)\)(?= (?:ألف|آلاف|مليون|ملايين|مليار|مليارات)(?!\p{L}))/gu;
const DEFINITE_TEENS =
  /(?<=^|[^\p{L}])([وبل]?)ال(?=(?:أحد|إحدى|اثن[يا]|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ة? عشرة?(?!\p{L}))/gu;

const VALUES: Readonly<Record<string, number>> = { عشر: 2, ثلاث: 3, أربع: 4, خمس: 5, ست: 6, سبع: 7, ثمان: 8, تسع: 9 };
const STEMS = Object.keys(VALUES).join("|");
const ANY_STEM = new RegExp(STEMS);
const DECADE = new RegExp(`(${STEMS})يني?ات`, "gu");
const DEFINITE_TEN = new RegExp(`ال(${STEMS})ي?[يو]ن(?!\\p{L})`, "gu");
const DEFINITE_ONE = new RegExp(`ال(${STEMS})(?:ي?ة)?(?!\\p{L})`, "gu");

const valuesOf = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(([, stem]) => VALUES[stem ?? ""] ?? 0);

/** Decades in Arabic, of any century that may be meant: سبعينيات is 1970 as well as 70. */
const decadesIn = (text: string): readonly number[] =>
  valuesOf(text, DECADE).flatMap((n) => [0, 1700, 1800, 1900, 2000].map((century) => century + n * 10));

/** Values that Arabic words with an article give: الخمسين, الثلاثة. */
function definiteIn(text: string): readonly number[] {
  const tens = valuesOf(text, DEFINITE_TEN).map((n) => n * 10);
  // عشر is the stem of twenty, and of ten by itself.
  const ones = valuesOf(text, DEFINITE_ONE).map((n) => (n === 2 ? 10 : n));
  return [...tens, ...ones];
}

/** A source is asked again for every engine's translation of it. */
const numbers = textMemos(numbersOf);

function numbersOf(printed: string, lang: Lang): Numbers {
  const text = lang === "ar" ? plainTeens(printed.replace(/[\u064b-\u0652]/g, "")) : printed;
  const dates = datesIn(text);
  const outside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    !dates.some((date) => date.start <= start && end <= date.end);
  const mentions = findNumbers(text, lang);
  const counted = mentions.filter((mention) => outside(mention) && isCounted(mention));
  const hasStems = lang === "ar" && ANY_STEM.test(text);
  const definite = hasStems ? definiteIn(text) : [];
  const ascii = asciiDigits(text);
  const hasDigits = /\d/.test(ascii);
  const runs = hasDigits ? digitRuns(ascii) : [];
  // Times, codes and the like ("9:35", "COVID-19") hold digits that are no numbers of anything.
  const loose = runs.filter((run) => outside(run) && !mentions.some((m) => m.start <= run.start && run.end <= m.end));
  return {
    printed: [
      ...counted.map(printedOf),
      ...loose.filter(({ text: digits }) => digits.length > 1).map(asFirm),
      ...definite.map((value): Printed => ({ value, text: String(value), firm: false })),
    ],
    times: hasDigits ? timesIn(ascii) : [],
    values: new Set([
      ...mentions.map(({ value }) => value),
      ...runs.map(({ value }) => value),
      ...(hasDigits ? [...hours(ascii), ...seasons(ascii)] : []),
      ...definite,
      ...(hasStems ? decadesIn(text) : []),
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

/** The year that a season ends in, in the way in which the other side may print it: 1995-96 and 1995-1996. */
const seasons = (ascii: string): readonly number[] =>
  [...ascii.matchAll(/(?<!\d)(\d\d)\d\d[-–/](\d\d)?(\d\d)(?!\d)/g)].map(([, century, full, end]) =>
    Number(full === undefined ? `${century}${end}` : end),
  );

function timesIn(ascii: string): readonly Printed[] {
  return [...ascii.matchAll(/(?<![\d:.])(\d{1,2}):(\d\d)(?![\d:])/g)].map(([text, hour, minute]) => ({
    value: (Number(hour) % 12) * 60 + Number(minute),
    text,
    firm: true,
  }));
}

function missing({ printed }: Numbers, other: Numbers): readonly Printed[] {
  const lost = printed.filter(({ value }) => !other.values.has(value));
  return lost.filter(({ value }, i) => lost.findIndex((one) => one.value === value) === i);
}
