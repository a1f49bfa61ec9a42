import type { Lang } from "../contracts/article.ts";
import { findName, type NameEntry } from "./gazetteer.ts";
import { PART } from "./name-table.ts";
import { isNamePart } from "./namesakes.ts";
import { FORM, lookUp } from "./stem-table.ts";
import { isStopword } from "./stopwords.ts";
import { type Token, words } from "./tokens.ts";

/** Words that the last word of a name belongs to: "نصر الله", "عبد الرحمن", "أبو زيد". */
const SECOND_HALVES = /^(?:الله|الدين|الرحمن|الرحيم|العزيز|الملك|الحق)$/;
const FIRST_HALVES = /^(?:عبد|ابو|ابي|ابا|بن|ابن|ال|van|de|der|bin|abu|al|el|ibn|von|la|le)$/;

/**
 * The folded surname of a person's name ("نصر الله" of "حسن نصر الله"), or null when it has one word or an everyday
 * one.
 */
function surnameOf(name: string, lang: Lang): string | null {
  const parts = words(name);
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (parts.length < 2 || last.length < 3) return null;
  if (parts.length > 2 && (SECOND_HALVES.test(last) || FIRST_HALVES.test(before))) return `${before} ${last}`;
  if (parts.length === 2 && SECOND_HALVES.test(last)) return null;
  const isWord = isStopword(last) || (lang === "ar" && !last.startsWith("ال") && (lookUp(last) & FORM) !== 0);
  return isWord ? null : last;
}

/** Surnames that stand for one person each of those named in full in the same text. */
export function surnames(people: readonly NameEntry[], lang: Lang): ReadonlyMap<string, NameEntry> {
  const found = new Map<string, NameEntry>();
  const shared = new Set<string>();
  for (const person of people) {
    const surname = surnameOf(person[lang], lang);
    if (surname === null) continue;
    const other = found.get(surname);
    if (other !== undefined && other.id !== person.id) shared.add(surname);
    // A surname that also names something else alone is left to the gazetteer.
    const readings = findName(surname)?.readings ?? [];
    if (readings.every(({ flags }) => (flags & PART) !== 0)) found.set(surname, person);
  }
  for (const surname of shared) found.delete(surname);
  return found;
}

export interface SurnameFound {
  readonly entry: NameEntry;
  readonly start: number;
  readonly end: number;
  /** Index of the word after it. */
  readonly to: number;
}

/** A surname at word `at`, alone or after و ف ب ل ك; not after another given name, and in English with a capital. */
export function surnameAt(
  tokens: readonly Token[],
  at: number,
  lang: Lang,
  known: ReadonlyMap<string, NameEntry>,
): SurnameFound | null {
  const token = tokens[at];
  if (token === undefined || (lang === "en" && !/^\p{Lu}/u.test(token.text))) return null;
  const next = tokens[at + 1];
  for (const skip of lang === "ar" && /^[وفبلك]/.test(token.norm) ? [0, 1] : [0]) {
    const word = token.norm.slice(skip);
    const two = next === undefined ? undefined : known.get(`${word} ${next.norm}`);
    const entry = two ?? known.get(word);
    if (entry === undefined || isNamePart(tokens[at - 1]?.norm ?? "")) continue;
    const last = two === undefined ? token : (next as Token);
    return { entry, start: token.start + skip, end: last.end, to: at + (two === undefined ? 1 : 2) };
  }
  return null;
}
