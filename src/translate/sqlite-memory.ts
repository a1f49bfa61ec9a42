import type { Lang } from "../contracts/article.ts";
import { words } from "../language/tokens.ts";
import type { Database, SqlRow } from "../store/driver.ts";
import { ensureSchema, type SchemaStep } from "../store/schema.ts";
import { LIKE, likeness, type MemoryHint, type MemoryPair, type MemoryStore, memoryKey } from "./memory.ts";

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
  {
    version: 2,
    up(db) {
      db.exec(`
CREATE TABLE memory_words (lang TEXT NOT NULL, word TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (lang, word, number)) WITHOUT ROWID;
CREATE INDEX memory_words_by_number ON memory_words(number);`);
      const add = db.prepare(ADD_WORD);
      for (const { number, ar, en } of db.prepare("SELECT number, ar, en FROM memory").all([]))
        for (const [lang, text] of [
          ["ar", ar],
          ["en", en],
        ] as const)
          for (const word of indexedWords(text as string)) add.run([lang, word, number as number]);
    },
  },
];

const ADD_WORD = "INSERT OR IGNORE INTO memory_words (lang, word, number) VALUES (?, ?, ?)";

/** Words by which like sentences are found: the longer ones, which fewer sentences share. */
const INDEXED_WORDS = 24;
const MIN_INDEXED = 3;

function indexedWords(text: string): readonly string[] {
  const distinct = [...new Set(words(text))].filter((word) => word.length >= MIN_INDEXED);
  return distinct.sort((a, b) => b.length - a.length).slice(0, INDEXED_WORDS);
}

/** Pairs that share most words with a text and are looked at closely. */
const LOOKED_AT = 50;
const MOST_HINTS = 3;

/** The translation memory on an open store, so that an editor's corrections outlive the process. */
export function createSqliteMemoryStore(db: Database): MemoryStore {
  ensureSchema(db, "memory", MEMORY_SCHEMA);
  const sql = statements(db);
  const forget = (keys: string[]): void => {
    const number = sql.number.get(keys)?.number;
    if (number !== undefined) sql.forgetWords.run([number]);
  };
  return {
    find(lang: Lang, key: string) {
      const row = (lang === "ar" ? sql.findAr : sql.findEn).get([key]);
      return row === undefined ? null : pairOf(row);
    },
    put: (pairs) =>
      db.transaction(() => {
        // Replacing gives the pair a new number: it counts as the latest.
        for (const pair of pairs) {
          const { ar, en, origin, date, editor } = pair;
          const keys = [memoryKey(ar), memoryKey(en)];
          forget(keys);
          sql.put.run([...keys, ar, en, origin, date, editor]);
          const number = Number(sql.number.get(keys)?.number);
          for (const lang of ["ar", "en"] as const)
            for (const word of indexedWords(pair[lang])) sql.addWord.run([lang, word, number]);
        }
      }),
    remove: (ar, en) =>
      db.transaction(() => {
        const keys = [memoryKey(ar), memoryKey(en)];
        forget(keys);
        return sql.remove.run(keys).changes > 0;
      }),
    similar(lang, text, most = MOST_HINTS) {
      const wanted = indexedWords(text);
      if (wanted.length === 0) return [];
      const said = words(text);
      return sql
        .alike(wanted.length)
        .all([lang, ...wanted])
        .map((row): MemoryHint => {
          const pair = pairOf(row);
          return { pair, likeness: likeness(said, words(pair[lang])) };
        })
        .filter((hint) => hint.likeness >= LIKE)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, most);
    },
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
    number: db.prepare("SELECT number FROM memory WHERE ar_key = ? AND en_key = ?"),
    addWord: db.prepare(ADD_WORD),
    forgetWords: db.prepare("DELETE FROM memory_words WHERE number = ?"),
    alike: (count: number) =>
      db.prepare(`
        SELECT memory.* FROM (
          SELECT number, COUNT(*) AS shared FROM memory_words
          WHERE lang = ? AND word IN (${Array(count).fill("?").join(",")})
          GROUP BY number ORDER BY shared DESC LIMIT ${LOOKED_AT}
        ) JOIN memory USING (number)`),
  };
}
