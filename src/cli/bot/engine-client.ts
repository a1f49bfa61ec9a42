import type { Recipe } from "../../config/recipes.ts";
import type { Engine } from "../../contracts/engine.ts";
import type { EngineMethod, FromEngine, ToEngine } from "./engine-messages.ts";

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

interface Pending {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

const CLOSE_AFTER_MS = 3_000;

/**
 * An engine in another thread. A thread that dies takes the calls with it that were under way (they reject), and the
 * next call starts a new one.
 */
export function createEngineClient(options: EngineClientOptions): RemoteEngine {
  let thread: EngineThread | null = null;
  let recipes: readonly Recipe[] | null = null;
  let onClosed: (() => void) | null = null;
  let closing = false;
  let last = 0;
  const pending = new Map<number, Pending>();

  const settle = (id: number, act: (call: Pending) => void): void => {
    const call = pending.get(id);
    pending.delete(id);
    if (call) act(call);
  };
  const died = (reason: string): void => {
    thread = null;
    onClosed?.();
    if (closing) return;
    options.onTrouble(reason);
    for (const id of [...pending.keys()]) settle(id, (call) => call.failed(new Error(reason)));
  };
  const hear = (message: FromEngine): void => {
    if (message.kind === "done") settle(message.id, (call) => call.done(message.value));
    if (message.kind === "failed") settle(message.id, (call) => call.failed(new Error(message.message)));
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
    if (recipes) started.postMessage({ kind: "recipes", recipes });
    return started;
  };

  const call = <T>(method: EngineMethod, args: readonly unknown[], signal?: AbortSignal): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (closing) return failed(new Error("The engine is closed."));
      if (signal?.aborted) return failed(signal.reason as Error);
      const id = ++last;
      const onAbort = (): void => {
        thread?.postMessage({ kind: "abort", id });
        settle(id, (waiting) => waiting.failed(signal?.reason as Error));
      };
      const finish = (): void => signal?.removeEventListener("abort", onAbort);
      pending.set(id, {
        done: (value) => {
          finish();
          done(value as T);
        },
        failed: (error) => {
          finish();
          failed(error);
        },
      });
      signal?.addEventListener("abort", onAbort, { once: true });
      running().postMessage({ kind: "call", id, method, args });
    });

  return {
    digest: (wish, signal) => call("digest", [wish], signal),
    answer: (question, lang, zone, signal) => call("answer", [question, lang, zone], signal),
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
      closing = true;
      for (const id of [...pending.keys()])
        settle(id, (waiting) => waiting.failed(new Error("The engine was closed.")));
      const ending = thread;
      if (!ending) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, options.closeAfterMs ?? CLOSE_AFTER_MS);
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
