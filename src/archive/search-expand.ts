import {
  arabicRenderings,
  englishRenderings,
  formsOf,
  hasRenderings,
  type Rendering,
  relatives,
} from "../language/bilingual.ts";
import { isArabicWord } from "../language/chars.ts";
import { searchStem } from "../language/search-stem.ts";
import { skeletons } from "../language/skeleton.ts";
import { ALIKE, soundsAlike } from "../language/sounds-alike.ts";
import { synonymsOf } from "../language/synonyms.ts";
import { classesOf } from "../language/word-class.ts";
import { type QueryTerm, queryTerm } from "./search-query.ts";

/** A stem that stands for a query word: the word's own, or one that means or sounds the same. */
export interface Member {
  readonly stem: string;
  /** 0..1, how surely it stands for the query word. */
  readonly weight: number;
}

/** Words of the archive that have a skeleton and are in no lexicon. */
export type Vocabulary = (skeleton: string) => readonly string[];

/** In how many articles a stem stands. */
export type Frequency = (wordStem: string) => number;

/*
 * How far other words count as the one that was asked for. Chosen by what they are rather than fitted: results are flat
 * within a third of each value.
 */
/** Other forms of a word that the stem does not join: a verb and its participle. */
const RELATIVE = 0.3;
/** Words that news tells the same with; of many lines, the commonest words are in one. */
const SYNONYM = 0.3;
/**
 * Words that share a translation with the one that was asked for: paraphrases by way of the other language (Bannard and
 * Callison-Burch, "Paraphrasing with bilingual parallel corpora", 2005). Only sure translations lead there and back.
 */
const PARAPHRASE = 0.3;
/** The best translation; others by their own weight. */
const TRANSLATION = 0.8;
const TRANSLATED_FORM = 0.9 * TRANSLATION;
/** A word that sounds the same, in the same script or in the other. */
const SAME_SCRIPT_SOUND = 0.5;
const OTHER_SCRIPT_SOUND = 0.8;
/** The word without a first letter that may be a preposition or a conjunction. */
const WITHOUT_CLITIC = 0.6;
/** A number in words, written in digits. */
const DIGITS = 0.7;
/** Weaker members cost time and bring noise. */
const LEAST = 0.2;
/** A word of the lexicon that this many articles hold is spelt as they spell it. */
const RARE = 5;

/** True for a word that the lexicon and the gazetteer do not have: only its sound can tell what it stands for. */
export function isUnknown(wordStem: string): boolean {
  return !hasRenderings(wordStem);
}

type Add = (wordStem: string, weight: number) => void;

/** Everything that may stand for a query word: itself first, then at most `most` others, surest first. */
export function expand(term: QueryTerm, vocabulary: Vocabulary, most: number, frequency: Frequency): readonly Member[] {
  const weights = new Map<string, number>();
  const add: Add = (wordStem, weight) => {
    if (weight >= LEAST) weights.set(wordStem, Math.max(weights.get(wordStem) ?? 0, weight));
  };
  if (isArabicWord(term.stem)) addToArabic(term, add);
  else addToEnglish(term.stem, add);
  for (const other of synonymsOf(term.stem)) add(other, SYNONYM);
  if (term.digits !== null) add(term.digits, DIGITS);
  if (frequency(term.stem) < RARE || isUnknown(term.stem)) addSounds(term, vocabulary, add);
  weights.delete(term.stem);
  const others = [...weights].map(([stem, weight]) => ({ stem, weight })).sort((a, b) => b.weight - a.weight);
  return [{ stem: term.stem, weight: 1 }, ...others.slice(0, most)];
}

function addToArabic({ norm, stem: own }: QueryTerm, add: Add): void {
  if (/^[بلكفو].{3}/.test(own)) add(own.slice(1), WITHOUT_CLITIC);
  const classes = classesOf(norm);
  for (const other of relatives(own, classes)) add(other, RELATIVE);
  for (const { stem, weight } of englishRenderings(own, classes)) {
    add(stem, weight * TRANSLATION);
    addParaphrases(arabicRenderings(stem), weight, add);
  }
}

function addParaphrases(back: readonly Rendering[], there: number, add: Add): void {
  for (const { stem, weight } of back) add(stem, there * weight * PARAPHRASE);
}

function addToEnglish(wordStem: string, add: Add): void {
  for (const { stem: head, weight, classes } of arabicRenderings(wordStem)) {
    add(head, weight * TRANSLATION);
    addParaphrases(englishRenderings(head, classes), weight, add);
    for (const form of formsOf(head, classes)) add(form, weight * TRANSLATED_FORM);
  }
}

function addSounds({ norm }: QueryTerm, vocabulary: Vocabulary, add: Add): void {
  for (const key of skeletons(norm))
    for (const word of vocabulary(key)) {
      const likeness = soundsAlike(norm, word);
      const sure = isArabicWord(word) === isArabicWord(norm) ? SAME_SCRIPT_SOUND : OTHER_SCRIPT_SOUND;
      if (likeness >= ALIKE) add(searchStem(word), likeness * sure);
    }
}

/** Words that were written as one and that the archive knows only apart ("البحرالميت"), as further terms. */
export function splitJoined(terms: readonly QueryTerm[], frequency: Frequency): readonly QueryTerm[] {
  return terms.flatMap((term) => {
    const mayBeTwo = term.norm.length >= 6 && !/\d/.test(term.norm) && frequency(term.stem) === 0;
    return mayBeTwo ? [term, ...split(term, frequency)] : [term];
  });
}

function split(term: QueryTerm, frequency: Frequency): readonly QueryTerm[] {
  let best: readonly QueryTerm[] = [];
  let bestFrequency = 0;
  for (let at = 3; at <= term.norm.length - 3; at++) {
    const first = queryTerm(term.norm.slice(0, at), term.position);
    const second = queryTerm(term.norm.slice(at), term.position + 0.5);
    if (first.stem.length < 3 || second.stem.length < 3) continue;
    // An article inside a word can only be a second word's.
    const sure = second.norm.startsWith("ال") ? 100 : 1;
    const rarer = Math.min(frequency(first.stem), frequency(second.stem)) * sure;
    if (rarer <= bestFrequency) continue;
    bestFrequency = rarer;
    best = [first, second];
  }
  return best;
}

/** Stem of two neighbours of the query written as one word ("فيس بوك"), or null where they are no neighbours. */
export function joinedStem(first: QueryTerm | undefined, second: QueryTerm | undefined): string | null {
  if (first === undefined || second === undefined || second.position - first.position !== 1) return null;
  const norm = first.norm + second.norm;
  return /\d/.test(norm) ? null : searchStem(norm);
}
