/** Waits; ends early, resolved or rejected, when aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;
