import type { Subscription } from "../../contracts/schedule.ts";
import { nextDueMs } from "../../schedule/plan.ts";
import { startTicker } from "../../schedule/ticker.ts";
import { createZones } from "../../schedule/zone.ts";
import { type Context, tell } from "../context.ts";
import { installMissingModels } from "../model-background.ts";
import { type Bot, openBot } from "./bot.ts";
import { connectAll } from "./connections.ts";
import { createHandlers } from "./handlers.ts";
import type { HttpService } from "./http.ts";
import { openHttp } from "./open-http.ts";
import { restWhenIdle } from "./rest.ts";
import { quietNotices } from "./watchdog.ts";

/**
 * Time for posts under way to end when the bot is stopped; the platforms and the engine get the rest of ten seconds.
 */
const FINISH_POSTS_MS = 5_500;

const zones = createZones();

function firstSlotMs(subscriptions: readonly Subscription[], afterMs: number): number | null {
  const active = subscriptions.filter(({ paused }) => paused === null);
  const slots = active.flatMap(({ schedule }) => nextDueMs(schedule, afterMs, zones) ?? []);
  return slots.length === 0 ? null : slots.reduce((first, slot) => Math.min(first, slot));
}

/** What is looked after every minute: recipes and a store that changed, what is due, what was quiet for too long. */
async function everyMinute(bot: Bot, signal: AbortSignal): Promise<void> {
  const { book, delivery, subscriptions, operator, fresh, context } = bot;
  book.look();
  if (!bot.isStoreInPlace())
    await operator.tell({ key: "operator.store-replaced", values: { path: context.config.storePath } });
  await delivery.tick(signal);
  const { lastPosted } = delivery.status();
  const quiet = {
    startedAt: bot.startedAt,
    lastPostAt: lastPosted === null ? null : Date.parse(lastPosted),
    lastArticleAt: fresh.state().newAt,
    firstSlotMs: (afterMs: number) => firstSlotMs(subscriptions.all(), afterMs),
  };
  const now = context.clock.now().getTime();
  for (const notice of quietNotices(quiet, now, context.config.watchdogDays)) await operator.tell(notice);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });

/** Starts looking after things, from when the archive was read: a digest made before would miss what came meanwhile. */
function startLooking(bot: Bot, signal: AbortSignal): { stop(): Promise<void> } {
  const ended = untilAborted(signal);
  const look = async (): Promise<void> => {
    await Promise.race([bot.fresh.first, ended]);
    if (!signal.aborted) await everyMinute(bot, signal);
  };
  const onError = (error: unknown): void =>
    bot.log.error("A look at the schedule failed; the next one comes.", { error });
  const ticker = startTicker(look, { onError });
  const first = look().catch(onError);
  return {
    async stop() {
      await Promise.all([ticker.stop(), first]);
    },
  };
}

/**
 * Runs the bot on every platform whose token is set, until it is told to stop. Then it finishes what is under way, or
 * puts it down so that the next start knows, within ten seconds.
 * Throws CliError when every platform refuses its token or the port is taken.
 */
export async function runBot(context: Context): Promise<void> {
  // Without a note of what was posted nothing could be posted once.
  context.store.requireWrites();
  const ending = new AbortController();
  const bot = await openBot(context, ending.signal);
  const looking = new AbortController();
  let looker: { stop(): Promise<void> } | null = null;
  let http: HttpService | null = null;
  try {
    http = await openHttp(bot);
    const running = AbortSignal.any([context.signal, looking.signal]);
    const { first, hopeless } = await connectAll(bot, createHandlers({ ...bot, clock: context.clock }), running);
    looker = startLooking(bot, running);
    restWhenIdle();
    void first.then(() => context.signal.aborted || bot.say("bot.ready"));
    void installMissingModels(context, (line) => tell(context, line), ending.signal);
    await Promise.race([untilAborted(context.signal), hopeless]);
    bot.say("bot.stopping");
  } finally {
    looking.abort();
    await looker?.stop();
    await bot.delivery.stop(FINISH_POSTS_MS);
    ending.abort();
    const closing = [...bot.platforms.map(({ adapter }) => adapter.close()), bot.engine.close(), http?.close()];
    await Promise.allSettled(closing);
  }
}
