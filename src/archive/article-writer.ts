import type { Article } from "../contracts/article.ts";
import type { Database, SqlValue } from "../store/driver.ts";
import { ARTICLE_COLUMNS, articleValues } from "./article-rows.ts";
import { createDuplicateIndex, type DuplicateIndex } from "./duplicate-index.ts";
import { copyText } from "./duplicates.ts";
import { fileOfItem } from "./item-path.ts";
import { publishedInterval } from "./published-interval.ts";
import type { SearchIndex } from "./search-index.ts";
import type { ArticleAnalysis } from "./store.ts";

/** Changes to the archive's tables; each call belongs inside a transaction. */
export interface ArticleWriter {
  put(article: Article): void;
  fileDone(path: string, stamp: string, articleIds: readonly string[]): void;
}

type Sql = ReturnType<typeof statements>;

/** Keeps the article, its file link, duplicate links, features and search index in step. */
export function createArticleWriter(db: Database, index: SearchIndex, analysis: ArticleAnalysis): ArticleWriter {
  const sql = statements(db);
  const duplicates = createDuplicateIndex(db);
  return {
    put(article) {
      const values = articleValues(article);
      const key = keyOf(sql, article.id);
      const stored = key ?? insert(sql, duplicates, index, article, values);
      if (key !== null && !isStored(sql, key, values)) replace(sql, duplicates, index, article, key, values);
      sql.putFeatures.run([stored, analysis.features(article)]);
      if (article.path !== null) sql.linkFile.run([fileOfItem(article.path), stored]);
    },
    fileDone(path, stamp, articleIds) {
      const kept = new Set(articleIds);
      const gone = sql.ofFile.all([path]).filter((row) => !kept.has(row.id as string));
      const loose = gone.flatMap((row) => leaveFile(sql, duplicates, index, path, Number(row.key)));
      for (const key of loose) if (sql.exists.get([key]) !== undefined) duplicates.add(key);
      for (const id of kept) {
        const key = keyOf(sql, id);
        if (key !== null) sql.linkFile.run([path, key]);
      }
      sql.putFile.run([path, stamp]);
    },
  };
}

function keyOf(sql: Sql, id: string): number | null {
  return (sql.key.get([id])?.key ?? null) as number | null;
}

function isStored(sql: Sql, key: number, values: readonly SqlValue[]): boolean {
  const row = sql.columns.get([key]);
  return ARTICLE_COLUMNS.every((column, i) => row?.[column] === values[i]);
}

function insert(
  sql: Sql,
  duplicates: DuplicateIndex,
  index: SearchIndex,
  article: Article,
  values: SqlValue[],
): number {
  const key = Number(sql.insert.get(values)?.key);
  index.add(key, article);
  const startsMs = publishedInterval(article.published)?.startsMs ?? null;
  duplicates.add(key, copyText(article.text, { outlet: article.outlet, startsMs }));
  return key;
}

function replace(
  sql: Sql,
  duplicates: DuplicateIndex,
  index: SearchIndex,
  article: Article,
  key: number,
  values: readonly SqlValue[],
): void {
  const loose = duplicates.remove(key);
  sql.update.run([...values, key]);
  index.put(key, article);
  for (const changed of [key, ...loose]) duplicates.add(changed);
}

/** Unlinks an article from a file; one that no other file holds goes. Returns the copies that lost their original. */
function leaveFile(
  sql: Sql,
  duplicates: DuplicateIndex,
  index: SearchIndex,
  path: string,
  key: number,
): readonly number[] {
  sql.unlinkFile.run([path, key]);
  if (sql.inAnyFile.get([key]) !== undefined) return [];
  const loose = duplicates.remove(key);
  index.remove(key);
  sql.remove.run([key]);
  return loose;
}

function statements(db: Database) {
  const names = ARTICLE_COLUMNS.join(", ");
  const marks = ARTICLE_COLUMNS.map(() => "?").join(", ");
  const assignments = ARTICLE_COLUMNS.map((column) => `${column} = ?`).join(", ");
  return {
    key: db.prepare("SELECT key FROM articles WHERE id = ?"),
    exists: db.prepare("SELECT 1 FROM articles WHERE key = ?"),
    columns: db.prepare(`SELECT ${names} FROM articles WHERE key = ?`),
    insert: db.prepare(`INSERT INTO articles (${names}) VALUES (${marks}) RETURNING key`),
    update: db.prepare(`UPDATE articles SET ${assignments} WHERE key = ?`),
    remove: db.prepare("DELETE FROM articles WHERE key = ?"),
    putFeatures: db.prepare("INSERT OR REPLACE INTO features (key, value) VALUES (?, ?)"),
    putFile: db.prepare("INSERT OR REPLACE INTO files (path, stamp) VALUES (?, ?)"),
    linkFile: db.prepare("INSERT OR IGNORE INTO file_articles (path, article) VALUES (?, ?)"),
    unlinkFile: db.prepare("DELETE FROM file_articles WHERE path = ? AND article = ?"),
    inAnyFile: db.prepare("SELECT 1 FROM file_articles WHERE article = ? LIMIT 1"),
    ofFile: db.prepare(
      "SELECT a.key, a.id FROM file_articles f JOIN articles a ON a.key = f.article WHERE f.path = ? ORDER BY a.key",
    ),
  };
}
