import { englishRenderings, skeletons } from "../language/bilingual.ts";

/** English terms, by number, that an Arabic term may stand for, with weights 0..1. */
export type Bridge = (term: string, isEveryday: boolean) => readonly (readonly [term: number, weight: number])[];

/** A name written by ear agrees only roughly, and short skeletons fit many words. */
const HEARD_WEIGHT = 0.7;
const MIN_SKELETON = 3;

const longSkeletons = (term: string): readonly string[] => skeletons(term).filter((key) => key.length >= MIN_SKELETON);

/**
 * Whether an Arabic and an English term sound alike, as a name or a loanword does in both: it has one sense. Each term
 * is heard once.
 */
export function createHearing(): (arabic: string, english: string) => boolean {
  const heard = new Map<string, readonly string[]>();
  const keysOf = (term: string): readonly string[] => {
    const known = heard.get(term);
    if (known !== undefined) return known;
    const keys = longSkeletons(term);
    heard.set(term, keys);
    return keys;
  };
  return (arabic, english) => {
    const keys = keysOf(arabic);
    return keys.length > 0 && keysOf(english).some((key) => keys.includes(key));
  };
}

/**
 * Skeletons of English stems that an Arabic stem may stand for. Stemming takes an ending from a name as from any word:
 * "سوليفان" loses its "ان", as if it were a dual, and "Biles" its "s", as if it were a plural.
 */
function soundsOf(arabic: string): readonly string[] {
  const keys = skeletons(arabic);
  const unstemmed = keys.map((key) => `${key}N`);
  const stemmed = keys.filter((key) => key.endsWith("S")).map((key) => key.slice(0, -1));
  return [...keys, ...unstemmed, ...stemmed].filter((key) => key.length >= MIN_SKELETON);
}

function bySound(english: ReadonlyMap<string, number>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [term, number] of english) {
    if (!/^[a-z]{4,}$/.test(term)) continue;
    for (const key of longSkeletons(term)) {
      const terms = index.get(key);
      if (terms === undefined) index.set(key, [number]);
      else terms.push(number);
    }
  }
  return index;
}

/**
 * From Arabic terms to the numbers of a window's English terms: names and numbers stand for themselves, words for their
 * renderings in the lexicon, and a word that the lexicon lacks, often a name, for what sounds like it.
 */
export function bridgeTo(english: ReadonlyMap<string, number>): Bridge {
  let heard: Map<string, number[]> | undefined;
  return (term, isEveryday) => {
    const same = english.get(term);
    if (same !== undefined) return [[same, 1]];
    if (term.startsWith("#")) return [];
    // Only an everyday word is in the lexicon; to look for another there takes longer than all the rest.
    const rendered = isEveryday ? englishRenderings(term) : [];
    if (rendered.length > 0)
      return rendered.flatMap(({ stem, weight }) => {
        const number = english.get(stem);
        return number === undefined ? [] : [[number, weight] as const];
      });
    heard ??= bySound(english);
    const found = soundsOf(term).flatMap((key) => heard?.get(key) ?? []);
    if (found.length === 0) return [];
    return [...new Set(found)].map((number) => [number, HEARD_WEIGHT / Math.sqrt(found.length)] as const);
  };
}
