import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { openDatabase, type StoreDriver } from "./database.ts";
import type { Database } from "./driver.ts";
import { StoreError } from "./errors.ts";

/** What of a store lies in memory while its file cannot be written: tables by the part that they belong to. */
export type KeptInMemory = Readonly<Record<string, readonly string[]>>;

/** How a file is read that cannot be written. */
export interface ReadOnlyOptions {
  /** The part that is read where it lies; nothing may change it. */
  readonly inPlace: string;
  readonly inMemory: KeptInMemory;
  readonly driver?: StoreDriver;
}

/** Name of the file within the connection; a table that memory does not have is found there. */
const FILE = "stored";

/**
 * A file that nobody can write is read as one that never changes: SQLite would make files for its locks beside it
 * otherwise. Where another process, which may write, has made them already, its changes are seen as well.
 * @see https://www.sqlite.org/uri.html#uriimmutable
 */
function attach(db: Database, path: string): void {
  const address = pathToFileURL(path).href.replaceAll("'", "%27");
  const open = (mode: string): void => {
    db.exec(`ATTACH '${address}?${mode}' AS ${FILE}`);
    db.prepare(`SELECT count(*) FROM ${FILE}.sqlite_schema`).get();
  };
  try {
    open("mode=ro");
  } catch {
    // It may have been attached and then not read.
    if (
      db
        .prepare("PRAGMA database_list")
        .all()
        .some(({ name }) => name === FILE)
    )
      db.exec(`DETACH ${FILE}`);
    open("immutable=1");
  }
}

/** Makes a part's tables in memory with what they hold, and marks the part as being there. */
function copyPart(db: Database, part: string, version: number, tables: readonly string[]): void {
  const schema = db.prepare(
    `SELECT sql FROM ${FILE}.sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC, name`,
  );
  for (const table of tables) {
    const statements = schema.all([table]);
    // An older file has fewer tables: the steps that its version lacks make them.
    if (statements.length === 0) continue;
    for (const { sql } of statements) db.exec(String(sql));
    db.exec(`INSERT INTO main.${table} SELECT * FROM ${FILE}.${table}`);
  }
  markPart(db, part, version);
}

const markPart = (db: Database, part: string, version: number): void =>
  void db.prepare("INSERT INTO main.schema_parts (part, version) VALUES (?, ?)").run([part, version]);

/** Whether anything was stored before writing failed. Throws where it is another program's. */
function holdsStore(db: Database, path: string): boolean {
  const tables = db.prepare(`SELECT name FROM ${FILE}.sqlite_schema WHERE type = 'table'`).all();
  if (tables.length > 0 && !tables.some(({ name }) => name === "schema_parts"))
    throw new StoreError("not-a-database", path);
  return tables.length > 0;
}

/**
 * Opens a store whose file or folder cannot be written. One part is read where it lies, some others are copied to
 * memory, where they change as always and are gone when it is closed; the rest is as in a new store. Null where there
 * is no file, or one that was made and never filled, as on a full disk. Throws `StoreError`.
 */
export function openReadOnly(path: string, { inPlace, inMemory, driver }: ReadOnlyOptions): Database | null {
  if (!existsSync(path)) return null;
  const db = openDatabase(":memory:", driver === undefined ? { name: path } : { name: path, driver });
  try {
    attach(db, path);
    if (!holdsStore(db, path)) {
      db.close();
      return null;
    }
    for (const row of db.prepare(`SELECT part, version FROM ${FILE}.schema_parts`).all()) {
      const part = String(row.part);
      if (part === inPlace) markPart(db, part, Number(row.version));
      else if (Object.hasOwn(inMemory, part)) copyPart(db, part, Number(row.version), inMemory[part] ?? []);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
