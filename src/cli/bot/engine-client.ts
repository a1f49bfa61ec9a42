import type { Recipe } from "../../config/recipes.ts";
import type { Engine } from "../../contracts/engine.ts";
import type { EngineMethod, FromEngine } from "./engine-messages.ts";
import { type EngineThread, keepThread } from "./kept-thread.ts";
import { createPendingCalls } from "./pending-calls.ts";

/** An engine whose recipes may change while it runs. */
export interface RemoteEngine extends Engine {
  setRecipes(recipes: readonly Recipe[]): void;
}

/** What an engine in another thread needs. */
export interface EngineClientOptions {
  /** Starts a thread; called again after one has died. */
  readonly start: () => EngineThread;
  readonly onTrouble: (message: string) => void;
  /** A thread that does not end by itself is ended after this long. */
  readonly closeAfterMs?: number;
}

/** A store is closed in milliseconds; a digest under way is not worth a longer stop. */
const CLOSE_AFTER_MS = 3_000;

/**
 * An engine in another thread. A thread that dies takes the calls with it that were under way (they reject), and the
 * next call starts a new one; a thread that hangs is ended.
 */
export function createEngineClient({ start, onTrouble, closeAfterMs }: EngineClientOptions): RemoteEngine {
  const calls = createPendingCalls();
  let recipes: readonly Recipe[] | null = null;
  let isClosing = false;

  const hear = (message: FromEngine): void => {
    if (message.kind === "done") calls.resolve(message.id, message.value);
    if (message.kind === "failed") calls.reject(message.id, new Error(message.message));
    if (message.kind === "trouble") onTrouble(message.message);
  };
  const thread = keepThread({
    start,
    first: () => (recipes ? [{ kind: "recipes", recipes }] : []),
    hear,
    onDeath(reason) {
      onTrouble(reason);
      calls.rejectAll(new Error(reason));
    },
    isAwaited: () => calls.count() > 0,
  });
  const call = <T>(method: EngineMethod, args: readonly unknown[], signal?: AbortSignal): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (isClosing) return failed(new Error("The engine is closed."));
      if (signal?.aborted) return failed(signal.reason as Error);
      const waiter = { done: (value: unknown) => done(value as T), failed };
      const id = calls.add(waiter, signal, (aborted) => thread.mention({ kind: "abort", id: aborted }));
      thread.tell({ kind: "call", id, method, args });
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
      thread.mention({ kind: "recipes", recipes: next });
    },
    async close() {
      isClosing = true;
      calls.rejectAll(new Error("The engine was closed."));
      await thread.close(closeAfterMs ?? CLOSE_AFTER_MS);
    },
  };
}
