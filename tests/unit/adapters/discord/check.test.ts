import { readFileSync } from "node:fs";
import { PermissionFlagsBits as Can, GatewayIntentBits as Intent } from "discord.js";
import { expect, it } from "vitest";
import { INVITE_PERMISSIONS, neededFor, permissionsIn } from "../../../../adapters/discord/permissions.ts";
import type { Target } from "../../../../src/contracts/adapter.ts";
import { type Bench, benchOf, openServer } from "../../../support/discord/open.ts";

const at = (chat: string, over: Partial<Target> = {}): Target => ({ platform: "discord", chat, ...over });
const check = (bench: Bench, ...targets: readonly Target[]) =>
  bench.adapter.check(targets, new AbortController().signal);
const english = (findings: Awaited<ReturnType<typeof check>>) =>
  findings.map(({ level, subject, text, remedy }) => `${level} ${subject}: ${text.en}${remedy ? ` ${remedy.en}` : ""}`);

it("names the bot, its intents and its commands, and needs no connection", async () => {
  const bench = await benchOf();
  expect(english(await check(bench))).toEqual([
    "ok discord: The bot is @mujaz.",
    "ok discord: No privileged intent is needed.",
    "ok discord: The slash commands are registered when the bot starts.",
  ]);
  await bench.start();
  await bench.fake.interactions.until(() => bench.fake.commands.puts > 0, "the registration");
  expect(english(await check(bench)).at(-1)).toBe("ok discord: The slash commands are registered.");
});

it("says what to do about a wrong token, in both languages", async () => {
  const [finding, ...others] = await check(await benchOf({ token: "wrong.token.here" }));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ level: "error" });
  expect(finding?.remedy?.en).toContain("DISCORD_BOT_TOKEN");
  expect(finding?.remedy?.ar).toContain("DISCORD_BOT_TOKEN");
  expect(JSON.stringify(finding)).not.toContain("wrong.token.here");
});

it("says that Discord cannot be reached, and nothing of the token", async () => {
  const bench = await benchOf({ apiRoot: "http://127.0.0.1:9/api" });
  const [finding, ...others] = await check(bench, at("1"));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ level: "error", subject: "discord" });
  expect(finding?.text.en).toMatch(/^Discord cannot be reached: .*ECONNREFUSED/);
  expect(finding?.text.ar).toMatch(/^تعذّر الوصول إلى Discord: .*ECONNREFUSED/);
  expect(finding?.remedy?.en).toContain("DISCORD_API_ROOT");
  expect(JSON.stringify(finding?.remedy)).not.toContain("DISCORD_BOT_TOKEN");
});

it("sees that mentions are wanted and the intent is off", async () => {
  expect(english(await check(await benchOf({ mentions: true })))[1]).toMatch(/^error .*Message Content intent is off/);
  const allowed = await benchOf({ mentions: true, allowedIntents: Intent.MessageContent });
  expect(english(await check(allowed))[1]).toMatch(/^ok .*Message Content intent is on/);
});

it("names what the bot lacks at each target", async () => {
  const bench = await benchOf();
  const { guild, channel } = openServer(bench.fake);
  const deaf = bench.fake.channel(guild, { name: "deaf", deny: Can.EmbedLinks | Can.SendMessages });
  const hidden = bench.fake.channel(guild, { name: "hidden", deny: Can.ViewChannel });
  const forum = bench.fake.channel(guild, { name: "forum", type: "forum", deny: Can.SendMessagesInThreads });
  const thread = bench.fake.channel(guild, { name: "thread", type: "thread", parent: deaf });
  const direct = bench.fake.direct(bench.fake.user("lina"));
  const findings = await check(
    bench,
    at(channel.id),
    at(deaf.id),
    at(hidden.id),
    at(forum.id, { threadPerDigest: true }),
    at(deaf.id, { thread: thread.id }),
    at(direct.id),
    at("123456789012345678"),
  );
  expect(english(findings.slice(3))).toEqual([
    "ok #news (Harbour): The bot may post there.",
    "error #deaf (Harbour): The bot lacks “Send Messages”, “Embed Links”. Allow “Send Messages”, “Embed Links” for the bot in the channel's settings, Permissions.",
    `error ${hidden.id}: The bot lacks “View Channel”. Allow “View Channel” for the bot in the channel's settings, Permissions.`,
    "error #forum (Harbour): The bot lacks “Send Messages in Threads”. Allow “Send Messages in Threads” for the bot in the channel's settings, Permissions.",
    "error #thread (Harbour): The bot lacks “Embed Links”. Allow “Embed Links” for the bot in the channel's settings, Permissions.",
    `ok ${direct.id}: The bot may post there.`,
    "error 123456789012345678: Discord refused a look at 123456789012345678 (10003: Unknown Channel). The channel or thread was deleted. Subscribe again elsewhere. Subscribe again where the bot is, or remove the subscription with /unsubscribe.",
  ]);
});

it("asks for what the documentation's invitation gives", () => {
  expect(readFileSync("docs/discord.md", "utf8")).toContain(`permissions=${INVITE_PERMISSIONS}&`);
});

it("asks for threads where every digest gets one", () => {
  const names = neededFor({ type: 0 }, true).map((p) => p.name);
  expect(names).toContain("Create Public Threads");
  expect(neededFor({ type: 0 }, false).map((p) => p.name)).not.toContain("Create Public Threads");
});

it("computes permissions as Discord does: everyone, roles, overwrites, owner, administrator", () => {
  const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) }) as never;
  const guild = {
    id: "g",
    name: "g",
    owner_id: "owner",
    roles: [role("g", Can.ViewChannel), role("r", Can.SendMessages)],
  };
  const overwrite = (id: string, allow: bigint, deny: bigint) =>
    ({ id, type: 0, allow: String(allow), deny: String(deny) }) as never;
  const rights = (roles: string[], overwrites: never[] = [], id = "me") =>
    permissionsIn({ guild, member: { id, roles } }, overwrites);
  expect(rights([])).toBe(Can.ViewChannel);
  expect(rights(["r"])).toBe(Can.ViewChannel | Can.SendMessages);
  expect(rights(["r"], [overwrite("g", 0n, Can.SendMessages)])).toBe(Can.ViewChannel);
  expect(rights(["r"], [overwrite("g", 0n, Can.SendMessages), overwrite("r", Can.SendMessages, 0n)])).toBe(
    Can.ViewChannel | Can.SendMessages,
  );
  expect(rights(["r"], [overwrite("r", Can.EmbedLinks, 0n), overwrite("me", 0n, Can.EmbedLinks)])).toBe(
    Can.ViewChannel | Can.SendMessages,
  );
  expect(rights([], [], "owner") & Can.ManageGuild).toBe(Can.ManageGuild);
  guild.roles.push(role("boss", Can.Administrator));
  expect(rights(["boss"], [overwrite("me", 0n, Can.ViewChannel)]) & Can.ViewChannel).toBe(Can.ViewChannel);
});
