import { classAt, IGNORABLE, WORD } from "../language/chars.ts";
import { foldText } from "../language/normalise.ts";

/** The words of a text as hashes of their folded forms, and where they stand (UTF-16 offsets). */
export interface FoldedWords {
  readonly text: string;
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What a character adds to a word's hash; the two kinds that add nothing. */
const BREAK = -1;
const SKIP = 0;
const UNKNOWN = -2;
const contributions = new Int32Array(0x10000).fill(UNKNOWN);

/**
 * The same words as `words` of language/tokens, letter by letter: no word is cut out or looked up, which is ten times
 * as fast, and comparing texts needs no more than equality.
 */
export function foldedWords(text: string): FoldedWords {
  const most = (text.length >> 1) + 1;
  const [hashes, starts, ends] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  let hash = FNV_BASIS;
  let start = -1;
  let end = 0;
  for (let i = 0; i <= text.length; i++) {
    const added = i < text.length ? contribution(text, i) : BREAK;
    if (added === SKIP) continue;
    if (added !== BREAK) {
      if (start < 0) start = i;
      end = i + 1;
      hash = Math.imul(hash ^ added, FNV_PRIME);
    } else if (start >= 0) {
      hashes[count] = hash;
      starts[count] = start;
      ends[count++] = end;
      start = -1;
      hash = FNV_BASIS;
    }
  }
  return { text, hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** FNV-1a, 32 bits. */
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function contribution(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const known = contributions[unit] as number;
  if (known !== UNKNOWN) return known;
  const computed = computeContribution(text, index);
  // A surrogate's kind depends on its pair.
  if (unit < 0xd800 || unit > 0xdfff) contributions[unit] = computed;
  return computed;
}

function computeContribution(text: string, index: number): number {
  const kind = classAt(text, index);
  if (kind === IGNORABLE) return SKIP;
  if (kind !== WORD) return BREAK;
  const unit = text.charCodeAt(index);
  const folded = unit < 0xd800 || unit > 0xdfff ? foldText(text.charAt(index)) : text.charAt(index);
  let sum = 0;
  for (let i = 0; i < folded.length; i++) sum = sum * 31 + folded.charCodeAt(i);
  return sum & 0x7fffffff;
}
