import type { FromEngine, ToEngine } from "./engine-messages.ts";
import { createHangWatch } from "./hang-watch.ts";

/** The other end of the engine's thread; `worker_threads.Worker` is one. */
export interface EngineThread {
  postMessage(message: ToEngine): void;
  on(event: "message", listener: (message: FromEngine) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** A thread that is started when it is first needed, and anew after it has died; one that hangs is ended. */
export interface KeptThread {
  /** Starts the thread where none runs. */
  tell(message: ToEngine): void;
  /** Says it to a thread that runs, and to nobody otherwise. */
  mention(message: ToEngine): void;
  /** Asks the thread to close, and ends it when it has, or has not in time. Not to be used after that. */
  close(withinMs: number): Promise<void>;
}

/** How a thread is started, and who hears of it. */
export interface KeptThreadOptions {
  readonly start: () => EngineThread;
  /** What a thread is told before anything else. */
  readonly first: () => readonly ToEngine[];
  readonly hear: (message: FromEngine) => void;
  /** A thread is gone that was not asked to close; the reason is a sentence for the operator. */
  readonly onDeath: (reason: string) => void;
  /** Whether anybody waits for the thread. */
  readonly isAwaited: () => boolean;
}

/** No thread yet. */
export function keepThread({ start, first, hear, onDeath, isAwaited }: KeptThreadOptions): KeptThread {
  let thread: EngineThread | null = null;
  let watch: ReturnType<typeof createHangWatch> | null = null;
  /** Ends the wait for a thread that is to close. */
  let onClosed: (() => void) | null = null;

  const died = (reason: string): void => {
    thread = null;
    watch?.stop();
    if (onClosed) onClosed();
    else onDeath(reason);
  };
  const watchOver = (started: EngineThread) =>
    createHangWatch({
      isAwaited,
      ask: () => started.postMessage({ kind: "ping" }),
      onHung() {
        died("The engine's thread has not answered for five minutes and was ended.");
        void started.terminate();
      },
    });
  const begin = (): EngineThread => {
    const started = start();
    started.on("message", (message) => {
      watch?.heard();
      if (message.kind === "closed") onClosed?.();
      else hear(message);
    });
    started.on("error", (error) => thread === started && died(`The engine's thread failed: ${error.message}`));
    started.on("exit", (code) => thread === started && died(`The engine's thread ended with code ${code}.`));
    thread = started;
    watch = watchOver(started);
    for (const message of first()) started.postMessage(message);
    return started;
  };

  return {
    tell: (message) => (thread ?? begin()).postMessage(message),
    mention: (message) => thread?.postMessage(message),
    async close(withinMs) {
      watch?.stop();
      const ending = thread;
      if (!ending) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, withinMs);
        onClosed = () => {
          clearTimeout(timer);
          done();
        };
        ending.postMessage({ kind: "close" });
      });
      thread = null;
      await ending.terminate();
    },
  };
}
