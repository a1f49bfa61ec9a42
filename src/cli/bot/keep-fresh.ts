import type { ArchiveSpan } from "../../contracts/archive.ts";
import type { Engine } from "../../contracts/engine.ts";
import type { Log } from "../../contracts/log.ts";

/** What is kept fresh, how often, and who hears of it. */
export interface FreshnessOptions {
  readonly engine: Pick<Engine, "refresh">;
  readonly everyMs: number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Told when the archive was read for the first time, or why it could not be. */
  readonly onFirst: (result: ArchiveSpan | Error) => void;
  /** Told of each reading that failed. */
  readonly onFailed: (error: Error) => void;
}

/** How fresh the archive is. */
export interface Freshness {
  /** When the folders were last read without a fault, and when that last brought a new article; null before. */
  readonly readAt: number | null;
  readonly newAt: number | null;
}

/** What reads the archive's folders. */
export interface Keeper {
  state(): Freshness;
  /**
   * Resolves when the folders were looked at once, with or without success: until then a digest would miss articles.
   */
  readonly first: Promise<void>;
  readonly ended: Promise<void>;
}

/** Reads the archive's folders again and again until aborted; a failure is logged, and the next round goes on. */
export function keepFresh(options: FreshnessOptions): Keeper {
  const { engine, everyMs, sleep, now, log, signal, onFirst, onFailed } = options;
  let state: Freshness = { readAt: null, newAt: null };
  let articles: number | null = null;
  let isFirst = true;
  let looked = (): void => {};
  const first = new Promise<void>((done) => {
    looked = done;
  });
  const round = async (): Promise<void> => {
    try {
      const span = await engine.refresh(signal);
      const isNew = articles !== null && span.articles > articles;
      articles = span.articles;
      state = { readAt: now(), newAt: isNew ? now() : state.newAt };
      if (isFirst) onFirst(span);
    } catch (error) {
      if (signal.aborted) return;
      log.error("The archive could not be read; it is tried again.", { error });
      if (isFirst) onFirst(error as Error);
      onFailed(error as Error);
    }
    isFirst = false;
    looked();
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await round();
      await sleep(everyMs, signal).catch(() => {});
    }
  };
  return { state: () => state, first, ended: run() };
}
