import type { Archive } from "../archive/store.ts";
import type { Database } from "../store/driver.ts";
import { createTurns } from "../store/turns.ts";
import { type ArticlesEvent, piecesOf } from "./event-pieces.ts";

/** How storing leaves room for others on the same store. */
export interface Manners {
  /** Whether a transaction that has lasted so long is to end. */
  isEnough(heldMs: number): boolean;
  /** Lets others write; called after each transaction. */
  pause(): Promise<void>;
  nowMs(): number;
}

const rest = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));
const nowMs = (): number => performance.now();

/**
 * Beside another process, whose whole thread stands still while it waits to write. SQLite has no queue: it tries again
 * after 25, 50 and at last 100 ms, and whoever waits behind 80 ms of writing tries every 25, so that one try falls into
 * the pause.
 */
export const BESIDE_A_BOT: Manners = { isEnough: (heldMs) => heldMs >= 80, pause: () => rest(50), nowMs };

/**
 * Other processes may wait longer than another thread of this one, and are few: one second of writing, then a pause as
 * above.
 */
const HOLD_MS = 1_000;
const PAUSE_MS = 60;

/** In a bot: whoever answers people goes first, and else the time is used. `turnsFile`: see `store/turns.ts`. */
export function inABot(turnsFile: number | null): Manners {
  if (turnsFile === null) return BESIDE_A_BOT;
  const turns = createTurns(turnsFile);
  return {
    isEnough: (heldMs) => turns.isAsked() || heldMs >= HOLD_MS,
    async pause() {
      if (turns.isAsked()) turns.letThrough();
      else await rest(PAUSE_MS);
    },
    nowMs,
  };
}

/**
 * Articles stored in one commit: each commit waits for the disk, and a kill loses at most one batch, which is read
 * again.
 */
const COMMIT_ARTICLES = 200;

/** Articles that are stored without a look at the time: some tens of milliseconds. */
const PIECE_ARTICLES = 10;

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
  const storeSome = (pieces: readonly ArticlesEvent[], { isEnough, nowMs }: Manners): number =>
    db.transaction(() => {
      const fromMs = nowMs();
      let done = 0;
      do store(pieces[done++] as ArticlesEvent);
      while (done < pieces.length && !isEnough(nowMs() - fromMs));
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
      for (let pieces = events.flatMap((event) => piecesOf(event, PIECE_ARTICLES)); pieces.length > 0; ) {
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
