import { hasMarkup, stripMarkup } from "./markup.ts";

/** Names of fields that hold an article's text in the data of pages that are built by script, folded. */
const TEXT_FIELDS =
  /^(?:articlebody|body|bodyhtml|content|contenthtml|html|text|fulltext|story|paragraphs|blocks|elements)$/;
/** Shorter texts are teasers and notices. */
const MIN_CHARS = 500;
/** Articles lie a dozen levels deep in such data; a block has hardly more values than this. */
const MAX_DEPTH = 16;
const MAX_VALUES = 50_000;
/** Larger blocks hold the whole site. */
const MAX_BLOCK_CHARS = 4_000_000;

/**
 * The extractor takes scripts out of the document, so that they are looked for in the page's own text. One that is
 * never closed goes to the end: looking for the end of each of many would take minutes.
 */
const DATA = /<script\b[^<>]{0,500}?type=["']?application\/json\b[^<>]{0,500}>([\s\S]*?)(?:<\/script>|$)/gi;

interface Search {
  best: string;
  values: number;
}

/** Paragraphs of a list of texts, or of objects with a text each (`{type: "text", content: "…"}`). */
function joined(list: readonly unknown[]): string {
  const texts = list.map((item) => {
    if (typeof item === "string") return item;
    if (typeof item !== "object" || item === null) return "";
    const { text, content, html, value } = item as Record<string, unknown>;
    return [text, content, html, value].find((part) => typeof part === "string" && /\s/.test(part)) ?? "";
  });
  return texts.filter((text) => text !== "").join("\n");
}

function search(value: unknown, named: boolean, depth: number, found: Search): void {
  if (depth > MAX_DEPTH || ++found.values > MAX_VALUES) return;
  const text = !named ? "" : typeof value === "string" ? value : Array.isArray(value) ? joined(value) : "";
  if (text.length > found.best.length) found.best = text;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const folded = key.toLowerCase().replace(/[^a-z]/g, "");
    search(inner, TEXT_FIELDS.test(folded), depth + 1, found);
  }
}

/**
 * The article's text in the data from which a page builds itself by script (`<script type="application/json">`), where
 * the page itself shows none; null when there is no such text.
 */
export function textInData(html: string): string | null {
  const found: Search = { best: "", values: 0 };
  for (const [, block = ""] of html.matchAll(DATA)) {
    if (block.length < MIN_CHARS || block.length > MAX_BLOCK_CHARS) continue;
    try {
      search(JSON.parse(block), false, 0, found);
    } catch {
      // A block that is no JSON is no data.
    }
  }
  const text = hasMarkup(found.best) ? stripMarkup(found.best).trim() : found.best;
  return text.length >= MIN_CHARS && /[.!?؟]/.test(text) ? text : null;
}
