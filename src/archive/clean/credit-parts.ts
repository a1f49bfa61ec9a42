import { monthNamed } from "../../language/date-words.ts";
import { findDates } from "../../language/dates.ts";
import { foldText } from "../../language/normalise.ts";
import { isAgency } from "./agencies.ts";
import {
  AUTHOR_LABEL,
  authorsOf,
  isPersonName,
  isPlace,
  NOT_A_NAME,
  OUTLET_NOUN,
  ROLE,
  samePhrase,
} from "./credit-names.ts";
import { dateOfLine, type LineDate } from "./date-line.ts";

/** What a byline or dateline says. */
export interface Credit {
  readonly authors: readonly string[];
  readonly agencies: readonly string[];
  readonly place: string | null;
  readonly outlet: string | null;
  readonly date: LineDate | null;
}

/** Names that the article is known to come from: a part of a credit that repeats one is no author. */
export interface KnownNames {
  readonly outlet: string | null;
  readonly byline: string | null;
  /** True for an Arabic article: its dates have the day first. */
  readonly arabic: boolean;
}

/** A credit that says nothing. */
export const EMPTY: Credit = { authors: [], agencies: [], place: null, outlet: null, date: null };

const SEPARATOR = /\s*[|/•·*:]\s*|\s+[-–—]+\s+|[-–—]+\s+|\s+[-–—]+|\s*[–—]\s*|\s*[()[\]]\s*|\s*[،,]\s+/;

/** "3 مارس", "Nov 20": a day without its year says nothing by itself. */
const DAY_AND_MONTH = /^(?:\d{1,2}\s+[\p{L}\p{M}]{3,12}(?: [\p{L}\p{M}]{3,8})?|[A-Z][a-z]{2,8}\.?\s+\d{1,2})$/u;

/** "بغداد 9 ديسمبر", "القاهرة في 9 ديسمبر": the place, then a day without its year. */
const PLACE_AND_DAY = /^([\p{L}\p{M} ]{2,24}?)(?:\s+في)?\s+\d{1,2}\s+[\p{L}\p{M}]{3,12}(?: [\p{L}\p{M}]{3,8})?$/u;

/** A credit taken apart, its unknown parts not yet judged. */
export interface Draft {
  authors: string[];
  agencies: string[];
  places: string[];
  outlet: string | null;
  date: LineDate | null;
  unknown: string[];
}

function sort(part: string, draft: Draft, known: KnownNames): void {
  const date = dateOfLine(part, known.arabic);
  const labelled = AUTHOR_LABEL.test(part);
  const bare = part.replace(AUTHOR_LABEL, "");
  if (date !== null) draft.date ??= date;
  else if (/^\d{1,2}$/.test(part) || (/\d/.test(part) && DAY_AND_MONTH.test(part))) return;
  else if (/\d/.test(part) && PLACE_AND_DAY.test(part)) sort(part.replace(PLACE_AND_DAY, "$1"), draft, known);
  else if (isAgency(part)) draft.agencies.push(part.replace(/^و(?=وكالات)/, ""));
  else if (samePhrase(part, known.outlet)) draft.outlet ??= part;
  else if (isPlace(part)) draft.places.push(part.replace(/^(?:من|في|from|in)\s+/i, ""));
  else if (OUTLET_NOUN.test(part)) draft.outlet ??= part;
  else if (labelled && isPersonName(bare)) draft.authors.push(...authorsOf(bare));
  else if (ROLE.test(part) || samePhrase(part, known.byline)) draft.authors.push(...authorsOf(part));
  else draft.unknown.push(part);
}

/** "الرياض-الوئام": a hyphen without spaces separates where one side is a place or an agency; names keep theirs. */
function hyphenParts(part: string): readonly string[] {
  const pieces = part.split("-");
  return pieces.length > 1 && pieces.length <= 4 && pieces.some((piece) => isAgency(piece) || isPlace(piece))
    ? pieces
    : [part];
}

/** "3 حزيران/يونيو": one month by two names, where a bar separates nothing. */
const TWO_MONTHS = /([\p{L}]{2,8}(?: [\p{L}]{3,6})?)\s?\/\s?(?=([\p{L}]{3,8}))/gu;

function joinMonths(text: string): string {
  if (!text.includes("/")) return text;
  return text.replace(TWO_MONTHS, (whole, first: string, second: string) =>
    isMonth(first.split(" ")) && isMonth([second]) ? `${first} ` : whole,
  );
}

const isMonth = (words: readonly string[]): boolean =>
  monthNamed(foldText(words.at(-1) ?? "")) !== null ||
  monthNamed(foldText(words[0] ?? ""), foldText(words[1] ?? "")) !== null;

/** Words that stand between the two calendars of a date, and behind them. */
const CALENDAR_WORDS = /^(?:\s|هـ|ه|الموافق|الموافق ل|م|في)+(?=\s|$)|\s(?:هـ|ه|الموافق|م|في)+$/g;

/** "رام الله 3-6-2026 وفا": place, date and agency with nothing between them but spaces. */
function aroundDates(part: string): readonly string[] {
  if (!/\d{4}/.test(part)) return [part];
  const dates = findDates(part).filter(({ precision }) => precision === "day");
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return [part];
  const outside = [part.slice(0, first.start), part.slice(last.end)].map((text) =>
    text.replace(CALENDAR_WORDS, " ").trim(),
  );
  return [outside[0] as string, part.slice(last.start, last.end), outside[1] as string].filter((text) => text !== "");
}

function partsOf(text: string): readonly string[] {
  return joinMonths(text)
    .split(SEPARATOR)
    .flatMap((part) => (dateOfLine(part, true) === null ? aroundDates(part) : [part]))
    .map((part) => part.replace(/^["«“'*]+(.*?)["»”'*]+$/, "$1").trim())
    .flatMap((part) => (dateOfLine(part, true) === null ? hyphenParts(part) : [part]));
}

/** Splits a credit at its dashes, bars, colons and brackets, and sorts the parts by what they are. */
export function draftOf(text: string, known: KnownNames): Draft {
  const draft: Draft = { authors: [], agencies: [], places: [], outlet: null, date: null, unknown: [] };
  const parts = partsOf(text).map((part) => part.trim());
  for (const part of parts) if (part !== "") sort(part, draft, known);
  return draft;
}

/** Parts that nothing identifies are names of people when they look like it ("سامر حداد"), else the outlet's name. */
export function settle(draft: Draft): Credit | null {
  const authors = [...draft.authors];
  let { outlet } = draft;
  for (const part of draft.unknown) {
    const fromPlace = /^(.+?)\s+(?:من|from|in)\s+(.+)$/.exec(part);
    if (fromPlace !== null && isPlace(fromPlace[2] as string)) {
      draft.places.push(fromPlace[2] as string);
      if (isPersonName(fromPlace[1] as string)) authors.push(fromPlace[1] as string);
    } else if (isPersonName(part)) authors.push(...authorsOf(part));
    else if (part.split(" ").length <= 3 && !NOT_A_NAME.test(part)) outlet ??= part;
    else return null;
  }
  return { authors, agencies: draft.agencies, place: draft.places[0] ?? null, outlet, date: draft.date };
}
