import type { Archive } from "../archive/store.ts";
import type { ReadEvent, ReadFailure } from "../contracts/archive.ts";
import type { Database } from "../store/driver.ts";
import { type ReadWishes, readSteps } from "./read-parallel.ts";

/** What one reading of the archive came to. */
export interface Refreshed {
  readonly read: number;
  readonly unchanged: number;
  readonly failures: readonly { readonly path: string; readonly reason: ReadFailure }[];
}

/** Articles stored in one commit: each commit waits for the disk, and a kill loses at most one batch, which is read again. */
const COMMIT_ARTICLES = 200;

type ArticlesEvent = Extract<ReadEvent, { readonly kind: "articles" }>;

/** Features that came with articles which are about to be stored, by article id. */
export type Ready = Map<string, string>;

/** Stores events in batches; `stored` counts articles. */
function createWriter(db: Database, archive: Archive, ready: Ready) {
  const idsOf = new Map<string, string[]>();
  let waiting: ArticlesEvent[] = [];
  let stored = 0;
  const store = ({ path, stamp, articles }: ArticlesEvent): void => {
    const ids = idsOf.get(path) ?? [];
    ids.push(...archive.put(articles).map((a) => a.id));
    stored += articles.length;
    idsOf.set(path, ids);
    // Only the last event of a file carries its stamp; until then the file counts as unread.
    if (stamp === "") return;
    archive.fileDone(path, stamp, ids);
    idsOf.delete(path);
  };
  const flush = (): void => {
    // An empty transaction would wait for the write lock of another process for nothing.
    if (waiting.length === 0) return;
    db.transaction(() => waiting.forEach(store));
    waiting = [];
    ready.clear();
  };
  return {
    add(event: ArticlesEvent): void {
      waiting.push(event);
      if (waiting.reduce((n, e) => n + e.articles.length, 0) >= COMMIT_ARTICLES) flush();
    },
    flush,
    stored: () => stored,
  };
}

/** Reads what is new or changed under `paths` into the archive; a file's failure is its own, and the rest goes on. */
export async function refreshArchive(
  db: Database,
  archive: Archive,
  ready: Ready,
  paths: readonly string[],
  wishes: ReadWishes,
): Promise<Refreshed> {
  const failures: { path: string; reason: ReadFailure }[] = [];
  const writer = createWriter(db, archive, ready);
  let unchanged = 0;
  try {
    for await (const { event, features } of readSteps(paths, archive, wishes)) {
      if (event.kind === "articles") {
        for (const [i, article] of event.articles.entries()) ready.set(article.id, features[i] as string);
        writer.add(event);
      }
      if (event.kind === "failed") failures.push({ path: event.path, reason: event.reason });
      if (event.kind === "unchanged") unchanged++;
    }
  } finally {
    writer.flush();
  }
  return { read: writer.stored(), unchanged, failures };
}
