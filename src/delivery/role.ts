import type { DeliveryEvent } from "./events.ts";
import { BEAT_MS, type Lease } from "./lease.ts";
import type { Sleep } from "./sleep.ts";

/** Whether this process posts, or another one on the same store does. */
export interface Role {
  /** Null before the first look. */
  readonly posts: boolean | null;
  /** Takes or keeps the lease. */
  beat(): void;
  /** Keeps the lease, and takes it when it becomes free, until aborted. */
  run(signal: AbortSignal): Promise<void>;
  /** Gives the lease back. */
  release(): void;
}

/** What decides the role, and who hears of a change. */
export interface RoleDeps {
  readonly lease: Lease;
  readonly sleep: Sleep;
  /** Called when this process begins to post, before anything else: what another one left is taken up first. */
  onTakeOver(): void;
  /** Called after the lease was taken in the background. */
  onTaken(signal: AbortSignal): Promise<void>;
  onEvent(event: DeliveryEvent): void;
  onFault(error: unknown): void;
  /** The store took the sign that this process lives. */
  onBeat(): void;
}

/** @see Role */
export function createRole({ lease, sleep, onTakeOver, onTaken, onEvent, onFault, onBeat }: RoleDeps): Role {
  let posts: boolean | null = null;
  const beat = (): void => {
    const held = lease.hold();
    onBeat();
    if (held === posts) return;
    if (held) onTakeOver();
    posts = held;
    onEvent({ kind: "role", posts: held, holder: lease.holder() });
  };
  const beatOnce = async (signal: AbortSignal): Promise<void> => {
    const before = posts;
    beat();
    if (posts && !before) await onTaken(signal);
  };
  return {
    get posts() {
      return posts;
    },
    beat,
    async run(signal) {
      while (!signal.aborted) {
        await sleep(BEAT_MS, signal).catch(() => {});
        if (!signal.aborted) await beatOnce(signal).catch(onFault);
      }
    },
    release() {
      try {
        if (posts) lease.release();
      } catch (error) {
        // Who comes next waits until the lease has been silent long enough.
        onFault(error);
      }
      posts = false;
    },
  };
}
