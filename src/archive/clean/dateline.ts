import { lookupName } from "../../language/names.ts";
import { isAgency } from "./agencies.ts";
import { prefixCredit } from "./credit.ts";
import { isAuthorLine, isPersonName, isPlace } from "./credit-names.ts";
import { type Credit, EMPTY, type KnownNames } from "./credit-parts.ts";
import { dateOfLine } from "./date-line.ts";
import { furnitureOf, phraseOf } from "./furniture.ts";

/** What the opening of a paragraph says of place, date, author and agency. */
export interface Dateline {
  readonly credit: Credit;
  /** The paragraph without it. */
  readonly rest: string;
}

/** Longest dateline: place, date, author and agency. */
const MAX_CHARS = 110;
const BREAK = /\s+[-–—_]+\s*|[-–—]+\s+|\s*[–—]\s*|:\s*|\s*\/\s+|(?<=[)\]])\s+(?=\S)/g;

/** A city or town: countries and regions often open a sentence ("Russia: …"), cities seldom do. */
function isCity(name: string): boolean {
  const entry = lookupName(name, /[\u0600-\u06ff]/.test(name) ? "ar" : "en");
  return entry !== null && (entry.type === "city" || entry.type === "town");
}

/**
 * English datelines by their form: the place in capitals ("ST. ALBANS, Vt."), or place and region ("Thunder Bay,
 * Ontario"), then perhaps a day and an agency, then a dash.
 */
