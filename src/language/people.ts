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

/** Most words of a name. */
const MAX_WORDS = 4;
const LINKS: Readonly<Record<string, string>> = { بن: "bin", ابن: "ibn", بنت: "bint", ال: "Al", ابو: "Abu" };

interface Part {
  readonly token: Token;
  readonly start: number;
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

function isEveryday(norm: string): boolean {
  return isStopword(norm) || (lookUp(norm) & FORM) !== 0 || (lookUp(stem(norm)) & STEM) !== 0;
}

function readPart(token: Token, lang: Lang, first: boolean): Part | null {
  if (lang === "en") {
    if (!/^\p{Lu}[\p{L}\p{M}]+$/u.test(token.text) || isStopword(token.norm)) return null;
    return { token, start: token.start, entry: partEntry(token.norm), link: null, everyday: false };
  }
  // "بني" before a name is a tribe.
  if (!/^[\u0621-\u064a]{2,}$/.test(token.norm) || isStopword(token.norm) || token.norm === "بني") return null;
  const link = LINKS[token.norm] ?? null;
  if (link !== null) return first ? null : { token, start: token.start, entry: null, link, everyday: false };
  const whole = partEntry(token.norm);
  const skip = first && whole === null && /^[وفلبك]/.test(token.norm) ? 1 : 0;
  const entry = whole ?? (skip === 1 ? partEntry(token.norm.slice(1)) : null);
  return {
    token,
    start: token.start + (entry === null ? 0 : skip),
    entry,
    link: null,
    everyday: isEveryday(token.norm),
  };
}

function adjacent(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return /^[ \u00a0-]$/.test(gap) || (gap === ". " && left.text.length === 1);
}

/** The run of name-like words that begins at `at`. After the first word, an everyday word ends it unless it is a known name part. */
function runAt(text: string, tokens: readonly Token[], at: number, lang: Lang, skip: readonly TextSpan[]): Part[] {
  const parts: Part[] = [];
  for (let i = at; i < tokens.length && parts.length < MAX_WORDS; i++) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (i > at && (previous === undefined || !adjacent(text, previous, token) || isTitle(token.norm))) break;
    const part = readPart(token, lang, i === at);
    if (part === null || (part.everyday && part.entry === null)) break;
    if (skip.some(({ start, end }) => start < token.end && part.start < end)) break;
    parts.push(part);
  }
  while (parts.at(-1)?.link != null) parts.pop();
  return parts;
}

/** A name needs a known given name in front, or a title and a word that is no everyday word; everyday words alone are none. */
function isPerson(parts: readonly Part[], titled: boolean): boolean {
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.every(({ everyday }) => everyday)) return false;
  if (first.entry?.type === "given-name")
    return titled || second.entry !== null || second.link !== null || !first.everyday;
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
    const span = { start: first.start, end: last.token.end };
    const shown = text.slice(span.start, span.end);
    people.push({
      ...span,
      text: shown,
      ar: lang === "ar" ? shown : inLanguage(parts, "ar"),
      en: lang === "en" ? shown : inLanguage(parts, "en"),
    });
    at += parts.length;
  }
  return people;
}
