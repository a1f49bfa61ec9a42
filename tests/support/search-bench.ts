import { afterEach, beforeEach } from "vitest";
import { createSearchIndex, type IndexedText, type SearchIndex, searchSchema } from "../../src/archive/search-index.ts";
import { openDatabase } from "../../src/store/database.ts";
import type { Database } from "../../src/store/driver.ts";

/** A search index in memory, new for each test of the file that asks for one. */
export interface SearchBench {
  readonly db: Database;
  readonly index: SearchIndex;
  /** The articles put in, by their numbers: what the index reads them back from. */
  readonly stored: Map<number, IndexedText>;
  put(rowid: number, text: string, title?: string | null): void;
  /** Numbers of the articles that a query finds, best first. */
  found(query: string, limit?: number): readonly number[];
}

export function searchBench(): SearchBench {
  let db: Database;
  let index: SearchIndex;
  const stored = new Map<number, IndexedText>();
  beforeEach(() => {
    stored.clear();
    db = openDatabase(":memory:");
    db.exec(searchSchema);
    index = createSearchIndex(db, (rowid) => stored.get(rowid) ?? null);
  });
  afterEach(() => db.close());
  return {
    get db() {
      return db;
    },
    get index() {
      return index;
    },
    stored,
    put: (rowid, text, title = null) => {
      stored.set(rowid, { title, text });
      index.put(rowid, { title, text });
    },
    found: (query, limit = 10) => index.search(query, limit).map(({ rowid }) => rowid),
  };
}
