import type { ArchiveSpan } from "../../contracts/archive.ts";
import type { Engine } from "../../contracts/engine.ts";
import type { Log } from "../../contracts/log.ts";

export interface FreshnessOptions {
  readonly engine: Pick<Engine, "refresh">;
  readonly everyMs: number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Told when the archive was read for the first time, or why it could not be. */
  readonly onFirst: (result: ArchiveSpan | Error) => void;
}

/** How fresh the archive is. */
export interface Freshness {
  /** When the folders were last read without a fault, and when that last brought a new article; null before. */
  readonly readAt: number | null;
  readonly newAt: number | null;
}

/** Reads the archive's folders again and again until aborted; a failure is logged, and the next round goes on. */
export function keepFresh(options: FreshnessOptions): { state(): Freshness; readonly ended: Promise<void> } {
  const { engine, everyMs, sleep, now, log, signal, onFirst } = options;
  let state: Freshness = { readAt: null, newAt: null };
  let articles: number | null = null;
  let first = true;
  const round = async (): Promise<void> => {
    try {
      const span = await engine.refresh(signal);
      const isNew = articles !== null && span.articles > articles;
      articles = span.articles;
      state = { readAt: now(), newAt: isNew ? now() : state.newAt };
      if (first) onFirst(span);
    } catch (error) {
      if (signal.aborted) return;
      log.error("The archive could not be read; it is tried again.", { error });
      if (first) onFirst(error as Error);
    }
    first = false;
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await round();
      await sleep(everyMs, signal).catch(() => {});
    }
  };
  return { state: () => state, ended: run() };
}
