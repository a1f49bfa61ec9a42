import type { Lang } from "../contracts/article.ts";
import { entryAt, findName, type NameEntry, nameIn, type Reading } from "./gazetteer.ts";
import { type Candidate, nameCandidates } from "./name-candidates.ts";
import { announces } from "./name-cues.ts";
import { BARE, PART, WEAK } from "./name-table.ts";
import type { TextSpan } from "./sentences.ts";
import { isStopword } from "./stopwords.ts";
import { type Token, tokenise, words } from "./tokens.ts";

export type { NameEntry } from "./gazetteer.ts";
export { nameIn };

/** A name of the gazetteer where it stands in a text, without proclitics: `text.slice(start, end) === text`. */
export interface NameMention extends TextSpan {
  readonly entry: NameEntry;
  readonly text: string;
}

/** What the sure names of a text say about the unsure ones. */
interface Context {
  readonly sure: ReadonlySet<number>;
  readonly countries: ReadonlyMap<string, number>;
}

function isSure({ flags }: Reading): boolean {
  return (flags & (WEAK | PART | BARE)) === 0;
}

function contextOf(candidates: readonly Candidate[]): Context {
  const sure = new Set<number>();
  const countries = new Map<string, number>();
  for (const { readings } of candidates) {
    const certain = readings.filter(isSure);
    if (certain.length !== readings.length || readings.length > 1) continue;
    for (const { place } of certain) {
      sure.add(place);
      const { country } = entryAt(place);
      if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
    }
  }
  return { sure, countries };
}

function isGivenName(word: string): boolean {
  if (isStopword(word)) return false;
  return findName(word)?.readings.some(({ flags }) => (flags & PART) !== 0) ?? false;
}

/** Whether a reading may stand: everyday words need support, and a surname after another given name is someone else. */
function holds(reading: Reading, before: string, context: Context): boolean {
  if (reading.flags & PART) return false;
  const entry = entryAt(reading.place);
  if (context.sure.has(reading.place)) return true;
  if (reading.flags & WEAK) return announces(before, entry);
  return !(reading.flags & BARE && isGivenName(before));
}

/** The reading that fits best: one already named in full, then one announced, then one whose country is spoken of, then the first. */
function choose(readings: readonly Reading[], before: string, context: Context): NameEntry | null {
  let best: NameEntry | null = null;
  let bestScore = -1;
  for (const reading of readings) {
    if (!holds(reading, before, context)) continue;
    const entry = entryAt(reading.place);
    const spoken = entry.country === null ? 0 : (context.countries.get(entry.country) ?? 0);
    const score =
      (context.sure.has(reading.place) ? 100 : 0) + (announces(before, entry) ? 50 : 0) + Math.min(spoken, 40);
    if (score > bestScore) {
      best = entry;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Names of the gazetteer in a text, from left to right, the longest at each place: with variants, proclitics (وبوتين،
 * لدمشق), and folding of hamza, ya and ta marbuta. A name that is an everyday word too counts only when the same text
 * names it in full or a word before it announces it. `lang` is the language of the text.
 */
export function findNames(text: string, lang: Lang): readonly NameMention[] {
  const tokens = tokenise(text);
  const candidates = nameCandidates(text, tokens, lang);
  const context = contextOf(candidates);
  const mentions: NameMention[] = [];
  for (const { from, start, end, readings } of candidates) {
    const entry = choose(readings, wordBefore(tokens, from), context);
    if (entry !== null) mentions.push({ start, end, entry, text: text.slice(start, end) });
  }
  return mentions;
}

function wordBefore(tokens: readonly Token[], at: number): string {
  return tokens[at - 1]?.norm ?? "";
}

/** The entry of an exact name in a language, folded and without context; null when unknown. The first reading of the data wins. */
export function lookupName(text: string, lang: Lang): NameEntry | null {
  const readings = findName(words(text).join(" "))?.readings ?? [];
  const isArabic = /[\u0600-\u06ff]/.test(text);
  if (isArabic !== (lang === "ar")) return null;
  const first = readings.find(({ flags }) => (flags & PART) === 0) ?? readings[0];
  return first === undefined ? null : entryAt(first.place);
}
