import type { Lang } from "../contracts/article.ts";
import { text } from "../i18n/text.ts";

/** What can be wrong with the store; a closed set, so that callers can decide without reading the message. */
export type StoreErrorCode =
  | "locked"
  | "full"
  | "corrupt"
  | "newer-version"
  | "read-only"
  | "not-a-database"
  | "no-permission"
  | "io";

/** What exactly is wrong, where a code has several reasons: each has its words in the catalogue (`store.…`). */
export type StoreFault = StoreErrorCode | "no-sqlite" | "not-a-folder";

const codeOf = (fault: StoreFault): StoreErrorCode =>
  fault === "no-sqlite" || fault === "not-a-folder" ? "io" : fault;

/**
 * The store cannot do its work. The message is one plain English line for logs: what, why and what to do; `path` is the
 * file. People get `storeWords`.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly fault: StoreFault;
  readonly path: string;
  constructor(fault: StoreFault, path: string, options: ErrorOptions = {}) {
    super(text("en", `store.${fault}`, { path }), options);
    this.code = codeOf(fault);
    this.fault = fault;
    this.path = path;
  }
}

/** The same in the language of the interface. */
export const storeWords = ({ fault, path }: StoreError, lang: Lang): string => text(lang, `store.${fault}`, { path });

/**
 * SQLite's result codes, low byte; SQL mistakes (1) and broken constraints (19) are left out on purpose: they are the
 * program's own faults, not the store's.
 * @see https://www.sqlite.org/rescode.html
 */
const BY_RESULT_CODE: Readonly<Record<number, StoreErrorCode>> = {
  3: "no-permission", // SQLITE_PERM
  5: "locked", // SQLITE_BUSY
  6: "locked", // SQLITE_LOCKED
  8: "read-only", // SQLITE_READONLY
  10: "io", // SQLITE_IOERR
  11: "corrupt", // SQLITE_CORRUPT
  13: "full", // SQLITE_FULL
  14: "io", // SQLITE_CANTOPEN
  15: "locked", // SQLITE_PROTOCOL: WAL lock contention
  26: "not-a-database", // SQLITE_NOTADB
};

/** SQLITE_IOERR_SHMSIZE: the WAL index could not grow, which in practice is a full disk. */
const SHM_SIZE = 4874;

/** SQLite's (extended) result code as either driver reports it, or null when the error is not SQLite's. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const { errcode, rawCode } = error as { errcode?: unknown; rawCode?: unknown };
  if (typeof errcode === "number") return errcode;
  if (typeof rawCode === "number") return rawCode;
  // libsql reports a failed open only in words: `ConnectionFailed("Unable to open … : 14")`.
  const opened = /ConnectionFailed\(.*: (\d+)"?\)/s.exec(error.message);
  return opened?.[1] === undefined ? null : Number(opened[1]);
}

/** A driver's error as a `StoreError` where the store is at fault; anything else comes back unchanged. */
export function toStoreError(error: unknown, path: string): unknown {
  const code = resultCode(error);
  if (code === null) return error;
  const kind = code === SHM_SIZE ? "full" : BY_RESULT_CODE[code & 0xff];
  return kind === undefined ? error : new StoreError(kind, path, { cause: error });
}
