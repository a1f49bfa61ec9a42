/** How often a thread that works is asked for a sign of life. */
const ASK_EVERY_MS = 30_000;

/**
 * So many questions without a word, five minutes, and the thread counts as hung. Its longest honest silence is one
 * grouping:
 * 12,000 articles take a second here, and some ten on a small board.
 */
const SILENT_ASKS = 10;

/** What is watched, and what is done about it. */
export interface HangWatchOptions {
  /** Whether the thread has something to do for anybody. */
  readonly isAwaited: () => boolean;
  readonly ask: () => void;
  readonly onHung: () => void;
}

/** Asks a thread for signs of life while it is awaited; a clock that jumps makes it no older. */
export function createHangWatch({ isAwaited, ask, onHung }: HangWatchOptions) {
  let silent = 0;
  const timer = setInterval(() => {
    if (!isAwaited()) silent = 0;
    else if (silent++ < SILENT_ASKS) ask();
    else onHung();
  }, ASK_EVERY_MS);
  timer.unref();
  return {
    heard(): void {
      silent = 0;
    },
    stop: () => clearInterval(timer),
  };
}
