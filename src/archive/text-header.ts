import { articleOfRecord } from "./json-article.ts";
import { foldKey, NAMES } from "./json-fields.ts";
import type { RawArticle } from "./raw-article.ts";

/**
 * A header's line: a name of one or two words, a colon, and the rest. Bounded, or a line of megabytes ends the stack.
 */
const FIELD = /^\s{0,20}([\p{L}_-]{1,30}(?: [\p{L}_-]{1,30})?)\s{0,20}:\s*(.*)$/u;
const TEXT_NAME = /^(?:text|body|content|markdown content|article|النص|نص|المحتوى|التفاصيل)$/i;
/** Mails end with their sender's name and post under two dashes. */
const SIGNATURE = /\n-- ?\n[\s\S]{0,600}$/;

/** A mail's subject, date and sender; null for a header that is no mail's. */
function mailFields(fields: Readonly<Record<string, string>>): Record<string, string> | null {
  const lower = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const { subject, from, date } = lower;
  if (subject === undefined || (from === undefined && date === undefined)) return null;
  const sender = (from ?? "").replace(/\s*<[^>]*>|\S+@\S+|"/g, "").trim();
  return { title: subject, date: date ?? "", byline: sender };
}

/** A header has no more lines than fields that articles have. */
const MAX_LINES = 12;
const KNOWN = new Set<string>(Object.values(NAMES).flat());

/** True for a blank line between two fields, the second of which is one that articles have. */
function partsFields(lines: readonly string[], at: number): boolean {
  const next = FIELD.exec(lines[at + 1] ?? "")?.[1];
  return at > 0 && lines[at]?.trim() === "" && next !== undefined && (KNOWN.has(foldKey(next)) || TEXT_NAME.test(next));
}

/**
 * A text that begins with its fields ("Title: …", "التاريخ: …", a line each), as exports and mails do: the fields are
 * taken for what they say. A text whose first line is no title field is given back as it is.
 */
export function withHeader(raw: RawArticle): RawArticle {
  const lines = raw.body.replace(/^[\ufeff\s]+/, "").split(/\r\n?|\n/);
  const fields: Record<string, string> = {};
  let at = 0;
  for (; at < Math.min(lines.length, MAX_LINES); at++) {
    if (partsFields(lines, at)) continue;
    const match = FIELD.exec(lines[at] as string);
    if (match === null) break;
    const [, name = "", value = ""] = match;
    // The text's own field ends the header: what follows it is text, colons or not.
    if (TEXT_NAME.test(name)) {
      lines[at] = value;
      break;
    }
    fields[name] = value;
  }
  const names = Object.keys(fields);
  const mail = mailFields(fields);
  if (names.length < 2 || (mail === null && !names.some((name) => /^(?:title|headline|العنوان|عنوان)$/i.test(name))))
    return raw;
  const text = lines.slice(at).join("\n");
  const record = articleOfRecord(
    { ...(mail ?? fields), text: mail === null ? text : text.replace(SIGNATURE, "") },
    raw.path,
  );
  return record === null ? raw : { ...record, sourceId: null };
}
