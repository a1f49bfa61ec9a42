import type { Archive } from "../archive/store.ts";
import type { ReadEvent } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import type { Database } from "../store/driver.ts";

/** How storing leaves room for others on the same store. */
export interface Manners {
  /** A transaction is ended after this long, in milliseconds. */
  readonly holdMs: number;
  /** Lets others write; called after each transaction. */
  pause(): Promise<void>;
  nowMs(): number;
}

/**
 * While one connection writes, every other one that wants to write stands still with its whole thread, and SQLite has no queue: it
 * tries again after 25, 50 and at last 100 ms. Without a pause in which such a try falls, a bot beside a long reading was
 * deaf for 51 seconds. Whoever waits behind 80 ms of writing tries every 25.
 */
export const SHARED: Manners = {
  holdMs: 80,
  pause: () => new Promise((resume) => setTimeout(resume, 50)),
  nowMs: () => performance.now(),
};

type ArticlesEvent = Extract<ReadEvent, { readonly kind: "articles" }>;

/** Articles stored in one commit: each commit waits for the disk, and a kill loses at most one batch, which is read again. */
const COMMIT_ARTICLES = 200;

/** Articles that are stored without a look at the time: some tens of milliseconds. */
const PIECE_ARTICLES = 10;

/** Only the last piece of an event carries its stamp, as only the last event of a file does: until then the file counts as unread. */
function piecesOf({ path, stamp, articles, ...rest }: ArticlesEvent): readonly ArticlesEvent[] {
  const pieces: ArticlesEvent[] = [];
  for (let at = 0; at === 0 || at < articles.length; at += PIECE_ARTICLES) {
    const isLast = at + PIECE_ARTICLES >= articles.length;
    const some: readonly Article[] = articles.slice(at, at + PIECE_ARTICLES);
    pieces.push({ ...rest, path, stamp: isLast ? stamp : "", articles: some });
  }
  return pieces;
}

/** Stores what is read, in batches: each in one transaction, or with manners in several short ones. */
export function createEventStore(db: Database, archive: Archive, manners: Manners | null, onStored: () => void) {
  const idsOf = new Map<string, string[]>();
  let waiting: ArticlesEvent[] = [];
  let waitingArticles = 0;
  let stored = 0;
  const store = ({ path, stamp, articles }: ArticlesEvent): void => {
    const ids = idsOf.get(path) ?? [];
    ids.push(...archive.put(articles).map((a) => a.id));
    stored += articles.length;
    idsOf.set(path, ids);
    if (stamp === "") return;
    archive.fileDone(path, stamp, ids);
    idsOf.delete(path);
  };
  /** Stores pieces until the time is over; returns how many. */
  const storeSome = (pieces: readonly ArticlesEvent[], { holdMs, nowMs }: Manners): number =>
    db.transaction(() => {
      const untilMs = nowMs() + holdMs;
      let done = 0;
      do store(pieces[done++] as ArticlesEvent);
      while (done < pieces.length && nowMs() < untilMs);
      return done;
    });
  const flush = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    waitingArticles = 0;
    // An empty transaction would wait for the write lock of another process for nothing.
    if (events.length === 0) return;
    if (manners === null) db.transaction(() => events.forEach(store));
    else
      for (let pieces = events.flatMap(piecesOf); pieces.length > 0; ) {
        pieces = pieces.slice(storeSome(pieces, manners));
        await manners.pause();
      }
    onStored();
  };
  return {
    async add(event: ArticlesEvent): Promise<void> {
      waiting.push(event);
      waitingArticles += event.articles.length;
      if (waitingArticles >= COMMIT_ARTICLES) await flush();
    },
    flush,
    /** Articles so far. */
    stored: () => stored,
  };
}
