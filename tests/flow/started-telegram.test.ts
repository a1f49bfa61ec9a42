import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notBuilt, type Started, startProgram } from "../support/start-program.ts";
import { type FakeTelegram, startFakeTelegram } from "../support/telegram/server.ts";

const samples = new URL("../../samples", import.meta.url).pathname;
const ADMIN = 42;

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

/** Everything that the chat shows, one text after the other. */
const shown = (chat: number): string =>
  fake
    .messages(chat)
    .map(({ text }) => text)
    .join("\n---\n");

describe.skipIf(notBuilt)("the started program on Telegram", () => {
  it("connects, answers, keeps settings over a restart, and stops when told", async () => {
    const person = fake.user(ADMIN, { first_name: "ريم", language_code: "ar" });
    const first = start();
    await first.says("Ready.");
    await first.says("The archive has");
    fake.say(ADMIN, person, "/digest");
    await fake.until(() => shown(ADMIN).includes("[1]"), 10_000);
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
    for (const said of [first.err(), second.err()]) {
      expect(said).not.toContain(fake.token);
      expect(said).not.toContain(fake.token.split(":")[1]);
    }
  }, 60_000);

  it("says what is wrong with a token, and ends", async () => {
    fake.revoke();
    const started = start();
    await expect(started.says("Ready.")).rejects.toThrow("Ended with 1");
    expect(started.err()).toContain("TELEGRAM_BOT_TOKEN");
    expect(started.err()).not.toContain(fake.token);
  }, 30_000);

  it("posts a subscribed digest once, also when it is killed and started again", async () => {
    const person = fake.user(ADMIN, { language_code: "en" });
    const first = start();
    await first.says("Ready.");
    fake.say(ADMIN, person, "/schedule daily 00:00");
    await fake.until(() => fake.messages(ADMIN).some(({ keyboard }) => keyboard.length > 0));
    expect(shown(ADMIN)).toContain("00:00");
    await first.stop("SIGKILL");
    const second = start();
    await second.says("Ready.");
    fake.say(ADMIN, person, "/status");
    await fake.until(() => fake.messages(ADMIN).length >= 2);
  }, 60_000);

  it("opens its health page where it is asked to", async () => {
    const started = start({ HTTP_PORT: "0" });
    await started.says("Ready.");
    expect(started.err()).not.toContain("/health");
  }, 30_000);
});
