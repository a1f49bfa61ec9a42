import { statSync } from "node:fs";
import { join } from "node:path";
import { recipeFiles, recipeFolder } from "../../config/load.ts";
import type { ArchiveSpan } from "../../contracts/archive.ts";
import type { Log } from "../../contracts/log.ts";
import type { MessageKey } from "../../i18n/en.ts";
import { type MessageValues, text } from "../../i18n/text.ts";
import { openTurnsFile } from "../../store/turns.ts";
import { type Context, tell } from "../context.ts";
import { failureWords } from "../failures.ts";
import { answeringFirst } from "./answering-first.ts";
import type { Connection } from "./connect.ts";
import type { RemoteEngine } from "./engine-client.ts";
import { watchPlace } from "./in-place.ts";
import { type Keeper, keepFresh } from "./keep-fresh.ts";
import { createLog } from "./log.ts";
import { openBotEngine } from "./open-engine.ts";
import { createOperator, type Operator } from "./operator.ts";
import { openPlatforms, type Platform, sleep } from "./platforms.ts";
import { createRecipeBook, type RecipeBook } from "./recipe-book.ts";
import { openServices, type Services } from "./services.ts";

const MINUTE_MS = 60_000;

/** Everything that a running bot consists of. */
export interface Bot extends Services {
  readonly context: Context;
  readonly log: Log;
  readonly platforms: readonly Platform[];
  /** How it stands with each platform, by its name. */
  readonly connections: Map<string, Connection>;
  readonly operator: Operator;
  readonly book: RecipeBook;
  readonly engine: RemoteEngine;
  readonly fresh: Keeper;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Whether the store's file still stands where it was opened. */
  isStoreInPlace(): boolean;
  /** Says something to whoever looks at the terminal or the journal. */
  say(key: MessageKey, values?: MessageValues): void;
}

/** Names, sizes and times of the recipe files in force, whose folder and files may come and go while the bot runs. */
export function recipeStamp(cwd: string): string {
  const folder = recipeFolder(cwd);
  const stamps = recipeFiles(folder).map((file) => {
    const stats = statSync(join(folder, file), { throwIfNoEntry: false });
    return [file, stats?.mtimeMs, stats?.size];
  });
  return JSON.stringify([folder, ...stamps]);
}

/** What the first reading of the archive found. */
function sayFirst(say: Bot["say"], result: ArchiveSpan | Error, folders: readonly string[]): void {
  if (result instanceof Error) say("bot.archive.failed", { reason: result.message });
  else if (result.articles === 0) say("bot.archive.empty", { path: folders.join(", ") });
  else say("bot.archive", { articles: result.articles });
}

/** Opens everything; nothing is connected yet, but the archive is being read. `ending` ends what goes on by itself. */
export async function openBot(given: Context, ending: AbortSignal): Promise<Bot> {
  const turnsFile = openTurnsFile();
  const context = { ...given, store: answeringFirst(given.store, turnsFile, 0) };
  const { config, clock, lang } = context;
  const say: Bot["say"] = (key, values = {}) => tell(context, text(lang, key, values));
  const log = createLog(config, context.stderr);
  const platforms = await openPlatforms(config, { clock, log });
  const adapters = new Map(platforms.map(({ adapter }) => [adapter.id, adapter]));
  const operator = createOperator({ chat: config.operatorChat, adapters, lang, clock, log, signal: ending });
  const book = createRecipeBook({
    load: context.recipes,
    stamp: () => recipeStamp(context.cwd),
    onChange: (recipes) => engine.setRecipes([...recipes.values()]),
    onBroken: (error) =>
      void operator.tell({ key: "operator.recipes", values: { problems: failureWords(error, lang) } }),
  });
  const engine = openBotEngine(context, [...book.current().values()], log, turnsFile);
  say("bot.reading");
  const fresh = keepFresh({
    engine,
    everyMs: config.refreshMinutes * MINUTE_MS,
    sleep,
    now: () => clock.now().getTime(),
    log,
    signal: ending,
    onFirst: (result) => sayFirst(say, result, config.archive),
    onFailed: ({ message }) => void operator.tell({ key: "operator.archive", values: { reason: message } }),
  });
  const services = openServices({ context, platforms, engine, book, operator, freshness: fresh.state, log });
  const startedAt = clock.now().getTime();
  return {
    ...services,
    context,
    log,
    platforms,
    connections: new Map(),
    operator,
    book,
    engine,
    fresh,
    startedAt,
    isStoreInPlace: watchPlace(config.storePath),
    say,
  };
}
