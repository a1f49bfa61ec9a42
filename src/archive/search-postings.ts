import type { Database, SqlRow } from "../store/driver.ts";

/** Which articles hold a stem, remembered until the store changes. */
export interface Postings {
  /** Rowids in ascending order. */
  of(wordStem: string): Int32Array;
  /** Looks up many stems at once: half the time of one by one. */
  load(wordStems: readonly string[]): void;
  /** Call before each search: forgets everything when another process has written. */
  refresh(): IndexSize;
  /** Call after each write. */
  forget(): void;
  /** Gives up what is remembered of stems, which a search finds again. */
  release(): void;
}

export interface IndexSize {
  readonly count: number;
  /** Tokens of an article, title included; 1 when there is none. */
  readonly averageLength: number;
}

/** Some 20 MB: every term of a few hundred queries in an archive of 20,000 articles. */
const MOST_REMEMBERED = 5_000_000;

const EMPTY = new Int32Array(0);

/** What the table's tokenizer keeps as one term. Compatibility forms can fold to more ("ﷺ" to four words). */
const ONE_TERM = /^[\p{L}\p{N}\p{M}]+$/u;

export function createPostings(db: Database): Postings {
  // One string for all rowids: a row each costs ten times as much.
  const find = db.prepare(`SELECT value AS stem,
    (SELECT group_concat(rowid) FROM search_terms WHERE search_terms MATCH '"' || value || '"') AS ids
    FROM json_each(?)`);
  const dataVersion = db.prepare("PRAGMA data_version");
  const total = db.prepare("SELECT count(*) AS count, avg(length) AS average FROM search_doc");
  const known = new Map<string, Int32Array>();
  let remembered = 0;
  let version: unknown;
  let size: IndexSize | null = null;
  const forget = (): void => {
    known.clear();
    remembered = 0;
    size = null;
  };
  const load = (wordStems: readonly string[]): void => {
    const asked = new Set(wordStems.filter((stem) => !known.has(stem) && ONE_TERM.test(stem)));
    if (asked.size === 0) return;
    for (const { stem, ids } of find.all([JSON.stringify([...asked])])) {
      const rowids = typeof ids === "string" ? parse(ids) : EMPTY;
      remembered += rowids.length + 8;
      known.set(String(stem), rowids);
    }
  };
  return {
    forget,
    release() {
      known.clear();
      remembered = 0;
    },
    refresh() {
      const now = dataVersion.get()?.data_version;
      if (now !== version || remembered > MOST_REMEMBERED) forget();
      version = now;
      size ??= measure(total.get());
      return size;
    },
    load,
    of(wordStem) {
      if (!known.has(wordStem)) load([wordStem]);
      return known.get(wordStem) ?? EMPTY;
    },
  };
}

function measure(row: SqlRow | undefined): IndexSize {
  return { count: Number(row?.count ?? 0), averageLength: Number(row?.average ?? 1) || 1 };
}

/** Numbers of a comma-separated list; by hand, because splitting makes a string of each. */
function parse(ids: string): Int32Array {
  const found: number[] = [];
  let value = 0;
  for (let i = 0; i < ids.length; i++) {
    const code = ids.charCodeAt(i);
    if (code === 44) {
      found.push(value);
      value = 0;
    } else value = value * 10 + code - 48;
  }
  found.push(value);
  return Int32Array.from(found);
}
