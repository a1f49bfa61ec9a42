import type { Database } from "../store/driver.ts";
import type { SchemaStep } from "../store/schema.ts";
import { createSearchIndex, searchSchema } from "./search-index.ts";

/** Indexes what is stored anew. */
function indexAgain(db: Database): void {
  const index = createSearchIndex(db, () => null);
  const rowOf = db.prepare("SELECT title, text FROM articles WHERE key = ?");
  for (const { key } of db.prepare("SELECT key FROM articles ORDER BY key").all()) {
    const row = rowOf.get([key as number]);
    if (row) index.put(Number(key), { title: row.title as string | null, text: row.text as string });
  }
  db.exec("UPDATE files SET stamp = ''");
}

/**
 * Tables of the archive, in order of their changes. `starts_ms` and `ends_ms` bound the publication date, as wide as
 * it is exact; `duplicate_of` names an original, which has none itself; only originals stand in `signatures` and
 * `signature_bands`; an article that no file of `file_articles` holds any more is dropped.
 */
export const ARCHIVE_SCHEMA: readonly SchemaStep[] = [
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
CREATE INDEX articles_by_start ON articles(starts_ms);
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
${searchSchema}`,
  },
  {
    // A window reads the index alone until it knows which articles it holds; dates wider than a day are few.
    version: 2,
    up: `
DROP INDEX articles_by_start;
CREATE INDEX articles_by_start ON articles(starts_ms, ends_ms);
CREATE INDEX articles_by_wide_date ON articles(starts_ms, ends_ms) WHERE ends_ms - starts_ms > 86400000;`,
  },
  // Names have other stems: the index holds stems, and so do the features, which are made when the files are read
  // again.
  { version: 3, up: indexAgain },
];
