import { lookupName } from "../../language/names.ts";
import { isAgency } from "./agencies.ts";
import { dateOfLine, type LineDate } from "./date-line.ts";
import { phraseOf } from "./furniture.ts";

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

const NOBODY: KnownNames = { outlet: null, byline: null, arabic: true };

/** A credit that says nothing. */
export const EMPTY: Credit = { authors: [], agencies: [], place: null, outlet: null, date: null };

const AUTHOR_LABEL =
  /^(?:by|written by|reported by|reporting by|story by|analysis by|opinion by|review by|text by|words by|author|authors|from our correspondent,?|كتب|كتبت|كتبها|كتبه|بقلم|تقرير|إعداد|اعداد|تحرير|أعد الملف|أجرى الحوار|أجرت الحوار|حاوره|حاورته|حوار|متابعة|ترجمة|مراسلنا|مراسلتنا|الكاتب|المحرر)\s*[:\-–،/]?\s+/i;
const AUTHOR_LABEL_SURE =
  /^(?:by|written by|reported by|reporting by|author|كتب|كتبت|كتبها|كتبه|بقلم|الكاتب|مراسلنا|مراسلتنا)(?=[\s:])/i;
const SOURCE_LABEL = /^(?:المصدر|مصدر|نقلا عن|نقلاً عن|source|sources|via)\s*[:\-–]\s*/i;
const OUTLET_NOUN = /^(?:صحيفة|جريدة|موقع|قناة|بوابة|مجلة|تلفزيون|إذاعة|راديو)\s+/;
const NOT_A_NAME =
  /(?<!(?:^|[\s.])\p{L}|\b(?:Dr|Mr|Mrs|Ms|Prof|Jr|Sr|St))\.|[!?؟؛…"«»“”\d]|(?:^|\s)(?:في|على|إلى|عن|أن|إن|التي|الذي|هذا|هذه|مع|the|of|to|for|with|is|are|was|will|that)(?:\s|$)/iu;
const ROLE =
  /^(?:staff|.*\b(?:staff writers?|reporters?|correspondent|editor|editor-at-large|contributor|contributing writer|columnist|producer|desk|newsroom|bureau|getty images|shutterstock)|مراسل|مراسلة|المراسل|المحرر|خاص|خاص ب.*|متابعات|متابعة|رصد|هيئة التحرير|قسم .*|غرفة الأخبار|فريق التحرير|أسرة التحرير)$/i;

const SEPARATOR = /\s*[|/•·*:]\s*|\s+[-–—]+\s+|[-–—]+\s+|\s+[-–—]+|\s*[–—]\s*|\s*[()[\]]\s*|\s*[،,]\s+/;

/** Type of a gazetteer place that a dateline may name without any other sign. */
export function isPlace(name: string): boolean {
  const bare = name.replace(/^(?:من|في|from|in)\s+/i, "");
  const entry = lookupName(bare, isArabic(bare) ? "ar" : "en");
  return entry?.kind === "place";
}

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text);

const samePhrase = (a: string, b: string | null): boolean => b !== null && b !== "" && phraseOf(a) === phraseOf(b);

/** Last words of outlets' names, which are no surnames. */
const OUTLETISH =
  /(?:^|\s)(?:أونلاين|اونلاين|الإلكتروني|الالكتروني|الإلكترونية|الالكترونية|نيوز|اليوم|برس|الإخباري|الإخبارية|online|news|tv|media|press|times|post)$/i;

/** A name of two to four words, or a known one; no sentence, no digits, no function words. */
function isPersonName(part: string): boolean {
  const words = part.split(" ");
  return words.length >= 2 && words.length <= 5 && part.length <= 50 && !NOT_A_NAME.test(part) && !OUTLETISH.test(part);
}

/** Splits off "and" between English authors and "و" between Arabic ones. */
function authorsOf(text: string): readonly string[] {
  return text
    .split(/\s+and\s+|\s+و\s+|\s*&\s*|\s*[,،]\s*/)
    .map((name) => name.replace(/^\*+|\*+$/g, "").trim())
    .filter((name) => name !== "" && !ROLE.test(name));
}

