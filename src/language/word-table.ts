import { foldText } from "./normalise.ts";

/** Five thousand news articles have some 120,000 word forms; past this many the table starts anew. */
const MOST_WORDS = 200_000;
/** A power of two, at least twice `MOST_WORDS`, so that a search for a free place stays short. */
const SLOTS = 1 << 19;

/**
 * Words as printed and as folded, each kept once however often it stands in an archive. A word is found by its letters
 * where they stand: reading a text that has no new word makes no string, and equal words are one string, which makes
 * every later look-up of them cheap.
 */
const slots = new Int32Array(SLOTS);
const hashes = new Int32Array(SLOTS);
let printed: string[] = [];
let folded: string[] = [];

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo), its high bits mixed into the low ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** A copy: a long slice would keep the whole text that it was cut from in memory. */
const copyOf = (text: string, start: number, end: number): string => ` ${text.slice(start, end)}`.slice(1);

function add(slot: number, hash: number, text: string, start: number, end: number): number {
  if (printed.length >= MOST_WORDS) {
    slots.fill(0);
    printed = [];
    folded = [];
    return wordAt(text, start, end);
  }
  const word = copyOf(text, start, end);
  const norm = foldText(word);
  printed.push(word);
  folded.push(norm === word ? word : norm);
  slots[slot] = printed.length;
  hashes[slot] = hash;
  return printed.length - 1;
}

/** Number of the word at an offset, for `printedWord` and `foldedWord`; it holds until the next call. */
export function wordAt(text: string, start: number, end: number): number {
  const hash = hashOf(text, start, end);
  for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
    const number = slots[slot] as number;
    if (number === 0) return add(slot, hash, text, start, end);
    if (hashes[slot] === hash && isAt(printed[number - 1] as string, text, start, end)) return number - 1;
  }
}

export const printedWord = (number: number): string => printed[number] as string;

/** `foldText` of the word. */
export const foldedWord = (number: number): string => folded[number] as string;
