import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ReadFailure } from "../contracts/archive.ts";
import { createStreamDecoder } from "./decode.ts";
import { articleOfRecord, recordsOf } from "./json-fields.ts";
import { createArraySplitter, createLineSplitter, type ItemSplitter, type JsonItem } from "./json-items.ts";
import { changedWhileRead, stampOf, tooLarge } from "./load-file.ts";
import type { RawArticle } from "./raw-article.ts";

/** What a JSON file's stream brings: articles, failures of single records, and at the end whether the file held still. */
export type RecordEvent =
  | { readonly kind: "raw"; readonly raw: RawArticle; readonly bytesRead: number }
  | { readonly kind: "failed"; readonly path: string; readonly reason: ReadFailure }
  | { readonly kind: "end"; readonly stamp: string; readonly changed: boolean };

/** Read at a time; small beside the 400 MB that reading may use, large enough that calls cost nothing. */
const CHUNK_BYTES = 1 << 20;
/** Single bad records reported for one file; the rest is counted in one line. */
const MAX_REPORTED = 5;

/** Splitter for a file by its beginning: an array, a record a line, whole objects, or a list inside one large object. */
function splitterFor(start: string, context: Context, size: number): ItemSplitter {
  const { maxChars } = context;
  const head = start.trimStart();
  if (context.lines) return createLineSplitter(maxChars);
  if (head.startsWith("[")) return createArraySplitter(1, maxChars);
  const end = head.indexOf("\n");
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

interface Context {
  readonly path: string;
  readonly maxChars: number;
  /** True for a file named as JSON lines. */
  readonly lines: boolean;
  bad: number;
}

function badJson(context: Context, item: JsonItem, error: unknown): RecordEvent | null {
  context.bad++;
  if (context.bad > MAX_REPORTED) return null;
  const path = `${context.path}#${item.place}`;
  const why = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 100) : "not JSON";
  const detail = `${path} is no valid JSON (${why}). Correct or remove this record; the others are read.`;
  return { kind: "failed", path, reason: { code: "bad-json", detail } };
}

function* eventsOf(item: JsonItem, context: Context, bytesRead: number): Generator<RecordEvent> {
  const path = `${context.path}#${item.place}`;
  if (item.text === null) {
    yield { kind: "failed", path, reason: tooLarge(path, context.maxChars + 1, context.maxChars) };
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(item.text);
  } catch (error) {
    const failure = badJson(context, item, error);
    if (failure !== null) yield failure;
    return;
  }
  const records = recordsOf(value);
  for (let i = 0; i < records.length; i++) {
    const place = records.length === 1 ? path : `${context.path}#${item.place + i}`;
    const raw = articleOfRecord(records[i] as Record<string, unknown>, place);
    if (raw !== null) yield { kind: "raw", raw, bytesRead };
  }
}

function notText(path: string): RecordEvent {
  const detail = `${path} holds no text, whatever its name says. Convert it, or move it out of the archive.`;
  return { kind: "failed", path, reason: { code: "binary", detail } };
}

/** One pass over an open file. Ends early, with one failure, when the bytes are no text. */
async function* passOver(handle: FileHandle, context: Context, size: number): AsyncGenerator<RecordEvent> {
  const file = createReadStream("", { fd: handle, autoClose: false, start: 0, highWaterMark: CHUNK_BYTES });
  const stream: Readable = context.path.toLowerCase().endsWith(".gz") ? file.pipe(createGunzip()) : file;
  const decoder = createStreamDecoder();
  let splitter: ItemSplitter | undefined;
  let bytesRead = 0;
  for await (const chunk of stream) {
    bytesRead += (chunk as Uint8Array).length;
    const text = decoder.push(chunk as Uint8Array);
    if (text === null) {
      yield notText(context.path);
      return;
    }
    splitter ??= splitterFor(text, context, size);
    for (const item of splitter.push(text)) yield* eventsOf(item, context, bytesRead);
  }
  const rest = decoder.end();
  const last = splitter === undefined ? [] : [...splitter.push(rest), ...splitter.end()];
  for (const item of last) yield* eventsOf(item, context, bytesRead);
}

/**
 * Streams the records of a JSON or JSON lines file of any size, holding one record at a time. A bad record fails alone.
 * A file that changes meanwhile is read once more from the start: records come twice then, with the same ids.
 */
export async function* readRecords(path: string, lines: boolean, maxChars: number): AsyncGenerator<RecordEvent> {
  const handle = await open(path, "r");
  try {
    for (let round = 1; round <= 2; round++) {
      const stats = await handle.stat();
      const before = stampOf(stats);
      const context: Context = { path, maxChars, lines, bad: 0 };
      yield* passOver(handle, context, stats.size);
      if (context.bad > MAX_REPORTED) {
        const detail = `${path}: ${context.bad - MAX_REPORTED} more records are no valid JSON. Check how the file was made.`;
        yield { kind: "failed", path, reason: { code: "bad-json", detail } };
      }
      const after = stampOf(await handle.stat());
      if (after === before) {
        yield { kind: "end", stamp: after, changed: false };
        return;
      }
    }
    yield { kind: "failed", path, reason: changedWhileRead(path) };
    yield { kind: "end", stamp: "", changed: true };
  } finally {
    await handle.close();
  }
}
