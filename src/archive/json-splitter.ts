import { createArraySplitter, createLineSplitter, type ItemSplitter } from "./json-items.ts";

/** What is known of a JSON file before it is read. */
export interface JsonSource {
  /** Most characters of one record. */
  readonly maxChars: number;
  /** Bytes of the file. */
  readonly size: number;
  /** True for a file named as JSON lines. */
  readonly lines: boolean;
}

/**
 * Splitter for a file by its beginning: an array, a record a line, whole objects, or a list inside one large object.
 */
export function splitterFor(start: string, source: JsonSource): ItemSplitter {
  const { maxChars, size, lines } = source;
  const head = start.trimStart();
  const end = head.indexOf("\n");
  // A file named as lines may be an array all the same, with one record a line or spread over lines.
  if (lines && !/^\[\s*(?:\{|$)/.test(end < 0 ? head : head.slice(0, end))) return createLineSplitter(maxChars);
  if (lines && isJson(end < 0 ? head : head.slice(0, end))) return createLineSplitter(maxChars);
  // Rows of a table are no objects: a file of them is one record.
  if (/^\[\s*\[/.test(head) && size <= maxChars) return createArraySplitter(0, maxChars);
  if (head.startsWith("[")) return createArraySplitter(1, maxChars);
  // A first line that is a whole object: JSON lines, or a document on one line, which is its own only record.
  if (!head.startsWith("{") || isJson(end < 0 ? head : head.slice(0, end))) return createLineSplitter(maxChars);
  return createArraySplitter(size <= maxChars ? 0 : (depthOfFirstList(head) ?? 0), maxChars);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Depth inside the first list of objects, `{"articles": [ {` = 2; null when the beginning holds none. */
function depthOfFirstList(head: string): number | null {
  const bare = head.replace(/"(?:[^"\\]|\\.)*"/gs, (text) => (text.length > 2 ? '"x"' : '""'));
  const list = /"x"\s*:\s*\[\s*\{/.exec(bare);
  if (list === null) return null;
  let depth = 0;
  for (const char of bare.slice(0, list.index + list[0].length - 1))
    depth += char === "{" || char === "[" ? 1 : char === "}" || char === "]" ? -1 : 0;
  return depth;
}
