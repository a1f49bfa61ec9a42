import { weekdayNamed } from "../language/date-words.ts";
import { findDates } from "../language/dates.ts";
import { words } from "../language/tokens.ts";
import type { Reason } from "./reason.ts";
import type { Support } from "./support.ts";

/** A coarser date ("May 2018") agrees with a finer one inside it. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/**
 * Dates that the spans do not give, in any calendar; relative ones count from the publication of the spans' articles,
 * so that "yesterday" of the source may be a date and the other way round.
 */
export function checkDates(text: string, support: Support): readonly Reason[] {
  const published = support.spans[0]?.published ?? null;
  const wrong = findDates(text, { published }).filter(
    ({ date, relative, text: printed }) =>
      !support.dates.some((given) => agree(given.date, date)) &&
      !(relative && isSaid(printed, support)) &&
      !support.digits.has(date),
  );
  const days = weekdaysOf(words(text)).filter((day) => !weekdaysGiven(support).has(day.weekday));
  return [...wrong.map((one) => one.text), ...days.map(({ word }) => word)].map(
    (detail): Reason => ({ kind: "date", detail }),
  );
}

/** The same words stand in the spans: nothing was changed. */
const isSaid = (printed: string, { words: said }: Support): boolean => words(printed).every((word) => said.has(word));

/** Short forms are words as well (sun, sat, wed). */
const SHORT = 4;

function weekdaysOf(said: readonly string[]): readonly { readonly weekday: number; readonly word: string }[] {
  return said.flatMap((word) => {
    const bare = word.replace(/^(?:و|ف)?(?:ب|ل|ك)?(?=ال)/, "");
    const weekday = bare.length < SHORT ? null : weekdayNamed(bare);
    return weekday === null ? [] : [{ weekday, word }];
  });
}

function weekdaysGiven({ words: said, dates }: Support): ReadonlySet<number> {
  const dated = dates.flatMap(({ date }) => (date.length >= 10 ? [new Date(date.slice(0, 10)).getUTCDay()] : []));
  return new Set([...weekdaysOf([...said]).map(({ weekday }) => weekday), ...dated]);
}
