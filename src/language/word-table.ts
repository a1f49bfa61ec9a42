import { foldText } from "./normalise.ts";
import type { Term } from "./term.ts";

/** A word as printed and as folded, kept once however often it stands in an archive. */
export interface Word {
  readonly text: string;
  /** `foldText` of the word: for matching only. */
  readonly norm: string;
  /** What `stemTerm` and `foldedTerm` have said of it; undefined until they were asked. */
  stem: Term | null | undefined;
  folded: Term | undefined;
  /** Kinds that summaries look for, as `traitsOf` has said; -1 until it was asked. */
  traits: number;
}

/** Five thousand news articles have some 120,000 word forms; past this many the table starts anew. */
const MOST_WORDS = 200_000;
/** A power of two; the table doubles when it is half full, so that a search for a free place stays short. */
const FEWEST_SLOTS = 1 << 13;

/**
 * A word is found by its letters where they stand: reading a text that has no new word makes no string, and equal words
 * are one object, which remembers what has been worked out for it. Two numbers a slot: the hash, and the word's number
 * from 1, where 0 is a free place.
 */
let slots = new Int32Array(FEWEST_SLOTS * 2);
let known: Word[] = [];

/** Hash of no letters: the offset basis of FNV-1a, 32 bits (Fowler, Noll, Vo). */
export const NO_LETTERS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The hash of letters, a UTF-16 unit longer. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

function isAt(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  let at = start;
  while (at < end && word.charCodeAt(at - start) === units[at]) at++;
  return at === end;
}

/** Index in `slots` of the hash's first place; the high bits are mixed into the low ones. */
const firstPlace = (hash: number): number => ((hash ^ (hash >>> 15)) * 2) & (slots.length - 1);
const nextPlace = (place: number): number => (place + 2) & (slots.length - 1);

function put(hash: number, number: number): void {
  let place = firstPlace(hash);
  while (slots[place + 1] !== 0) place = nextPlace(place);
  slots[place] = hash;
  slots[place + 1] = number;
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  for (let place = 0; place < before.length; place += 2)
    if (before[place + 1] !== 0) put(before[place] as number, before[place + 1] as number);
}

function add(hash: number, printed: string): Word {
  if (known.length >= MOST_WORDS) {
    slots.fill(0);
    known = [];
  } else if (known.length * 4 >= slots.length) grow();
  const norm = foldText(printed);
  const word = {
    text: printed,
    norm: norm === printed ? printed : norm,
    stem: undefined,
    folded: undefined,
    traits: -1,
  };
  known.push(word);
  put(hash, known.length);
  return word;
}

/** Most letters made into a string at once: each is an argument on the stack. */
const MOST_AT_ONCE = 4096;

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += MOST_AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + MOST_AT_ONCE)));
  return text;
}

/** The word whose letters stand in `units` from `start` to `end`; `hash`: theirs by `hashOn`, from NO_LETTERS on. */
export function wordAt(units: Uint16Array, start: number, end: number, hash: number): Word {
  for (let place = firstPlace(hash); ; place = nextPlace(place)) {
    const number = slots[place + 1] as number;
    if (number === 0) return add(hash, textOf(units, start, end));
    if (slots[place] !== hash) continue;
    const word = known[number - 1] as Word;
    if (isAt(word.text, units, start, end)) return word;
  }
}
