import { classAt, classes, IGNORABLE, SEPARATOR, WORD } from "./chars.ts";
import { isPlain } from "./normalise.ts";
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

/** The units of the text at hand, and its words: start, end and `hashOn` of each. Both hold until the next text. */
let bytes = Buffer.alloc(0);
let units = new Uint16Array(0);
let runs = new Int32Array(0);

/** Texts up to this length are read where the one before stood; the room of a longer one is given back. */
const USUAL_CHARS = 1 << 15;

const SPACE = 0x20;
classes[SPACE] = SEPARATOR;

/** From an array units are read several times as fast as by `charCodeAt`. One place more than units, for the text's end. */
function load(text: string): void {
  if (units.length <= text.length || units.length > USUAL_CHARS) {
    const room = Math.max(text.length + 1, USUAL_CHARS);
    bytes = Buffer.alloc(room * 2);
    units = new Uint16Array(bytes.buffer, bytes.byteOffset, room);
    runs = new Int32Array(((room >> 1) + 1) * 3);
  }
  bytes.write(text, "utf16le");
  // Ends the last word.
  units[text.length] = SPACE;
}

/** Looks for maximal runs of letters, digits and marks, and leaves them in `runs`; answers where they end there. */
function findRuns(text: string): number {
  load(text);
  const [letters, found, kinds, length] = [units, runs, classes, text.length];
  let last = 0;
  let start = -1;
  let end = 0;
  let hash = NO_LETTERS;
  for (let i = 0; i <= length; i++) {
    const unit = letters[i] as number;
    const kind = kinds[unit] || classAt(text, i);
    if (kind === WORD) {
      if (start < 0) start = i;
      end = i + 1;
      hash = hashOn(hash, unit);
    } else if (kind !== IGNORABLE && start >= 0) {
      found[last++] = start;
      found[last++] = end;
      found[last++] = hash;
      start = -1;
      hash = NO_LETTERS;
    }
  }
  return last;
}

/** The word of a run that stands at an index of `runs`. */
const wordOf = (run: number): Word =>
  wordAt(units, runs[run] as number, runs[run + 1] as number, runs[run + 2] as number);

/** Shorter texts are titles and sentences, which come between two readings of an article. */
const LONG_CHARS = 300;

interface Read {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The long text read last: storing an article reads its text several times in a row. */
let latest: Read = { text: "", tokens: [] };
/** The two short ones read last, the latest first: a sentence and its translation are looked at in turn. */
let first = latest;
let second = latest;

/** The words of a text in order: maximal runs of letters, digits and marks (`\p{L}\p{N}\p{M}`), with offsets into `text`. */
export function tokenise(text: string): readonly Token[] {
  if (text.length < LONG_CHARS) return readShort(text);
  if (text !== latest.text) latest = { text, tokens: readTokens(text) };
  return latest.tokens;
}

function readShort(text: string): readonly Token[] {
  if (first.text !== text) {
    const read = second.text === text ? second : { text, tokens: readTokens(text) };
    second = first;
    first = read;
  }
  return first.tokens;
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const last = findRuns(text);
  for (let run = 0; run < last; run += 3) {
    const word = wordOf(run);
    if (word.norm !== "")
      tokens.push({ start: runs[run] as number, end: runs[run + 1] as number, text: word.text, norm: word.norm, word });
  }
  return tokens;
}

/** The folded words of a text in order, without offsets. */
export function words(text: string): readonly string[] {
  const norms: string[] = [];
  const last = findRuns(text);
  for (let run = 0; run < last; run += 3) {
    const { norm } = wordOf(run);
    if (norm !== "") norms.push(norm);
  }
  return norms;
}

/** Number of words: maximal runs of letters, digits and marks after compatibility normalisation. */
export function countWords(text: string): number {
  return findRuns(isPlain(text) ? text : text.normalize("NFKC")) / 3;
}
