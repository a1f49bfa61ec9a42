import { decodeEntities } from "../language/entities.ts";
import { frontMatterOf } from "./front-matter.ts";
import { articleOfRecord } from "./json-article.ts";
import { withoutTemplates } from "./markdown-marks.ts";
import { hasMarkup, stripMarkup } from "./markup.ts";
import { bareArticle, type RawArticle } from "./raw-article.ts";
import { withHeader } from "./text-header.ts";
import { isUnpublished } from "./unpublished.ts";

const LINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}(?:[-*_] *){3,}$/, ""],
  [/^ {0,3}(?:=+|-{2,})\s*$/, ""],
  [/^ {0,3}(?:>\s?)+/, ""],
  [/^\s*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/, ""],
  [/^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, "$1"],
  [/^ {0,3}\[[^\]]+\]:\s+\S.*$/, ""],
  [/^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/, ""],
];

const INLINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]]*\]\([^)]*\)/g, ""],
  [/!\[[^\]]*\]\[[^\]]*\]/g, ""],
  [/\[\^[^\]]+\]/g, ""],
  [/\[([^\]]+)\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+["'(][^)]*)?\)/g, "$1"],
  [/\[([^\]]+)\]\[[^\]]*\]/g, "$1"],
  [/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, "$1"],
  [/(`+)([^`]+)\1/g, "$2"],
  [/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu, "$1"],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu, "$1"],
  [/~~(?=\S)([^\n]*?\S)~~/g, "$1"],
];

/** No paragraph has more marks or characters than this; a line that does would keep the patterns busy for minutes. */
const MAX_MARKS = 300;
const MAX_LINE_CHARS = 20_000;

function isReducible(line: string): boolean {
  return line.length <= MAX_LINE_CHARS && (line.match(/[*_`[\](){}<>#|-]/g)?.length ?? 0) <= MAX_MARKS;
}

/** Characters that a backslash makes literal, kept from the patterns as noncharacters U+FDD0… while these run. */
const ESCAPABLE = "\\`*_{}[]()#+-.!|>~";

function hideEscapes(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, (_, char: string) =>
    String.fromCharCode(0xfdd0 + ESCAPABLE.indexOf(char)),
  );
}

function showEscapes(text: string): string {
  return text.replace(/[\ufdd0-\ufde1]/g, (char) => ESCAPABLE.charAt(char.charCodeAt(0) - 0xfdd0));
}

function reduceLine(line: string): string {
  if (!isReducible(line)) return line;
  let text = hideEscapes(line);
  for (const [mark, by] of LINE_MARKS) text = text.replace(mark, by);
  for (const [mark, by] of INLINE_MARKS) text = text.replace(mark, by);
  return showEscapes(text);
}

/** True where the next line goes on with this paragraph: neither is blank, and the next opens no block of its own. */
function continues(line: string, next: string | undefined): boolean {
  if (next === undefined || line.trim() === "" || next.trim() === "") return false;
  if (/ {2}$|\\$/.test(line) || /^ {0,3}(?:#{1,6}\s|={2,}\s*$|-{3,}\s*$)/.test(line)) return false;
  if (/^\s*>/.test(line) && /^\s*>/.test(next)) return true;
  return !/^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|={2,}\s*$|-{3,}\s*$)/.test(next);
}

/**
 * Line ends as "\n", and no run of spaces longer than eight: a longer one says no more, and the patterns would try
 * every way of sharing it out among their parts.
 */
const evenOut = (markdown: string): string => markdown.replace(/\r\n?/g, "\n").replace(/([^\S\n]{8})[^\S\n]+/g, "$1");

/** Plain text of Markdown: one line a paragraph, list item or heading. Fenced code keeps its words. */
export function plainOfMarkdown(markdown: string): string {
  const lines = evenOut(markdown).split("\n");
  let text = "";
  let fenced = false;
  lines.forEach((line, i) => {
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      return;
    }
    text += fenced ? `${line}\n` : reduceLine(line) + (continues(line, lines[i + 1]) ? " " : "\n");
  });
  return hasMarkup(text) ? stripMarkup(text.replace(/\n/g, "<br>")) : decodeEntities(text);
}

/** The first heading is the headline where the front matter names none. */
function firstHeading(markdown: string): string | null {
  const even = evenOut(markdown);
  const atx = /^ {0,3}#\s+(.+?)(?:\s+#+)?\s*$/m.exec(even)?.[1];
  const setext = /^([^\n]+)\n=+\s*$/m.exec(even)?.[1];
  const found = atx ?? setext;
  return found === undefined ? null : plainOfMarkdown(found).trim() || null;
}

/** A title, author and date, a line each, that begin with a per cent sign. */
const TITLE_BLOCK = /^\ufeff?% +(\S.*)\n(?:% *(.*)\n)?(?:% *(.*)\n)?/;

/** Fields before the text: front matter, a block of title lines, or lines as mails have them. */
function headed(text: string): { readonly fields: Readonly<Record<string, unknown>>; readonly text: string } {
  const front = frontMatterOf(text);
  if (Object.keys(front.fields).length > 0) return front;
  const block = TITLE_BLOCK.exec(front.text);
  if (block === null) return front;
  const [lines, title, author = "", date = ""] = block;
  return { fields: { title, author, date }, text: front.text.slice(lines.length) };
}

/** A Markdown file: fields before the text, the first heading as title, markup reduced to plain text. */
export function articleOfMarkdown(text: string, path: string | null): RawArticle {
  const { fields: front, text: rest } = headed(text);
  const bare = bareArticle(path, rest);
  const named = Object.keys(front).length > 0 ? bare : withHeader(bare);
  const markdown = withoutTemplates(named.body);
  const body = plainOfMarkdown(markdown);
  const fields = named === bare ? articleOfRecord({ ...front, text: body }, path) : { ...named, body };
  if (fields === null) return bareArticle(path, body);
  const title = fields.title ?? firstHeading(markdown);
  return { ...fields, title, sourceId: null, kind: title === null ? "plain" : "fields" };
}

/** Whether a note's front matter calls it a draft. */
export const isDraft = (text: string): boolean => isUnpublished(headed(text).fields);
