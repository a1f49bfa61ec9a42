import type { ReadFailure, ReadFault } from "../contracts/archive.ts";
import { decodeBytes } from "./decode.ts";
import { type Format, sniffFormat } from "./formats.ts";
import { bareArticle, type RawArticle } from "./raw-article.ts";
import { readFailure } from "./read-failures.ts";

export type Document =
  | { readonly ok: true; readonly raw: RawArticle }
  | { readonly ok: false; readonly reason: ReadFailure };

const failed = (fault: ReadFault): Document => ({ ok: false, reason: readFailure(fault) });

/** The DOM and the extractor cost 190 ms to load: only an archive with pages pays for them. */
async function articleOfPage(text: string, path: string): Promise<RawArticle | null> {
  const { articleOfHtml } = await import("./html.ts");
  return articleOfHtml(text, path);
}

/** So does the YAML parser, less so. */
async function articleOfNote(text: string, path: string): Promise<RawArticle> {
  const { articleOfMarkdown } = await import("./markdown.ts");
  return articleOfMarkdown(text, path);
}

/** One article from the bytes of a text, Markdown or HTML file. */
export async function readDocument(bytes: Uint8Array, path: string, format: Format | null): Promise<Document> {
  if (bytes.length === 0) return failed("empty");
  const text = decodeBytes(bytes);
  if (text === null) return failed("binary");
  if (text.trim() === "") return failed("blank");
  const kind = format ?? sniffFormat(text);
  const raw =
    kind === "html"
      ? await articleOfPage(text, path)
      : kind === "markdown"
        ? await articleOfNote(text, path)
        : bareArticle(path, text);
  return raw === null ? failed("no-page-text") : { ok: true, raw };
}
