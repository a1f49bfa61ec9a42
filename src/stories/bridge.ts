import { englishRenderings, skeletons } from "../language/bilingual.ts";

/** English terms that an Arabic term may stand for, with weights 0..1. */
export type Bridge = (term: string) => readonly (readonly [term: string, weight: number])[];

/** A name written by ear agrees only roughly, and short skeletons fit many words. */
const HEARD_WEIGHT = 0.7;
const MIN_SKELETON = 3;

function bySound(english: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const term of english) {
    if (!/^[a-z]{4,}$/.test(term)) continue;
    for (const key of skeletons(term)) {
      if (key.length < MIN_SKELETON) continue;
      const terms = index.get(key);
      if (terms === undefined) index.set(key, [term]);
      else terms.push(term);
    }
  }
  return index;
}

/**
 * From Arabic terms to the English terms of a window: names and numbers stand for themselves, words for their renderings
 * in the lexicon, and a word that the lexicon lacks, often a name, for what sounds like it.
 */
export function bridgeTo(english: ReadonlySet<string>): Bridge {
  let heard: Map<string, string[]> | undefined;
  const memo = new Map<string, ReturnType<Bridge>>();
  const find: Bridge = (term) => {
    if (english.has(term)) return [[term, 1]];
    if (term.startsWith("#")) return [];
    const rendered = englishRenderings(term);
    if (rendered.length > 0)
      return rendered.filter(({ stem }) => english.has(stem)).map(({ stem, weight }) => [stem, weight] as const);
    heard ??= bySound(english);
    const found = skeletons(term).flatMap((key) => (key.length < MIN_SKELETON ? [] : (heard?.get(key) ?? [])));
    return [...new Set(found)].map((word) => [word, HEARD_WEIGHT / Math.sqrt(found.length)] as const);
  };
  return (term) => {
    const known = memo.get(term);
    if (known !== undefined) return known;
    const found = find(term);
    memo.set(term, found);
    return found;
  };
}
