import type { KeyvStoreAdapter, StoredData } from "keyv";
import type { Database, SqlRow, SqlValue } from "./driver.ts";
import { ensureSchema, type SchemaStep } from "./schema.ts";

/** Keyv gives its own serialised text, which holds the expiry too; `expires_ms` lets expired rows be dropped unread. */
const KEYV_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    up: `
CREATE TABLE keyv (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires_ms INTEGER) WITHOUT ROWID;
CREATE INDEX keyv_by_expiry ON keyv(expires_ms) WHERE expires_ms IS NOT NULL;`,
  },
];

/** Rows that an iterator reads at a time; between two reads anything may change. */
const PAGE = 100;

type Entry = { readonly key: string; readonly value: string; readonly ttl?: number };

/**
 * Keyv on an open store, so that settings and state live in the archive's file. Values are text, as Keyv's own
 * serialisers make them. Keys arrive with their namespace as a prefix (`settings:42`); `clear` and `iterator` stay
 * within `namespace`.
 * @see https://keyv.org/docs/keyv/#third-party-storage-adapters
 */
export function createKeyvStore(db: Database, now: () => number = Date.now): KeyvStoreAdapter {
  ensureSchema(db, "keyv", KEYV_SCHEMA);
  const sql = statements(db);
  // What expired while nobody asked for it goes when the store is opened.
  sql.sweep.run([now()]);
  const read = (key: string): string | undefined => sql.get.get([key, now()])?.value as string | undefined;
  const write = ({ key, value, ttl }: Entry): void => {
    sql.set.run([key, text(value), ttl ? now() + ttl : null]);
  };
  const remove = (key: string): boolean => sql.delete.run([key]).changes > 0;
  const stored = <Value>(value: string | undefined) => value as StoredData<Value> | undefined;
  const adapter: KeyvStoreAdapter = {
    // Keyv offers its `iterator` only for the dialects that it knows.
    opts: { dialect: "sqlite", url: "" },
    namespace: undefined,
    get: async <Value>(key: string) => stored<Value>(read(key)),
    getMany: async <Value>(keys: string[]) =>
      keys.map((key) => stored<Value>(read(key)) as StoredData<Value | undefined>),
    set: async (key: string, value: string, ttl?: number) => write({ key, value, ...(ttl ? { ttl } : {}) }),
    setMany: async (entries) => db.transaction(() => entries.forEach(write)),
    delete: async (key) => remove(key),
    deleteMany: async (keys) => db.transaction(() => keys.filter(remove).length > 0),
    clear: async () => {
      sql.clear.run(range(adapter.namespace));
    },
    has: async (key) => read(key) !== undefined,
    hasMany: async (keys) => keys.map((key) => read(key) !== undefined),
    iterator: <Value>(namespace?: string) =>
      entries<Value>((after) => sql.page.all([after, ...range(namespace), now(), PAGE])),
    // The adapter reports failures by rejecting; it has no background work that could emit one.
    on: () => adapter,
  };
  return adapter;
}

/** Pages by key, not by offset: entries removed on the way (Keyv drops expired ones) would shift an offset. */
async function* entries<Value>(
  page: (after: string) => readonly SqlRow[],
): AsyncGenerator<Array<string | Awaited<Value> | undefined>, void> {
  let after = "";
  for (let rows = page(after); rows.length > 0; rows = page(after)) {
    for (const row of rows) yield [row.key as string, row.value as Awaited<Value>];
    after = rows.at(-1)?.key as string;
  }
}

/** Bounds of a namespace's keys: ";" is the character after ":". No pattern, so that "_" and "%" are ordinary. */
function range(namespace: string | undefined): SqlValue[] {
  return namespace === undefined ? ["", "\u{10ffff}"] : [`${namespace}:`, `${namespace};`];
}

function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError("Keyv values reach the store as text; use one of Keyv's serialisers");
}

function statements(db: Database) {
  const alive = "(expires_ms IS NULL OR expires_ms > ?)";
  return {
    get: db.prepare(`SELECT value FROM keyv WHERE key = ? AND ${alive}`),
    set: db.prepare("INSERT OR REPLACE INTO keyv (key, value, expires_ms) VALUES (?, ?, ?)"),
    delete: db.prepare("DELETE FROM keyv WHERE key = ?"),
    clear: db.prepare("DELETE FROM keyv WHERE key >= ? AND key < ?"),
    page: db.prepare(
      `SELECT key, value FROM keyv WHERE key > ? AND key >= ? AND key < ? AND ${alive} ORDER BY key LIMIT ?`,
    ),
    sweep: db.prepare("DELETE FROM keyv WHERE expires_ms <= ?"),
  };
}
