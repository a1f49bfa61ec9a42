import type { Lang } from "../contracts/article.ts";
import type { Database, SqlRow } from "../store/driver.ts";
import { ensureSchema, type SchemaStep } from "../store/schema.ts";
import { type MemoryPair, type MemoryStore, memoryKey } from "./memory.ts";

/** A pair is identified by the keys of its two texts, and kept until an editor removes it. */
const MEMORY_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    up: `
CREATE TABLE memory (
  number INTEGER PRIMARY KEY,
  ar_key TEXT NOT NULL, en_key TEXT NOT NULL,
  ar TEXT NOT NULL, en TEXT NOT NULL,
  origin TEXT NOT NULL, date TEXT NOT NULL, editor TEXT,
  UNIQUE (ar_key, en_key)
);
CREATE INDEX memory_by_ar ON memory(ar_key, date);
CREATE INDEX memory_by_en ON memory(en_key, date);`,
  },
];

/** The translation memory on an open store, so that an editor's corrections outlive the process. */
export function createSqliteMemoryStore(db: Database): MemoryStore {
  ensureSchema(db, "memory", MEMORY_SCHEMA);
  const sql = statements(db);
  return {
    find(lang: Lang, key: string) {
      const row = (lang === "ar" ? sql.findAr : sql.findEn).get([key]);
      return row === undefined ? null : pairOf(row);
    },
    put: (pairs) =>
      db.transaction(() => {
        // Replacing gives the pair a new number: it counts as the latest.
        for (const { ar, en, origin, date, editor } of pairs)
          sql.put.run([memoryKey(ar), memoryKey(en), ar, en, origin, date, editor]);
      }),
    remove: (ar, en) => sql.remove.run([memoryKey(ar), memoryKey(en)]).changes > 0,
    *all() {
      for (const row of sql.all.iterate()) yield pairOf(row);
    },
  };
}

function pairOf(row: SqlRow): MemoryPair {
  return {
    ar: row.ar as string,
    en: row.en as string,
    origin: row.origin as MemoryPair["origin"],
    date: row.date as string,
    editor: row.editor as string | null,
  };
}

function statements(db: Database) {
  const find = (column: string) =>
    db.prepare(`SELECT * FROM memory WHERE ${column} = ? ORDER BY date DESC, number DESC LIMIT 1`);
  return {
    findAr: find("ar_key"),
    findEn: find("en_key"),
    put: db.prepare(
      "INSERT OR REPLACE INTO memory (ar_key, en_key, ar, en, origin, date, editor) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
    remove: db.prepare("DELETE FROM memory WHERE ar_key = ? AND en_key = ?"),
    all: db.prepare("SELECT * FROM memory ORDER BY number"),
  };
}
