import { articleOfRecord } from "./json-article.ts";
import type { RawArticle } from "./raw-article.ts";

/** A header's line: a name of one or two words, a colon, and the rest. Bounded, or a line of megabytes ends the stack. */
const FIELD = /^\s{0,20}([\p{L}_-]{1,30}(?: [\p{L}_-]{1,30})?)\s{0,20}:\s*(.*)$/u;
/** A header has no more lines than fields that articles have. */
const MAX_LINES = 12;

/**
 * A text that begins with its fields ("Title: …", "التاريخ: …", a line each), as exports and mails do: the fields are
 * taken for what they say. A text whose first line is no title field is given back as it is.
 */
export function withHeader(raw: RawArticle): RawArticle {
  const lines = raw.body.replace(/^[\ufeff\s]+/, "").split(/\r\n?|\n/);
  const fields: Record<string, string> = {};
  let at = 0;
  for (; at < Math.min(lines.length, MAX_LINES); at++) {
    const match = FIELD.exec(lines[at] as string);
    if (match === null) break;
    const [, name = "", value = ""] = match;
    // The text's own field ends the header: what follows it is text, colons or not.
    if (/^(?:text|body|content|article|النص|نص|المحتوى|التفاصيل)$/i.test(name)) {
      lines[at] = value;
      break;
    }
    fields[name] = value;
  }
  const names = Object.keys(fields);
  if (names.length < 2 || !names.some((name) => /^(?:title|headline|العنوان|عنوان)$/i.test(name))) return raw;
  const record = articleOfRecord({ ...fields, text: lines.slice(at).join("\n") }, raw.path);
  return record === null ? raw : { ...record, sourceId: null };
}
