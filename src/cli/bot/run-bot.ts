import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { recipeFolder } from "../../config/load.ts";
import type { Handlers } from "../../contracts/adapter.ts";
import type { ArchiveSpan } from "../../contracts/archive.ts";
import type { Log } from "../../contracts/log.ts";
import type { MessageKey } from "../../i18n/en.ts";
import { type MessageValues, text } from "../../i18n/text.ts";
import { startTicker } from "../../schedule/ticker.ts";
import { CliError, type Context, tell } from "../context.ts";
import { createHandlers } from "./handlers.ts";
import { type HttpService, startHttp } from "./http.ts";
import { type Freshness, keepFresh } from "./keep-fresh.ts";
import { createLog } from "./log.ts";
import { openBotEngine } from "./open-engine.ts";
import { createOperator, type Operator } from "./operator.ts";
import { openPlatforms, type Platform, sleep } from "./platforms.ts";
import { createRecipeBook, type RecipeBook } from "./recipe-book.ts";
import { openServices, type Services } from "./services.ts";
import { quietNotices } from "./watchdog.ts";

/** Time for posts under way to end when the bot is stopped; the platforms and the engine get the rest of ten seconds. */
const FINISH_POSTS_MS = 5_500;

const MINUTE_MS = 60_000;

/** A bot that is running. */
interface Bot extends Services {
  readonly context: Context;
  readonly log: Log;
  readonly platforms: readonly Platform[];
  readonly connected: Map<string, string>;
  readonly operator: Operator;
  readonly book: RecipeBook;
  readonly freshness: () => Freshness;
  readonly startedAt: number;
}

/** Says something to whoever looks at the terminal or the journal. */
const sayer =
  (context: Context) =>
  (key: MessageKey, values: MessageValues = {}): void =>
    tell(context, text(context.lang, key, values));

/** Names, sizes and times of the recipe files. */
function recipeStamp(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
  return JSON.stringify(
    files.sort().map((file) => {
      const { mtimeMs, size } = statSync(join(folder, file));
      return [file, mtimeMs, size];
    }),
  );
}

/** Connects the platforms at once; one that fails is told with its remedy, and the others go on. Throws CliError when none is left. */
async function connectAll({ context, platforms, connected, log }: Bot, handlers: Handlers): Promise<void> {
  const say = sayer(context);
  await Promise.all(
    platforms.map(async ({ adapter }) => {
      try {
        const { name } = await adapter.start(handlers);
        connected.set(adapter.id, name);
        say("bot.connected", { platform: adapter.id, name });
      } catch (error) {
        log.error("A platform could not be connected.", { platform: adapter.id, error });
        say("bot.not-connected", { platform: adapter.id, reason: (error as Error).message });
      }
    }),
  );
  if (connected.size === 0 && !context.signal.aborted) throw new CliError(text(context.lang, "bot.none-connected"));
}

/** What the health page shows. Chats are counted, not named: the page asks nobody who they are. */
async function health(bot: Bot, engine: { span(): Promise<ArchiveSpan> }) {
  const { connected, platforms, delivery, freshness } = bot;
  const { articles, outlets, from, to } = await engine.span();
  const { readAt } = freshness();
  return {
    ok: connected.size === platforms.length,
    startedAt: new Date(bot.startedAt).toISOString(),
    platforms: platforms.map(({ adapter: { id } }) => ({ id, connected: connected.has(id) })),
    archive: { articles, outlets, from, to, readAt: readAt === null ? null : new Date(readAt).toISOString() },
    delivery: delivery.status(),
  };
}

