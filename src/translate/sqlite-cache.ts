import type { Translation } from "../contracts/translator.ts";
import type { Database } from "../store/driver.ts";
import { ensureSchema, type SchemaStep } from "../store/schema.ts";
import type { TranslationCache } from "./cache.ts";

const CACHE_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    up: `
CREATE TABLE translation_cache (key TEXT PRIMARY KEY, answer TEXT NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX translation_cache_by_day ON translation_cache(day);`,
  },
];

/** Translations kept: some 20 MB, a year of a digest an hour. */
const MOST = 50_000;
/** Share that is removed at a time, so that most writes need not count. */
const ROOM = 0.1;
const MS_PER_DAY = 86_400_000;

/** Settings of the cache on the store. */
export interface SqliteCacheOptions {
  readonly now: () => Date;
  /** Most translations kept. Default 50,000; those unused for longest go first. */
  readonly most?: number;
}

/** Translations on an open store, so that a digest after a restart translates nothing twice. */
export function createSqliteCache(db: Database, { now, most = MOST }: SqliteCacheOptions): TranslationCache {
  ensureSchema(db, "translation_cache", CACHE_SCHEMA);
  const find = db.prepare("SELECT answer, day FROM translation_cache WHERE key = ?");
  const touch = db.prepare("UPDATE translation_cache SET day = ? WHERE key = ?");
  const put = db.prepare("INSERT OR REPLACE INTO translation_cache (key, answer, day) VALUES (?, ?, ?)");
  const count = db.prepare("SELECT COUNT(*) AS n FROM translation_cache");
  const prune = db.prepare(
    "DELETE FROM translation_cache WHERE key IN (SELECT key FROM translation_cache ORDER BY day LIMIT ?)",
  );
  let room = 0;
  const today = () => Math.floor(now().getTime() / MS_PER_DAY);
  const makeRoom = () => {
    const spare = most - Number(count.get([])?.n ?? 0);
    if (spare < 0) prune.run([-spare + Math.floor(most * ROOM)]);
    room = Math.max(1, spare);
  };
  return {
    get(keys) {
      const found = new Map<string, Translation>();
      const old: string[] = [];
      for (const key of keys) {
        const row = find.get([key]);
        if (!row) continue;
        found.set(key, JSON.parse(row.answer as string) as Translation);
        if (Number(row.day) !== today()) old.push(key);
      }
      if (old.length > 0) db.transaction(() => old.forEach((key) => void touch.run([today(), key])));
      return found;
    },
    put(entries) {
      db.transaction(() => {
        for (const [key, translation] of entries) put.run([key, JSON.stringify(translation), today()]);
      });
      room -= entries.length;
      if (room <= 0) makeRoom();
    },
  };
}
