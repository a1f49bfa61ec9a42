import type { Lang } from "../contracts/article.ts";
import { entryAt, findName, type NameEntry } from "./gazetteer.ts";
import { isTitle } from "./name-cues.ts";
import { PART } from "./name-table.ts";
import type { TextSpan } from "./sentences.ts";
import { isStopword, stem } from "./stem.ts";
import { FORM, lookUp, STEM } from "./stem-table.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A person's name that the gazetteer lacks. A side is given when each part of the name is known in that language. */
export interface PersonMention extends TextSpan {
  readonly text: string;
  readonly ar: string | null;
  readonly en: string | null;
}

/** Most names of a person; each "بن" allows one more. */
const MAX_NAMES = 4;
const LINKS: Readonly<Record<string, string>> = { بن: "bin", ابن: "ibn", بنت: "bint", ال: "Al", ابو: "Abu" };
/** Links that stand between names only: what is on either side of them is one. */
const DESCENT = /^(?:بن|بنت)$/;
/** Offices that are names too; behind a name they are offices ("فيصل بن خالد أمير المنطقة"). */
const OFFICES: ReadonlySet<string> = new Set(["امير"]);

interface Part {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
  /** Words that it takes: two for "عبد الله". */
  readonly used: number;
  /** Entry of a given name or surname; null for a word that only stands where a name would. */
  readonly entry: NameEntry | null;
  readonly link: string | null;
  /** An everyday word too. */
  readonly everyday: boolean;
}

/** A name part's entry; a given name comes before a surname of the same spelling. */
function partEntry(norm: string): NameEntry | null {
  const parts = (findName(norm)?.readings ?? []).filter(({ flags }) => (flags & PART) !== 0);
  const found = parts.map(({ place }) => entryAt(place));
  return found.find(({ type }) => type === "given-name") ?? found[0] ?? null;
}

/** "الصقري", "الريحاني": what a surname from a place or a tribe looks like. */
const SURNAME_SHAPE = /^ال.{2,}ي$/;

function isEveryday(norm: string): boolean {
  if (isStopword(norm) || (lookUp(norm) & FORM) !== 0) return true;
  // Every other surname of that shape has the stem of some word; adjectives are known with their ending.
  return SURNAME_SHAPE.test(norm) ? (lookUp(norm.slice(2)) & FORM) !== 0 : (lookUp(stem(norm)) & STEM) !== 0;
}

function readEnglish(token: Token): Part | null {
  if (!/^\p{Lu}[\p{L}\p{M}]+$/u.test(token.text) || isStopword(token.norm)) return null;
  const { start, end } = token;
  return { token, start, end, used: 1, entry: partEntry(token.norm), link: null, everyday: false };
}

/** "على" and the name "علي" are one word to matching: with its dots and before "بن" it is the name. */
function isAli(token: Token, next: string): boolean {
  return /^[وفلب]?علي$/.test(token.text) && DESCENT.test(next);
}

function readArabic(tokens: readonly Token[], at: number, first: boolean): Part | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const { norm, start, end } = token;
  // "بني" before a name is a tribe.
  if (!/^[\u0621-\u064a]{2,}$/.test(norm) || norm === "بني") return null;
  if (isStopword(norm) && !isAli(token, next?.norm ?? "")) return null;
  const link = LINKS[norm] ?? null;
  if (link !== null) return first ? null : { token, start, end, used: 1, entry: null, link, everyday: false };
  if (/^[وفلب]?عبد$/.test(norm) && next !== undefined && /^ال.{3}/.test(next.norm)) {
    const entry = partEntry(`عبد ${next.norm}`);
    return { token, start: end - 3, end: next.end, used: 2, entry, link: null, everyday: false };
  }
  const whole = partEntry(norm);
  const skip = first && whole === null && /^[وفلبك]/.test(norm) ? 1 : 0;
  const entry = whole ?? (skip === 1 && LINKS[norm.slice(1)] === undefined ? partEntry(norm.slice(1)) : null);
  // "جون بول وفرانك": the next name is another person's.
  if (!first && whole === null && /^[وفلبك]/.test(norm) && partEntry(norm.slice(1)) !== null) return null;
  const everyday = isEveryday(norm);
  return { token, start: start + (entry === null ? 0 : skip), end, used: 1, entry, link: null, everyday };
}

