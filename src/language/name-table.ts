/**
 * The compiled gazetteer's layout, shared by the compiler and the reader.
 *
 * All numbers are 32-bit little endian. Header: magic, entries, slots, postings, bytes of strings. Then for each entry
 * (sorted by id) its id and the end of its strings; the hash slots (two hashes and a value each); the postings; the
 * strings in UTF-8. A slot's value is `index of its postings * 2 + 1 if longer names begin with this key`; a list of
 * postings is its length, then `entry * 32 + flags` each. Keys themselves are not stored: 62 bits of hash stand for
 * them (with 30,000 keys, one false match is expected in some 10^14 look-ups).
 */
export const MAGIC = 0x314e4d4a;
/** Length of the header, in 32-bit words. */
export const HEADER_WORDS = 5;

/** An everyday word too, or a reading that needs the full name nearby: counts only with support. */
export const WEAK = 1;
/** English: written with a capital letter. */
export const CAPITAL = 2;
/** English: an abbreviation that is written in capitals throughout. */
export const UPPER = 4;
/** A given name or surname by itself: part of a person's name, not a name. */
export const PART = 8;
/** One word that stands for a person: not when another given name precedes it. */
export const BARE = 16;
/** A posting is `place * FLAG_RANGE + flags`. */
export const FLAG_RANGE = 32;

/** Start of the first hash of a key: the offset basis of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const SEED_A = 0x811c9dc5;
/** Start of the second hash of a key: any other number does. */
export const SEED_B = 0x2f0b4a27;

/** FNV-1a over UTF-16 units, from `hash` on. */
export function hashOn(hash: number, text: string, from = 0): number {
  let result = hash;
  for (let i = from; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01000193);
  return result;
}

/** A second hash of the same text that is independent of the first (a different multiplier). */
export function hashOnB(hash: number, text: string, from = 0): number {
  let result = hash;
  for (let i = from; i < text.length; i++)
    result = Math.imul(result + text.charCodeAt(i), 0x5bd1e995) ^ (result >>> 15);
  return result;
}
