import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Recipe } from "../../config/recipes.ts";
import type { Log } from "../../contracts/log.ts";
import type { Context } from "../context.ts";
import { createEngineClient, type RemoteEngine } from "./engine-client.ts";
import type { EngineOrder, FromEngine } from "./engine-messages.ts";
import { serveEngine } from "./engine-server.ts";
import { openEngine } from "./engine-thread.ts";
import type { EngineThread } from "./kept-thread.ts";

/** The compiled worker, beside this module; not there when the program runs from its sources. */
const WORKER = new URL("./engine-worker.js", import.meta.url);

/**
 * The engine makes short-lived objects only (sentences, tokens): with a small young generation they are collected more
 * often, and an idle bot holds some twenty megabytes less. V8 collects the old part of a heap that may grow without a
 * near limit only when it is four times as large as what lives in it; the nearer the limit, the sooner.
 */
const MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1_024 };

/** A "thread" in this one, for a program that runs from its sources. */
function threadHere(order: EngineOrder): EngineThread {
  const listeners: ((message: FromEngine) => void)[] = [];
  const tell = (message: FromEngine): void => {
    for (const listener of listeners) listener(message);
  };
  const { engine, setRecipes, lang } = openEngine(order, tell);
  const handle = serveEngine(engine, tell, setRecipes, lang);
  const thread: EngineThread = {
    postMessage: (message) => void handle(message),
    on(event, listener) {
      if (event === "message") listeners.push(listener as (message: FromEngine) => void);
      return thread;
    },
    terminate: async () => {},
  };
  return thread;
}

/** The bot's engine: in a thread of its own, so that a digest of a large archive keeps nobody waiting for an answer. */
export function openBotEngine(
  context: Context,
  recipes: readonly Recipe[],
  log: Log,
  turnsFile: number | null,
): RemoteEngine {
  const { config } = context;
  const order: EngineOrder = { config, recipes, turnsFile };
  const start = (): EngineThread =>
    existsSync(fileURLToPath(WORKER))
      ? new Worker(WORKER, { workerData: order, resourceLimits: MEMORY })
      : threadHere(order);
  const engine = createEngineClient({ start, onTrouble: (message) => log.warn(message) });
  engine.setRecipes(recipes);
  return engine;
}
