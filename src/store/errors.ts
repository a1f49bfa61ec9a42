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

/** The store cannot do its work. The message is one plain line: what, why and what to do; `path` is the file. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly path: string;
  constructor(code: StoreErrorCode, path: string, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.path = path;
  }
}

const MESSAGES: Readonly<Record<Exclude<StoreErrorCode, "newer-version">, (path: string) => string>> = {
  locked: (path) =>
    `The store ${path} is in use by another process. Stop the other mujaz, or wait until it has finished, and try again.`,
  full: (path) =>
    `The disk that holds the store ${path} is full; the last change was undone and nothing stored was lost. Free some space, or set DATA_DIR to a folder on a larger disk.`,
  corrupt: (path) =>
    `The store ${path} is damaged. It was left as it is: move it away, or put a backup in its place, and run mujaz ingest to read the archive again.`,
  "read-only": (path) =>
    `The store ${path} cannot be written, because its folder or disk is read-only. Make it writable, or set DATA_DIR to a folder that is.`,
  "not-a-database": (path) =>
    `${path} is not a mujaz store. It was left as it is: set DATA_DIR to another folder, or move the file away.`,
  "no-permission": (path) =>
    `The store ${path} cannot be opened, because this user may not write there. Change the owner of the folder, or set DATA_DIR to another one.`,
  io: (path) =>
    `The disk did not read or write the store ${path}. Check the disk, and that DATA_DIR is a folder on a local one.`,
};

/** The error with the standing words for its code. */
export function storeError(code: Exclude<StoreErrorCode, "newer-version">, path: string, cause?: unknown): StoreError {
  return new StoreError(code, path, MESSAGES[code](path), cause === undefined ? {} : { cause });
}

/**
 * SQLite's result codes, low byte; SQL mistakes (1) and broken constraints (19) are left out on purpose: they are the
 * program's own faults, not the store's.
 * @see https://www.sqlite.org/rescode.html
 */
const BY_RESULT_CODE: Readonly<Record<number, Exclude<StoreErrorCode, "newer-version">>> = {
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
  return kind === undefined ? error : storeError(kind, path, error);
}
