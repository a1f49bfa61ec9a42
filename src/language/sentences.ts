import { isAbbreviation } from "./abbreviations.ts";
import { isSpace } from "./chars.ts";
import { quotations } from "./quotations.ts";

/** `text.slice(start, end)`, UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const TERMINATORS = /[.!?؟…؛۔]+/g;
const TERMINATOR = /[.!?؟…؛۔]/;
const CLOSING = /^[»”"'’)\]›]+/;
/** Words that continue the sentence after an Arabic semicolon. */
const CONTINUES =
  /^(?:ل?(?:أن|ان)|لأن|لان|إذ|اذ|حيث|مما|بل|لكن|أي|اي|ف[\u0621-\u064a]{2}|وذلك|وهو|وهي|وهم|إلا|الا|كي|حتى|رغم|وإلا|بينما|فيما)/;
/** Sides of a semicolon or of a run of dots must be as long as a short sentence to be sentences. */
const MIN_WORDS = 4;

/** What the rules look at: a line and the sentence that began at `from`. */
interface Place {
  readonly line: string;
  readonly from: number;
  /** First terminator, and the index after the last. */
  readonly stop: number;
  readonly after: number;
}

/** At least `MIN_WORDS` words between two indexes. */
function isLong(line: string, from: number, to: number): boolean {
  return line.slice(from, to).trim().split(/\s+/, MIN_WORDS).length >= MIN_WORDS;
}

/** Index of the first character from `at` on that is no white space. */
function skipSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next++;
  return next;
}

function nextWord(line: string, from: number): string {
  return /^\s*["«“'‘([]*([\p{L}\p{N}\p{M}]+)/u.exec(line.slice(from, from + 60))?.[1] ?? "";
}

/** Before a stop that ends a sentence: two letters (vowel marks count) or closing marks, a percentage, a number; a space may stand between. */
const ENDS_ARABIC = /(?:[\u0621-\u0652»”")]{2}|[%٪])\s?$/;
const ENDS_IN_NUMBER = /[\d\u0660-\u0669]{2}\s?$/;

/** Letters right after the mark: a space is missing ("انتهى.وقال"), unless it is a web address, number or initials. */
function isMissingSpace({ line, from, stop, after }: Place): boolean {
  const before = line.slice(Math.max(from, stop - 3), stop);
  const behind = line.slice(after, after + 3);
  if (/^["«“]?[\u0621-\u064a]{2}/.test(behind))
    return ENDS_ARABIC.test(before) || (ENDS_IN_NUMBER.test(before) && isLong(line, from, stop));
  return (
    /[a-z]{2}$/.test(before) &&
    /^[A-Z][a-z]/.test(behind) &&
    !/(?:www|https?:)\S*$/.test(line.slice(Math.max(0, stop - 40), stop))
  );
}

/** A word that is no abbreviation before the stop, and a capital or an Arabic letter after one space: the usual end. */
const PLAIN_END = /^(?:[a-z]{7}|[\s\S]{4}[\u0621-\u064a]{3})\. [A-Z\u0621-\u064a]/;

function endsSentence(place: Place): boolean {
  const { line, from, stop, after } = place;
  if (after === stop + 1 && stop - 7 >= from && PLAIN_END.test(line.slice(stop - 7, after + 2))) return true;
  if (skipSpace(line, after) === line.length) return true;
  const mark = line.slice(stop, after);
  if (!isSpace(line.charCodeAt(after)) && !isMissingSpace(place)) return false;
  const next = nextWord(line, after);
  if (mark.startsWith("؛"))
    return isLong(line, from, stop) && isLong(line, after, line.length) && !CONTINUES.test(next);
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^(?:\.{2,}|…)/.test(mark))
    return isLong(line, from, stop) && (/^\p{Lu}/u.test(next) || isLong(line, after, line.length));
  return !(mark === "." && isAbbreviation(line, from, stop, next));
}

/** "…!" Smith said: the quotation's speaker follows. */
const ATTRIBUTION = /^(?:\p{Lu}\S*\s+){1,4}(?:said|says|told|added|asked|replied|wrote|warned|insisted)\b/u;

/** After a quotation that ends with its own stop, only an evident beginning is a new sentence. */
function beginsAfterQuotation(line: string, after: number): boolean {
  const rest = line.slice(after, after + 120).trimStart();
  if (rest === "" || /^["«“]/.test(rest)) return true;
  return /^\p{Lu}/u.test(rest) ? !ATTRIBUTION.test(rest) : /^[وف][\u0621-\u064a]{2}/.test(rest);
}

/** Index after the closing marks that follow a terminator. */
function afterClosers(line: string, index: number, closers: ReadonlySet<number>): number {
  let end = index;
  while (CLOSING.test(line.charAt(end)) && (line.charAt(end) !== '"' || closers.has(end))) end++;
  return end;
}

const NO_SPANS: readonly (readonly [number, number])[] = [];
const NO_CLOSERS: ReadonlySet<number> = new Set();

/** Ends of the sentences of one line, the line's own end last. */
function endsOf(line: string): number[] {
  const spans = quotations(line);
  const quoted = spans.size === 0 ? NO_SPANS : [...spans];
  const closers = spans.size === 0 ? NO_CLOSERS : new Set(spans.values());
  const ends: number[] = [];
  let from = 0;
  let next = 0;
  TERMINATORS.lastIndex = 0;
  // `test` makes no object of what it finds, as `exec` does.
  while (TERMINATORS.test(line)) {
    const mark = TERMINATORS.lastIndex;
    let stop = mark - 1;
    while (TERMINATOR.test(line.charAt(stop - 1))) stop--;
    while ((quoted[next]?.[1] ?? stop) < stop) next++;
    const [open, close] = quoted[next] ?? [line.length, line.length];
    if (open < stop && mark !== close) continue;
    const after = afterClosers(line, mark, closers);
    const isEnd = open < stop ? beginsAfterQuotation(line, after) : endsSentence({ line, from, stop, after });
    if (!isEnd) continue;
    ends.push(after);
    from = after;
  }
  ends.push(line.length);
  return ends;
}

function trimmed(text: string, from: number, to: number): TextSpan | null {
  const start = skipSpace(text, from);
  if (start >= to) return null;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Spans of a line's sentences. Marks alone (". ." after a sentence) belong to the sentence before them. */
function sentencesOf(text: string, lineStart: number, ends: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = lineStart;
  for (const end of ends) {
    const span = trimmed(text, from, lineStart + end);
    const last = spans.at(-1);
    if (span !== null && last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
      spans[spans.length - 1] = { start: last.start, end: span.end };
    } else if (span !== null) spans.push(span);
    from = lineStart + end;
  }
  return spans;
}

/**
 * Sentences of a text: trimmed spans in order that cover all but white space and never cross a line end. A quotation or
 * parenthesis stays whole unless it is unbalanced or very long; abbreviations, initials, decimals and list numbers do not
 * end a sentence; a full stop without a space after it does when it stands between two words.
 */
export const splitSentences = (text: string): readonly TextSpan[] => [...eachSentence(text)];

/** The same one by one: lines are read as they are asked for. */
export function* eachSentence(text: string): Generator<TextSpan> {
  for (let lineStart = 0; lineStart <= text.length; ) {
    const lineEnd = text.indexOf("\n", lineStart);
    const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
    for (const span of sentencesOf(text, lineStart, endsOf(line))) yield span;
    lineStart += line.length + 1;
  }
}
