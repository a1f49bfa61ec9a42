/** A signal that ends with another one or after a time. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** True when time was up. */
  isOver(): boolean;
  /** Must be called when the work is done. */
  stop(): void;
}

/**
 * A deadline for some work. Not `AbortSignal.timeout` under `AbortSignal.any`: in Node 20 and 22 the timeout may be
 * collected as garbage before it fires.
 */
export function deadline(ms: number, outer: AbortSignal | undefined): Deadline {
  let isOver = false;
  const work = new AbortController();
  const follow = () => work.abort(outer?.reason);
  const timer = setTimeout(() => {
    isOver = true;
    work.abort(new Error("too late"));
  }, ms);
  if (outer?.aborted) follow();
  outer?.addEventListener("abort", follow, { once: true });
  return {
    signal: work.signal,
    isOver: () => isOver,
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", follow);
    },
  };
}