const ENGLISH =
  /^([A-Z][A-Z.'’ -]{2,30}|[A-Z][\p{L}'’]+(?: [A-Z][\p{L}'’]+){0,2}(?=, [A-Z]))(?:,\s*[A-Z][\p{L}.']{1,20}(?: [A-Z][\p{L}.']{1,20}){0,2})?(?:,?\s+[A-Z][a-z]{2,8}\.? \d{1,2})?\s*(?:\(([^()]{2,30})\))?\s*(?:[-–—_]{2}|\s[-–_]|[–—])\s*(?=[\p{Lu}\d"“‘'])/u;

function englishDateline(paragraph: string): Dateline | null {
  const match = /^[A-Z]/.test(paragraph) ? ENGLISH.exec(paragraph) : null;
  if (match === null || isAgency(match[1] as string)) return null;
  const agencies = match[2] === undefined ? [] : match[2].split(/\s*\/\s*/).filter(isAgency);
  return { credit: { ...EMPTY, place: (match[1] as string).trim(), agencies }, rest: paragraph.slice(match[0].length) };
}

/**
 * Agencies' own form in Arabic: a known place, a day, the agency in brackets and a dash ("صور 6 أيار (المدار) - …");
 * the form names the agency, also one that no list has.
 */
const ARABIC =
  /^([\u0621-\u065f ]{2,24}?)[،,]?\s+\d{1,2}\s+([\u0621-\u065f]{3,10}(?: (?:الأول|الثاني|الاول))?)(?:\s+\d{4})?\s*\(([^()]{2,30})\)\s*[-–—:]+\s*(?=\S)/;
const FROM = /^من (?:مراسل(?:نا|تنا|ها|تها) )?([\u0621-\u065f]+(?: [\u0621-\u065f]+){1,3})\s*[-–—:]+\s*(?=\S)/;

function arabicDateline(paragraph: string, known: KnownNames): Dateline | null {
  const match = ARABIC.exec(paragraph);
  const [whole = "", place = "", , name = ""] = match ?? [];
  if (match === null || !isPlace(place)) return null;
  const rest = paragraph.slice(whole.length);
  const author = FROM.exec(rest);
  const isSigned = author !== null && isPersonName(author[1] as string);
  const mine = phraseOf(known.outlet ?? "").includes(phraseOf(name));
  const credit = { ...EMPTY, place, agencies: mine ? [] : [name], authors: isSigned ? [author[1] as string] : [] };
  return { credit, rest: isSigned ? rest.slice(author[0].length) : rest };
}

/** "(CNN)", "(رويترز) -": the source in brackets and nothing before it. */
function bracketed(paragraph: string, known: KnownNames): Dateline | null {
  const match = /^[([]\s*([^()[\]]{2,30}?)\s*[)\]]\s*[-–—:]*\s*(?=\S)/.exec(paragraph);
  if (match === null) return null;
  const name = match[1] as string;
  const mine = phraseOf(name) === phraseOf(known.outlet ?? "");
  if (!mine && !isAgency(name)) return null;
  const credit = { ...EMPTY, agencies: mine ? [] : [name] };
  return { credit, rest: paragraph.slice(match[0].length) };
}

/** A dash before these opens an insertion ("دمشق – التي تشهد هدوءا – …"), not the text. */
const INSERTION = /^(?:التي|الذي|الذين|اللتان|اللذان|وهي|وهو|وهم|which|who|that|where)\s/i;

/** Words of an outlet's name in a dateline, and of its authors' names. */
const OUTLET_WORDS = 2;
const AUTHOR_WORDS = 8;

/**
 * "المنارة - صور: …", "سامر حداد- المنارة- صور: …": an outlet that nothing else names, between author and place, with a
 * colon at the end. The place is a known one, or an author stands in front.
 */
function signed(prefix: string, mark: string): Credit | null {
  const parts = prefix.split(/\s*[-–—]\s*/);
  if (parts.length === 2 && mark.includes(":") && isAuthorLine(parts[0] as string))
    return { ...EMPTY, authors: parts.slice(0, 1) };
  const [place, outlet, names] = parts.toReversed();
  if (!mark.includes(":") || parts.length > 3 || place === undefined || outlet === undefined) return null;
  if (!parts.every((part) => /^[\p{L}\p{M} ،]+$/u.test(part)) || outlet.split(" ").length > OUTLET_WORDS) return null;
  const isAuthored = names !== undefined && names.split(" ").length <= AUTHOR_WORDS;
  const authors = isAuthored ? names.split(/\s*،\s*/).filter(isPersonName) : [];
  if ((names !== undefined && authors.length === 0) || (authors.length === 0 && !isPlace(place))) return null;
  return { ...EMPTY, authors, place };
}

function accept(prefix: string, mark: string, known: KnownNames): Credit | null {
  const bare = prefix.replace(/[\s,،]+$/, "");
  const credit = prefixCredit(bare, known);
  if (credit === null) return signed(bare, mark);
  const sure = credit.agencies.length > 0 || credit.outlet !== null || credit.authors.length > 0;
  if (/^\s*\/?\s*$/.test(mark) && credit.agencies.length === 0) return null;
  if (sure || (credit.date !== null && credit.place !== null)) return credit;
  return credit.place !== null && isCity(bare) ? credit : null;
}

const WEEKDAY =
  /^(?:السبت|الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|الجمعه|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[\s,،]+/i;

/** "الأربعاء 11 مارس 2026 افتتح …": a full date with its weekday, run into the first sentence. */
function leadingDate(paragraph: string): Dateline | null {
  const weekday = WEEKDAY.exec(paragraph);
  const year = weekday === null ? null : /(?:19|20)\d{2}/.exec(paragraph.slice(0, 48));
  if (year === null) return null;
  const end = year.index + 4;
  const rest = paragraph.slice(end).replace(/^(?:[\s:–-]|[،,](?=\s*["“«]?[\u0621-\u064a]))+/, "");
  // "Tuesday, 3 March 2018, was …" goes on with the sentence; a new one starts with a capital, or an Arabic word.
  if (!/^(?:["“«]?[A-Z\d]|["“«]?[\u0621-\u064a])/.test(rest)) return null;
  const date = dateOfLine(paragraph.slice(0, end), true);
  return date === null ? null : { credit: { ...EMPTY, date }, rest };
}

function markedDateline(paragraph: string, known: KnownNames): Dateline | null {
  let found: Dateline | null = null;
  for (const match of paragraph.slice(0, MAX_CHARS).matchAll(BREAK)) {
    const rest = paragraph.slice(match.index + match[0].length);
    if (match.index === 0 || rest.trim() === "" || INSERTION.test(rest)) continue;
    const credit = accept(paragraph.slice(0, match.index), match[0], known);
    if (credit !== null) found = { credit, rest: rest.replace(/^[\s:–—-]+/, "") };
    else if (match.index > 60) break;
  }
  return found;
}

/** A place in capitals with its region: the form tells more than a list of places. */
const CAPITALS = /^[A-Z][A-Z.'’ -]{2,30},\s*[A-Z][a-z]/;

/**
 * The dateline that opens a paragraph ("دمشق - سانا: …", "WASHINGTON (AP) — …", "القاهرة، 3 مارس (رويترز) - …"), and
 * the paragraph without it; null when its opening says nothing of the kind. The longest opening that is one counts.
 */
export function datelineOf(paragraph: string, known: KnownNames): Dateline | null {
  return (
    (CAPITALS.test(paragraph) ? englishDateline(paragraph) : null) ??
    arabicDateline(paragraph, known) ??
    markedDateline(paragraph, known) ??
    englishDateline(paragraph) ??
    bracketed(paragraph, known) ??
    leadingDate(paragraph)
  );
}

/** An agency in brackets at the very end ("… (رويترز)"), and the paragraph without it. */
export function signatureOf(paragraph: string): { readonly agency: string; readonly rest: string } | null {
  const match = /\s*[([]\s*([^()[\]]{2,40})\s*[)\]]\.?$/.exec(paragraph.slice(-60));
  if (match === null || !(match[1] as string).split(/\s*[-–،,/]\s*/).every(isAgency)) return null;
  const rest = paragraph.slice(0, paragraph.length - match[0].length);
  return rest === "" ? null : { agency: (match[1] as string).trim(), rest };
}

/** How far from the end run-in furniture may begin. */
const RUN_IN_CHARS = 200;

/** How agencies close a report, with the initials of those who wrote and passed it: "(النهاية) س ح / م ع". */
const CLOSING = /\s*[(/]{1,2}\s*(?:النهاية|انتهى|انتهى\s?\/)\s*[)/]{1,2}[^.!?؟]{0,30}$/;

/** Furniture that was run into the last paragraph ("… قال الوزير. رابط الخبر بصحيفة …"), taken off it. */
export function withoutRunInTail(paragraph: string): string {
  const closed = paragraph.replace(CLOSING, "");
  if (closed !== paragraph && closed !== "") return closed;
  const from = Math.max(40, paragraph.length - RUN_IN_CHARS);
  const end = paragraph.slice(from);
  for (const at of end.matchAll(/[.!?؟»”"]\s+(?=\S)/g)) {
    if (furnitureOf(end.slice(at.index + at[0].length)) !== null) return paragraph.slice(0, from + at.index + 1);
  }
  return paragraph;
}
