import type { Recipe } from "../../config/recipes.ts";
import type { Engine } from "../../contracts/engine.ts";
import type { EngineMethod, FromEngine, ToEngine } from "./engine-messages.ts";
import { createHangWatch } from "./hang-watch.ts";
import { createPendingCalls } from "./pending-calls.ts";

/** The other end of the engine's thread; `worker_threads.Worker` is one. */
export interface EngineThread {
  postMessage(message: ToEngine): void;
  on(event: "message", listener: (message: FromEngine) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** An engine whose recipes may change while it runs. */
export interface RemoteEngine extends Engine {
  setRecipes(recipes: readonly Recipe[]): void;
}

export interface EngineClientOptions {
  /** Starts a thread; called again after one has died. */
  readonly start: () => EngineThread;
  readonly onTrouble: (message: string) => void;
  /** A thread that does not end by itself is ended after this long. */
  readonly closeAfterMs?: number;
}

const CLOSE_AFTER_MS = 3_000;

/** Asks a thread to close, and waits until it has; `closed` is called with what ends the wait. */
function closing(thread: EngineThread, withinMs: number, closed: (end: () => void) => void): Promise<void> {
  return new Promise<void>((done) => {
    const timer = setTimeout(done, withinMs);
    closed(() => {
      clearTimeout(timer);
      done();
    });
    thread.postMessage({ kind: "close" });
  });
}

/**
 * An engine in another thread. A thread that dies takes the calls with it that were under way (they reject), and the
 * next call starts a new one; a thread that hangs is ended.
 */
export function createEngineClient(options: EngineClientOptions): RemoteEngine {
  const calls = createPendingCalls();
  let thread: EngineThread | null = null;
  let recipes: readonly Recipe[] | null = null;
  let onClosed: (() => void) | null = null;
  let isClosing = false;
  let watch: ReturnType<typeof createHangWatch> | null = null;

  const died = (reason: string): void => {
    thread = null;
    watch?.stop();
    onClosed?.();
    if (isClosing) return;
    options.onTrouble(reason);
    calls.rejectAll(new Error(reason));
  };
  const hear = (message: FromEngine): void => {
    watch?.heard();
    if (message.kind === "done") calls.resolve(message.id, message.value);
    if (message.kind === "failed") calls.reject(message.id, new Error(message.message));
    if (message.kind === "trouble") options.onTrouble(message.message);
    if (message.kind === "closed") onClosed?.();
  };
  const running = (): EngineThread => {
    if (thread) return thread;
    const started = options.start();
    started.on("message", hear);
    started.on("error", (error) => thread === started && died(`The engine's thread failed: ${error.message}`));
    started.on("exit", (code) => thread === started && died(`The engine's thread ended with code ${code}.`));
    thread = started;
    watch = createHangWatch({
      isAwaited: () => calls.count() > 0,
      ask: () => started.postMessage({ kind: "ping" }),
      onHung() {
        died("The engine's thread has not answered for five minutes and was ended.");
        void started.terminate();
      },
    });
    if (recipes) started.postMessage({ kind: "recipes", recipes });
    return started;
  };
  const call = <T>(method: EngineMethod, args: readonly unknown[], signal?: AbortSignal): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (isClosing) return failed(new Error("The engine is closed."));
      if (signal?.aborted) return failed(signal.reason as Error);
      const waiter = { done: (value: unknown) => done(value as T), failed };
      const id = calls.add(waiter, signal, (aborted) => thread?.postMessage({ kind: "abort", id: aborted }));
      running().postMessage({ kind: "call", id, method, args });
    });

  return {
    digest: (wish, signal) => call("digest", [wish], signal),
    answer: (question, lang, zone, topic, signal) => call("answer", [question, lang, zone, topic], signal),
    search: (text, lang, limit, zone, signal) => call("search", [text, lang, limit, zone], signal),
    span: () => call("span", []),
    topics: (lang, limit) => call("topics", [lang, limit]),
    outlets: () => call("outlets", []),
    refresh: (signal) => call("refresh", [], signal),
    setRecipes(next) {
      recipes = next;
      thread?.postMessage({ kind: "recipes", recipes: next });
    },
    async close() {
      isClosing = true;
      watch?.stop();
      calls.rejectAll(new Error("The engine was closed."));
      const ending = thread;
      if (!ending) return;
      await closing(ending, options.closeAfterMs ?? CLOSE_AFTER_MS, (end) => {
        onClosed = end;
      });
      thread = null;
      await ending.terminate();
    },
  };
}
