import { readFileSync } from "node:fs";
import { dataFile } from "./data-file.ts";
import { hashOn, SEED_A } from "./name-table.ts";

/** Flags of a word in the table of Arabic word forms. */
/** A form as dictionaries print it. */
export const FORM = 1;
/** What is left of such a form without suffixes. */
export const STEM = 2;
/** A word of a name in the gazetteer. */
export const NAME = 4;
/** A verb's stem: the prefixes and endings of verbs may be taken off it. */
export const VERB = 8;
/** Whole as it stands: what looks like an ending is a part of the word ("لبنان" is no dual of "لبن"). */
export const WHOLE = 16;
/** Low bits of a value that hold flags; the bits above number the canonical stem, 0 for none. */
export const FLAG_BITS = 5;

/**
 * Layout of `stems.bin`, 32-bit little endian: number of slots (a power of two), number of canonical stems, then a hash
 * and a value for each slot (value 0 is empty), then the canonical stems in UTF-8, one a line. Forms are known by a
 * 32-bit hash alone: of 100,000 unknown words about one is taken for a known one, which costs a search next to nothing.
 */
interface Table {
  readonly slots: Int32Array;
  readonly mask: number;
  readonly canonical: readonly string[];
}

let loaded: Table | undefined;

function read(): Table {
  const bytes = readFileSync(dataFile("stems.bin"));
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const numbers = new Int32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.length / 4));
  const size = numbers[0] ?? 0;
  const canonical = aligned.toString("utf8", (2 + size * 2) * 4).split("\n");
  return { slots: numbers.subarray(2, 2 + size * 2), mask: size - 1, canonical };
}

/** The value of a folded Arabic word: flags and the number of its canonical stem; 0 when it is not in the table. */
export function lookUp(word: string): number {
  loaded ??= read();
  const { slots, mask } = loaded;
  const hash = hashOn(SEED_A, word);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const value = slots[slot * 2 + 1] ?? 0;
    if (value === 0 || slots[slot * 2] === hash) return value;
  }
}

/** The canonical stem that a value names ("كتب" for the stem of كتاب), or null. */
export function canonicalOf(value: number): string | null {
  const number = value >> FLAG_BITS;
  return number === 0 ? null : (loaded?.canonical[number - 1] ?? null);
}
