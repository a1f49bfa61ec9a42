import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Subscription } from "../src/contracts/schedule.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { openDatabase } from "../src/store/database.ts";
import { type FakeDiscord, startFakeDiscord } from "../tests/support/discord/index.ts";
import { inFolder } from "../tests/support/in-folder.ts";
import { type Started, startProgram } from "../tests/support/start-program.ts";
import { type FakeTelegram, startFakeTelegram } from "../tests/support/telegram/server.ts";
import { runProgram } from "./child.ts";
import { type Outcome, quantile } from "./figures.ts";
import { samplePool } from "./sample-text.ts";
import { syntheticArticles } from "./synthetic.ts";

const ARTICLES = { ar: 8_000, en: 2_000 };
/** Chats that get a digest while others press and ask. */
const CHATS = 500;
/** Questions and commands of each kind. */
const ROUNDS = 28;
/** A warm bot has been asked everything once. */
const COMMANDS = ["/digest", "/story 2", "/status", "/search flood", "ماذا حدث في الميناء؟", "/digest strike", "/help"];

const READY_S = 3;
const ANSWER_MS = 300;
const ACKNOWLEDGE_MS = 1_000;
const IDLE_MB = 200;
/** A bot that has read its archive, or answered, gives memory back when it is left alone. */
const SETTLE_MS = 15_000;

async function writeArchive(file: string): Promise<void> {
  const lines: string[] = [];
  for (const lang of ["ar", "en"] as const)
    for (const { url, title, outlet, published, text } of syntheticArticles(
      ARTICLES[lang],
      lang,
      await samplePool(lang),
      1,
    ))
      lines.push(JSON.stringify({ url, title, source: outlet, date: published.date, content: text }));
  writeFileSync(file, lines.join("\n"));
}

/** Subscriptions of so many channels, all due some minutes ago. */
function subscribeAll(store: string): void {
  const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  const db = openDatabase(store);
  const subscriptions = createSubscriptionStore(db, { now: () => ago(10) });
  for (let chat = 0; chat < CHATS; chat++) {
    const subscription: Subscription = {
      id: chat.toString(16).padStart(16, "0"),
      target: { platform: "telegram", chat: String(-1_000_000 - chat) },
      recipe: "daily",
      topics: [],
      schedule: { days: [1, 2, 3, 4, 5, 6, 7], times: [ago(5).toISOString().slice(11, 16)], zone: "UTC" },
      show: "both",
      words: 60,
      window: "newest",
      missed: "late",
      graceMinutes: 600,
      createdAt: ago(10).toISOString(),
      createdBy: null,
      paused: null,
    };
    subscriptions.save(subscription);
  }
  db.close();
}

/** Resident memory of a process in MB, as Linux tells it. */
const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024;

/**
 * Milliseconds from an update to the bot's message, for each command again and again; every chat asks once, so none is
 * paced.
 */
async function timeAnswers(fake: FakeTelegram): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const [at, command] of COMMANDS.entries()) {
      const id = 10_000 + round * COMMANDS.length + at;
      const person = fake.user(id, { language_code: at % 2 === 0 ? "ar" : "en" });
      // A story belongs to a digest that the chat has had.
      if (command.startsWith("/story")) {
        fake.say(id, person, "/digest");
        await fake.until(() => fake.messages(id).length === 1, 30_000);
      }
      const before = fake.messages(id).length;
      const from = performance.now();
      fake.say(id, person, command);
      await fake.until(() => fake.messages(id).length > before, 30_000);
      if (round > 0) times.push(performance.now() - from);
    }
  return times;
}

/** Acknowledgements of Discord interactions while the digest goes out to all chats. */
async function timeAcknowledgements(discord: FakeDiscord, telegram: FakeTelegram): Promise<readonly number[]> {
  const guild = discord.guild("Bench");
  const sent = (): number => telegram.callsOf("sendMessage").length;
  await telegram.until(() => sent() > 0, 60_000);
  const times: number[] = [];
  while (sent() < CHATS) {
    // Everybody asks once, in a channel each: who asks all the time is told to wait.
    const person = discord.user(`reader ${times.length}`, guild);
    const channel = discord.channel(guild, { name: `news-${times.length}` });
    const name = times.length % 2 === 0 ? "digest" : "status";
    const { acknowledgedAfterMs } = await discord.command(person, channel, name);
    times.push(acknowledgedAfterMs ?? Number.POSITIVE_INFINITY);
  }
  return times;
}

