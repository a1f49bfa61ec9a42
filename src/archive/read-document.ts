import type { ReadFailure } from "../contracts/archive.ts";
import { decodeBytes } from "./decode.ts";
import { type Format, sniffFormat } from "./formats.ts";
import { bareArticle, type RawArticle } from "./raw-article.ts";

export type Document =
  | { readonly ok: true; readonly raw: RawArticle }
  | { readonly ok: false; readonly reason: ReadFailure };

function failed(code: ReadFailure["code"], detail: string): Document {
  return { ok: false, reason: { code, detail } };
}

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
  if (bytes.length === 0) return failed("empty", `is empty. Delete it or put an article into it.`);
  const text = decodeBytes(bytes);
  if (text === null)
    return failed(
      "binary",
      `holds no text, whatever its name says. Convert it to text, or move it out of the archive.`,
    );
  if (text.trim() === "") return failed("empty", `holds only white space. Delete it or put an article into it.`);
  const kind = format ?? sniffFormat(text);
  const raw =
    kind === "html"
      ? await articleOfPage(text, path)
      : kind === "markdown"
        ? await articleOfNote(text, path)
        : bareArticle(path, text);
  return raw === null
    ? failed("no-article", `holds no article text. Save the page with its text, or remove it.`)
    : { ok: true, raw };
}
