import { CLASS, IGNORABLE, kindAt, kinds, UNUSUAL, WORD } from "./chars.ts";
import { kept } from "./memos.ts";
import type { TextSpan } from "./sentences.ts";
import { unitsOf } from "./units.ts";
import { hashOn, NO_LETTERS, type Word, wordAt } from "./word-table.ts";

/** A word of a text: `text.slice(start, end)`, UTF-16 offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `foldText` of the word: for matching only. */
  readonly norm: string;
  /** The same object for all tokens of the same letters. */
  readonly word: Word;
}

/** Words of a text, and the signs of its units. */
export interface TextRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Bits, see language/chars. */
  readonly signs: number;
}

/** Words of the text at hand (start, end and `hashOn` of each) and its signs, until the next text. */
let runs = new Int32Array(0);
let signs = 0;

/** Room that is kept, in words; that of a longer text is given back. */
const USUAL_WORDS = 1 << 14;

function makeRoom(words: number): void {
  if (runs.length < words * 3 || runs.length > USUAL_WORDS * 3) runs = new Int32Array(Math.max(words, USUAL_WORDS) * 3);
}

/**
 * Looks for maximal runs of letters, digits and marks between two indexes, and leaves them in `runs`; answers where
 * they end there.
 */
function findRuns(text: string, from: number, to: number): number {
  makeRoom(((to - from) >> 1) + 1);
  const [units, found, known] = [unitsOf(text), runs, kinds];
  let last = 0;
  let seen = 0;
  let start = -1;
  let end = 0;
  let hash = NO_LETTERS;
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    const kind = known[unit] || kindAt(text, i);
    seen |= kind;
    if ((kind & CLASS) === WORD) {
      if (start < 0) start = i;
      end = i + 1;
      hash = hashOn(hash, unit);
    } else if (start >= 0 && (kind & CLASS) !== IGNORABLE) {
      found[last++] = start;
      found[last++] = end;
      found[last++] = hash;
      start = -1;
      hash = NO_LETTERS;
    }
  }
  if (start >= 0) {
    found[last++] = start;
    found[last++] = end;
    found[last++] = hash;
  }
  signs = seen & ~CLASS;
  return last;
}

/** The word of a run that stands at an index of `runs`. */
const wordOf = (units: Uint16Array, run: number): Word =>
  wordAt(units, runs[run] as number, runs[run + 1] as number, runs[run + 2] as number);

/** Shorter texts are titles and sentences, which come between two readings of an article. */
const LONG_CHARS = 300;

const NOTHING: TextRead = { text: "", tokens: [], signs: 0 };

/** The long text read last: storing an article reads its text several times in a row. */
let latest = NOTHING;
/** The two short ones read last, the latest first: a sentence and its translation are looked at in turn. */
let first = latest;
let second = latest;

// They hold words of the table, which is emptied with them.
kept({
  size: 0,
  clear() {
    latest = NOTHING;
    first = NOTHING;
    second = NOTHING;
  },
});

/** A text with its words, as `tokenise` finds them, and its signs. */
export function readText(text: string): TextRead {
  if (text.length < LONG_CHARS) return readShort(text);
  if (text !== latest.text) latest = readAnew(text);
  return latest;
}

/**
 * The words of a text in order: maximal runs of letters, digits and marks (`\p{L}\p{N}\p{M}`), with offsets into
 * `text`.
 */
export const tokenise = (text: string): readonly Token[] => readText(text).tokens;

function readShort(text: string): TextRead {
  if (first.text !== text) {
    const read = second.text === text ? second : readAnew(text);
    second = first;
    first = read;
  }
  return first;
}

const readAnew = (text: string): TextRead => readSpan(text, 0, text.length);

/**
 * What `readText` answers for `text.slice(from, to)`, where neither index stands inside a word. The text is taken in
 * once for all of its spans, if no other one is read between them.
 */
export function readSpan(text: string, from: number, to: number): TextRead {
  const tokens: Token[] = [];
  const last = findRuns(text, from, to);
  const units = unitsOf(text);
  for (let run = 0; run < last; run += 3) {
    const word = wordOf(units, run);
    const [start, end] = [(runs[run] as number) - from, (runs[run + 1] as number) - from];
    if (word.norm !== "") tokens.push({ start, end, text: word.text, norm: word.norm, word });
  }
  return { text: text.slice(from, to), tokens, signs };
}

/** The folded words of a text in order, without offsets. */
export function words(text: string): readonly string[] {
  const norms: string[] = [];
  const last = findRuns(text, 0, text.length);
  const units = unitsOf(text);
  for (let run = 0; run < last; run += 3) {
    const { norm } = wordOf(units, run);
    if (norm !== "") norms.push(norm);
  }
  return norms;
}

/** Number of words of a part of a text, see `countWords`; neither end stands inside a word. */
export function countWordsIn(text: string, { start, end }: TextSpan): number {
  const count = findRuns(text, start, end) / 3;
  return (signs & UNUSUAL) === 0 ? count : countWords(text.slice(start, end));
}

const countRuns = (text: string): number => findRuns(text, 0, text.length) / 3;

/** `countWords` of a text that has been read. */
export function lengthOf({ text, tokens, signs }: TextRead): number {
  return (signs & UNUSUAL) === 0 ? tokens.length : countWords(text);
}

/** Number of words: maximal runs of letters, digits and marks after compatibility normalisation. */
export function countWords(text: string): number {
  const count = countRuns(text);
  if ((signs & UNUSUAL) === 0) return count;
  const normal = text.normalize("NFKC");
  return normal === text ? count : countRuns(normal);
}
