import { creditOf } from "./clean/credit.ts";
import { dateOfLine } from "./clean/date-line.ts";

/** How an archive of documents counts them: "2 of 12 DOCUMENTS". */
const COUNTED = /^\s*\d{1,4} of \d{1,4} documents\s*$/i;
/** The field that begins an article, and those that show that it does. */
const TITLE_FIELD = /^\s{0,3}(?:title|headline|العنوان|عنوان)\s*:\s*\S/i;
const OTHER_FIELD =
  /^\s{0,3}(?:date|published|source|outlet|publisher|url|link|author|byline|category|section|text|body|content|التاريخ|تاريخ النشر|المصدر|الصحيفة|الرابط|الكاتب|القسم|النص|نص الخبر)\s*:/i;
/** A line across the page. */
const RULE = /^\s*(?:={5,}|-{5,}|\*{5,}|#{5,}|_{5,}|~{5,}|(?:[*=_-] ){4,}[*=_-]?)\s*$/;

/** How far below a title field another field stands. */
const HEADER_LINES = 6;
/** How far below its headline an article says when or by whom it is. */
const HEAD_LINES = 6;
const MAX_HEADLINE_CHARS = 200;
const MIN_PARAGRAPH_CHARS = 60;

function splitAt(lines: readonly string[], starts: readonly number[]): readonly string[] {
  return starts.map((start, i) => lines.slice(i === 0 ? 0 : start, starts[i + 1]).join("\n"));
}

function headerStarts(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, i) => {
    if (!TITLE_FIELD.test(line)) return [];
    const before = lines[i - 1] ?? "";
    const opens = before.trim() === "" || RULE.test(before);
    return opens && lines.slice(i + 1, i + HEADER_LINES).some((other) => OTHER_FIELD.test(other)) ? [i] : [];
  });
}

/** A part that is an article by itself: a headline, a date or byline under it, a paragraph. */
function isWhole(part: string): boolean {
  const lines = part.split("\n").map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  const [headline = "", ...rest] = filled;
  if (headline.length > MAX_HEADLINE_CHARS || !/\p{L}/u.test(headline)) return false;
  const head = rest.slice(0, HEAD_LINES).filter((line) => line.length < MAX_HEADLINE_CHARS);
  const told = head.some((line) => dateOfLine(line, true) !== null || creditOf(line) !== null);
  return told && rest.some((line) => line.length >= MIN_PARAGRAPH_CHARS);
}

/** Parts between rules, where each of them is an article by itself; else the whole text. */
function ruled(lines: readonly string[]): readonly string[] | null {
  if (!lines.some((line) => RULE.test(line))) return null;
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (RULE.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const texts = parts.map((part) => part.join("\n")).filter((text) => text.trim() !== "");
  return texts.length > 1 && texts.every(isWhole) ? texts : null;
}

/**
 * The articles of a text file that holds several: counted documents, articles that each begin with their fields, or
 * whole articles between rules. A text of one article is given back as it is.
 */
export function textParts(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/);
  const counted = lines.flatMap((line, i) => (COUNTED.test(line) ? [i] : []));
  if (counted.length > 1) return splitAt(lines, counted);
  const headed = headerStarts(lines);
  if (headed.length > 1) return splitAt(lines, headed);
  return ruled(lines) ?? [text];
}
