import { inspect } from "node:util";
import { GatewayIntentBits as Intent } from "discord.js";
import { describe, expect, it } from "vitest";
import type { DeliveryError } from "../../../../src/contracts/adapter.ts";
import { type Bench, benchOf, openServer } from "../../../support/discord/open.ts";
import { shownMessage } from "../../../support/discord/shown.ts";

const refused = async (bench: Bench): Promise<DeliveryError> =>
  bench.start().then(
    () => expect.fail("the login should fail"),
    (error) => error,
  );

describe("logging in", () => {
  it("gives the bot's name, and asks for no more than it needs", async () => {
    const bench = await benchOf();
    openServer(bench.fake);
    expect(await bench.start()).toEqual({ id: bench.fake.world.bot.id, name: "@mujaz" });
    expect(bench.fake.gateway.identified).toEqual([{ intents: Intent.Guilds | Intent.DirectMessages, shard: [0, 1] }]);
  });

  it("asks to read messages only where mentions are wanted", async () => {
    const bench = await benchOf({ mentions: true, allowedIntents: Intent.MessageContent });
    await bench.start();
    expect(bench.fake.gateway.identified[0]?.intents).toBe(
      Intent.Guilds | Intent.DirectMessages | Intent.GuildMessages | Intent.MessageContent,
    );
  });

  it("says which setting to change where an intent is not allowed", async () => {
    const error = await refused(await benchOf({ mentions: true }));
    expect(error).toMatchObject({ name: "DeliveryError", code: "forbidden" });
    expect(error.message).toMatch(/4014.*Message Content.*DISCORD_MENTIONS=off/s);
  });

  it("says what to do about a wrong token, and does not repeat it", async () => {
    const token = "wrong-token.of.somebody";
    const error = await refused(await benchOf({ token }));
    expect(error).toMatchObject({ code: "forbidden" });
    expect(error.message).toContain("DISCORD_BOT_TOKEN");
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(token);
  });

  it("says so when the token is refused by the gateway alone", async () => {
    const bench = await benchOf();
    bench.fake.gateway.closeNext(4004);
    expect((await refused(bench)).message).toContain("DISCORD_BOT_TOKEN");
  });

  it("tells a platform that cannot be reached from a refusal, and can try again", async () => {
    const bench = await benchOf();
    bench.fake.failNext({ mode: "drop", on: /gateway/ });
    expect(await refused(bench)).toMatchObject({ code: "unreachable" });
    expect((await bench.start()).name).toBe("@mujaz");
  });

  it("can be given up while the gateway is silent", async () => {
    const bench = await benchOf();
    bench.fake.gateway.mute();
    const refusal = refused(bench);
    await bench.fake.interactions.until(() => bench.fake.gateway.counters.connections > 0, "the connection");
    const from = performance.now();
    await bench.adapter.close();
    expect(await refusal).toMatchObject({ code: "unreachable" });
    expect(performance.now() - from).toBeLessThan(10_000);
  });

  it("opens as many shards as Discord asks for", async () => {
    const bench = await benchOf({ shards: 2 });
    const servers = Array.from({ length: 4 }, () => openServer(bench.fake));
    await bench.start();
    expect(bench.fake.gateway.identified.map((i) => i.shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    for (const { channel, member } of servers)
      expect((await bench.fake.command(member, channel, "status")).answers).toHaveLength(1);
  });
});

describe("an interrupted connection", () => {
  const works = async (bench: Bench, server: ReturnType<typeof openServer>) => {
    const { answers } = await bench.fake.command(server.member, server.channel, "status");
    expect(answers.map((m) => shownMessage(m))).toEqual(["\u200e/status"]);
  };

  it.each([
    ["breaks", (b: Bench) => b.fake.gateway.drop()],
    ["is to be made again", (b: Bench) => b.fake.gateway.reconnect()],
    ["may be resumed", (b: Bench) => b.fake.gateway.invalidate(true)],
  ])("is resumed when it %s, and nothing that was said meanwhile is lost", async (_, interrupt) => {
    const bench = await benchOf();
    const server = openServer(bench.fake);
    await bench.start();
    await works(bench, server);
    interrupt(bench);
    await works(bench, server);
    expect(bench.fake.gateway.counters).toMatchObject({ identify: 1, resume: 1, refusedResume: 0 });
    expect(bench.told.troubles).toEqual([]);
  });

  it("is made anew when the session is over", async () => {
    const bench = await benchOf();
    const server = openServer(bench.fake);
    await bench.start();
    bench.fake.gateway.invalidate(false);
    await bench.fake.interactions.until(() => bench.fake.gateway.counters.identify === 2, "a new session");
    await works(bench, server);
    expect(bench.told.troubles).toEqual([]);
  });

  it("is told while it lasts, and when it is over", async () => {
    const standing: (string | null)[] = [];
    const bench = await benchOf({ handlers: { standing: (fault) => standing.push(fault?.code ?? null) } });
    await bench.start();
    standing.length = 0;
    bench.fake.gateway.drop();
    await bench.fake.interactions.until(() => standing.length >= 2, "the end of it");
    expect(standing).toEqual(["unreachable", null]);
  });

  it("tells the operator when it is over for good", async () => {
    const standing: (string | undefined)[] = [];
    const bench = await benchOf({ handlers: { standing: (fault) => standing.push(fault?.code) } });
    await bench.start();
    bench.fake.gateway.drop(4004);
    await bench.fake.interactions.until(() => bench.told.troubles.length > 0, "the trouble");
    expect(bench.told.troubles[0]?.message).toMatch(/ended for good \(4004\).*DISCORD_BOT_TOKEN/);
    expect(standing.at(-1)).toBe("forbidden");
  });
});

describe("closing", () => {
  it("ends at once, also where nobody answers the farewell", async () => {
    const bench = await benchOf();
    await bench.start();
    bench.fake.gateway.freeze();
    const from = performance.now();
    await bench.adapter.close();
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(bench.told.troubles).toEqual([]);
  });

  it("is possible before anything was opened, and twice", async () => {
    const bench = await benchOf();
    await bench.adapter.close();
    await bench.adapter.close();
  });
});

describe("the commands", () => {
  it("are registered once, and again only when they changed", async () => {
    const bench = await benchOf();
    await bench.start();
    await bench.fake.interactions.until(() => bench.fake.commands.puts === 1, "the registration");
    const names = bench.fake.commands.list.map((c) => c.name);
    expect(names).toContain("digest");
    expect(names).toContain("موجز");
    const again = await benchOf({ apiRoot: bench.fake.apiRoot });
    await again.start();
    await bench.fake.interactions.until(
      () => again.told.lines.some((l) => l.includes('"registered":false')),
      "the comparison",
    );
    expect(bench.fake.commands.puts).toBe(1);
    const [first] = bench.fake.commands.list;
    Object.assign(first as object, { description: "as it was once" });
    const third = await benchOf({ apiRoot: bench.fake.apiRoot });
    await third.start();
    await bench.fake.interactions.until(() => bench.fake.commands.puts === 2, "the new registration");
  });

  it("do not hold up the start where they cannot be registered", async () => {
    const bench = await benchOf();
    bench.fake.failNext({ mode: "answer", status: 500, on: /commands$/, times: 5 });
    await bench.start();
    await bench.fake.interactions.until(() => bench.told.troubles.length > 0, "the trouble");
    expect(bench.told.troubles[0]?.message).toContain("registering the commands");
  });
});
