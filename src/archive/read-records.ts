import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ReadFailure } from "../contracts/archive.ts";
import { createStreamDecoder } from "./decode.ts";
import { articleOfRecord } from "./json-article.ts";
import type { ItemSplitter, JsonItem } from "./json-items.ts";
import { parseRecord } from "./json-lenient.ts";
import { recordsOf } from "./json-records.ts";
import { type JsonSource, splitterFor } from "./json-splitter.ts";
import { stampOf } from "./load-file.ts";
import type { RawArticle } from "./raw-article.ts";
import { readFailure, tooLarge } from "./read-failures.ts";
import { isUnpublished } from "./unpublished.ts";

/**
 * What a JSON file's stream brings: articles, failures of single records, and at the end whether the file held still.
 */
export type RecordEvent =
  | { readonly kind: "raw"; readonly raw: RawArticle; readonly bytesRead: number }
  | { readonly kind: "failed"; readonly path: string; readonly reason: ReadFailure }
  | { readonly kind: "end"; readonly stamp: string; readonly changed: boolean };

/** Read at a time; small beside the 400 MB that reading may use, large enough that calls cost nothing. */
const CHUNK_BYTES = 1 << 20;
/** Single bad records reported for one file; the rest is counted in one line. */
const MAX_REPORTED = 5;

/** Counts of one pass over a file, for the lines that sum up its problems. */
class Pass {
  readonly path: string;
  readonly source: JsonSource;
  /** Records so far: the place of a record that does not stand on a line of its own. */
  records = 0;
  /** Records that are no JSON, ones with neither a title nor a text, and ones that are not published. */
  bad = 0;
  hollow = 0;
  unpublished = 0;

  constructor(path: string, source: JsonSource) {
    this.path = path;
    this.source = source;
  }

  failure(place: string | number | null, reason: ReadFailure): RecordEvent {
    return { kind: "failed", path: place === null ? this.path : `${this.path}#${place}`, reason };
  }

  badJson(item: JsonItem, error: unknown): readonly RecordEvent[] {
    this.bad++;
    if (this.bad > MAX_REPORTED) return [];
    // The engine's message goes on with a piece of the text, which is none of the operator's terminal's business.
    const why = String(error instanceof Error ? error.message : error).replace(/, ?(?:\.\.\.)?".*$/s, "");
    return [this.failure(item.place, readFailure("bad-json", { why }))];
  }

  summary(): readonly RecordEvent[] {
    const events: RecordEvent[] = [];
    const more = this.bad - MAX_REPORTED;
    if (more > 0) events.push(this.failure(null, readFailure("more-bad-json", { n: more })));
    if (this.hollow > 0) events.push(this.failure(null, readFailure("bare-records", { n: this.hollow })));
    if (this.unpublished > 0) events.push(this.failure(null, readFailure("unpublished", { n: this.unpublished })));
    return events;
  }
}

function* eventsOf(item: JsonItem, pass: Pass, bytesRead: number): Generator<RecordEvent> {
  const { maxChars, lines } = pass.source;
  if (item.text === null) {
    yield pass.failure(item.place, tooLarge(maxChars + 1, maxChars));
    return;
  }
  let value: unknown;
  try {
    value = parseRecord(item.text);
  } catch (error) {
    yield* pass.badJson(item, error);
    return;
  }
  const records = recordsOf(value);
  if (records.length === 0) pass.hollow++;
  for (const [i, record] of records.entries()) {
    pass.records++;
    if (isUnpublished(record)) {
      pass.unpublished++;
      continue;
    }
    const own = records.length === 1 ? `${item.place}` : `${item.place}.${i + 1}`;
    const raw = articleOfRecord(record, `${pass.path}#${lines ? own : pass.records}`);
    if (raw === null || (raw.title === null && raw.body.trim() === "")) pass.hollow++;
    else yield { kind: "raw", raw, bytesRead };
  }
}

/** One pass over an open file. Ends early, with one failure, when the bytes are no text. */
async function* passOver(handle: FileHandle, pass: Pass): AsyncGenerator<RecordEvent> {
  const file = createReadStream("", { fd: handle, autoClose: false, start: 0, highWaterMark: CHUNK_BYTES });
  const stream: Readable = pass.path.toLowerCase().endsWith(".gz") ? file.pipe(createGunzip()) : file;
  const decoder = createStreamDecoder();
  let splitter: ItemSplitter | undefined;
  let bytesRead = 0;
  for await (const chunk of stream) {
    bytesRead += (chunk as Uint8Array).length;
    const text = decoder.push(chunk as Uint8Array);
    if (text === null) {
      yield pass.failure(null, readFailure("binary"));
      return;
    }
    splitter ??= splitterFor(text, pass.source);
    for (const item of splitter.push(text)) yield* eventsOf(item, pass, bytesRead);
  }
  const rest = decoder.end();
  const last = splitter === undefined ? [] : [...splitter.push(rest), ...splitter.end()];
  for (const item of last) yield* eventsOf(item, pass, bytesRead);
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
      const pass = new Pass(path, { maxChars, lines, size: stats.size });
      yield* passOver(handle, pass);
      yield* pass.summary();
      const after = stampOf(await handle.stat());
      if (after === before) {
        yield { kind: "end", stamp: after, changed: false };
        return;
      }
    }
    yield { kind: "failed", path, reason: readFailure("changed-while-read") };
    yield { kind: "end", stamp: "", changed: true };
  } finally {
    await handle.close();
  }
}
