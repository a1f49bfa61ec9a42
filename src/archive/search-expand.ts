import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { skeletons } from "../language/skeleton.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { stem } from "../language/stem.ts";
import type { QueryTerm } from "./search-query.ts";

/** A stem that stands for a query word: the word's own, or one that means or sounds the same. */
export interface Member {
  readonly stem: string;
  /** 0..1, how surely it stands for the query word. */
  readonly weight: number;
}

export const X = { RELATIVE: 0.6, CROSS: 0.9, FORM: 0.9, SOUND: 0.5, SOUNDX: 0.8, LEAST: 0.2, SIM: 0.8, MAX: 40 };

const isArabic = (word: string): boolean => /^[\u0600-\u06ff]/.test(word);

/** Words of the archive with a skeleton. */
export type Vocabulary = (key: string) => readonly string[];

/** True for a word that the lexicon and the gazetteer do not have: only its sound can tell what it stands for. */
export function isUnknown(wordStem: string): boolean {
  return (isArabic(wordStem) ? englishRenderings(wordStem) : arabicRenderings(wordStem)).length === 0;
}

/** Everything that may stand for a query word, itself first. */
export function expand(term: QueryTerm, vocabulary: Vocabulary): readonly Member[] {
  const weights = new Map<string, number>();
  const add = (wordStem: string, weight: number): void => {
    if (weight >= X.LEAST) weights.set(wordStem, Math.max(weights.get(wordStem) ?? 0, weight));
  };
  const arabic = isArabic(term.stem);
  if (arabic) {
    for (const other of relatives(term.stem)) add(other, X.RELATIVE);
    for (const { stem: other, weight } of englishRenderings(term.stem)) add(other, weight * X.CROSS);
  } else {
    for (const { stem: head, weight } of arabicRenderings(term.stem)) {
      add(head, weight * X.CROSS);
      for (const form of formsOf(head)) add(form, weight * X.CROSS * X.FORM);
    }
  }
  if (weights.size === 0) addSounds(term, vocabulary, add);
  weights.delete(term.stem);
  const others = [...weights].map(([other, weight]) => ({ stem: other, weight })).sort((a, b) => b.weight - a.weight);
  return [{ stem: term.stem, weight: 1 }, ...others.slice(0, X.MAX)];
}

function addSounds(term: QueryTerm, vocabulary: Vocabulary, add: (wordStem: string, weight: number) => void): void {
  for (const key of skeletons(term.norm))
    for (const word of vocabulary(key)) {
      const likeness = soundsAlike(term.norm, word);
      if (likeness >= X.SIM) add(stem(word), likeness * (isArabic(word) === isArabic(term.norm) ? X.SOUND : X.SOUNDX));
    }
}
