import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createDatabase, type RawConnection } from "./connection.ts";
import type { Database } from "./driver.ts";
import { StoreError, toStoreError } from "./errors.ts";
import { libsql } from "./libsql.ts";
import { nodeSqlite } from "./node-sqlite.ts";
import { openFrame } from "./schema.ts";

/** A driver: its name and how to open a file with it, or null where this Node or machine does not have it. */
export interface StoreDriver {
  readonly name: "node:sqlite" | "libsql";
  readonly open: ((path: string) => RawConnection) | null;
}

/** All drivers, the preferred one first: Node's own SQLite loads no native code of others and is the newer. */
export function storeDrivers(): readonly StoreDriver[] {
  return [
    { name: "node:sqlite", open: nodeSqlite() },
    { name: "libsql", open: libsql() },
  ];
}

/** How a store is opened. */
export interface OpenOptions {
  /** Which driver; without it, the first that is available. */
  readonly driver?: StoreDriver;
  /** How long a statement waits for another process's write, in milliseconds. */
  readonly busyTimeoutMs?: number;
  /** The file that it stands for, as errors name it; its own path by default. */
  readonly name?: string;
}

/** A batch of a large ingest holds the write lock for about a second on a slow disk; five are patience enough. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens the store, and makes it (and its folder) when it is not there. Each part brings its own tables: see
 * `ensureSchema`.
 * Throws `StoreError`; a file that is damaged, newer or another program's is left as it is.
 */
export function openDatabase(path: string | ":memory:", options: OpenOptions = {}): Database {
  if (path !== ":memory:") prepareFolder(path);
  const db = createDatabase(options.name ?? path, connect(path, options.driver));
  try {
    configure(db, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
    openFrame(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function connect(path: string, driver: StoreDriver | undefined): RawConnection {
  const open = driver === undefined ? preferred() : driver.open;
  if (open === null) throw new StoreError("no-sqlite", path);
  try {
    return open(path);
  } catch (error) {
    throw toStoreError(error, path);
  }
}

/** Asks each driver in turn, so that libsql's native code is not even loaded where Node has SQLite. */
function preferred(): StoreDriver["open"] {
  return nodeSqlite() ?? libsql();
}

/**
 * - The write-ahead log lets readers and one writer work at once, and a killed process leaves the last whole
 *   transaction.
 * - `synchronous = NORMAL` is safe with it against a crash of the program; a power cut may lose the last
 *   transactions but never damages the file (https://www.sqlite.org/pragma.html#pragma_synchronous).
 * - The log is folded into the file every 4,000 pages (16 MB, not SQLite's 4): pages that a large ingest touches
 *   again and again are written once, which halves its time. It is cut back to 32 MB afterwards; the page cache is 32
 *   MB.
 */
function configure(db: Database, busyTimeoutMs: number): void {
  db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
    PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 33554432; PRAGMA cache_size = ${-MOST_CACHE_KB}; PRAGMA temp_store = MEMORY;`);
}

/** Pages kept for a connection that writes much: a large ingest touches the same ones again and again. */
const MOST_CACHE_KB = 32_768;

/**
 * Limits what a connection keeps of the file, in KB, and gives back what is more. Reading has the operating system's
 * cache behind it, so a connection that only reads is as fast with little.
 */
export function setCache(db: Database, kb: number): void {
  db.exec(`PRAGMA cache_size = ${-kb}; PRAGMA shrink_memory`);
}

/** SQLite says no more than "unable to open database file" of a folder, so it is looked at first. */
function prepareFolder(path: string): void {
  const folder = dirname(path);
  try {
    accessSync(nearestExisting(folder), constants.W_OK);
    makeFolder(folder);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw folderError(error, path);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where a file system takes no folders, as in
 * /proc.
 */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A link that leads nowhere is there and no folder.
    if (code === "EEXIST" && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    makeFolder(folder);
  }
}

/** `mkdir` below a read-only folder reports that nothing is there; the folder itself tells the reason. */
function nearestExisting(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

const FOLDER_ERRORS: Readonly<Record<string, "read-only" | "no-permission" | "full">> = {
  EROFS: "read-only",
  EACCES: "no-permission",
  EPERM: "no-permission",
  ENOSPC: "full",
  EDQUOT: "full",
};

function folderError(error: unknown, path: string): StoreError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "EEXIST" || code === "ENOTDIR") return new StoreError("not-a-folder", dirname(path), { cause: error });
  return new StoreError(FOLDER_ERRORS[code] ?? "io", path, { cause: error });
}
