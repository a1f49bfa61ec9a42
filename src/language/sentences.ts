import { isAbbreviation, nextWord } from "./abbreviations.ts";
import { ENDING, isLatinLetter, isSpace, kindAt, kinds, PAIRED } from "./chars.ts";
import { quotations } from "./quotations.ts";
import { unitsOf } from "./units.ts";

/** `text.slice(start, end)`, UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const CLOSING = /[»”"'’)\]›]/;
/** Words that continue the sentence after an Arabic semicolon; some outlets set it before an object or an adverbial. */
const CONTINUES =
  /^(?:[\u0621-\u064a]{3,}(?:اً|ًا)|بال|لل|ب[إأ]|(?:في|من|على|عن|مع|عبر|وسط|ضمن|بعد|قبل|خلال|أثناء|بحضور|بمشاركة|بهدف|بسبب|مثل|منذ|عقب|إثر)$|ل?(?:أن|ان)|لأن|لان|إذ|اذ|حيث|مما|بل|لكن|أي|اي|ف[\u0621-\u064a]{2}|وذلك|وهو|وهي|وهم|إلا|الا|كي|حتى|رغم|وإلا|بينما|فيما)/;
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

/** Index of the first character from `at` on, and before `to`, that is no white space. */
function skipSpace(text: string, at: number, to = text.length): number {
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/**
 * Before a stop that ends a sentence: two letters (vowel marks count) or closing marks, a percentage, a number; a space
 * may stand between.
 */
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

/**
 * One full stop, one space, and a capital or an Arabic letter: the usual end, unless the stop belongs to an
 * abbreviation.
 */
function isPlainStop({ line, stop, after }: Place): boolean {
  if (after !== stop + 1 || line.charCodeAt(stop) !== FULL_STOP || line.charCodeAt(after) !== SPACE) return false;
  const next = line.charCodeAt(after + 1);
  return (next >= 0x41 && next <= 0x5a) || (next >= 0x0621 && next <= 0x064a);
}

function endsSentence(place: Place): boolean {
  const { line, from, stop, after } = place;
  if (isPlainStop(place)) return !isAbbreviation(line, from, stop, after);
  if (skipSpace(line, after) === line.length) return true;
  const mark = line.slice(stop, after);
  if (!isSpace(line.charCodeAt(after)) && !isMissingSpace(place)) return false;
  const next = nextWord(line, after);
  if (mark.startsWith("؛"))
    return isLong(line, from, stop) && isLong(line, after, line.length) && !CONTINUES.test(next);
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^(?:\.{2,}|…)/.test(mark))
    return isLong(line, from, stop) && (/^\p{Lu}/u.test(next) || isLong(line, after, line.length));
  return !(mark === "." && isAbbreviation(line, from, stop, after));
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
  while (line.charCodeAt(end) !== SPACE && CLOSING.test(line.charAt(end))) {
    if (line.charAt(end) === '"' && !closers.has(end)) break;
    end++;
  }
  return end;
}

/**
 * The terminators of a line of a text: start and end of each run of them, from the line's start on; and whether marks
 * in it may pair.
 */
function stopsOf(text: string, lineStart: number, lineEnd: number): { stops: readonly number[]; isPaired: boolean } {
  const [units, known] = [unitsOf(text), kinds];
  const stops: number[] = [];
  let signs = 0;
  for (let i = lineStart; i < lineEnd; i++) {
    const kind = known[units[i] as number] || kindAt(text, i);
    signs |= kind;
    if ((kind & ENDING) === 0) continue;
    const at = i - lineStart;
    if (stops.at(-1) === at) stops[stops.length - 1] = at + 1;
    else stops.push(at, at + 1);
  }
  return { stops, isPaired: (signs & PAIRED) !== 0 };
}

const NO_SPANS: readonly (readonly [number, number])[] = [];
const NO_CLOSERS: ReadonlySet<number> = new Set();

/** Ends of the sentences of a line of a text, from the line's start on, the line's own end last. */
function endsOf(text: string, lineStart: number, lineEnd: number): number[] {
  const { stops, isPaired } = stopsOf(text, lineStart, lineEnd);
  const line = text.slice(lineStart, lineEnd);
  const spans = isPaired ? quotations(line) : null;
  const quoted = spans === null ? NO_SPANS : [...spans];
  const closers = spans === null ? NO_CLOSERS : new Set(spans.values());
  const ends: number[] = [];
  let from = 0;
  let next = 0;
  for (let k = 0; k < stops.length; k += 2) {
    const [stop, mark] = [stops[k] as number, stops[k + 1] as number];
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
  const start = skipSpace(text, from, to);
  if (start >= to) return null;
  let end = to;
  while (isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** False for marks alone, as in ". ." after a sentence. */
function saysSomething(text: string, { start, end }: TextSpan): boolean {
  return isLatinLetter(text.charCodeAt(start)) || LETTER_OR_DIGIT.test(text.slice(start, end));
}

/**
 * Spans in `text` of the sentences of its line from `lineStart` to `lineEnd`. Marks alone belong to the sentence before
 * them.
 */
export function sentencesOfLine(text: string, lineStart: number, lineEnd: number): TextSpan[] {
  const ends = endsOf(text, lineStart, lineEnd);
  const spans: TextSpan[] = [];
  let from = lineStart;
  for (const end of ends) {
    const span = trimmed(text, from, lineStart + end);
    from = lineStart + end;
    if (span === null) continue;
    const last = spans.at(-1);
    if (last === undefined || saysSomething(text, span)) spans.push(span);
    else spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}

/** Where the line that begins at an index ends: at a line feed, or at the end of the text. */
export function endOfLine(text: string, lineStart: number): number {
  const lineEnd = text.indexOf("\n", lineStart);
  return lineEnd < 0 ? text.length : lineEnd;
}

/**
 * Sentences of a text: trimmed spans in order that cover all but white space and never cross a line end. A quotation or
 * parenthesis stays whole unless it is unbalanced or very long; abbreviations, initials, decimals and list numbers do
 * not end a sentence; a full stop without a space after it does when it stands between two words.
 */
export function splitSentences(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (let lineStart = 0; lineStart <= text.length; ) {
    const lineEnd = endOfLine(text, lineStart);
    for (const span of sentencesOfLine(text, lineStart, lineEnd)) spans.push(span);
    lineStart = lineEnd + 1;
  }
  return spans;
}
