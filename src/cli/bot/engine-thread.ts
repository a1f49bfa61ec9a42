import { createArchiveStore } from "../../archive/store.ts";
import type { Config } from "../../config/config.ts";
import type { Recipe } from "../../config/recipes.ts";
import type { Article } from "../../contracts/article.ts";
import { forgetMemos, remembered } from "../../language/memos.ts";
import { setCache } from "../../store/database.ts";
import { extractFeatures } from "../../stories/features.ts";
import type { Context } from "../context.ts";
import { readFailureWords } from "../failures.ts";
import { type Ready, type Refreshed, refreshArchive } from "../refresh.ts";
import { type SharedStore, shareStore } from "../store.ts";
import { inABot } from "../store-events.ts";
import { openTranslator } from "../translators.ts";
import { answeringFirst } from "./answering-first.ts";
import { createLocalEngine } from "./engine-local.ts";
import type { EngineOrder, FromEngine } from "./engine-messages.ts";
import { isWorthAProcess, storeAside } from "./store-aside.ts";

/** The surroundings of a command, for a thread that has no terminal. */
function threadContext(config: Config, store: SharedStore, current: () => ReadonlyMap<string, Recipe>): Context {
  return {
    config,
    cwd: process.cwd(),
    recipes: current,
    lang: config.language === "ar" ? "ar" : "en",
    clock: { now: () => new Date() },
    store,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: new AbortController().signal,
  };
}

/** Failures of files are logged when they are new, not at every look into the folders. The log is in English. */
function newFailures() {
  const told = new Set<string>();
  return (failures: Refreshed["failures"]) => {
    const lines = failures
      .map(({ path, reason }) => `${path}: ${readFailureWords(reason, "en")}`)
      .filter((line) => !told.has(line));
    for (const line of lines) told.add(line);
    return lines;
  };
}

/** Kept of the store by an engine that answers, in KB: its indexes' upper pages. */
const ANSWERING_CACHE_KB = 2_048;

/**
 * Entries of all memos that an idle engine keeps, some 5 MB: the words of the articles that are asked for most. In a
 * month of other questions they would come to ten times as much.
 */
const MUCH_REMEMBERED = 40_000;

/** An engine on its own connection to the store, with what changes its recipes. */
export function openEngine(order: EngineOrder, tell: (message: FromEngine) => void) {
  let recipes = byName(order.recipes);
  // The archive is written in turn with the others; what the engine notes beside goes first, as people wait for it.
  const store = shareStore(order.config.storePath);
  const context = threadContext(order.config, answeringFirst(store, order.turnsFile, 1), () => recipes);
  context.store.requireWrites();
  const db = store.open();
  setCache(db, ANSWERING_CACHE_KB);
  const manners = inABot(order.turnsFile);
  const ready: Ready = new Map();
  const features = (article: Article): string => ready.get(article.id) ?? extractFeatures(article);
  const archive = createArchiveStore(db, { features });
  const unheard = newFailures();
  const refresh = (signal: AbortSignal): Promise<Refreshed> => {
    const { archive: paths, storePath } = order.config;
    const aside = { storePath, paths, lang: context.lang };
    if (isWorthAProcess(paths, archive.stamps())) return storeAside(aside, order.turnsFile, signal);
    return refreshArchive(db, archive, ready, paths, { onProgress() {}, signal, manners });
  };
  const engine = createLocalEngine({
    context,
    archive,
    translator: openTranslator(context),
    recipes: () => recipes,
    async refresh(signal = context.signal) {
      const { failures, read } = await refresh(signal);
      for (const message of unheard(failures)) tell({ kind: "trouble", message });
      return read > 0;
    },
  });
  const setRecipes = (next: readonly Recipe[]): void => {
    recipes = byName(next);
  };
  /** Gives up what only saves time, where it has come to be much. */
  const rest = (): void => {
    archive.release();
    if (remembered() > MUCH_REMEMBERED) forgetMemos();
  };
  return { engine, setRecipes, lang: context.lang, rest };
}

const byName = (recipes: readonly Recipe[]): ReadonlyMap<string, Recipe> =>
  new Map(recipes.map((recipe) => [recipe.name, recipe]));
