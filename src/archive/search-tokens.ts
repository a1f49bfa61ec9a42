import { BoundedMap } from "../language/bounded-map.ts";
import { kept } from "../language/memos.ts";
import { searchStem } from "../language/search-stem.ts";
import { isStopword } from "../language/stem.ts";
import { tokenise } from "../language/tokens.ts";

/**
 * An article's tokens in order, as the ranking reads them: one 32-bit number a token, title first. The upper 24 bits
 * are a hash of the stem (two different words of one query and one article meet once in some ten thousand searches),
 * the lower 8 tell word forms of one stem apart. 0 stands for a function word: it only keeps the distances.
 */
export interface PackedText {
  readonly titleLength: number;
  readonly tokens: Uint32Array;
}

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo). */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Upper 24 bits: the stem's part of a token; never 0. */
export function stemCode(wordStem: string): number {
  return (hash(wordStem) | 0x100) >>> 8;
}

/** Form codes of numbers: four digits, which mostly are a year, and others. */
const YEAR = 255;
const NUMBER = 254;

/** Lower 8 bits: the word form's part of a token. */
export function formCode(norm: string): number {
  if (/^\d/.test(norm)) return /^\d{4}$/.test(norm) ? YEAR : NUMBER;
  return hash(norm) % NUMBER;
}

/** Whether a token is a number of four digits. */
export function isYearCode(token: number): boolean {
  return (token & 0xff) === YEAR;
}

export function isNumberCode(token: number): boolean {
  return (token & 0xff) >= NUMBER;
}

/** What the index keeps of a content word. */
interface IndexedWord {
  readonly stem: string;
  readonly token: number;
}

/** Word forms of an ingest run; null for a function word. Five thousand articles have some 120,000 forms. */
const indexed = kept(new BoundedMap<IndexedWord | null>(200_000));

function indexedWord(norm: string): IndexedWord | null {
  const known = indexed.get(norm);
  if (known !== undefined) return known;
  if (isStopword(norm)) return indexed.set(norm, null);
  const stem = searchStem(norm);
  return indexed.set(norm, { stem, token: ((stemCode(stem) << 8) | formCode(norm)) >>> 0 });
}

function packInto(text: string, codes: number[], norms: Set<string>, stems: Set<string>): void {
  for (const { norm } of tokenise(text)) {
    const word = indexedWord(norm);
    codes.push(word?.token ?? 0);
    if (word === null) continue;
    norms.add(norm);
    stems.add(word.stem);
  }
}

/**
 * What is indexed of a text, some 35,000 words: a longer one is a book or a file gone wrong, and its start tells what
 * it is about.
 */
export const MAX_INDEXED_CHARS = 200_000;

/** An article's tokens with its distinct content words and their stems. */
export interface PackedArticle {
  readonly packed: PackedText;
  readonly norms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

export function packArticle(title: string | null, text: string): PackedArticle {
  const codes: number[] = [];
  const [norms, stems] = [new Set<string>(), new Set<string>()];
  if (title !== null) packInto(title, codes, norms, stems);
  const titleLength = codes.length;
  packInto(text, codes, norms, stems);
  const packed = { titleLength, tokens: Uint32Array.from(codes) };
  return { packed, norms, stems };
}

/** Bytes for the store: the title's length, then the tokens, little-endian. */
export function toBytes(packed: PackedText): Uint8Array {
  const all = new Uint32Array(packed.tokens.length + 1);
  all[0] = packed.titleLength;
  all.set(packed.tokens, 1);
  return new Uint8Array(all.buffer);
}

/** Inverse of `toBytes`. Bytes that a driver hands out unaligned are copied, the others read in place. */
export function fromBytes(bytes: Uint8Array): PackedText {
  const { buffer, byteOffset, byteLength } = byteAligned(bytes);
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4);
  return { titleLength: all[0] ?? 0, tokens: all.subarray(1) };
}

const byteAligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes));
