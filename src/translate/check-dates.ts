import type { TranslationFlag } from "../contracts/translator.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import type { TranslationPair } from "./checks.ts";

/**
 * Both sides are read as if published on this day, so that "Friday", "أمس" and dates without a year become comparable;
 * only equality counts, so any day does.
 */
const SAME_DAY = "2021-06-16";

/** Flags dates of the source that the translation lacks, and full dates that it adds. */
export function checkDates({ source, translation }: TranslationPair): readonly TranslationFlag[] {
  const mine = findDates(source, { published: SAME_DAY });
  const theirs = findDates(translation, { published: SAME_DAY });
  const added = theirs.filter((mention) => !mention.relative);
  return [...missing(mine, theirs, translation), ...missing(added, mine, source)];
}

function missing(
  dates: readonly DateMention[],
  other: readonly DateMention[],
  otherText: string,
): readonly TranslationFlag[] {
  // A year by itself is a date in one language ("عام 2008") and part of a name in the other ("the 2008 Grand Prix").
  const isPrinted = ({ precision, date }: DateMention) => precision === "year" && otherText.includes(date);
  return dates
    .filter((mention) => !isPrinted(mention) && !other.some(({ date }) => agree(date, mention.date)))
    .map(({ text }) => ({ kind: "date", detail: text }));
}

/** A coarser date ("May 2018") agrees with a finer one inside it. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
