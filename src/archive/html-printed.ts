import { creditOf } from "./clean/credit.ts";
import { AUTHOR_LABEL, authorsOf, isAuthorLine, isPersonName, ROLE } from "./clean/credit-names.ts";
import { dateOfLine } from "./clean/date-line.ts";
import { phraseOf } from "./clean/furniture.ts";
import { isSentence } from "./clean/lines.ts";
import type { DomElement } from "./dom.ts";
import type { PageLine } from "./html-lines.ts";
import type { RawDate } from "./raw-article.ts";

/** What a page prints around its headline, for pages whose metadata lacks it. */
export interface Printed {
  /** Dates, those of publication before those of changes. */
  readonly dates: readonly RawDate[];
  readonly byline: string | null;
  /** Blocks that hold nothing else: no part of the text. */
  readonly blocks: readonly DomElement[];
}

/** Lines around the headline in which a page prints its date and authors. */
const LINES_ABOVE = 6;
const LINES_BELOW = 14;
/** Longer lines are the text. */
const MAX_LINE_CHARS = 200;

/** Lines near the headline, the nearest first. */
interface Near {
  /** Under the headline. */
  readonly below: readonly PageLine[];
  readonly above: readonly PageLine[];
}

function linesAround(lines: readonly PageLine[], title: string): Near {
  const wanted = phraseOf(title);
  const is = (line: PageLine): boolean => line.text.length < 400 && phraseOf(line.text) === wanted;
  const heading = lines.findIndex((line) => line.heading && is(line));
  const at = heading >= 0 ? heading : lines.findLastIndex(is);
  if (at < 0) return { below: [], above: [] };
  return {
    below: lines.slice(at + 1, at + 1 + LINES_BELOW),
    above: lines.slice(Math.max(0, at - LINES_ABOVE), at).reverse(),
  };
}