/** "3 مارس", "Nov 20": a day without its year says nothing by itself. */
const DAY_AND_MONTH = /^(?:\d{1,2}\s+[\p{L}\p{M}]{3,12}(?: [\p{L}\p{M}]{3,8})?|[A-Z][a-z]{2,8}\.?\s+\d{1,2})$/u;

/** "بغداد 9 ديسمبر": the place, then a day without its year. */
const PLACE_AND_DAY = /^([\p{L}\p{M} ]{2,24}?)\s+\d{1,2}\s+[\p{L}\p{M}]{3,12}(?: [\p{L}\p{M}]{3,8})?$/u;

interface Draft {
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
  else if (DAY_AND_MONTH.test(part)) return;
  else if (PLACE_AND_DAY.test(part)) sort(part.replace(PLACE_AND_DAY, "$1"), draft, known);
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

function partsOf(text: string): readonly string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.replace(/^["«“'*]+(.*?)["»”'*]+$/, "$1").trim())
    .flatMap((part) => (dateOfLine(part, true) === null ? hyphenParts(part) : [part]));
}

function draftOf(text: string, known: KnownNames): Draft {
  const draft: Draft = { authors: [], agencies: [], places: [], outlet: null, date: null, unknown: [] };
  const parts = partsOf(text).map((part) => part.trim());
  for (const part of parts) if (part !== "") sort(part, draft, known);
  return draft;
}

/** Parts that nothing identifies are names of people when they look like it ("سامر علي"), else the outlet's name. */
function settle(draft: Draft): Credit | null {
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

/** Most words of a credit line: place, outlet, two authors, agencies and a date. */
const MAX_CREDIT_WORDS = 16;

/**
 * Byline or dateline that fills a line ("| الصحيفة – وكالات", "دمشق - سامر علي - وكالات -", "By Jane Doe", "Source: X");
 * null for any other line. A line counts when a label, a leading bar, an agency, or a place beside a name says so.
 */
export function creditOf(line: string, known: KnownNames = NOBODY): Credit | null {
  if (line.split(" ").length > MAX_CREDIT_WORDS || /[.!?؟…]["»”]?$/.test(line.replace(/\b\w\.$/, ""))) return null;
  const bare = line.replace(/^[|*•]+\s*/, "").replace(/\s*[-–—|:]+$/, "");
  if (bare === "" || announcesTitle(bare)) return null;
  const source = SOURCE_LABEL.exec(bare);
  if (source !== null) return sourceCredit(bare.slice(source[0].length));
  if (AUTHOR_LABEL.test(bare)) {
    const [first = "", ...others] = bare.replace(AUTHOR_LABEL, "").split(/\s*[|–—]\s*|\s+-\s+/);
    const names = authorsOf(first);
    if (names.length > 0 && names.every((name) => isNameLike(name))) return withOthers(names, others, known);
  }
  const draft = draftOf(bare, known);
  const signs =
    (draft.date === null ? 0 : 2) +
    draft.agencies.length * 2 +
    Math.min(draft.places.length, 1) +
    draft.authors.length +
    (draft.outlet ? 1 : 0);
  const barred = /^\|/.test(line) || /\s[-–—]$/.test(line);
  if (signs === 0 && !(barred && draft.unknown.length > 0)) return null;
  // A place alone over a headline is a section's name; `readHead` knows which side of the headline it is on.
  if (!barred && signs === 1 && draft.unknown.length === 0 && draft.places.length > 0) return null;
  if (draft.unknown.length > 0 && signs < 2 && !barred && !hasPlaceAndName(draft)) return null;
  return settle(draft);
}

const isNameLike = (name: string): boolean =>
  name.split(" ").length <= 5 && name.length <= 60 && !NOT_A_NAME.test(name);

/** Labels of bylines that open headlines too ("تقرير: حرب جديدة"), and a place with a colon ("دمشق: هدوء حذر"). */
const DOUBTFUL = /^(?:تقرير|متابعة|حوار|تحرير|ترجمة|إعداد|اعداد|[\p{L}\p{M} ]{2,24})\s*:\s*(\S+)/u;

/** What follows a doubtful label is an author only when it starts with a given name that the gazetteer knows. */
function announcesTitle(line: string): boolean {
  const first = DOUBTFUL.exec(line)?.[1];
  if (first === undefined || AUTHOR_LABEL_SURE.test(line) || SOURCE_LABEL.test(line)) return false;
  return (
    !isAgency(line.replace(/^[^:]*:\s*/, "")) && lookupName(first, isArabic(first) ? "ar" : "en")?.kind !== "person"
  );
}

/** A line that is nothing but a name, its first word a given name that the gazetteer knows: an author under a headline. */
export function isAuthorLine(line: string): boolean {
  const [first = ""] = line.split(" ");
  return (
    isPersonName(line) &&
    line.split(" ").length <= 4 &&
    lookupName(first, isArabic(first) ? "ar" : "en")?.kind === "person"
  );
}

function hasPlaceAndName(draft: Draft): boolean {
  const [name] = draft.unknown;
  if (draft.places.length === 0 || draft.unknown.length !== 1 || name === undefined) return false;
  return isPersonName(name) || (OUTLETISH.test(name) && isNameLike(name));
}

function withOthers(names: readonly string[], others: readonly string[], known: KnownNames): Credit {
  const rest = others.length > 0 ? settle(draftOf(others.join(" | "), known)) : null;
  const agencies = names.filter(isAgency);
  return {
    authors: names.filter((name) => !isAgency(name)),
    agencies: [...agencies, ...(rest?.agencies ?? [])],
    place: rest?.place ?? null,
    outlet: rest?.outlet ?? null,
    date: rest?.date ?? null,
  };
}

function sourceCredit(text: string): Credit | null {
  const parts = text.split(/\s*[-–—+،,/|]\s*/).filter((part) => part !== "");
  if (parts.length === 0 || text.length > 80) return null;
  const agencies = parts.filter(isAgency);
  const outlet = parts.find((part) => !isAgency(part)) ?? null;
  return { authors: [], agencies, place: null, outlet, date: null };
}

/**
 * A credit that opens a paragraph, before its dash or colon. Stricter than a line of its own: every part must be known
 * (place, agency, date, the article's own outlet or author); beside an agency one unknown place or author may stand.
 */
export function prefixCredit(prefix: string, known: KnownNames): Credit | null {
  if (prefix.split(" ").length > MAX_CREDIT_WORDS || /[؟?!]/.test(prefix)) return null;
  const quoted = /^(.*?)\s*[-–—]+\s*[«“"]([^»”"]{2,30})[»”"]$/.exec(prefix);
  if (quoted !== null) {
    const before = prefixCredit(quoted[1] as string, known);
    return before === null ? null : { ...before, outlet: quoted[2] as string };
  }
  if (/[«»“”"]/.test(prefix)) return null;
  if (samePhrase(prefix, known.byline)) return bylineCredit(prefix, known);
  const draft = draftOf(prefix, known);
  const { unknown, places } = draft;
  if (unknown.length > 1 || (unknown.length === 1 && draft.agencies.length === 0)) return null;
  const [only] = unknown;
  if (only === undefined) return settle(draft);
  if (only.split(" ").length > 4 || NOT_A_NAME.test(only)) return null;
  if (places.length > 0) return settle(draft);
  return settle({ ...draft, places: [only], unknown: [] });
}

/** A byline field of a data set or page: everything in it is a name of someone or something. */
export function bylineCredit(text: string, known: KnownNames): Credit {
  const bare = text.replace(AUTHOR_LABEL, "");
  const draft = draftOf(bare, { ...known, byline: null });
  // One Latin word in a field for authors is a pen name; one Arabic word is the paper's own name or a section's.
  const penName = draft.unknown.length === 1 && /^[A-Z][\p{L}'-]+$/u.test(draft.unknown[0] as string);
  if (penName) return { ...EMPTY, authors: draft.unknown };
  return settle(draft) ?? { ...EMPTY, agencies: draft.agencies, place: draft.places[0] ?? null, date: draft.date };
}
