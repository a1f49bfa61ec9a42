import { splitSentences } from "../../language/sentences.ts";

/** A text cut for an engine: pieces to translate, and what stands between them and stays as it is. */
export interface Segmented {
  /** Pieces in order; `kept` ones are not translated. Joined, they are the text without hidden characters. */
  readonly parts: readonly { readonly text: string; readonly kept: boolean }[];
}

/**
 * Most characters of one piece. The engine cuts at 128 tokens wherever that falls; a clause boundary before that keeps
 * what belongs together. Arabic has about four characters a token, English five.
 */
const MAX_CHARS = 320;
/** A cut at a clause boundary leaves at least this much on its left. */
const MIN_CHARS = 120;

/** Controls, bidi marks and lone surrogates: no reader sees them and no engine knows them. White space stays. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu;
/** Addresses, handles and tags stand as they are in every language. */
const KEPT = /(?:https?:\/\/|www\.)[^\s«»"،؛]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+|[@#][\p{L}\p{N}_]{2,}/gu;
const CLAUSE_END = /[،؛,;:]\s+|\s[-–—]\s+/gu;

/** Cuts a text at line ends, addresses, sentences and, where one is long, clauses. */
export function segment(text: string): Segmented {
  const parts: { text: string; kept: boolean }[] = [];
  const keep = (kept: string) => kept !== "" && parts.push({ text: kept, kept: true });
  const translatable = (piece: string) => {
    const [, before = "", body = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(piece) ?? [];
    keep(before);
    if (body !== "") parts.push({ text: body, kept: !/\p{L}/u.test(body) });
    keep(after);
  };
  const clean = text.replace(HIDDEN, "");
  for (const [line, isBreak] of pieces(clean, /\r?\n|[\u2028\u2029]/gu))
    if (isBreak) keep(line);
    else
      for (const [stretch, isKept] of pieces(line, KEPT))
        if (isKept) keep(stretch);
        else for (const sentence of sentencesOf(stretch)) for (const piece of clauses(sentence)) translatable(piece);
  return { parts };
}

/** The text with its pieces replaced by their translations. @param translated as many as there are pieces not kept */
export function rejoin({ parts }: Segmented, translated: readonly string[]): string {
  let next = 0;
  const told = parts.map(({ text, kept }) => (kept ? text : (translated[next++] ?? "").trim()));
  return told.join("");
}

/** The text in turn: between matches, match, between matches… */
function* pieces(text: string, pattern: RegExp): Generator<readonly [piece: string, isMatch: boolean]> {
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) yield [text.slice(from, match.index), false];
    yield [match[0], true];
    from = match.index + match[0].length;
  }
  if (from < text.length) yield [text.slice(from), false];
}

/** Sentences with the white space after them. */
function sentencesOf(text: string): readonly string[] {
  if (text.length <= MIN_CHARS) return [text];
  const starts = splitSentences(text).map(({ start }) => start);
  return [0, ...starts.slice(1)].map((start, i) => text.slice(start, starts[i + 1]));
}

/** Cuts before the limit: at the last clause end, else at the last space, else within the word. */
function clauses(sentence: string): readonly string[] {
  const cut: string[] = [];
  let rest = sentence;
  while (rest.length > MAX_CHARS) {
    const window = rest.slice(0, MAX_CHARS);
    const ends = [...window.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
    const end = ends.findLast((at) => at >= MIN_CHARS) ?? (window.lastIndexOf(" ") + 1 || wholeCharacters(window));
    cut.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...cut, rest];
}

/** Length that does not end within a surrogate pair. */
const wholeCharacters = (text: string): number => text.length - (/[\uD800-\uDBFF]$/.test(text) ? 1 : 0);