function readPart(tokens: readonly Token[], at: number, lang: Lang, first: boolean): Part | null {
  return lang === "en" ? readEnglish(tokens[at] as Token) : readArabic(tokens, at, first);
}

function adjacent(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return /^[ \u00a0-]$/.test(gap) || (gap === ". " && left.text.length === 1);
}

const isDescent = (part: Part | undefined): boolean => part?.link === "bin" || part?.link === "bint";

/**
 * Whether a part goes on with the name: a known one does, any word after "بن", and otherwise what is no everyday word.
 */
function goesOn(part: Part, parts: readonly Part[]): boolean {
  if (isDescent(parts.at(-1))) return true;
  if (parts.length > 0 && (isTitle(part.token.norm) || OFFICES.has(part.token.norm))) return false;
  return !part.everyday || part.entry !== null;
}

/** The run of name-like words that begins at `at`. */
function runAt(text: string, tokens: readonly Token[], at: number, lang: Lang, skip: readonly TextSpan[]): Part[] {
  const parts: Part[] = [];
  let names = 0;
  for (let i = at; i < tokens.length && names < MAX_NAMES; ) {
    const previous = tokens[i - 1];
    if (i > at && (previous === undefined || !adjacent(text, previous, tokens[i] as Token))) break;
    const part = readPart(tokens, i, lang, i === at);
    if (part === null || !goesOn(part, parts)) break;
    if (skip.some(({ start, end }) => start < part.end && part.start < end)) break;
    parts.push(part);
    // A link takes no place: "علي بن عبد الله بن محمد الغامدي".
    names += part.link === null ? 1 : -1;
    i += part.used;
  }
  while (parts.at(-1)?.link != null) parts.pop();
  return parts;
}

/**
 * A name needs a known given name in front, or a title and a word that is no everyday word; everyday words alone are
 * none. "بن" makes a name of what stands before it, where a known name follows.
 */
function isPerson(parts: readonly Part[], titled: boolean): boolean {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return false;
  if (isDescent(second) && third?.entry != null && !(first.everyday && first.entry === null)) return true;
  if (parts.every(({ everyday }) => everyday)) return false;
  if (first.entry?.type === "given-name")
    return (
      titled ||
      second.entry !== null ||
      second.link !== null ||
      !first.everyday ||
      SURNAME_SHAPE.test(second.token.norm)
    );
  return titled && parts.every(({ everyday }) => !everyday);
}

function inLanguage(parts: readonly Part[], lang: Lang): string | null {
  const words = parts.map(({ entry, link, token }) =>
    entry === null ? (link === null ? null : lang === "en" ? link : token.text) : entry[lang],
  );
  return words.every((word) => word !== null) ? words.join(" ") : null;
}

/**
 * People whom the gazetteer lacks, by a conservative pattern: a known given name with a surname ("محمد الراوي"), or a
 * title with two words that nothing else is known of. `skip` are spans that are names already (those of `findNames`).
 */
export function findUnknownPeople(text: string, lang: Lang, skip: readonly TextSpan[] = []): readonly PersonMention[] {
  const tokens = tokenise(text);
  const people: PersonMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parts = runAt(text, tokens, at, lang, skip);
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || !isPerson(parts, isTitle(tokens[at - 1]?.norm ?? ""))) {
      at++;
      continue;
    }
    const span = { start: first.start, end: last.end };
    const shown = text.slice(span.start, span.end);
    people.push({
      ...span,
      text: shown,
      ar: lang === "ar" ? shown : inLanguage(parts, "ar"),
      en: lang === "en" ? shown : inLanguage(parts, "en"),
    });
    at += parts.reduce((sum, part) => sum + part.used, 0);
  }
  return people;
}
