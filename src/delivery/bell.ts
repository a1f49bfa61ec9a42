import type { Sleep } from "./sleep.ts";

/** Wakes a loop that waits for work. A ring while nobody waits ends the next wait at once. */
export interface Bell {
  ring(): void;
  /** Waits for a ring, the time or the abort, whichever comes first; never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** A bell that nobody has rung yet. */
export function createBell(sleep: Sleep): Bell {
  let rung = false;
  let asleep: AbortController | null = null;
  return {
    ring() {
      rung = true;
      asleep?.abort();
    },
    async wait(ms, signal) {
      if (!rung && !signal.aborted) {
        const own = new AbortController();
        asleep = own;
        await linked(signal, own, () => sleep(ms, own.signal)).catch(() => {});
        asleep = null;
      }
      rung = false;
    },
  };
}

/**
 * Does some work while `own` is aborted along with `parent`; unlike `AbortSignal.any` it leaves nothing behind in the
 * parent.
 */
export async function linked<T>(parent: AbortSignal, own: AbortController, work: () => Promise<T>): Promise<T> {
  const abort = () => own.abort(parent.reason);
  if (parent.aborted) abort();
  parent.addEventListener("abort", abort);
  try {
    return await work();
  } finally {
    parent.removeEventListener("abort", abort);
  }
}
