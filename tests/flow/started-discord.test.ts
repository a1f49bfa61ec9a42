import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PermissionFlagsBits as Can } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeDiscord, startFakeDiscord } from "../support/discord/index.ts";
import { ACKNOWLEDGE_MS } from "../support/discord/interactions.ts";
import { notBuilt, type Started, startProgram } from "../support/start-program.ts";

const samples = fileURLToPath(new URL("../../samples", import.meta.url));

let folder: string;
let fake: FakeDiscord;
let program: Started | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mujaz-start-"));
  fake = await startFakeDiscord();
});
afterEach(async () => {
  await program?.stop("SIGKILL");
  program = null;
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<Started> {
  program = startProgram(folder, {
    ARCHIVE: samples,
    DISCORD_BOT_TOKEN: fake.token,
    DISCORD_API_ROOT: fake.apiRoot,
    LOG_LEVEL: "debug",
    ...env,
  });
  await program.says("Ready.");
  await program.says("The archive has");
  return program;
}

describe.skipIf(notBuilt)(`the started program on Discord${notBuilt ? ` (skipped: ${notBuilt})` : ""}`, () => {
  it("acknowledges in time, answers in both languages, and keeps buttons alive over a restart", async () => {
    const guild = fake.guild("Newsroom");
    const channel = fake.channel(guild, { name: "news" });
    const admin = fake.user("reem", guild, Can.ManageGuild);
    const first = await start();
    const digest = await fake.command(admin, channel, "digest");
    expect(digest.acknowledgedAfterMs).toBeLessThan(ACKNOWLEDGE_MS);
    const shown = JSON.stringify(digest.answers);
    expect(shown).toMatch(/[\u0621-\u064a]/);
    expect(shown).toContain("[1]");
    const arabic = await fake.command(admin, channel, "موجز");
    expect(JSON.stringify(arabic.answers)).toMatch(/[\u0621-\u064a]/);
    const message = digest.answers.at(-1);
    const story = /"custom_id":"(story:[^"]+)"/.exec(shown)?.[1];
    if (!message || !story) throw new Error(`no story button: ${shown.slice(0, 500)}`);
    expect(await first.stop()).toBe(143);

    const second = await start();
    const pressed = await fake.press(admin, message, story);
    expect(pressed.acknowledgedAfterMs).toBeLessThan(ACKNOWLEDGE_MS);
    expect(JSON.stringify(pressed.answers)).toContain("[1]");
    for (const said of [first.err(), second.err()]) expect(said).not.toContain(fake.token);
    expect(fake.violations).toEqual([]);
  });

  it("lets an administrator alone change what a server gets", async () => {
    const guild = fake.guild("Newsroom");
    const channel = fake.channel(guild, { name: "news" });
    const admin = fake.user("reem", guild, Can.ManageGuild);
    const guest = fake.user("sam", guild);
    await start();
    const refused = await fake.command(guest, channel, "language", { language: "ar" });
    const settings = await fake.command(admin, channel, "settings");
    expect(JSON.stringify(settings.answers)).not.toBe(JSON.stringify(refused.answers));
    expect(fake.messages(channel).some(({ content }) => content.includes("ar"))).toBe(false);
  });

  it("says what is wrong with a token, and ends", async () => {
    const token = `${"wrong".repeat(5)}.Gabcde.${"z9".repeat(19)}`;
    await expect(start({ DISCORD_BOT_TOKEN: token })).rejects.toThrow("Ended with 2");
    expect(program?.err()).toContain("DISCORD_BOT_TOKEN");
    expect(program?.err()).not.toContain(token);
  });
});
