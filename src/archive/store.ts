import type { ArchiveSpan, ArchiveStore, ArticleWindow, SearchHit } from "../contracts/archive.ts";
import type { Article, ArticleLanguage } from "../contracts/article.ts";
import type { Database, SqlRow, Statement } from "../store/driver.ts";
import { ensureSchema } from "../store/schema.ts";
import { ARCHIVE_SCHEMA } from "./archive-schema.ts";
import { articleOf, SELECT_ARTICLES, withoutNul } from "./article-rows.ts";
import { createArticleWriter } from "./article-writer.ts";
import { createFileForgetting, type FileForgetting } from "./forget-files.ts";
import { LONGEST_INTERVAL_MS, windowInterval } from "./published-interval.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** What is worked out of an article once, when it is stored. */
export interface ArticleAnalysis {
  /** Serialised features for grouping (stories/features). */
  features(article: Article): string;
}

/** The store of the archive, with what was worked out of its articles. */
export interface Archive extends ArchiveStore, FileForgetting {
  /** Features by article id; an id that is not stored is missing. */
  features(ids: readonly string[]): ReadonlyMap<string, string>;
  /** Stamps of all files that were read whole, by path: for a reader in another thread. */
  stamps(): ReadonlyMap<string, string>;
  /**
   * The earliest publication date of exactly this precision at or after an ISO date or time, of Arabic and English
   * articles; null when there is none. Throws `RangeError` when `from` is not a date.
   */
  firstDated(precision: "day" | "time", from: string): string | null;
  /** Articles by language, copies too. */
  languages(): ReadonlyMap<ArticleLanguage, number>;
  /** Names of all outlets, the one with most articles first. */
  outlets(): readonly string[];
  /** Gives up what is remembered only to be quicker: for a program that rests. */
  release(): void;
  /** A mark that grows with every article that comes in, for `ArticleWindow.arrivedAfter`; 0 for an empty archive. */
  lastArrival(): number;
}

/**
 * The archive on an open store (or on one in memory, for a single run). `close` closes the database with it.
 * Its methods throw `StoreError` when the disk or the file fails; a batch is then stored whole or not at all.
 */
export function createArchiveStore(db: Database, analysis: ArticleAnalysis): Archive {
  ensureSchema(db, "archive", ARCHIVE_SCHEMA);
  const sql = statements(db);
  const index = createSearchIndex(db, (key) => {
    const row = sql.text.get([key]);
    return row === undefined ? null : { title: row.title as string | null, text: row.text as string };
  });
  const writer = createArticleWriter(db, index, analysis);
  const textOf = (key: number) => (sql.text.get([key])?.text ?? null) as string | null;
  const get = (id: string): Article | null => {
    const row = sql.byId.get([id]);
    return row === undefined ? null : articleOf(row, textOf);
  };
  const originalIdOf = (id: string): string | null => (sql.original.get([id])?.id ?? null) as string | null;
  return {
    get,
    put: (articles) =>
      db.transaction(() => {
        const clean = articles.map(withoutNul);
        index.batch(() => clean.forEach(writer.put));
        return clean.map((article) => ({ ...article, duplicateOf: originalIdOf(article.id) }));
      }),
    fileDone: (path, stamp, articleIds) => db.transaction(() => writer.fileDone(path, stamp, articleIds)),
    ...createFileForgetting(db, writer),
    stamps: () => new Map(sql.stamps.all().map((row) => [row.path as string, row.stamp as string])),
    stampOf: (path) => (sql.stamp.get([path])?.stamp ?? null) as string | null,
    inWindow: (window, limit) => readWindow(sql, window, limit ?? EVERY).map((row) => articleOf(row, textOf)),
    span: () => spanOf(sql.span.get()),
    firstDated: (precision, from) => {
      const { startsMs } = windowInterval({ from, to: null });
      return (sql.firstDated.get([startsMs, precision])?.published ?? null) as string | null;
    },
    languages: () => new Map(sql.languages.all().map((row) => [row.language as ArticleLanguage, Number(row.articles)])),
    outlets: () => sql.outlets.all().map((row) => row.outlet as string),
    lastArrival: () => Number(sql.lastArrival.get()?.mark ?? 0),
    search: (text, limit) => searchOnce(index, sql.hit, text, limit),
    respell: (text) => index.respell(text),
    release: () => index.release(),
    features: (ids) => {
      const rows = sql.features.all([JSON.stringify(ids)]);
      return new Map(rows.map((row) => [row.id as string, row.value as string]));
    },
    close: () => db.close(),
  };
}

