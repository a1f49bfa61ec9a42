import { kept } from "./memos.ts";
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
/**
 * The words' letters one after another, and where those of each end: compared there several times as fast as in a
 * string.
 */
let letters = new Uint16Array(FEWEST_SLOTS * 4);
let ends = new Int32Array(FEWEST_SLOTS);

kept({
  get size() {
    return known.length;
  },
  clear() {
    slots = new Int32Array(FEWEST_SLOTS * 2);
    known = [];
    letters = new Uint16Array(FEWEST_SLOTS * 4);
    ends = new Int32Array(FEWEST_SLOTS);
  },
});

/** Hash of no letters: the offset basis of FNV-1a, 32 bits (Fowler, Noll, Vo). */
export const NO_LETTERS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The hash of letters, a UTF-16 unit longer. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** Whether the letters of the word of a number, from 1, are those from `start` to `end`. */
function isAt(number: number, units: Uint16Array, start: number, end: number): boolean {
  const stop = ends[number] as number;
  let at = ends[number - 1] as number;
  if (stop - at !== end - start) return false;
  let unit = start;
  while (at < stop && letters[at] === units[unit]) {
    at++;
    unit++;
  }
  return at === stop;
}

/** Keeps the letters of the latest of the known words. */
function keepLetters(units: Uint16Array, start: number, end: number): void {
  const number = known.length;
  const from = ends[number - 1] as number;
  const to = from + end - start;
  if (to > letters.length) letters = roomier(letters, to);
  if (number === ends.length) ends = roomier(ends, number + 1);
  letters.set(units.subarray(start, end), from);
  ends[number] = to;
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

/** The numbers in an array with room for at least `least` of them. */
function roomier<T extends Uint16Array | Int32Array>(numbers: T, least: number): T {
  const room = new (numbers.constructor as new (length: number) => T)(Math.max(least, numbers.length * 2));
  room.set(numbers);
  return room;
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  for (let place = 0; place < before.length; place += 2)
    if (before[place + 1] !== 0) put(before[place] as number, before[place + 1] as number);
}

function add(hash: number, units: Uint16Array, start: number, end: number): Word {
  if (known.length >= MOST_WORDS) {
    slots.fill(0);
    known = [];
  } else if (known.length * 4 >= slots.length) grow();
  const printed = textOf(units, start, end);
  const norm = foldText(printed);
  const word = {
    text: printed,
    norm: norm === printed ? printed : norm,
    stem: undefined,
    folded: undefined,
    traits: -1,
  };
  known.push(word);
  keepLetters(units, start, end);
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
    if (number === 0) return add(hash, units, start, end);
    if (slots[place] === hash && isAt(number, units, start, end)) return known[number - 1] as Word;
  }
}
