/** How a file's bytes are understood. */
export type Format = "text" | "markdown" | "html" | "json" | "json-lines";

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  Object.entries({
    txt: "text",
    text: "text",
    md: "markdown",
    markdown: "markdown",
    html: "html",
    htm: "html",
    xhtml: "html",
    json: "json",
    jsonl: "json-lines",
    ndjson: "json-lines",
  } as const),
);

/**
 * Format by a file's name, or null for an extension that the reader does not know. `.gz` after it is looked through.
 */
export function formatOf(path: string): Format | null {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  const dot = name.lastIndexOf(".");
  return dot < 0 ? null : (BY_EXTENSION.get(name.slice(dot + 1)) ?? null);
}

/** Format of a text whose name says nothing: a file that the caller named although its extension is unknown. */
export function sniffFormat(start: string): Format {
  const head = start.trimStart().slice(0, 500).toLowerCase();
  if (head.startsWith("<!doctype html") || /<(?:html|head|body|article)[\s>]/.test(head)) return "html";
  if (head.startsWith("{")) return "json-lines";
  if (/^\[\s*[{\]]/.test(head)) return "json";
  return "text";
}
