import { DeliveryError, type Handlers, type Identity, type LiveAdapter } from "../../contracts/adapter.ts";

/** What connecting one platform needs. */
export interface ConnectOptions {
  readonly adapter: Pick<LiveAdapter, "id" | "start">;
  readonly handlers: Handlers;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly onConnected: (identity: Identity) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Pauses before the next try; the last one repeats. */
const PAUSES_MS = [5_000, 15_000, 60_000, 300_000];

const mayPass = (error: unknown): boolean =>
  error instanceof DeliveryError && (error.code === "unreachable" || error.code === "rate-limited");

/**
 * Connects a platform. Resolves after the first try, whatever became of it, with what goes on in the background: a
 * platform that could not be reached is tried again until it is there or `signal` aborts; a refusal is not. Never rejects.
 */
export async function connectPlatform(options: ConnectOptions): Promise<{ readonly ended: Promise<void> }> {
  const { adapter, handlers, sleep, signal, onConnected, onFailed } = options;
  /** Whether another try makes sense. */
  const attempt = async (): Promise<boolean> => {
    try {
      onConnected(await adapter.start(handlers));
      return false;
    } catch (error) {
      if (!signal.aborted) onFailed(error);
      return mayPass(error) && !signal.aborted;
    }
  };
  const again = async (): Promise<void> => {
    for (let tries = 0; !signal.aborted; tries++) {
      await sleep(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] as number, signal).catch(() => {});
      if (signal.aborted || !(await attempt())) return;
    }
  };
  return { ended: (await attempt()) ? again() : Promise.resolve() };
}
