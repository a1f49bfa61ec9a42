/** Calls into another thread that have no answer yet, by their number. */
export interface PendingCalls {
  /** Adds a call and gives its number; `onAbort` is called where `signal` ends it first. */
  add(waiter: Waiter, signal: AbortSignal | undefined, onAbort: (id: number) => void): number;
  /** Nothing where the call has ended already. */
  resolve(id: number, value: unknown): void;
  reject(id: number, error: Error): void;
  rejectAll(error: Error): void;
  /** Calls that are waited for. */
  count(): number;
}

/** Whoever waits for an answer. */
export interface Waiter {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** No calls yet; numbers count up from 1 and never come twice. */
export function createPendingCalls(): PendingCalls {
  const pending = new Map<number, Waiter & { readonly leave: () => void }>();
  let last = 0;
  const take = (id: number): Waiter | undefined => {
    const call = pending.get(id);
    pending.delete(id);
    call?.leave();
    return call;
  };
  return {
    add({ done, failed }, signal, onAbort) {
      const id = ++last;
      const abort = (): void => {
        onAbort(id);
        take(id)?.failed(signal?.reason as Error);
      };
      pending.set(id, { done, failed, leave: () => signal?.removeEventListener("abort", abort) });
      signal?.addEventListener("abort", abort, { once: true });
      return id;
    },
    resolve: (id, value) => take(id)?.done(value),
    reject: (id, error) => take(id)?.failed(error),
    rejectAll(error) {
      for (const id of [...pending.keys()]) take(id)?.failed(error);
    },
    count: () => pending.size,
  };
}
