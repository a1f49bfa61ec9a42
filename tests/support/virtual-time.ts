import type { Clock } from "../../src/contracts/clock.ts";

/** Time that passes only when a test says so. */
export interface VirtualTime {
  readonly clock: Clock;
  nowMs(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /**
   * Lets time pass from one sleeper to the next until the work is done; a minute of it takes no time. Rejects after
   * `atMostMs`.
   */
  until<T>(work: Promise<T>, atMostMs?: number): Promise<T>;
  /** Lets a stretch of time pass. */
  pass(ms: number): Promise<void>;
  /** Sets the clock, forward or back, without anybody's sleep being shorter or longer for it. */
  jump(ms: number): void;
  /** Time since the start that no jump has touched. */
  elapsedMs(): number;
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** Turns of the event loop in which nobody wakes, before the work is taken to be stuck. */
const IDLE_TURNS = 2000;

export function createVirtualTime(start: string): VirtualTime {
  let elapsed = 0;
  let offset = Date.parse(start);
  let sleepers: Sleeper[] = [];

  /** Everything that can go on without time passing does. */
  const settle = () => new Promise((resume) => setImmediate(resume));
  const wakeUntil = async (limit: number): Promise<boolean> => {
    await settle();
    const next = sleepers.reduce<Sleeper | null>(
      (first, each) => (first === null || each.at < first.at ? each : first),
      null,
    );
    if (next === null || next.at > limit) return false;
    elapsed = Math.max(elapsed, next.at);
    next.wake();
    return true;
  };
  return {
    clock: { now: () => new Date(offset + elapsed) },
    nowMs: () => offset + elapsed,
    elapsedMs: () => elapsed,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          signal.removeEventListener("abort", abort);
        };
        const abort = () => {
          leave();
          reject(signal.reason);
        };
        const sleeper: Sleeper = {
          at: elapsed + Math.max(0, ms),
          wake() {
            leave();
            resolve();
          },
        };
        signal.addEventListener("abort", abort);
        sleepers.push(sleeper);
      });
    },
    async until(work, atMostMs = 24 * 60 * 60 * 1000) {
      const limit = elapsed + atMostMs;
      let done = false;
      const ended = work.finally(() => {
        done = true;
      });
      ended.catch(() => {});
      await settle();
      // Work that sleeps nowhere goes on in turns of the event loop.
      for (let idle = 0; !done; ) {
        idle = (await wakeUntil(limit)) ? 0 : idle + 1;
        if (idle > IDLE_TURNS && !done)
          throw new Error(`Not done after ${elapsed - limit + atMostMs} ms of virtual time`);
      }
      return ended;
    },
    async pass(ms) {
      const limit = elapsed + ms;
      while (await wakeUntil(limit));
      elapsed = limit;
      await settle();
    },
    jump(ms) {
      offset += ms;
    },
  };
}
