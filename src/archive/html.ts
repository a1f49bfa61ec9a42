import { Readability } from "@mozilla/readability";
import { decodeEntities } from "../language/entities.ts";
import { phraseOf } from "./clean/furniture.ts";
import { outletOfFooter } from "./clean/outlet.ts";
import { type DomDocument, type DomElement, type DomNode, isElement, parsePage } from "./dom.ts";
import { removeAsides } from "./html-asides.ts";
import { textInData } from "./html-data.ts";
import { isIndexPage, teasersOf } from "./html-index.ts";
import { pageLines } from "./html-lines.ts";
import { readMetadata } from "./html-metadata.ts";
import { readPrinted } from "./html-printed.ts";
import { blockText } from "./html-text.ts";
import { splitPageTitle } from "./html-title.ts";
import { hasMarkup, plainLine, stripMarkup } from "./markup.ts";
import { bareArticle, type RawArticle } from "./raw-article.ts";
import { isStatusPage, isWall } from "./wall.ts";

/** Pages with more tags than this are no articles: DOM and extractor would take seconds and hundreds of megabytes. */
const MAX_TAGS = 30_000;
/** A shorter result than this sends the extractor round again with looser rules; news in brief is short. */
const MIN_CHARS = 250;

interface Extracted {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly body: string;
}

function extract(document: DomDocument, title: string | null): Extracted | null {
  removeAsides(document, title);
  const reader = new Readability<DomNode>(document as never, {
    charThreshold: MIN_CHARS,
    serializer: (node) => node as unknown as DomNode,
  });
  const result = reader.parse();
  if (result === null || result.content === null || result.content === undefined) return null;
  return {
    title: result.title ?? null,
    byline: result.byline ?? null,
    siteName: result.siteName ?? null,
    body: blockText(result.content),
  };
}

/**
 * The extractor throws on pages that are too large or nested too deep; the page's plain text is better than nothing.
 */
function extractSafely(document: DomDocument, title: string | null): Extracted | null {
  try {
    return extract(document, title);
  } catch {
    return null;
  }
}

/** A heading on one line: where it breaks, words stand apart. */
function textOf(element: DomElement): string {
  return plainLine(blockText(element).replaceAll("\n", " "));
}

function bareArticleOf(html: string, path: string | null): RawArticle | null {
  const body = stripMarkup(html);
  if (body.trim() === "") return null;
  const title = /<title[^>]*>([^<]{3,400})</i.exec(html)?.[1];
  return {
    ...bareArticle(path, body),
    kind: "page",
    title: title === undefined ? null : plainLine(title),
  };
}

/** A page that builds its text by script has the whole of it only in its structured data, this much longer at least. */
const MUCH_LONGER = 1.5;
const MIN_STRUCTURED_CHARS = 500;

function chooseBody(extracted: string, structured: string | null): string {
  if (structured === null || structured.length < MIN_STRUCTURED_CHARS) return extracted;
  if (structured.length < extracted.length * MUCH_LONGER) return extracted;
  return hasMarkup(structured) ? stripMarkup(structured) : structured;
}

/** A text shorter than this may be the page's word that it is loading. */
const MIN_SHOWN_CHARS = 200;

/** The page's text; references that were escaped twice are still in it after parsing. */
function bodyOf(extracted: string, structured: string | null, html: string): string {
  const shown = chooseBody(extracted, structured);
  return decodeEntities(shown.length < MIN_SHOWN_CHARS ? (textInData(html) ?? shown) : shown);
}

function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) if (++count > MAX_TAGS) return true;
  return false;
}

/** The extractor reads all text anew at each of these levels; no page that people made has as many. */
const MAX_LEVELS = 120;
const LEVEL = /^(?:DIV|TABLE|UL|OL)$/;

function isTooDeep(element: DomElement, levels = 0): boolean {
  const below = levels + (LEVEL.test(element.tagName.toUpperCase()) ? 1 : 0);
  if (below > MAX_LEVELS) return true;
  for (const child of element.childNodes) if (isElement(child) && isTooDeep(child, below)) return true;
  return false;
}

/** Lines at the end of a page in which it says whose it is. */
const FOOTER_LINES = 10;

/** Metadata often names the site itself as its author; then what the page prints counts. */
function authorOf(byline: string | null, outlet: string | null): string | null {
  return byline === null || phraseOf(byline) === phraseOf(outlet ?? "") ? null : byline;
}

function articleOfDocument(document: DomDocument, html: string, path: string | null): RawArticle | null {
  const metadata = readMetadata(document);
  const headings = [...document.querySelectorAll("h1, h2")].map(textOf).filter((text) => text !== "");
  const first = [...document.querySelectorAll("h1")].map(textOf).filter((text) => text !== "");
  const page = splitPageTitle(
    plainLine(document.querySelector("title")?.textContent ?? ""),
    metadata.title,
    headings,
    first.length === 1 ? (first[0] ?? null) : null,
  );
  const lines = document.body === null ? [] : pageLines(document.body);
  const printed = readPrinted(lines, page.title);
  const outlet = metadata.outlet ?? page.site ?? outletOfFooter(lines.slice(-FOOTER_LINES).map((line) => line.text));
  for (const block of printed.blocks) block.remove();
  const teasers = metadata.isArticle || document.body === null ? [] : teasersOf(document.body);
  const found = extractSafely(document, page.title);
  const body = bodyOf(found?.body.trim() ?? "", metadata.body, html) || stripMarkup(html);
  if (body.trim() === "" || isWall(body) || isStatusPage(page.title, body)) return null;
  if (isIndexPage(teasers, body)) return null;
  return {
    kind: "page",
    path,
    url: metadata.url,
    sourceId: null,
    // Where the page's title is a paper's name alone, the extractor's is that too.
    title: page.title ?? (page.site === null ? (found?.title ?? null) : null),
    outlet: outlet ?? found?.siteName ?? null,
    section: metadata.section,
    byline:
      authorOf(metadata.byline, outlet) ?? printed.byline ?? metadata.markedAuthor ?? found?.byline ?? metadata.byline,
    dates: [...metadata.dates, ...printed.dates],
    language: metadata.language,
    body,
  };
}

/**
 * Article of an HTML page: metadata from structured data, Open Graph and `<time>`; text by Mozilla's Readability, one
 * line a paragraph; the page's visible text where that finds none. Null when the page holds no text, only its notice of
 * cookies or a server's, or only headlines of other pages.
 */
export function articleOfHtml(html: string, path: string | null): RawArticle | null {
  if (hasTooManyTags(html)) return bareArticleOf(html, path);
  try {
    const document = parsePage(html);
    if (document.body !== null && isTooDeep(document.body)) return bareArticleOf(html, path);
    return articleOfDocument(document, html, path);
  } catch (error) {
    // Parser and selectors recurse: a page nested deeper than any real one runs out of stack, and is read as plain
    // text.
    if (error instanceof RangeError) return bareArticleOf(html, path);
    throw error;
  }
}
