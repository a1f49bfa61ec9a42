import type { ReadFailure, ReadFault } from "../contracts/archive.ts";
import { decodeBytes } from "./decode.ts";
import { type Format, sniffFormat } from "./formats.ts";
import { mayHaveFrontMatter } from "./front-matter.ts";
import { bareArticle, type RawArticle } from "./raw-article.ts";
import { readFailure } from "./read-failures.ts";
import { textParts } from "./text-parts.ts";

/** What a file holds, or why it holds nothing that can be read. */
export type Document =
  | { readonly ok: true; readonly raws: readonly RawArticle[] }
  | { readonly ok: false; readonly reason: ReadFailure };

const failed = (fault: ReadFault, values: ReadFailure["values"] = {}): Document => ({
  ok: false,
  reason: readFailure(fault, values),
});

/** The DOM and the extractor cost 190 ms to load: only an archive with pages pays for them. */
async function articleOfPage(text: string, path: string): Promise<RawArticle | null> {
  const { articleOfHtml } = await import("./html.ts");
  return articleOfHtml(text, path);
}

/** So does the YAML parser, less so. Null for a draft. */
async function articleOfNote(text: string, path: string): Promise<RawArticle | null> {
  const { articleOfMarkdown, isDraft } = await import("./markdown.ts");
  return isDraft(text) ? null : articleOfMarkdown(text, path);
}

/** The article of a text, Markdown or HTML file from its bytes; several where a text file holds more than one. */
export async function readDocument(bytes: Uint8Array, path: string, format: Format | null): Promise<Document> {
  if (bytes.length === 0) return failed("empty");
  const text = decodeBytes(bytes);
  if (text === null) return failed("binary");
  if (text.trim() === "") return failed("blank");
  const kind = format ?? sniffFormat(text);
  if (kind === "html") {
    const raw = await articleOfPage(text, path);
    return raw === null ? failed("no-page-text") : { ok: true, raws: [raw] };
  }
  if (kind === "markdown" || mayHaveFrontMatter(text)) {
    const raw = await articleOfNote(text, path);
    return raw === null ? failed("unpublished", { n: 1 }) : { ok: true, raws: [raw] };
  }
  return { ok: true, raws: textArticles(text, path) };
}

/** Longer texts are one article, or none. */
const MAX_PARTED_CHARS = 4_000_000;

/** The articles of a text file; each of several has its number behind the path. */
function textArticles(text: string, path: string): readonly RawArticle[] {
  const parts = text.length > MAX_PARTED_CHARS ? [text] : textParts(text);
  return parts.length === 1 ? [bareArticle(path, text)] : parts.map((part, i) => bareArticle(`${path}#${i + 1}`, part));
}