/** Starts the bot, and waits until it has looked at its archive. */
async function start(folder: string, env: Readonly<Record<string, string>>): Promise<{ bot: Started; readyS: number }> {
  const from = performance.now();
  const bot = startProgram(folder, env);
  await bot.says("Ready.", 60_000);
  const readyS = (performance.now() - from) / 1000;
  await bot.says("The archive has", 120_000);
  return { bot, readyS };
}

/** What was timed and weighed. */
interface Taken {
  readonly readyS: number;
  readonly idleMb: number;
  readonly busyMb: number;
  readonly restedMb: number;
  /** Milliseconds of each answer. */
  readonly answers: readonly number[];
  /** Milliseconds to each acknowledgement. */
  readonly acknowledged: readonly number[];
}

const outcomeOf = ({ readyS, idleMb, busyMb, restedMb, answers, acknowledged }: Taken): Outcome => ({
  notes: [
    `${answers.length} answers: median ${Math.round(quantile(answers, 0.5))} ms`,
    `memory while it answers: ${Math.round(busyMb)} MB, at rest afterwards: ${Math.round(restedMb)} MB`,
    `${acknowledged.length} interactions during a digest for ${CHATS} chats`,
  ],
  figures: [
    { name: "start to ready, both platforms", value: readyS, unit: "s", limit: READY_S, better: "lower" },
    { name: "answer to a command, p95", value: quantile(answers, 0.95), unit: "ms", limit: ANSWER_MS, better: "lower" },
    {
      name: "interaction acknowledged, slowest",
      value: Math.max(...acknowledged),
      unit: "ms",
      limit: ACKNOWLEDGE_MS,
      better: "lower",
    },
    { name: "memory while idle, both platforms", value: idleMb, unit: "MB", limit: IDLE_MB, better: "lower" },
  ],
});

/** A bot that people ask, then the same one, started anew, that posts to all chats while people ask. */
async function timeBot(folder: string, telegram: FakeTelegram, discord: FakeDiscord): Promise<Taken> {
  const archive = join(folder, "articles.jsonl");
  await writeArchive(archive);
  const dataDir = join(folder, "data");
  await runProgram(["ingest"], { ARCHIVE: archive, DATA_DIR: dataDir }, folder);
  const env = {
    ARCHIVE: archive,
    DATA_DIR: dataDir,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_BOT_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.apiRoot,
  };
  const { bot, readyS } = await start(folder, env);
  const megabytes = () => residentMb(bot.process.pid ?? 0);
  await pause(SETTLE_MS);
  const idleMb = megabytes();
  const answers = await timeAnswers(telegram);
  const busyMb = megabytes();
  await pause(SETTLE_MS);
  const restedMb = megabytes();
  await bot.stop();
  for (let chat = 0; chat < CHATS; chat++)
    telegram.chat({ id: -1_000_000 - chat, type: "channel", title: `Channel ${chat}` });
  subscribeAll(join(dataDir, "mujaz.sqlite"));
  telegram.calls.length = 0;
  const again = await start(folder, env);
  const acknowledged = await timeAcknowledgements(discord, telegram);
  await again.bot.stop();
  return { readyS, idleMb, busyMb, restedMb, answers, acknowledged };
}

/** The started bot with both platforms, on fakes of them: how fast it is ready and answers, and what it takes. */
export async function benchAnswers(): Promise<Outcome> {
  const telegram = await startFakeTelegram();
  const discord = await startFakeDiscord({ messageRate: null, globalRate: null });
  try {
    return outcomeOf(await inFolder((folder) => timeBot(folder, telegram, discord)));
  } finally {
    await telegram.close();
    await discord.close();
  }
}
