import { DeliveryError, type Handlers, type Identity, type LiveAdapter } from "../../contracts/adapter.ts";

/** How it stands with a platform. */
export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "connected"; readonly name: string }
  /** Out of reach; tried again at that moment (milliseconds since 1970). */
  | { readonly state: "waiting"; readonly nextTryAt: number }
  /** It was connected and cannot be heard since that moment (milliseconds since 1970); the adapter mends it. */
  | { readonly state: "broken"; readonly name: string; readonly since: number }
  /** It said no, which will not mend itself. */
  | { readonly state: "refused"; readonly name: string | null };

/** What connecting one platform needs. */
export interface ConnectOptions {
  readonly adapter: Pick<LiveAdapter, "id" | "start">;
  readonly handlers: Handlers;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  readonly onConnected: (identity: Identity) => void;
  /** `pauseMs` until the next try; null where there is none. */
  readonly onFailed: (error: unknown, pauseMs: number | null) => void;
  readonly onState: (connection: Connection) => void;
}

/** Pauses before the next try; the last one repeats. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000];

const mayPass = (error: unknown): error is DeliveryError =>
  error instanceof DeliveryError && (error.code === "unreachable" || error.code === "rate-limited");

/** A platform that asks for a longer pause gets it. */
const pauseAfter = ({ retryAfterMs = 0 }: DeliveryError, tries: number): number =>
  Math.max(retryAfterMs, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] as number);

/**
 * Connects a platform. Resolves after the first try, whatever became of it, with what goes on in the background: a
 * platform that could not be reached is tried again until it is there or `signal` aborts; a refusal is not. Never
 * rejects.
 */
export async function connectPlatform(options: ConnectOptions): Promise<{ readonly ended: Promise<void> }> {
  const { adapter, handlers, sleep, nowMs, signal, onConnected, onFailed, onState } = options;
  /** The pause before another try, null where none makes sense. */
  const attempt = async (tries: number): Promise<number | null> => {
    try {
      const identity = await adapter.start(handlers);
      onState({ state: "connected", name: identity.name });
      onConnected(identity);
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      const pauseMs = mayPass(error) ? pauseAfter(error, tries) : null;
      onState(pauseMs === null ? { state: "refused", name: null } : { state: "waiting", nextTryAt: nowMs() + pauseMs });
      onFailed(error, pauseMs);
      return pauseMs;
    }
  };
  const again = async (firstPauseMs: number): Promise<void> => {
    let pauseMs: number | null = firstPauseMs;
    for (let tries = 1; pauseMs !== null; tries++) {
      await sleep(pauseMs, signal).catch(() => {});
      pauseMs = signal.aborted ? null : await attempt(tries);
    }
  };
  onState({ state: "connecting" });
  const pauseMs = await attempt(0);
  return { ended: pauseMs === null ? Promise.resolve() : again(pauseMs) };
}
