import { Readability } from "@mozilla/readability";
import { decodeEntities } from "../language/entities.ts";
import { dateOfLine } from "./clean/date-line.ts";
import { phraseOf } from "./clean/furniture.ts";
import { type DomDocument, type DomElement, type DomNode, parsePage } from "./dom.ts";
import { readMetadata } from "./html-metadata.ts";
import { blockText } from "./html-text.ts";
import { splitPageTitle } from "./html-title.ts";
import { hasMarkup, plainLine, stripMarkup } from "./markup.ts";
import { bareArticle, type RawArticle, type RawDate } from "./raw-article.ts";
import { isWall } from "./wall.ts";

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

/** Parts of a page that are never the article's text, by their element or by what their class calls them. */
const ASIDE =
  "figcaption, aside, [class*=caption], [class*=Caption], [class*=related], [class*=Related], [class*=newsletter], [class*=Newsletter], [class*=share-], [class*=social], [class*=comments], [id=comments], [class*=breadcrumb], [class*=read-more], [class*=readmore], [class*=most-read], [class*=tags]";
/** An aside is small; a class such as `has-related` may stand on the article itself. */
const MAX_ASIDE_CHARS = 900;
const NEVER_REMOVED = /^(?:HTML|BODY|MAIN|ARTICLE|H1|TIME)$/;

function removeAsides(document: DomDocument): void {
  for (const element of [...document.querySelectorAll(ASIDE)]) {
    if (NEVER_REMOVED.test(element.tagName.toUpperCase()) || element.querySelector("h1") !== null) continue;
    if ((element.textContent ?? "").replace(/\s+/g, " ").length <= MAX_ASIDE_CHARS) element.remove();
  }
}

function extract(document: DomDocument): Extracted | null {
  removeAsides(document);
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

/** The extractor throws on pages that are too large or nested too deep; the page's plain text is better than nothing. */
function extractSafely(document: DomDocument): Extracted | null {
  try {
    return extract(document);
  } catch {
    return null;
  }
}

function textOf(element: DomElement): string {
  return plainLine(element.textContent ?? "");
}

/** Lines around the headline in which a page prints its date. */
const LINES_ABOVE = 6;
const LINES_BELOW = 14;

/** Dates printed next to the headline, for pages whose metadata has none. */
function printedDates(document: DomDocument, title: string | null): readonly RawDate[] {
  if (document.body === null || title === null) return [];
  const wanted = phraseOf(title);
  const lines = blockText(document.body).split("\n");
  const at = lines.findLastIndex((line) => line.length < 400 && phraseOf(line) === wanted);
  if (at < 0) return [];
  const near = [
    ...lines.slice(at + 1, at + 1 + LINES_BELOW),
    ...lines.slice(Math.max(0, at - LINES_ABOVE), at).reverse(),
  ];
  return near.flatMap((line) => {
    const date = dateOfLine(plainLine(line), /[\u0600-\u06ff]/.test(title));
    return date === null ? [] : [{ value: date.date, basis: "text" as const }];
  });
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
  return hasMarkup(structured) ? stripMarkup(structured) : decodeEntities(structured);
}

function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) if (++count > MAX_TAGS) return true;
  return false;
}

function articleOfDocument(document: DomDocument, html: string, path: string | null): RawArticle | null {
  const metadata = readMetadata(document);
  const headings = [...document.querySelectorAll("h1, h2")].map(textOf).filter((text) => text !== "");
  const page = splitPageTitle(plainLine(document.querySelector("title")?.textContent ?? ""), metadata.title, headings);
  const dates = metadata.dates.length > 0 ? metadata.dates : printedDates(document, page.title);
  const found = extractSafely(document);
  const body = chooseBody(found?.body.trim() ?? "", metadata.body) || stripMarkup(html);
  if (body.trim() === "" || isWall(body)) return null;
  return {
    kind: "page",
    path,
    url: metadata.url,
    sourceId: null,
    title: page.title ?? found?.title ?? null,
    outlet: metadata.outlet ?? page.site ?? found?.siteName ?? null,
    section: metadata.section,
    byline: metadata.byline ?? found?.byline ?? null,
    dates,
    language: metadata.language,
    body,
  };
}

/**
 * Article of an HTML page: metadata from structured data, Open Graph and `<time>`; text by Mozilla's Readability, one line
 * a paragraph; the page's visible text where that finds none. Null when the page holds no text, or only its notice of
 * cookies.
 */
export function articleOfHtml(html: string, path: string | null): RawArticle | null {
  if (hasTooManyTags(html)) return bareArticleOf(html, path);
  try {
    return articleOfDocument(parsePage(html), html, path);
  } catch (error) {
    // Parser and selectors recurse: a page nested deeper than any real one runs out of stack, and is read as plain text.
    if (error instanceof RangeError) return bareArticleOf(html, path);
    throw error;
  }
}
