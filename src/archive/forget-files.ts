import type { Database } from "../store/driver.ts";
import type { ArticleWriter } from "./article-writer.ts";

/** Files that are gone, and what only they held. */
export interface FileForgetting {
  /** How many articles no other file holds. */
  heldOnlyBy(paths: readonly string[]): number;
  /**
   * Forgets the files and drops the articles that no other file holds; returns how many those were. One transaction.
   */
  forgetFiles(paths: readonly string[]): number;
}

/** Forgetting on a store's own tables; an article goes with the last file that holds it. */
export function createFileForgetting(db: Database, writer: Pick<ArticleWriter, "fileDone">): FileForgetting {
  const held = db.prepare(`WITH gone AS MATERIALIZED (SELECT value AS path FROM json_each(?))
    SELECT count(DISTINCT f.article) AS n FROM gone JOIN file_articles f ON f.path = gone.path
    WHERE NOT EXISTS (
      SELECT 1 FROM file_articles other WHERE other.article = f.article AND other.path NOT IN (SELECT path FROM gone))`);
  const forget = db.prepare("DELETE FROM files WHERE path = ?");
  const heldOnlyBy = (paths: readonly string[]): number => Number(held.get([JSON.stringify(paths)])?.n ?? 0);
  return {
    heldOnlyBy,
    forgetFiles: (paths) =>
      db.transaction(() => {
        const dropped = heldOnlyBy(paths);
        for (const path of paths) {
          writer.fileDone(path, "", []);
          forget.run([path]);
        }
        return dropped;
      }),
  };
}
