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

const mayCount = ({ tokens, lang }: DatedTitle): boolean =>
  tokens.some(({ norm }) => /\d/.test(norm) || beginsNumber(norm, lang));

/**
 * Amounts of a title that may rise: not those of money and shares, which differ by what they measure, nor "two-day", a
 * name.
 */
function countsOf({ text, lang }: DatedTitle): readonly number[] {
  return findNumbers(text, lang)
    .filter(({ unit, value, end }) => unit === null && !isYear(value) && !/^[-–]\p{L}/u.test(text.slice(end, end + 2)))
    .map(({ value }) => value);
}

/** A title that may count something, with its counts once they were asked for. */
interface Counting {
  readonly title: DatedTitle;
  readonly counts: () => readonly number[];
}

function counting(title: DatedTitle): Counting {
  let counts: readonly number[] | undefined;
  return { title, counts: () => (counts ??= countsOf(title)) };
}

function corrects(later: Counting, one: Counting): boolean {
  if (later.title.lang !== one.title.lang || sharedTerms(one.title.terms, later.title.terms) < MIN_SHARED) return false;
  const [own, news] = [one.counts(), later.counts()];
  return own.length > 0 && news.length > 0 && !news.some((value) => own.includes(value));
}

/** Titles of the latest day that are looked at: a large story has hundreds, which say the same. */
const MOST_LATE = 5;

/**
 * Tells of a title whether one of the latest day tells the same with another count: "four dead" after "toll rises to
 * seven". To find a title's counts takes as long as to read it, so ask only of those that matter.
 */
export function outdatedAmong(titles: readonly DatedTitle[]): (title: DatedTitle) => boolean {
  let latest = "";
  for (const { day } of titles) if (day > latest) latest = day;
  const late: Counting[] = [];
  for (const title of titles)
    if (late.length < MOST_LATE && title.day === latest && mayCount(title)) late.push(counting(title));
  return (title) => {
    if (title.day >= latest || late.length === 0 || !mayCount(title)) return false;
    const one = counting(title);
    return late.some((later) => corrects(later, one));
  };
}
