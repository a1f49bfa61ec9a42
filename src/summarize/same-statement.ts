import { englishRenderings, skeletons } from "../language/bilingual.ts";
import { findNumbers } from "../language/numbers.ts";
import { terms } from "../language/stem.ts";

/** What an Arabic and an English sentence are compared by. */
export interface SentenceTerms {
  readonly terms: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

/** A name that only sounds alike agrees less than a word that the lexicon renders. */
const HEARD = 0.7;
const MIN_SKELETON = 3;
/** Numbers below this are mostly written as words, articles or duals, and say little. */
const LEAST_NUMBER = 3;

/** English makes one word of a number and what it counts ("a 30-day ceasefire"). */
const COMPOUND = /\b(\d{1,6})-(?=[a-z])/gi;

export function sentenceTerms(text: string, lang: "ar" | "en"): SentenceTerms {
  const found = findNumbers(text, lang).map(({ value }) => value);
  const compounds = [...text.matchAll(COMPOUND)].map(([, digits]) => Number(digits));
  return { terms: new Set(terms(text)), numbers: new Set([...found, ...compounds].filter((n) => n >= LEAST_NUMBER)) };
}

/** 0..1: how surely an English stem stands for an Arabic one. */
function rendering(
  arabic: string,
  english: ReadonlySet<string>,
  heard: ReadonlyMap<string, string>,
): Map<string, number> {
  const found = new Map<string, number>();
  if (english.has(arabic)) found.set(arabic, 1);
  const rendered = englishRenderings(arabic);
  // Any rendering counts in full: with two sentences about one story at hand, the sense is not in doubt.
  for (const { stem } of rendered) if (english.has(stem)) found.set(stem, 1);
  if (rendered.length > 0) return found;
  for (const key of skeletons(arabic)) {
    const word = key.length < MIN_SKELETON ? undefined : heard.get(key);
    if (word !== undefined && !found.has(word)) found.set(word, HEARD);
  }
  return found;
}

/** English words by how they sound, for names that no lexicon has. */
function bySound(english: ReadonlySet<string>): Map<string, string> {
  const heard = new Map<string, string>();
  for (const word of english) if (/^[a-z]{4,}$/.test(word)) for (const key of skeletons(word)) heard.set(key, word);
  return heard;
}

/**
 * True when neither sentence gives a number that the other one contradicts: the shorter list stands in the longer one.
 */
function numbersAgree(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].every((n) => many.has(n));
}

/**
 * 0..1: how far an Arabic and an English sentence say the same. The harmonic mean of the shares of each one's content
 * words that the other one renders, each word weighted by `weight` (rarer words say more); 0 where numbers disagree.
 */
export function sameness(ar: SentenceTerms, en: SentenceTerms, weight: (term: string) => number): number {
  if (ar.terms.size === 0 || en.terms.size === 0 || !numbersAgree(ar.numbers, en.numbers)) return 0;
  const heard = bySound(en.terms);
  const covered = new Map<string, number>();
  let [own, total] = [0, 0];
  for (const term of ar.terms) {
    const found = rendering(term, en.terms, heard);
    const best = Math.max(0, ...found.values());
    own += best * weight(term);
    total += weight(term);
    for (const [word, value] of found) covered.set(word, Math.max(covered.get(word) ?? 0, value));
  }
  let [other, otherTotal] = [0, 0];
  for (const word of en.terms) {
    other += (covered.get(word) ?? 0) * weight(word);
    otherTotal += weight(word);
  }
  const [a, b] = [own / total, other / otherTotal];
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
