import { BoundedMap } from "./bounded-map.ts";
import { classAt, IGNORABLE, WORD } from "./chars.ts";
import { foldText } from "./normalise.ts";

/** A word of a text: `text.slice(start, end)`, UTF-16 offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `foldText` of the word: for matching only. */
  readonly norm: string;
}

/** News of one language has some hundred thousand word forms; the memo holds the frequent ones. */
const norms = new BoundedMap<string>(60_000);

/** `foldText` of one word, remembered. */
export function foldWord(word: string): string {
  return norms.get(word) ?? norms.set(word, foldText(word));
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

/** The words of a text in order: maximal runs of letters, digits and marks (`\p{L}\p{N}\p{M}`), with offsets into `text`. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachWord(text, (start, end) => {
    const word = text.slice(start, end);
    const norm = foldWord(word);
    if (norm !== "") tokens.push({ start, end, text: word, norm });
  });
  return tokens;
}

/** The folded words of a text in order, without offsets. */
export function words(text: string): readonly string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => {
    const norm = foldWord(text.slice(start, end));
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
