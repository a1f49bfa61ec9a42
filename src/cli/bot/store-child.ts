import { createArchiveStore } from "../../archive/store.ts";
import type { Article, Lang } from "../../contracts/article.ts";
import { openDatabase, setCache } from "../../store/database.ts";
import { extractFeatures } from "../../stories/features.ts";
import { failureWords } from "../failures.ts";
import { type Ready, type Refreshed, refreshArchive } from "../refresh.ts";
import { inABot } from "../store-events.ts";

/** What is read, and into which store. */
export interface StoreOrder {
  readonly storePath: string;
  readonly paths: readonly string[];
  /** Of the words for what fails. */
  readonly lang: Lang;
}

/** Where the process has the file in which turns at the store are asked for. */
export const TURNS_FILE = 4;

/** What the process is told, once. */
export interface StoreCall extends StoreOrder {
  /** Whether there is such a file. */
  readonly takesTurns: boolean;
}

/** The process's only word. */
export type StoreAnswer =
  | { readonly kind: "done"; readonly refreshed: Refreshed }
  | { readonly kind: "failed"; readonly message: string };

/** Kept of the store, in KB: a quarter of what `mujaz ingest` keeps, as the bot has its own memory beside this. */
const CACHE_KB = 8_192;

async function read({ storePath, paths, takesTurns }: StoreCall, signal: AbortSignal): Promise<Refreshed> {
  const db = openDatabase(storePath);
  try {
    setCache(db, CACHE_KB);
    const ready: Ready = new Map();
    const features = (article: Article): string => ready.get(article.id) ?? extractFeatures(article);
    const archive = createArchiveStore(db, { features });
    const manners = inABot(takesTurns ? TURNS_FILE : null);
    return await refreshArchive(db, archive, ready, paths, { onProgress() {}, signal, manners });
  } finally {
    db.close();
  }
}

async function answer(order: StoreCall, signal: AbortSignal): Promise<StoreAnswer> {
  try {
    return { kind: "done", refreshed: await read(order, signal) };
  } catch (error) {
    return { kind: "failed", message: failureWords(error, order.lang) };
  }
}

/**
 * Reads what it is told to, once. Ends early, and leaves the store whole, when the other side hangs up or is no more.
 */
function serve(tell: (answer: StoreAnswer, then: () => void) => void): void {
  const stop = new AbortController();
  const hangUp = (): void => {
    if (process.connected) process.disconnect();
  };
  process.once("disconnect", () => stop.abort(new Error("The reading was stopped.")));
  // Ctrl-C reaches every process of a terminal; when to stop is the bot's to say.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  process.once("message", (order: StoreCall) => {
    void answer(order, stop.signal).then((said) => (process.connected ? tell(said, hangUp) : undefined));
  });
}

if (process.send) serve((said, then) => process.send?.(said, then));
