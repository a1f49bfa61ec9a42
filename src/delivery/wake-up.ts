import type { Sleep } from "./sleep.ts";

/** Does a piece of work again whenever it is told to, and at the moment for which the work itself asked last. */
export type WakeUp = () => void;

/**
 * One nap at a time: a call ends it, so that somebody new who may go sooner does. `work` returns when it is to be done
 * again, infinity for never; moments are of `now`.
 */
export function createWakeUp(work: () => number, now: () => number, sleep: Sleep): WakeUp {
  let nap: { readonly until: number; readonly ended: AbortController } | null = null;
  const run = async (): Promise<void> => {
    for (let wakeAt = work(); wakeAt < Number.POSITIVE_INFINITY; wakeAt = work()) {
      if (nap !== null && nap.until <= wakeAt) return;
      nap?.ended.abort();
      const own = { until: wakeAt, ended: new AbortController() };
      nap = own;
      await sleep(Math.max(1, Math.ceil(wakeAt - now())), own.ended.signal).catch(() => {});
      if (nap !== own) return;
      nap = null;
    }
  };
  return () => void run();
}
