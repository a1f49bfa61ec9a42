import { classAt, IGNORABLE, WORD } from "./chars.ts";
import { foldedWord, printedWord, wordAt } from "./word-table.ts";

/** A word of a text: `text.slice(start, end)`, UTF-16 offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `foldText` of the word: for matching only. */
  readonly norm: string;
}

/** Calls `visit` with the offsets of each maximal run of letters, digits and marks. */
function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = classAt(text, i);
    if (kind === WORD) {
      if (start < 0) start = i;
      end = i + 1;
    } else if (kind !== IGNORABLE && start >= 0) {
      visit(start, end);
      start = -1;
    }
  }
  if (start >= 0) visit(start, end);
}

/** Shorter texts are titles and sentences, which come between two readings of an article. */
const LONG_CHARS = 300;

/** The long text read last: storing an article reads its text several times in a row. */
let latest: { readonly text: string; readonly tokens: readonly Token[] } = { text: "", tokens: [] };

/** The words of a text in order: maximal runs of letters, digits and marks (`\p{L}\p{N}\p{M}`), with offsets into `text`. */
export function tokenise(text: string): readonly Token[] {
  if (text.length < LONG_CHARS) return readTokens(text);
  if (text !== latest.text) latest = { text, tokens: readTokens(text) };
  return latest.tokens;
}

function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachWord(text, (start, end) => {
    const word = wordAt(text, start, end);
    const norm = foldedWord(word);
    if (norm !== "") tokens.push({ start, end, text: printedWord(word), norm });
  });
  return tokens;
}

/** The folded words of a text in order, without offsets. */
export function words(text: string): readonly string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => {
    const norm = foldedWord(wordAt(text, start, end));
    if (norm !== "") found.push(norm);
  });
  return found;
}

/** Number of words: maximal runs of letters, digits and marks after compatibility normalisation. */
export function countWords(text: string): number {
  let count = 0;
  eachWord(text.normalize("NFKC"), () => count++);
  return count;
}
