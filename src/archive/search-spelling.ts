import { arabicRenderings, isSpeltEnglish } from "../language/bilingual.ts";
import { searchStem } from "../language/search-stem.ts";
import { type Slip, slips } from "../language/slips.ts";
import { isStopword } from "../language/stopwords.ts";
import type { Frequency } from "./search-expand.ts";

/** What a word of a query that the archive does not have was probably meant to be. */
export interface Meant {
  readonly norm: string;
  readonly stem: string;
}

/** The rowid of an article in which a word form stands; null where none is found. */
export type FindForm = (norm: string, wordStem: string) => number | null;

/** What spelling needs of the index. */
export interface SpellingDeps {
  readonly frequency: Frequency;
  /** Looks up many stems at once, before `frequency` asks for each. */
  load(wordStems: readonly string[]): void;
  readonly findForm: FindForm;
}

/** A word of the lexicon that the archive has in the other language only, against one that it has. */
const OTHER_LANGUAGE = 0.5;
/** A slip of any kind leaves this many letters of a word to tell it by; one that is often made, fewer. */
const LEAST_LETTERS = 6;
/** Forms that are looked for in the articles. */
const MOST_LOOKED_FOR = 12;

/** A function word with a pronoun ("خلالها") is no slip, and neither is an English word of the lexicon. */
const isWord = (norm: string): boolean =>
  isSpeltEnglish(norm) || isStopword(norm.replace(/(?:هما|هم|هن|ها|نا|كم|ه|ك|ي)$/, ""));

interface Reading extends Meant {
  readonly value: number;
  /** The archive has it in the other language only. */
  readonly across: boolean;
}

/** A slip as a reading of the typed word, by how many articles have it or a word of the other language for it. */
function readingOf({ word, likely }: Slip, frequency: Frequency): Reading {
  const stem = searchStem(word);
  const here = frequency(stem);
  const across = here === 0 && isSpeltEnglish(word);
  const there = across ? Math.max(0, ...arabicRenderings(stem).map((one) => frequency(one.stem))) : 0;
  return { norm: word, stem, across, value: likely * Math.sqrt(here + there * OTHER_LANGUAGE) };
}

/**
 * The word of the archive that is one slip away from a typed one, the likeliest by the slip and by how many articles
 * have it: the noisy channel of Kernighan, Church and Gale, "A spelling correction program based on a noisy channel
 * model", 1990. Null where there is none.
 */
export function meantWord(norm: string, { frequency, load, findForm }: SpellingDeps): Meant | null {
  if (isWord(norm)) return null;
  const bare = norm.replace(/^(?:و?ال|لل)/, "");
  const slipped = slips(norm).filter(({ isUsual }) => isUsual || bare.length >= LEAST_LETTERS);
  const common = slipped.find(({ word, isUsual }) => isUsual && isStopword(word));
  if (common !== undefined) return { norm: common.word, stem: searchStem(common.word) };
  load(slipped.map(({ word }) => searchStem(word)));
  const readings = slipped
    .map((slip) => readingOf(slip, frequency))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const found = readings
    .slice(0, MOST_LOOKED_FOR)
    .find(({ norm, stem, across }) => across || findForm(norm, stem) !== null);
  return found === undefined ? null : { norm: found.norm, stem: found.stem };
}
