import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSubscriptionStore } from "../../src/delivery/subscriptions.ts";
import { openDatabase } from "../../src/store/database.ts";
import { notBuilt, type Started, startProgram } from "../support/start-program.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

const samples = fileURLToPath(new URL("../../samples", import.meta.url));
const ADMIN = 42;
const CHANNEL = -1_001_234;

let folder: string;
let fake: FakeTelegram;
let program: Started | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mujaz-start-"));
  fake = await startFakeTelegram();
});
afterEach(async () => {
  await program?.stop("SIGKILL");
  program = null;
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Readonly<Record<string, string>> = {}): Started {
  program = startProgram(folder, {
    ARCHIVE: samples,
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.apiRoot,
    TELEGRAM_ADMINS: String(ADMIN),
    LOG_LEVEL: "debug",
    ...env,
  });
  return program;
}

/** A channel's subscription from before, whose slot passed some minutes ago while nothing ran. */
function subscribe(minutesAgo: number): void {
  const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  mkdirSync(join(folder, ".mujaz"));
  const db = openDatabase(join(folder, ".mujaz", "mujaz.sqlite"));
  createSubscriptionStore(db, { now: () => ago(minutesAgo + 5) }).save({
    id: "0123456789abcdef",
    target: { platform: "telegram", chat: String(CHANNEL) },
    recipe: "daily",
    topics: [],
    schedule: { days: [1, 2, 3, 4, 5, 6, 7], times: [ago(minutesAgo).toISOString().slice(11, 16)], zone: "UTC" },
    show: "both",
    words: 60,
    window: "newest",
    missed: "late",
    graceMinutes: 60,
    createdAt: ago(minutesAgo + 5).toISOString(),
    createdBy: null,
    paused: null,
  });
  db.close();
}

/** Everything that the chat shows, one text after the other. */
const shown = (chat: number): string =>
  fake
    .messages(chat)
    .map(({ text }) => text)
    .join("\n---\n");

describe.skipIf(notBuilt)(`the started program on Telegram${notBuilt ? ` (skipped: ${notBuilt})` : ""}`, () => {
  it("connects, answers, keeps settings over a restart, and stops when told", async () => {
    const person = fake.user(ADMIN, { first_name: "ريم", language_code: "ar" });
    const first = start({ NODE_OPTIONS: "--pending-deprecation" });
    await first.says("Ready.");
    await first.says("The archive has");
    fake.say(ADMIN, person, "/digest");
    await fake.until(() => shown(ADMIN).includes("[1]"));
    expect(shown(ADMIN)).toMatch(/[\u0621-\u064a]/);
    fake.say(ADMIN, person, "/language ar");
    await fake.until(() => fake.messages(ADMIN).length >= 2);
    fake.say(ADMIN, person, "ماذا حدث في الفيضان؟");
    await fake.until(() => fake.messages(ADMIN).length >= 3);
    expect(await first.stop()).toBe(143);

    const second = start();
    await second.says("Ready.");
    fake.say(ADMIN, person, "/settings");
    await fake.until(() => fake.messages(ADMIN).length >= 4);
    expect(fake.messages(ADMIN).at(-1)?.text).toContain("العربية");
    expect(first.err()).not.toMatch(/\(node:\d+\)|Warning/);
    for (const said of [first.err(), second.err()]) {
      expect(said).not.toContain(fake.token);
      expect(said).not.toContain(fake.token.split(":")[1]);
    }
  });

  it("says what is wrong with a token, and ends", async () => {
    fake.revoke();
    const started = start();
    await expect(started.says("Ready.")).rejects.toThrow("Ended with 2");
    expect(started.err()).toContain("TELEGRAM_BOT_TOKEN");
    expect(started.err()).not.toContain(fake.token);
  });

  it("keeps trying where the platform is out of reach at the start, and comes up when it is there", async () => {
    fake.failNext({ method: "getMe", status: 502 });
    const started = start();
    await started.says("No platform can be reached yet");
    expect(started.err()).not.toContain("Ready.");
    await started.says("Ready.");
    fake.say(ADMIN, fake.user(ADMIN), "/help");
    await fake.until(() => fake.messages(ADMIN).length > 0);
    expect(await started.stop()).toBe(143);
  });

  it("posts what fell due while it was off, once, also when it is killed and started again", async () => {
    fake.user(ADMIN, { language_code: "en" });
    fake.chat({ id: CHANNEL, type: "channel", title: "News" });
    subscribe(5);
    const first = start();
    await fake.until(() => fake.messages(CHANNEL).length > 0);
    await first.stop("SIGKILL");
    const second = start();
    await second.says("Ready.");
    await second.says("The archive has");
    expect(await second.stop()).toBe(143);
    expect(fake.messages(CHANNEL)).toHaveLength(1);
    const posted = fake.messages(CHANNEL)[0];
    expect(posted?.text).toMatch(/[\u0621-\u064a]/);
    expect(posted?.keyboard.flat().length).toBeGreaterThan(3);
  });

  it("outlives whoever reads its log", async () => {
    const started = start();
    await started.says("Ready.");
    started.process.stderr?.destroy();
    // A fault that is logged: nobody is there to take the line.
    fake.failNext({ method: "getUpdates", status: 502 });
    const person = fake.user(ADMIN, { language_code: "en" });
    for (const command of ["/help", "/status"]) {
      const before = fake.messages(ADMIN).length;
      fake.say(ADMIN, person, command);
      await fake.until(() => fake.messages(ADMIN).length > before);
    }
    expect(await started.stop()).toBe(143);
  });

  it("ends in order when its terminal is gone", async () => {
    const started = start();
    await started.says("Ready.");
    expect(await started.stop("SIGHUP")).toBe(129);
    expect(started.err()).toContain("Stopping");
  });

  it("opens no port unless it is asked to", async () => {
    const started = start();
    await started.says("Ready.");
    expect(started.err()).not.toContain("/health");
  });
});
