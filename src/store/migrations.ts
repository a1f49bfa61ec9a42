import { searchSchema } from "../archive/search-index.ts";
import type { Database } from "./driver.ts";
import { StoreError, storeError } from "./errors.ts";

/** Marks the file as ours ("mujz" in ASCII), so that another program's database is never written to. */
const APPLICATION_ID = 0x6d756a7a;

interface Migration {
  /** The schema's version after this step; consecutive from 1. */
  readonly version: number;
  readonly up: string | ((db: Database) => void);
}

/** In order. A step that has been released is never edited: stores out there have run it. */
const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    up: `
CREATE TABLE articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT, url TEXT, title TEXT, outlet TEXT, section TEXT, byline TEXT,
  agencies TEXT NOT NULL,
  dateline TEXT,
  published TEXT, precision TEXT NOT NULL, basis TEXT NOT NULL,
  starts_ms INTEGER, ends_ms INTEGER,
  language TEXT NOT NULL,
  duplicate_of INTEGER REFERENCES articles(key),
  text TEXT NOT NULL
);
CREATE INDEX articles_by_start ON articles(starts_ms, ends_ms);
CREATE INDEX articles_by_original ON articles(duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX articles_by_outlet ON articles(outlet);
CREATE TABLE features (key INTEGER PRIMARY KEY REFERENCES articles(key) ON DELETE CASCADE, value TEXT NOT NULL);

CREATE TABLE files (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file_articles (
  path TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  PRIMARY KEY (path, article)
) WITHOUT ROWID;
CREATE INDEX file_articles_by_article ON file_articles(article);

CREATE TABLE signatures (key INTEGER PRIMARY KEY REFERENCES articles(key) ON DELETE CASCADE, exact INTEGER NOT NULL);
CREATE INDEX signatures_by_exact ON signatures(exact);
CREATE TABLE signature_bands (band INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (band, key)) WITHOUT ROWID;

CREATE TABLE keyv (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_ms INTEGER) WITHOUT ROWID;
CREATE INDEX keyv_by_expiry ON keyv(expires_ms) WHERE expires_ms IS NOT NULL;
${searchSchema}`,
  },
];

/** The schema version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings an open database to `SCHEMA_VERSION`, each step in a transaction of its own, so that an interrupted one leaves the step before.
 * Throws `StoreError` `newer-version` for a file that a later program wrote, and `not-a-database` for another program's.
 */
export function migrate(db: Database): void {
  checkOwner(db);
  const pending = MIGRATIONS.filter((step) => step.version > readPragma(db, "user_version"));
  for (const step of pending) db.transaction(() => apply(db, step));
}

function apply(db: Database, step: Migration): void {
  // Another process may have made this step while we waited for the lock.
  if (readPragma(db, "user_version") >= step.version) return;
  if (typeof step.up === "string") db.exec(step.up);
  else step.up(db);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${step.version};`);
}

function checkOwner(db: Database): void {
  const owner = readPragma(db, "application_id");
  const version = readPragma(db, "user_version");
  if (owner === APPLICATION_ID && version > SCHEMA_VERSION)
    throw new StoreError(
      "newer-version",
      db.path,
      `The store ${db.path} was written by a newer mujaz (schema ${version}, this one knows ${SCHEMA_VERSION}). It was left as it is: update mujaz, or set DATA_DIR to another folder.`,
    );
  if (owner !== APPLICATION_ID && (owner !== 0 || version !== 0 || hasTables(db)))
    throw storeError("not-a-database", db.path);
}

function hasTables(db: Database): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;
}

function readPragma(db: Database, name: "application_id" | "user_version"): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
