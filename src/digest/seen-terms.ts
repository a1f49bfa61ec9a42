import { hasRenderings } from "../language/bilingual.ts";
import { findNames } from "../language/names.ts";
import { scriptLang } from "../language/other-lang.ts";
import { terms } from "../language/stem.ts";

/** The start of a text says what happened, after the inverted pyramid of news; some sixty words, UTF-16 units. */
export const OPENING_CHARS = 400;

/** Terms that tell a story from others; more of a story would only add what any story has. */
const KEPT_TERMS = 30;

/** An everyday word tells a story less than a name, a number or a rare word. */
const EVERYDAY = 0.35;

/** Stems and numbers of a text, and names as `#ID` of the gazetteer, which are the same in both languages. */
export function termsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let rest = "";
  let at = 0;
  for (const { start, end, entry } of findNames(text, scriptLang(text))) {
    found.add(`#${entry.id}`);
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  for (const term of terms(rest + text.slice(at))) found.add(term);
  return found;
}

function weightOf(term: string): number {
  return /^[#\d]/.test(term) || !hasRenderings(term) ? 1 : EVERYDAY;
}

/** The terms that most of the texts have, telling ones before everyday ones. */
export function tellingTerms(texts: readonly string[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const text of texts)
    for (const term of termsIn(text)) weights.set(term, (weights.get(term) ?? 0) + weightOf(term));
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked.slice(0, KEPT_TERMS).map(([term]) => term);
}

const total = (found: Iterable<string>): number => {
  let sum = 0;
  for (const term of found) sum += weightOf(term) ** 2;
  return sum;
};

/** 0..1: cosine of two lists of telling terms. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const size = Math.sqrt(total(a) * total(b));
  return size > 0 ? total(a.filter((term) => other.has(term))) / size : 0;
}
