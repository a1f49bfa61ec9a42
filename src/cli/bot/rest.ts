import { performance } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import { giveMemoryBack } from "./give-memory-back.ts";

/** How often a thread is looked at; an idle bot has rested some seconds after its last answer. */
const LOOK_MS = 2_000;

/** A thread whose event loop worked for less than this share of the time since the last look is idle. */
const IDLE_SHARE = 0.05;

/** Collecting takes 30–100 ms; less than this is not worth it. */
const WORTH_BYTES = 6 * 1_048_576;

/**
 * After work a thread is collected three times: first it loses objects, then pages, then the room for young objects,
 * which V8 makes smaller only after seconds in which few were made.
 */
const COLLECTIONS = 3;
const LOOKS_BETWEEN = 2;

/** What tells that a thread rests; given by tests. */
export interface RestOptions {
  /** Bytes that this thread holds, garbage included. */
  readonly held?: () => number;
  /** Share of the time since the last call in which this thread worked, 0–1. */
  readonly activity?: () => number;
  /** Gives back what can be given back; `giveMemoryBack` by default. */
  readonly rest?: () => void;
}

/** Heap of this thread and what its buffers take outside. */
function heldBytes(): number {
  const { total_heap_size, external_memory } = getHeapStatistics();
  return total_heap_size + external_memory;
}

function activitySinceLast(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}

/** One look at a thread: lets it rest when it is idle and has come to hold more than after its last rest. */
export function createRest({ held = heldBytes, activity = activitySinceLast(), rest = giveMemoryBack }: RestOptions) {
  let least = 0;
  let due = 0;
  let idleLooks = 0;
  return (): void => {
    idleLooks = activity() < IDLE_SHARE ? idleLooks + 1 : 0;
    if (held() - least > WORTH_BYTES) due = COLLECTIONS;
    if (due > 0 && idleLooks % LOOKS_BETWEEN === 1) {
      rest();
      due--;
      least = held();
    }
    least = Math.min(least, held());
  };
}

/**
 * Looks after the memory of this thread as long as it lives: V8 collects when a heap is full, and the heap of a bot
 * that has answered and is idle again never fills.
 */
export function restWhenIdle(options: RestOptions = {}): void {
  setInterval(createRest(options), LOOK_MS).unref();
}
