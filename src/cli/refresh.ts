import type { Archive } from "../archive/store.ts";
import type { ReadFailure } from "../contracts/archive.ts";
import type { Database } from "../store/driver.ts";
import { type ReadWishes, readSteps } from "./read-parallel.ts";
import { createEventStore, type Manners } from "./store-events.ts";

/** What one reading of the archive came to. */
export interface Refreshed {
  readonly read: number;
  readonly unchanged: number;
  readonly failures: readonly { readonly path: string; readonly reason: ReadFailure }[];
}

/** Features that came with articles which are about to be stored, by article id. */
export type Ready = Map<string, string>;

/** How an archive is read into the store. */
export interface RefreshWishes extends ReadWishes {
  /** Given where others write to the same store meanwhile. */
  readonly manners?: Manners;
}

/** Reads what is new or changed under `paths` into the archive; a file's failure is its own, and the rest goes on. */
export async function refreshArchive(
  db: Database,
  archive: Archive,
  ready: Ready,
  paths: readonly string[],
  wishes: RefreshWishes,
): Promise<Refreshed> {
  const failures: { path: string; reason: ReadFailure }[] = [];
  const writer = createEventStore(db, archive, wishes.manners ?? null, () => ready.clear());
  let unchanged = 0;
  try {
    for await (const { event, features } of readSteps(paths, archive, wishes)) {
      if (event.kind === "articles") {
        for (const [i, article] of event.articles.entries()) ready.set(article.id, features[i] as string);
        await writer.add(event);
      }
      if (event.kind === "failed") failures.push({ path: event.path, reason: event.reason });
      if (event.kind === "unchanged") unchanged++;
    }
  } finally {
    await writer.flush();
  }
  return { read: writer.stored(), unchanged, failures };
}
