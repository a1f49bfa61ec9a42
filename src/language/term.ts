import { BoundedMap } from "./bounded-map.ts";
import { kept } from "./memos.ts";
import { contentStem } from "./stem.ts";
import type { Word } from "./word-table.ts";

/**
 * A folded word, or the stem of one, kept once: equal ones are one object, so texts are compared without looking
 * anything up. It carries a number for whoever counts at the moment.
 */
export interface Term {
  readonly text: string;
  /** The count that `number` belongs to, see `newCount`. */
  count: number;
  number: number;
}

/**
 * As many as there are words in the word table; past it terms are made anew, and one made before equals none made
 * after.
 */
const terms = kept(new BoundedMap<Term>(200_000));

const termFor = (text: string): Term => terms.get(text) ?? terms.set(text, { text, count: 0, number: 0 });

/** The stem of a content word as a term, null for a function word. */
export function stemTerm(word: Word): Term | null {
  if (word.stem === undefined) {
    const stem = contentStem(word.norm);
    word.stem = stem === null ? null : termFor(stem);
  }
  return word.stem;
}

/** The folded word as a term. */
export function foldedTerm(word: Word): Term {
  word.folded ??= termFor(word.norm);
  return word.folded;
}

let counts = 0;

/**
 * Begins a count: terms whose `count` is another one have not been met in it. One count runs at a time, from here to
 * its last look at a term, and nothing that counts is called in between.
 */
export const newCount = (): number => ++counts;
