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
 * are one object, which remembers what has been worked out for it. Two numbers a slot: the hash, and where the word's
 * record stands, 0 for a free place.
 */
let slots = new Int32Array(FEWEST_SLOTS * 2);
let known: Word[] = [];
/**
 * The words' records one after another: number of letters and index in `known`, two units each with the low one first,
 * then the letters. What a look-up needs stands side by side, for memory far away is what it spends its time on; and
 * letters are compared there several times as fast as in a string.
 */
let records = new Uint16Array(FEWEST_SLOTS * 8);
const HEAD = 4;
/** Where the first record stands: 0 says that there is none. */
const FIRST = 2;
let used = FIRST;

function clear(): void {
  slots = new Int32Array(FEWEST_SLOTS * 2);
  known = [];
  records = new Uint16Array(FEWEST_SLOTS * 8);
  used = FIRST;
}

kept({
  get size() {
    return known.length;
  },
  clear,
});

/** Hash of no letters: the offset basis of FNV-1a, 32 bits (Fowler, Noll, Vo). */
export const NO_LETTERS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** The hash of letters, a UTF-16 unit longer. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** The number in two units of the records. */
const numberAt = (at: number): number => (records[at] as number) | ((records[at + 1] as number) << 16);

function setNumber(at: number, number: number): void {
  records[at] = number & 0xffff;
  records[at + 1] = number >>> 16;
}

/** Whether the letters of a record are those from `start` to `end`. */
function isAt(record: number, units: Uint16Array, start: number, end: number): boolean {
  if (numberAt(record) !== end - start) return false;
  let at = record + HEAD;
  let unit = start;
  while (unit < end && records[at] === units[unit]) {
    at++;
    unit++;
  }
  return unit === end;
}

/** Keeps the letters of the latest of the known words; answers where its record stands. */
function keepLetters(units: Uint16Array, start: number, end: number): number {
  const record = used;
  used += HEAD + end - start;
  if (used > records.length) records = roomier(records, used);
  setNumber(record, end - start);
  setNumber(record + 2, known.length - 1);
  records.set(units.subarray(start, end), record + HEAD);
  return record;
}

/** Index in `slots` of the hash's first place; the high bits are mixed into the low ones. */
const firstPlace = (hash: number): number => ((hash ^ (hash >>> 15)) * 2) & (slots.length - 1);
const nextPlace = (place: number): number => (place + 2) & (slots.length - 1);

function put(hash: number, record: number): void {
  let place = firstPlace(hash);
  while (slots[place + 1] !== 0) place = nextPlace(place);
  slots[place] = hash;
  slots[place + 1] = record;
}

/** The records in an array with room for at least `least` units. */
function roomier(before: Uint16Array, least: number): Uint16Array<ArrayBuffer> {
  const room = new Uint16Array(Math.max(least, before.length * 2));
  room.set(before);
  return room;
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  for (let place = 0; place < before.length; place += 2)
    if (before[place + 1] !== 0) put(before[place] as number, before[place + 1] as number);
}

function add(hash: number, units: Uint16Array, start: number, end: number): Word {
  if (known.length >= MOST_WORDS) clear();
  else if (known.length * 4 >= slots.length) grow();
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
  put(hash, keepLetters(units, start, end));
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
    const record = slots[place + 1] as number;
    if (record === 0) return add(hash, units, start, end);
    if (slots[place] === hash && isAt(record, units, start, end)) return known[numberAt(record + 2)] as Word;
  }
}
