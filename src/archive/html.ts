import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomNode, parsePage } from "./dom.ts";
import { readMetadata } from "./html-metadata.ts";
import { blockText } from "./html-text.ts";
import { plainLine, stripMarkup } from "./markup.ts";
import type { RawArticle } from "./raw-article.ts";

/** Pages with more elements than this are no articles, and the extractor is slow on them. */
const MAX_ELEMENTS = 60_000;
/** A shorter result than this sends the extractor round again with looser rules; news in brief is short. */
const MIN_CHARS = 250;

interface Extracted {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly body: string;
}

function extract(document: DomDocument): Extracted | null {
  const reader = new Readability<DomNode>(document as never, {
    maxElemsToParse: MAX_ELEMENTS,
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

/** The page's own headline element, which metadata shortens or adorns. */
function headingOf(document: DomDocument): string | null {
  const headings = [...document.querySelectorAll("h1")].map((element) => plainLine(element.textContent ?? "")).filter((text) => text !== "");
  return headings.length === 1 ? (headings[0] as string) : null;
}

/**
 * Article of an HTML page: metadata from structured data, Open Graph and `<time>`; text by Mozilla's Readability, one line
 * a paragraph; the page's visible text where that finds none. Null when the page holds no text at all.
 */
export function articleOfHtml(html: string, path: string | null): RawArticle | null {
  const document = parsePage(html);
  const metadata = readMetadata(document);
  const heading = headingOf(document);
  const found = extractSafely(document);
  const body = found?.body.trim() ? found.body : stripMarkup(html);
  if (body.trim() === "") return null;
  return {
    kind: "page",
    path,
    url: metadata.url,
    sourceId: null,
    title: metadata.title ?? heading ?? (found?.title ? plainLine(found.title) : null),
    outlet: metadata.outlet ?? found?.siteName ?? null,
    section: metadata.section,
    byline: metadata.byline ?? found?.byline ?? null,
    dates: metadata.dates,
    language: metadata.language,
    body,
  };
}
