import type { ArchiveReader, ReadEvent, ReadFailure, ReadOptions } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import { cleanArticle } from "./clean/clean-article.ts";
import { bodyLines } from "./clean/parts.ts";
import { createRecurringProfile, type RecurringProfile } from "./clean/recurring.ts";
import { createFolderProfiles, type FolderProfiles } from "./folder-profile.ts";
import { loadFile, stampOf } from "./load-file.ts";
import type { RawArticle } from "./raw-article.ts";
import { readDocument } from "./read-document.ts";
import { failureOf, readFailure } from "./read-failures.ts";
import { readRecords } from "./read-records.ts";
import { type FoundFile, walk } from "./walk.ts";

/**
 * Largest file of one article, and largest record of a JSON file: the longest newspaper texts are a hundredth of it.
 */
const MAX_FILE_BYTES = 16 * 1_048_576;
/** Articles and characters after which a JSON file's batch is handed on. */
const BATCH_ARTICLES = 500;
const BATCH_CHARS = 4_000_000;
/** Articles of an outlet from which its recurring lines are learnt, and outlets told apart in one file. */
const PROFILE_ARTICLES = 100;
const PROFILE_OUTLETS = 500;

/** The reader's settings. */
export interface ReaderOptions {
  /** Largest file that is one article, and largest record of a JSON file, in bytes; 16 MB by default. */
  readonly maxFileBytes?: number;
  /** The time by which a publication date is judged to lie in the future; the system's by default. */
  readonly now?: () => Date;
}

interface Settings {
  readonly maxFileBytes: number;
  readonly now: Date;
  readonly signal: AbortSignal | undefined;
  readonly onBytes: (bytes: number) => void;
}

async function readOne(file: FoundFile, profiles: FolderProfiles, settings: Settings): Promise<ReadEvent> {
  const { path, format } = file;
  const failed = (reason: ReadFailure): ReadEvent => ({ kind: "failed", path, reason });
  const loaded = await loadFile(path, settings.maxFileBytes);
  if (!loaded.ok) return failed(loaded.reason);
  const document = await readDocument(loaded.bytes, path, format);
  if (!document.ok) return failed(document.reason);
  const recurs = await profiles.recurringFor(file);
  const cleaned = document.raws.map((raw) => cleanArticle(raw, { now: settings.now, recurs }));
  const articles = cleaned.filter((article) => article !== null);
  return articles.length === 0
    ? failed(readFailure("no-article"))
    : { kind: "articles", path, stamp: loaded.stamp, articles };
}

/** Recurring lines of each outlet of a JSON file, learnt from its first articles. */
class OutletProfiles {
  readonly #profiles = new Map<string, { readonly profile: RecurringProfile; count: number }>();

  learn(raw: RawArticle): void {
    const known = this.#profiles.get(raw.outlet ?? "");
    if (known === undefined && this.#profiles.size >= PROFILE_OUTLETS) return;
    const entry = known ?? { profile: createRecurringProfile(), count: 0 };
    if (known === undefined) this.#profiles.set(raw.outlet ?? "", entry);
    if (entry.count++ < PROFILE_ARTICLES) entry.profile.add(bodyLines(raw.body));
  }

  clean(raw: RawArticle, now: Date): Article | null {
    const profile = this.#profiles.get(raw.outlet ?? "")?.profile;
    return cleanArticle(raw, profile === undefined ? { now } : { now, recurs: profile.recurs });
  }
}

/** Gathers a file's articles into batches; the last one is kept back until the file's stamp is known. */
async function* readMany(file: FoundFile, settings: Settings): AsyncGenerator<ReadEvent> {
  const { path } = file;
  const profiles = new OutletProfiles();
  let raws: RawArticle[] = [];
  let chars = 0;
  let any = false;
  let told = false;
  const flush = (stamp: string): ReadEvent => {
    for (const raw of raws) profiles.learn(raw);
    const articles = raws.map((raw) => profiles.clean(raw, settings.now)).filter((article) => article !== null);
    raws = [];
    chars = 0;
    any ||= articles.length > 0;
    return { kind: "articles", path, stamp, articles };
  };
  try {
    for await (const event of readRecords(path, file.format === "json-lines", settings.maxFileBytes)) {
      settings.signal?.throwIfAborted();
      if (event.kind === "failed") {
        told = true;
        yield event;
      } else if (event.kind === "raw") {
        if (raws.length >= BATCH_ARTICLES || chars >= BATCH_CHARS) {
          yield flush("");
          settings.onBytes(event.bytesRead);
        }
        raws.push(event.raw);
        chars += event.raw.body.length;
      } else {
        const last = flush(event.stamp);
        if (any) yield last;
        else if (!told) yield { kind: "failed", path, reason: readFailure("no-article") };
      }
    }
  } catch (error) {
    // A packed file that breaks off: what came before is kept, and the file is read again next time.
    if (raws.length > 0 && settings.signal?.aborted !== true) yield flush("");
    throw error;
  }
}

async function* readFile(file: FoundFile, profiles: FolderProfiles, settings: Settings): AsyncGenerator<ReadEvent> {
  try {
    if (file.format !== "json" && file.format !== "json-lines") yield await readOne(file, profiles, settings);
    else if (file.size === 0) yield { kind: "failed", path: file.path, reason: readFailure("empty") };
    else yield* readMany(file, settings);
  } catch (error) {
    if (settings.signal?.aborted) throw error;
    yield { kind: "failed", path: file.path, reason: failureOf(error) };
  }
}

async function* read(paths: readonly string[], options: ReadOptions, setup: ReaderOptions): AsyncGenerator<ReadEvent> {
  const { files, failures, skipped } = walk(paths);
  for (const failure of failures) yield { kind: "failed", ...failure };
  const profiles = createFolderProfiles(files);
  const now = (setup.now ?? (() => new Date()))();
  let bytesDone = 0;
  let filesDone = 0;
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const report = (within: number): void =>
    options.onProgress?.({
      filesSeen: files.length,
      filesDone,
      bytesDone: bytesDone + within,
      bytesTotal,
      filesSkipped: skipped,
    });
  const { signal } = options;
  const settings = { maxFileBytes: setup.maxFileBytes ?? MAX_FILE_BYTES, now, signal, onBytes: report };
  report(0);
  for (const file of files) {
    signal?.throwIfAborted();
    if (options.knownStamp?.(file.path) === stampOf(file)) yield { kind: "unchanged", path: file.path };
    else yield* readFile(file, profiles, settings);
    bytesDone += file.size;
    filesDone++;
    report(0);
  }
}

/**
 * Reads folders and files of `.txt`, `.md`, `.html`, `.json` and `.jsonl` (also with `.gz`) into clean articles, one
 * file at a time: a file's failure is its own event, an unchanged file is not opened, and memory holds one file or
 * batch. Rejects only when the signal is aborted.
 */
export function createReader(setup: ReaderOptions = {}): ArchiveReader {
  return { read: (paths, options = {}) => read(paths, options, setup) };
}
