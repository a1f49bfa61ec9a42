import type { Features, Gender, GrammaticalNumber, Tense } from "./entry.ts";

/** First four bytes of a compiled lexicon ("MJLX"); a file that begins otherwise is refused. */
export const MAGIC = 0x584c4a4d;
/** Raised whenever the layout changes: an older file is refused, and a build makes a new one. */
export const LAYOUT = 2;
/** Header words: magic, layout, words, phrases, records, bytes of forms, bytes of records, reserved. */
export const HEADER_WORDS = 8;

const NUMBERS: readonly (GrammaticalNumber | undefined)[] = [undefined, "s", "d", "p"];
const GENDERS: readonly (Gender | undefined)[] = [undefined, "m", "f", "c"];
const TENSES: readonly (Tense | undefined)[] = [undefined, "P", "I", "J"];

/** Features in eleven bits: number 2, gender 2, tense 2, person 2, construct, oblique, passive. */
export function packFeatures(features: Features): number {
  return (
    NUMBERS.indexOf(features.number) |
    (GENDERS.indexOf(features.gender) << 2) |
    (TENSES.indexOf(features.tense) << 4) |
    ((features.person ?? 0) << 6) |
    (features.construct ? 1 << 8 : 0) |
    (features.oblique ? 1 << 9 : 0) |
    (features.passive ? 1 << 10 : 0)
  );
}

/** The inverse of `packFeatures`. */
export function unpackFeatures(bits: number): Features {
  const person = (bits >> 6) & 3;
  return {
    number: NUMBERS[bits & 3],
    gender: GENDERS[(bits >> 2) & 3],
    tense: TENSES[(bits >> 4) & 3],
    person: person === 0 ? undefined : (person as 1 | 2 | 3),
    construct: (bits & (1 << 8)) !== 0,
    oblique: (bits & (1 << 9)) !== 0,
    passive: (bits & (1 << 10)) !== 0,
  };
}

/** Arabic letters stand between U+0621 and U+06FF, so that less 0x600 each fits a byte; the space is itself. */
const ARABIC_BLOCK = 0x600;
const SPACE = 0x20;

/** A form in one byte a letter; null when it holds anything but Arabic letters and spaces. */
export function encodeForm(form: string): Uint8Array | null {
  const bytes = new Uint8Array(form.length);
  for (let i = 0; i < form.length; i += 1) {
    const code = form.charCodeAt(i);
    const byte = code === SPACE ? SPACE : code - ARABIC_BLOCK;
    if (byte < SPACE || byte > 0xff) return null;
    bytes[i] = byte;
  }
  return bytes;
}

/** The inverse of `encodeForm`. */
export function decodeForm(bytes: Uint8Array, start: number, length: number): string {
  let form = "";
  for (let i = start; i < start + length; i += 1) {
    const byte = bytes[i] ?? SPACE;
    form += String.fromCharCode(byte === SPACE ? SPACE : byte + ARABIC_BLOCK);
  }
  return form;
}

/** FNV-1a over UTF-16 units, 32 bits unsigned. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Bits of the table of phrase openings: some twenty for each phrase, so that one pair of words in twenty is let by
 * wrongly.
 */
const PAIR_BITS = 20;
export const PAIR_WORDS = 2 ** (PAIR_BITS - 5);

/** Place of a pair of words in that table, by their hashes: a hash of both (Knuth's multiplier), its high bits. */
function placeOfPair(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ second) >>> (32 - PAIR_BITS);
}

/** Notes that a phrase begins with two words. */
export function addPair(pairs: Uint32Array, first: number, second: number): void {
  const place = placeOfPair(first, second);
  pairs[place >>> 5] = (pairs[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** False where surely no phrase begins with two words: after Bloom, CACM 13(7), 1970, with one hash. */
export function hasPair(pairs: Uint32Array, first: number, second: number): boolean {
  const place = placeOfPair(first, second);
  return (((pairs[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
}
