import type { Lang } from "../contracts/article.ts";
import { beginsNumber } from "../language/number-tables.ts";
import { findNumbers } from "../language/numbers.ts";
import type { Term } from "../language/term.ts";
import type { Token } from "../language/tokens.ts";
import { sharedTerms } from "./overlap.ts";

/** A title, or a part of one, and the day of its article. */
export interface DatedTitle {
  readonly text: string;
  readonly lang: Lang;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** `YYYY-MM-DD`, or as much as is known. */
  readonly day: string;
}

/** Content words that two titles have in common when both count the same thing. */
const MIN_SHARED = 2;

const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** Amounts of a title that may rise: not those of money and shares, which differ by what they measure, nor "two-day", a name. */
function countsOf({ text, lang, tokens }: DatedTitle): readonly number[] {
  if (!tokens.some(({ norm }) => /\d/.test(norm) || beginsNumber(norm, lang))) return [];
  return findNumbers(text, lang)
    .filter(({ unit, value, end }) => unit === null && !isYear(value) && !/^[-–]\p{L}/u.test(text.slice(end, end + 2)))
    .map(({ value }) => value);
}

/**
 * For each title whether one of a later day tells the same with another count: "four dead" after "toll rises to seven".
 */
export function outdated(titles: readonly DatedTitle[]): readonly boolean[] {
  const [first] = titles;
  if (first === undefined || titles.every(({ day }) => day === first.day)) return titles.map(() => false);
  const counts = titles.map(countsOf);
  return titles.map((title, i) => {
    const own = counts[i] as readonly number[];
    return titles.some((later, k) => {
      const news = counts[k] as readonly number[];
      if (own.length === 0 || news.length === 0 || later.day <= title.day || later.lang !== title.lang) return false;
      return !news.some((value) => own.includes(value)) && sharedTerms(title.terms, later.terms) >= MIN_SHARED;
    });
  });
}
