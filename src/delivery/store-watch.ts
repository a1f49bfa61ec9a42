import type { Log } from "../contracts/log.ts";
import { StoreError } from "../store/errors.ts";
import type { DeliveryEvent } from "./events.ts";

/**
 * Hears of every fault, and tells of each kind of trouble with the store once: a full disk fails every second for
 * hours.
 */
export interface StoreWatch {
  /** Something failed: the store, or a fault of ours, which is logged. */
  fault(error: unknown): void;
  /** The store took a change. */
  took(): void;
}

/** Who hears of trouble: the operator once, the log of each fault of ours. */
export interface StoreWatchDeps {
  onEvent(event: DeliveryEvent): void;
  readonly log: Log;
  readonly monotonicMs: () => number;
}

/**
 * A disk that is all but full takes small changes and refuses large ones: trouble is over only after so long without a
 * refusal.
 */
const CALM_MS = 15_000;

/** The same fault of ours is logged once in so long. */
const AGAIN_MS = 60_000;

/** @see StoreWatch */
export function createStoreWatch({ onEvent, log, monotonicMs }: StoreWatchDeps): StoreWatch {
  let trouble: StoreError | null = null;
  let refusedMs = Number.NEGATIVE_INFINITY;
  let logged = { line: "", atMs: Number.NEGATIVE_INFINITY };

  const logFault = (error: unknown): void => {
    const line = String(error);
    if (line === logged.line && monotonicMs() - logged.atMs < AGAIN_MS) return;
    logged = { line, atMs: monotonicMs() };
    log.error("Delivery failed and goes on", { error: line });
  };
  return {
    fault(error) {
      if (!(error instanceof StoreError)) return logFault(error);
      refusedMs = monotonicMs();
      if (trouble?.fault === error.fault) return;
      trouble = error;
      log.error("The store does not take changes; nothing is posted until it does", { error: error.message });
      onEvent({ kind: "store", fault: error.fault, path: error.path });
    },
    took() {
      if (trouble === null || monotonicMs() - refusedMs < CALM_MS) return;
      const { path } = trouble;
      trouble = null;
      onEvent({ kind: "store", fault: null, path });
    },
  };
}
