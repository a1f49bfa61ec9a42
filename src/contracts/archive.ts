import type { Article } from "./article.ts";

/** What became of one file. A failure is the file's own: the rest goes on. */
export type ReadEvent =
  | { readonly kind: "articles"; readonly path: string; readonly stamp: string; readonly articles: readonly Article[] }
  | { readonly kind: "unchanged"; readonly path: string }
  | { readonly kind: "failed"; readonly path: string; readonly reason: ReadFailure };

/** What exactly was wrong with a file: the kinds, and finer ones. Each has its words in the catalogue (`read.…`). */
export type ReadFault =
  | ReadFailure["code"]
  | "bad-name"
  | "folder"
  | "link-loop"
  | "long-path"
  | "bad-gzip"
  | "not-a-file"
  | "no-files"
  | "blank"
  | "more-bad-json"
  | "bare-records"
  | "unpublished"
  | "no-page-text";

/** Why a file gave no article. Plain data: people get `readFailureWords`, in their language, behind the path. */
export interface ReadFailure {
  readonly code:
    | "not-found"
    | "no-permission"
    | "binary"
    | "empty"
    | "too-large"
    | "bad-json"
    | "no-article"
    | "changed-while-read"
    | "io";
  readonly fault: ReadFault;
  /** What the words name: `n` records or files, `size` and `limit` in MB, `why` in the system's words. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** How far reading has come; counts of one run, of which `filesSeen` and `bytesTotal` are known from the start. */
export interface ReadProgress {
  readonly filesSeen: number;
  readonly filesDone: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Files of the folders passed over because their extension is not known. */
  readonly filesSkipped: number;
}

/** What a run of the reader may be told. */
export interface ReadOptions {
  /**
   * The stamp (size, time, reader version) of a file that was read before, or null: such a file is not read again when
   * it has not changed.
   */
  readonly knownStamp?: (path: string) => string | null;
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads files and folders; yields as it goes and holds at most a file's batch in memory. A large JSON file yields
 * several `articles` events, the last of which carries the stamp; earlier ones have an empty stamp.
 */
export interface ArchiveReader {
  /** Throws for no file, whatever is in it: that is a `failed` event. Rejects with the signal's reason when aborted. */
  read(paths: readonly string[], options?: ReadOptions): AsyncIterable<ReadEvent>;
}

/** A stretch of time from which articles are taken. */
export interface ArticleWindow {
  /** Inclusive, ISO date or time; null is open. */
  readonly from: string | null;
  /** Exclusive, ISO date or time; null is open. */
  readonly to: string | null;
  /** Only articles that came into the archive after this mark, as `lastArrival` gave it. */
  readonly arrivedAfter?: number;
}

/**
 * An article that matches a search, best first where there are several. `score` is 0..1 of what a perfect match would
 * have.
 */
export interface SearchHit {
  readonly articleId: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly score: number;
  /** A piece of the article's text around the best match. */
  readonly snippet: string;
  /** Where `snippet` stands in the article's text (UTF-16). */
  readonly start: number;
  readonly end: number;
}

/** A word of a query that the archive does not have, and the one that was probably meant. */
export interface Respelling {
  /** As typed: `query.slice(start, end)`. */
  readonly typed: string;
  readonly meant: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/**
 * What the archive holds in all: counts (`articles` with copies), and the first and last publication date, null when
 * none is known.
 */
export interface ArchiveSpan {
  readonly articles: number;
  readonly duplicates: number;
  readonly outlets: number;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The articles that the bot knows. Synchronous: SQLite is, and callers batch. Each method throws `StoreError` where the
 * file is locked, full, damaged or gone.
 */
export interface ArchiveStore {
  /**
   * Stores or replaces articles in one transaction, links their duplicates and indexes them. Returns them as stored
   * (with `duplicateOf`).
   */
  put(articles: readonly Article[]): readonly Article[];
  /** Remembers that a file was read whole, and drops articles that it no longer holds. */
  fileDone(path: string, stamp: string, articleIds: readonly string[]): void;
  /** As `fileDone` took it; null for a file that was never read whole. */
  stampOf(path: string): string | null;
  /** Null where no article has the id (any more). */
  get(id: string): Article | null;
  /**
   * Articles published in the window (copies too), newest first; articles without a date only when the window is open
   * on both sides.
   */
  inWindow(window: ArticleWindow, limit?: number): readonly Article[];
  span(): ArchiveSpan;
  /**
   * At most `limit` articles, best first, one of an original and its copies; none for a text without a word to search
   * for.
   */
  search(text: string, limit: number): readonly SearchHit[];
  /** Where a search takes another word than was typed, because the archive has no such word and one is a slip away. */
  respell(text: string): readonly Respelling[];
  close(): void;
}