const CHANGED = /تحديث|تعديل|updated?|modified/i;
/** What separates the parts of a line such as "سامر حداد | 3 آذار 2026". */
const PART = /\s*[|•·]\s*|\s+[-–—]\s+/;
/** "Submitted by Ada Moor on …", "June 15th, 2026 by Ada Moor | Music". */
const SENTENCE =
  /^(?:(.*?)\s+)?(?:by|بقلم|بواسطة)[\s:]+((?:\p{Lu}[\p{L}'’.-]{1,30}\s?){2,4}|(?:[\u0621-\u064a]{1,20}\s?){2,4}?)(?:\s*(?:[|,،•·]|\s[-–—]\s|\bon\b|\bat\b|في|بتاريخ)\s*(.*))?$/u;

const LABEL =
  /^(?:by|written by|posted by|submitted by|بقلم|بواسطة|كتب|كتبت|كتب بواسطة|الكاتب|author,?)(?=[\s:])\s*:?\s*/i;
/** What ends the names after a label: a day, a place, a bar. */
const AFTER_NAMES = /\s+(?:on|at|in|في|بتاريخ|يوم)\s|\s*[|•·]|\s+[-–—]\s|\s*\d|\s*[,،]\s*(?=\S+day\b)/i;

/** Pieces of a line that may be a date: the whole, its elements, its parts, what stands beside an author. */
function* piecesOf(line: PageLine): Generator<string> {
  yield line.text;
  for (const piece of line.pieces) yield piece.text;
  yield* line.text.split(PART);
  const [, before, , after] = SENTENCE.exec(line.text) ?? [];
  if (before !== undefined) yield before;
  if (after !== undefined) yield after;
  if (LABEL.test(line.text)) yield line.text.slice(line.text.search(AFTER_NAMES) + 1);
}

function dateIn(line: PageLine, arabic: boolean): RawDate | null {
  for (const piece of piecesOf(line)) {
    const date = dateOfLine(piece, arabic);
    if (date !== null) return { value: date.date, basis: "text" };
  }
  return null;
}

function datesIn(lines: readonly PageLine[], arabic: boolean): readonly RawDate[] {
  const published: RawDate[] = [];
  const changed: RawDate[] = [];
  for (const line of lines) {
    const date = dateIn(line, arabic);
    if (date !== null) (CHANGED.test(line.text) ? changed : published).push(date);
  }
  return [...published, ...changed];
}

/** Classes and relations by which pages mark an author's name, and what stands beside it. */
const AUTHOR = /author|byline|writer|contributor|reporter|journalist|(?:^|[\s_-])by(?:[\s_-]|$)|(?:^|\s)fn(?:\s|$)/i;
const NOT_AUTHOR = /bio|desc|role|job|title|image|avatar|social|twitter|email|follow|date|time|label|-by(?:\s|$)/i;
function isName(text: string): boolean {
  return isPersonName(text) && !ROLE.test(text);
}

/** Names after a label ("By Ada Moor and Tom Reed on Monday"), or of a text that a page marks as an author's name. */
function namesIn(text: string): readonly string[] {
  const names = authorsOf((text.replace(LABEL, "").split(AFTER_NAMES)[0] as string).replace(/\s+([,،])/g, "$1"));
  return names.length > 0 && names.every(isName) ? names : [];
}

function labelled(line: PageLine): readonly string[] {
  for (const text of [line.text, ...line.pieces.map((piece) => piece.text)]) {
    const names = LABEL.test(text) ? namesIn(text) : [];
    if (names.length > 0) return names;
  }
  if (AUTHOR_LABEL.test(line.text)) return (creditOf(line.text)?.authors ?? []).filter(isName);
  const name = SENTENCE.exec(line.text)?.[2]?.trim();
  return name !== undefined && isName(name) ? [name] : [];
}

/** Authors that a line names by what its elements are called or by a label. */
function authorsIn(line: PageLine): readonly string[] {
  const names = labelled(line);
  if (names.length > 0) return names;
  const marked = line.pieces.filter(({ signs }) => AUTHOR.test(signs) && !NOT_AUTHOR.test(signs));
  return marked.flatMap(({ text }) => namesIn(text));
}

/** A name alone in its line or element: an author's only right under the headline. */
function nameAlone(line: PageLine): readonly string[] {
  const alone = [line.text, ...line.pieces.map(({ text }) => text)].find(isAuthorLine);
  return alone === undefined ? [] : [alone];
}

/** How far under the headline a bare name is its author's. */
const BARE_LINES = 4;

function bylineIn({ below, above }: Near): string | null {
  const text = below.findIndex((line) => isSentence(line.text) && !LABEL.test(line.text));
  const head = text < 0 ? below : below.slice(0, text);
  const found = [...head, ...above].map(authorsIn).find((names) => names.length > 0);
  const names =
    found ??
    head
      .slice(0, BARE_LINES)
      .map(nameAlone)
      .find((bare) => bare.length > 0) ??
    [];
  return names.length === 0 ? null : [...new Set(names)].join(/[\u0600-\u06ff]/.test(names[0] as string) ? "، " : ", ");
}

const bare = (text: string | null): string => (text ?? "").replace(/\s+/g, "");

/** Whether a line is all that its block holds, and says when or by whom the article is. */
function isCredit(line: PageLine, arabic: boolean): boolean {
  if (line.heading || isSentence(line.text) || bare(line.block.textContent) !== bare(line.text)) return false;
  return dateOfLine(line.text, arabic) !== null || authorsIn(line).length > 0;
}

/** Lines at the top of a page, in which a paper prints the day of the issue. */
const MASTHEAD_LINES = 12;
/** A day beside the issue's number is the issue's; one without may be the day on which the page was saved. */
const ISSUE = /(?:^|\s)(?:العدد|issue|no\.)\s*[:#]?\s*[\d٠-٩]/i;

function issueDates(lines: readonly PageLine[]): readonly RawDate[] {
  const top = lines.slice(0, MASTHEAD_LINES).filter(({ text }) => text.length <= MAX_LINE_CHARS && ISSUE.test(text));
  return top.flatMap((line) => dateIn(line, /[\u0600-\u06ff]/.test(line.text)) ?? []);
}

/** Reads what a page prints around its headline: dates, that of the issue last, and names of authors. */
export function readPrinted(lines: readonly PageLine[], title: string | null): Printed {
  const issue = issueDates(lines);
  if (title === null) return { dates: issue, byline: null, blocks: [] };
  const around = linesAround(lines, title);
  const near = [...around.below, ...around.above].filter(({ text }) => text.length <= MAX_LINE_CHARS);
  const arabic = /[\u0600-\u06ff]/.test(title);
  return {
    dates: [...datesIn(near, arabic), ...issue],
    byline: bylineIn(around),
    blocks: near.filter((line) => isCredit(line, arabic)).map(({ block }) => block),
  };
}
