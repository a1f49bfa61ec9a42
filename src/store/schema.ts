import type { Database } from "./driver.ts";
import { StoreError } from "./errors.ts";

/** Marks the file as ours ("mujz" in ASCII), so that another program's database is never written to. */
const APPLICATION_ID = 0x6d756a7a;

/** Version of the file's frame: the table of parts. Each part (archive, keyv, memory) counts its own from there. */
const FRAME_VERSION = 1;

/**
 * One change of a part's tables. `version` counts from 1 without gaps; a released step is never edited: stores out
 * there have run it.
 */
export interface SchemaStep {
  readonly version: number;
  readonly up: string | ((db: Database) => void);
}

/**
 * Makes sure that an open file is ours.
 * Throws `StoreError`: `not-a-database` for another program's database, `newer-version` for a frame of a later mujaz.
 */
export function openFrame(db: Database): void {
  // In this order: another process may make the frame between the two, and a version without an owner is another's.
  const version = readPragma(db, "user_version");
  const owner = readPragma(db, "application_id");
  if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0)) throw new StoreError("not-a-database", db.path);
  if (version > FRAME_VERSION) throw new StoreError("newer-version", db.path);
  if (version < FRAME_VERSION) db.transaction(() => makeFrame(db));
}

function makeFrame(db: Database): void {
  // Another process may have made it while we waited for the lock.
  if (readPragma(db, "application_id") === APPLICATION_ID) return;
  if (db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined)
    throw new StoreError("not-a-database", db.path);
  db.exec(`
    CREATE TABLE schema_parts (part TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${FRAME_VERSION};`);
}

/**
 * Brings a part's tables to the last of `steps`, each step in a transaction of its own, so that a kill leaves the
 * step before.
 * Throws `StoreError`: `newer-version` when a later mujaz has changed the part, `corrupt` when a step does not fit the
 * file.
 */
export function ensureSchema(db: Database, part: string, steps: readonly SchemaStep[]): void {
  const known = steps.at(-1)?.version ?? 0;
  const found = partVersion(db, part);
  if (found > known) throw new StoreError("newer-version", db.path);
  for (const step of steps) if (step.version > found) db.transaction(() => apply(db, part, step));
}

function apply(db: Database, part: string, step: SchemaStep): void {
  if (partVersion(db, part) >= step.version) return;
  try {
    if (typeof step.up === "string") db.exec(step.up);
    else step.up(db);
  } catch (error) {
    // A step is fixed SQL that suits the version before it: where it fails, the file is not what it says of itself.
    throw error instanceof StoreError ? error : new StoreError("corrupt", db.path, { cause: error });
  }
  db.prepare("INSERT OR REPLACE INTO schema_parts (part, version) VALUES (?, ?)").run([part, step.version]);
}

function partVersion(db: Database, part: string): number {
  return Number(db.prepare("SELECT version FROM schema_parts WHERE part = ?").get([part])?.version ?? 0);
}

function readPragma(db: Database, name: "application_id" | "user_version"): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
