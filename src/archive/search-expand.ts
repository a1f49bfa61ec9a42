import { arabicRenderings, englishRenderings, formsOf, relatives } from "../language/bilingual.ts";
import { skeletons } from "../language/skeleton.ts";
import { soundsAlike } from "../language/sounds-alike.ts";
import { searchStem } from "./search-stem.ts";
import type { QueryTerm } from "./search-query.ts";

/** A stem that stands for a query word: the word's own, or one that means or sounds the same. */
export interface Member {
  readonly stem: string;
  /** 0..1, how surely it stands for the query word. */
  readonly weight: number;
}

export const X = { RELATIVE: 0.3, CROSS: 0.8, FORM: 0.9, SOUND: 0.5, SOUNDX: 0.8, LEAST: 0.2, SIM: 0.8, MAX: 40, CLITIC: 0, STRIP: 0.6, SUFFIX: 0, SOUNDALL: 1, SPLIT: 1, JOIN: 1, VOC: 0 };

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
    if (X.CLITIC && term.stem.length >= 3) for (const c of ["ب", "ل", "ك", "و", "ف"]) add(c + term.stem, X.CLITIC);
    if (X.STRIP && term.stem.length >= 4 && /^[بلكفو]/.test(term.stem)) add(term.stem.slice(1), X.STRIP);
    if (X.SUFFIX && term.stem.length >= 3) { for (const c of ["ت", "ته", "هم", "نا"]) add(term.stem + c, X.SUFFIX); if (term.stem.length >= 4 && term.stem.endsWith("ت")) add(term.stem.slice(0, -1), X.SUFFIX); }
    for (const other of relatives(term.stem)) add(other, X.RELATIVE);
    for (const { stem: other, weight } of englishRenderings(term.stem)) add(other, weight * X.CROSS);
  } else {
    for (const { stem: head, weight } of arabicRenderings(term.stem)) {
      add(head, weight * X.CROSS);
      for (const form of formsOf(head)) add(form, weight * X.CROSS * X.FORM);
    }
  }
  if (isUnknown(term.stem) || X.SOUNDALL) addSounds(term, vocabulary, add);
  weights.delete(term.stem);
  const others = [...weights].map(([other, weight]) => ({ stem: other, weight })).sort((a, b) => b.weight - a.weight);
  return [{ stem: term.stem, weight: 1 }, ...others.slice(0, X.MAX)];
}

function addSounds(term: QueryTerm, vocabulary: Vocabulary, add: (wordStem: string, weight: number) => void): void {
  for (const key of skeletons(term.norm))
    for (const word of vocabulary(key)) {
      const likeness = soundsAlike(term.norm, word);
      if (likeness >= X.SIM) add(searchStem(word), likeness * (isArabic(word) === isArabic(term.norm) ? X.SOUND : X.SOUNDX));
    }
}

/** Words written as one that the archive only knows apart ("البحرالميت"), as two terms. */
export function splitJoined(terms: readonly QueryTerm[], df: (stem: string) => number): readonly QueryTerm[] {
  return terms.flatMap((term) => {
    if (!X.SPLIT || term.norm.length < 6 || /\d/.test(term.norm) || df(term.stem) > 0) return [term];
    let best: QueryTerm[] | null = null, bestDf = 0;
    for (let i = 3; i <= term.norm.length - 3; i++) {
      const [a, b] = [term.norm.slice(0, i), term.norm.slice(i)];
      const [sa, sb] = [searchStem(a), searchStem(b)];
      if (sa.length < 3 || sb.length < 3) continue;
      const least = Math.min(df(sa), df(sb)) * (b.startsWith("ال") ? 100 : 1);
      if (least > bestDf) { bestDf = least; best = [{ norm: a, stem: sa, position: term.position }, { norm: b, stem: sb, position: term.position + 0.5 }]; }
    }
    return best ? [term, ...best] : [term];
  });
}

/** Stem of two neighbours written as one word. */
export function joined(a: QueryTerm | undefined, b: QueryTerm | undefined): string | null {
  if (!X.JOIN || !a || !b || b.position - a.position > 1 || /\d/.test(a.norm + b.norm)) return null;
  return searchStem(a.norm + b.norm);
}
