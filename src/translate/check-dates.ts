import type { TranslationFlag } from "../contracts/translator.ts";
import { monthNamed, weekdayNamed } from "../language/date-words.ts";
import type { DateMention } from "../language/dates.ts";
import type { TranslationPair } from "./checks.ts";
import { datesIn, tokensIn } from "./text-facts.ts";

/**
 * Flags full dates that only one side has, and a day of the week or a month that stands where the other side has
 * another. "Today" and its kind have too many other meanings (اليوم is "the day" as well) to be held against anyone.
 */
export function checkDates(pair: TranslationPair): readonly TranslationFlag[] {
  const mine = datesIn(pair.source);
  const theirs = datesIn(pair.translation);
  const full = [...missing(mine, theirs, pair.translation), ...missing(theirs, mine, pair.source)];
  const flags = full.map(({ text }): TranslationFlag => ({ kind: "date", detail: text }));
  return [...flags, ...exchanged(pair, weekdays), ...(full.length === 0 ? exchanged(pair, months) : [])];
}

function missing(dates: readonly DateMention[], other: readonly DateMention[], otherText: string) {
  // A year by itself is a date in one language ("عام 2008") and part of a name in the other ("the 2008 Grand Prix").
  const isPrinted = ({ precision, date }: DateMention) => precision === "year" && otherText.includes(date);
  return dates.filter((mention) => !isPrinted(mention) && !other.some(({ date }) => agree(date, mention.date)));
}

/** A coarser date ("May 2018") agrees with a finer one inside it. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

type Named = ReadonlyMap<number, string>;

/** Names that only one side has count where both sides have one of their own: "Monday" for "Tuesday". */
function exchanged({ source, translation }: TranslationPair, named: (text: string) => Named): TranslationFlag[] {
  const mine = named(source);
  if (mine.size === 0) return [];
  const theirs = named(translation);
  const lost = [...mine].filter(([n]) => !theirs.has(n));
  const added = [...theirs].filter(([n]) => !mine.has(n));
  if (lost.length === 0 || added.length === 0) return [];
  return [...lost, ...added].map(([, detail]) => ({ kind: "date", detail }));
}

/** Arabic writes prepositions onto the next word. */
const bare = (norm: string): string =>
  /^[وفبلك]/.test(norm) ? norm.replace(/^(?:و|ف)?(?:ب|ل|ك)?(?=ال)/, "").replace(/^و?لل/, "ال") : norm;

/** Short forms are words as well. */
const SHORT_DAYS = new Set("sun mon tue wed thu fri sat".split(" "));

function weekdays(text: string): Named {
  const found = new Map<number, string>();
  for (const { norm, text: printed } of tokensIn(text)) {
    const day = SHORT_DAYS.has(norm) ? null : weekdayNamed(bare(norm));
    if (day !== null) found.set(day, printed);
  }
  return found;
}

/** Names of months that are words or names of something else as well; a number or a word beside them decides. */
const AMBIGUOUS = new Set("may march mar jan dec august اب مارس ماي جوان اوت".split(" "));
/** Words before a month that can only be one. Arabic is folded. */
const BEFORE_MONTH = new Set(
  "in of since until till from by last next this early late mid شهر مطلع نهايه اواخر اوايل".split(" "),
);
const isNumber = (norm = ""): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/.test(norm);

/** Gregorian months: those of the lunar year have one name in both languages, and no other stands in its place. */
function months(text: string): Named {
  const tokens = tokensIn(text);
  const norm = (at: number): string | undefined => tokens[at]?.norm;
  const found = new Map<number, string>();
  for (const [i, { norm: word, text: printed }] of tokens.entries()) {
    const two = monthNamed(word, norm(i + 1));
    const month = two ?? monthNamed(word);
    if (month === null || month.hijri) continue;
    // "20 من أيلول", "September 20", "May of 1969".
    const near = [i - 2, i - 1, i + 1, i + 2].some((at) => isNumber(norm(at)));
    const isSure = two !== null || !AMBIGUOUS.has(word) || near || BEFORE_MONTH.has(norm(i - 1) ?? "");
    if (isSure) found.set(month.month, printed);
  }
  return found;
}