/** SQLite takes a negative limit for none. */
const EVERY = -1;

const DAY_MS = 24 * 3600 * 1000;

/** The range of JavaScript dates, for windows that are open on a side. */
const MAX_MS = 8.64e15;

type Sql = ReturnType<typeof statements>;

function readWindow(sql: Sql, window: ArticleWindow, limit: number): readonly SqlRow[] {
  const { startsMs, endsMs } = windowInterval(window);
  const { arrivedAfter = 0 } = window;
  if (window.from === null && window.to === null) return sql.all.all([arrivedAfter, limit]);
  const from = Math.max(startsMs, -MAX_MS);
  const to = Math.min(endsMs, MAX_MS);
  return sql.inWindow.all([from - DAY_MS, to, from, from - LONGEST_INTERVAL_MS, to, from, arrivedAfter, limit]);
}

function spanOf(row: SqlRow | undefined): ArchiveSpan {
  return {
    articles: Number(row?.articles ?? 0),
    duplicates: Number(row?.duplicates ?? 0),
    outlets: Number(row?.outlets ?? 0),
    from: (row?.earliest ?? null) as string | null,
    to: (row?.latest ?? null) as string | null,
  };
}

/** The hits in order, of an original and its copies only the first. */
function searchOnce(index: SearchIndex, article: Statement, text: string, limit: number): readonly SearchHit[] {
  const rows = new Map<number, SqlRow>();
  const originalOf = (rowid: number): number | null => {
    const row = article.get([rowid]);
    if (row === undefined) return null;
    rows.set(rowid, row);
    return Number(row.duplicate_of ?? rowid);
  };
  return index.search(text, limit, originalOf).map(({ rowid, score, snippet, start, end }) => {
    const column = (name: string) => (rows.get(rowid)?.[name] ?? null) as string | null;
    const source = { path: column("path"), title: column("title"), outlet: column("outlet") };
    return { articleId: column("id") ?? "", ...source, score, snippet, start, end };
  });
}

function statements(db: Database) {
  const newestFirst = "ORDER BY a.starts_ms DESC, a.key DESC LIMIT ?";
  return {
    byId: db.prepare(`${SELECT_ARTICLES} WHERE a.id = ?`),
    original: db.prepare("SELECT o.id FROM articles a JOIN articles o ON o.key = a.duplicate_of WHERE a.id = ?"),
    text: db.prepare("SELECT title, text FROM articles WHERE key = ?"),
    hit: db.prepare("SELECT id, path, title, outlet, duplicate_of FROM articles WHERE key = ?"),
    stamp: db.prepare("SELECT stamp FROM files WHERE path = ?"),
    stamps: db.prepare("SELECT path, stamp FROM files"),
    all: db.prepare(`${SELECT_ARTICLES} WHERE a.key > ? ${newestFirst}`),
    inWindow: db.prepare(`${SELECT_ARTICLES} WHERE a.key IN (
      SELECT key FROM articles WHERE starts_ms >= ? AND starts_ms < ? AND ends_ms > ? UNION ALL
      SELECT key FROM articles WHERE ends_ms - starts_ms > 86400000 AND starts_ms > ? AND starts_ms < ? AND ends_ms > ?
    ) AND a.key > ? ${newestFirst}`),
    features: db.prepare(
      "SELECT a.id, f.value FROM json_each(?) ids JOIN articles a ON a.id = ids.value JOIN features f ON f.key = a.key",
    ),
    firstDated: db.prepare(`SELECT published FROM articles
      WHERE starts_ms >= ? AND precision = ? AND language IN ('ar', 'en') ORDER BY starts_ms LIMIT 1`),
    languages: db.prepare("SELECT language, count(*) AS articles FROM articles GROUP BY language"),
    outlets: db.prepare(
      "SELECT outlet FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet",
    ),
    lastArrival: db.prepare("SELECT max(key) AS mark FROM articles"),
    span: db.prepare(`SELECT
      (SELECT count(*) FROM articles) AS articles,
      (SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL) AS duplicates,
      (SELECT count(DISTINCT outlet) FROM articles) AS outlets,
      (SELECT published FROM articles WHERE starts_ms IS NOT NULL ORDER BY starts_ms LIMIT 1) AS earliest,
      (SELECT published FROM articles WHERE starts_ms IS NOT NULL ORDER BY starts_ms DESC LIMIT 1) AS latest`),
  };
}
