import type { Lang } from "../../contracts/article.ts";
import type { Engine } from "../../contracts/engine.ts";
import { failureWords } from "../failures.ts";
import type { EngineMethod, FromEngine, ToEngine } from "./engine-messages.ts";

/** The methods whose last argument is a signal, and its place. */
const SIGNAL_AT: Readonly<Partial<Record<EngineMethod, number>>> = { digest: 1, answer: 4, search: 4, refresh: 0 };

/** Answers the calls of a client with an engine in this thread; returns what to do with each message. */
export function serveEngine(
  engine: Engine,
  tell: (message: FromEngine) => void,
  setRecipes: (recipes: Extract<ToEngine, { kind: "recipes" }>["recipes"]) => void,
  lang: Lang,
): (message: ToEngine) => Promise<void> {
  const running = new Map<number, AbortController>();
  return async (message) => {
    if (message.kind === "recipes") return setRecipes(message.recipes);
    if (message.kind === "ping") return tell({ kind: "alive" });
    if (message.kind === "abort") return running.get(message.id)?.abort();
    if (message.kind === "close") {
      for (const call of running.values()) call.abort();
      await engine.close();
      return tell({ kind: "closed" });
    }
    const { id, method } = message;
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const args = [...message.args];
      const at = SIGNAL_AT[method];
      if (at !== undefined) args[at] = abort.signal;
      const work = engine[method] as (...given: unknown[]) => Promise<unknown>;
      tell({ kind: "done", id, value: await work(...args) });
    } catch (error) {
      tell({ kind: "failed", id, message: failureWords(error, lang) });
    } finally {
      running.delete(id);
    }
  };
}
