import { type Logger, schedule } from "node-cron";

/** What a ticker may be told; a test supplies other clocks. */
export interface TickerOptions {
  /** Whatever a tick threw; the next one comes all the same. */
  onError(error: unknown): void;
  /** The wall clock and one that nobody sets, in milliseconds. */
  readonly wallMs?: () => number;
  readonly monotonicMs?: () => number;
}

/** Slots are whole minutes. */
const EVERY_MINUTE = "* * * * *";

/**
 * How often the wall clock is held against the other one, and how far they may drift apart: a time server moves less.
 */
const WATCH_MS = 10_000;
const JUMP_MS = 2_000;

/** node-cron writes to the console by itself; what matters reaches `onError`. */
const SILENT: Logger = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * Ticks at every full minute, never twice at once. node-cron waits for the minute after its last one, so a clock that
 * was set back by an hour would silence it for that long: then it is started anew, and ticks at once, as after a clock
 * that was set forward or a machine that slept.
 */
export function startTicker(tick: () => Promise<void>, options: TickerOptions): { stop(): Promise<void> } {
  const { onError, wallMs = Date.now, monotonicMs = () => performance.now() } = options;
  let running: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running ??= tick()
      .catch(onError)
      .finally(() => {
        running = null;
      });
    return running;
  };
  const start = () => schedule(EVERY_MINUTE, run, { timezone: "UTC", logger: SILENT, suppressMissedWarning: true });
  let task = start();
  let apartMs = wallMs() - monotonicMs();
  const watch = setInterval(() => {
    const now = wallMs() - monotonicMs();
    if (Math.abs(now - apartMs) < JUMP_MS) return;
    apartMs = now;
    void task.destroy();
    task = start();
    void run();
  }, WATCH_MS);
  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
      await running;
    },
  };
}