async function openHttp(bot: Bot, engine: { span(): Promise<ArchiveSpan> }): Promise<HttpService | null> {
  const { http, telegram } = bot.context.config;
  if (http.port === 0) return null;
  const handle = bot.platforms.find(({ webhook }) => webhook !== null)?.webhook;
  try {
    const service = await startHttp({
      ...http,
      health: () => health(bot, engine),
      webhook: handle && telegram.webhookUrl ? { path: new URL(telegram.webhookUrl).pathname, handle } : null,
      onError: (error) => bot.log.error("The health page had a fault.", { error }),
    });
    sayer(bot.context)("bot.health", { host: http.host, port: String(service.port) });
    return service;
  } catch (error) {
    const values = { port: String(http.port), reason: (error as Error).message };
    throw new CliError(text(bot.context.lang, "bot.port-taken", values), 1, { cause: error });
  }
}

/** What is looked after every minute: recipes that changed, what is due, what has been quiet for too long. */
async function everyMinute(bot: Bot, signal: AbortSignal): Promise<void> {
  const { book, delivery, subscriptions, operator, freshness, context } = bot;
  book.look();
  await delivery.tick(signal);
  const { lastPosted } = delivery.status();
  const quiet = {
    startedAt: bot.startedAt,
    lastPostAt: lastPosted === null ? null : Date.parse(lastPosted),
    lastArticleAt: freshness().newAt,
    subscriptions: subscriptions.all().filter(({ paused }) => paused === null).length,
  };
  const now = context.clock.now().getTime();
  for (const notice of quietNotices(quiet, now, context.config.watchdogDays)) await operator.tell(notice);
}

/** Runs until the signal is aborted. */
const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });

/**
 * Runs the bot on every platform whose token is set, until it is told to stop. Then it finishes what is under way, or
 * puts it down so that the next start knows, within ten seconds.
 * Throws CliError when no platform can be connected or the port is taken.
 */
export async function runBot(context: Context): Promise<void> {
  const { config, clock, signal } = context;
  const say = sayer(context);
  const log = createLog(config, context.stderr);
  const around = new AbortController();
  const platforms = await openPlatforms(config, { clock, log });
  const operator = createOperator({
    chat: config.operatorChat,
    adapters: new Map(platforms.map(({ adapter }) => [adapter.id, adapter])),
    lang: context.lang,
    clock,
    log,
    signal: around.signal,
  });
  const folder = recipeFolder(context.cwd);
  const book = createRecipeBook({
    load: context.recipes,
    stamp: () => recipeStamp(folder),
    onChange: (recipes) => engine.setRecipes([...recipes.values()]),
    onBroken: ({ message }) => void operator.tell({ key: "operator.recipes", values: { problems: message } }),
  });
  const engine = openBotEngine(context, [...book.current().values()], log);
  say("bot.reading");
  const fresh = keepFresh({
    engine,
    everyMs: config.refreshMinutes * MINUTE_MS,
    sleep,
    now: () => clock.now().getTime(),
    log,
    signal: around.signal,
    onFirst(result) {
      if (result instanceof Error) say("bot.archive.failed", { reason: result.message });
      else if (result.articles === 0) say("bot.archive.empty", { path: config.archive.join(", ") });
      else say("bot.archive", { articles: result.articles });
    },
  });
  const services = openServices({ context, platforms, engine, book, operator, freshness: fresh.state, log });
  const startedAt = clock.now().getTime();
  const connected = new Map<string, string>();
  const bot: Bot = {
    ...services,
    context,
    log,
    platforms,
    connected,
    operator,
    book,
    freshness: fresh.state,
    startedAt,
  };
  let http: HttpService | null = null;
  const onError = (error: unknown): void => log.error("A look at the schedule failed; the next one comes.", { error });
  const ticker = startTicker(() => everyMinute(bot, signal), { onError });
  try {
    http = await openHttp(bot, engine);
    await connectAll(bot, createHandlers({ ...services, operator, clock, log }));
    await everyMinute(bot, signal).catch(onError);
    if (!signal.aborted) say("bot.ready");
    await untilAborted(signal);
    say("bot.stopping");
  } finally {
    await ticker.stop();
    await services.delivery.stop(FINISH_POSTS_MS);
    around.abort();
    await Promise.allSettled([...platforms.map(({ adapter }) => adapter.close()), engine.close(), http?.close()]);
  }
}
