import { createFlights, type FlightDeps } from "./flights.ts";
import type { Post } from "./outbox-types.ts";
import type { Stops } from "./send-deps.ts";
import type { Sleep } from "./sleep.ts";

/** Sends one platform's posts, many chats at once, each chat's in order. */
export interface Lane {
  /** Works until `accepting` is aborted. */
  run(stops: Stops): Promise<void>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** What a lane needs besides what sends a post. */
export interface LaneDeps extends Omit<FlightDeps, "onRefused"> {
  readonly sleep: Sleep;
  /** Whether this process may post at all. */
  mayPost(): boolean;
}

/**
 * Posts read at once: reading for every free place would cost more than sending, and who comes back waits for the end
 * of a batch.
 */
const BATCH = 150;

/** A chat that must wait longer gives its place to another. */
const PATIENCE_MS = 2_000;

/** How often a lane looks by itself, for posts that another process has left or a resumed chat is owed. */
const IDLE_MS = 30_000;

/** How long a lane rests whose store took nothing (disk full, locked): the same post would be offered again at once. */
const FAULT_MS = 5_000;

/** @see Lane */
export function createLane(deps: LaneDeps): Lane {
  const { platform, outbox, bell, sleep, nowMs, mayPost, onFault } = deps;
  const { id } = platform.adapter;
  let batch: Post[] = [];
  let isRefused = false;

  const refused = (error: unknown): void => {
    isRefused = true;
    batch = [];
    onFault(error);
  };
  const flights = createFlights({ ...deps, onRefused: refused });

  const refill = (): boolean => {
    if (batch.length === 0) batch = outbox.ready(id, nowMs(), BATCH).filter(({ target }) => !flights.has(target.chat));
    return batch.length > 0;
  };
  /** Starts whatever may start now. */
  const start = (stops: Stops): void => {
    while (!flights.isFull() && !isRefused && refill()) {
      const post = batch.shift() as Post;
      if (flights.has(post.target.chat)) continue;
      const waitMs = platform.throttle?.waitMs(post.target.chat) ?? 0;
      if (waitMs > PATIENCE_MS) outbox.later(post.seq, nowMs() + waitMs, false);
      else flights.launch(post, stops);
    }
  };

  /** Until the next post has waited long enough, but no longer than `IDLE_MS`. */
  const waitMs = (): number => {
    const nextMs = outbox.nextMs(id, nowMs());
    return Math.min(IDLE_MS, nextMs === null ? IDLE_MS : Math.max(1, nextMs - nowMs()));
  };
  /** One look at what waits; a store that fails stops no lane for good. */
  const look = async (stops: Stops): Promise<void> => {
    try {
      if (mayPost()) start(stops);
      await bell.wait(waitMs(), stops.accepting);
    } catch (error) {
      refused(error);
    }
  };

  return {
    async run(stops) {
      while (!stops.accepting.aborted) {
        await look(stops);
        if (isRefused) await sleep(FAULT_MS, stops.accepting).catch(() => {});
        isRefused = false;
        // Whatever goes round here, timers and sockets have their turn.
        await new Promise((resume) => setImmediate(resume));
      }
      batch = [];
    },
    settled: () => flights.settled(),
  };
}
