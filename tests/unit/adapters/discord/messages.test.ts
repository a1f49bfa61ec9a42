import { PermissionFlagsBits as Can, GatewayIntentBits as Intent } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { type Bench, type BenchOptions, lineDoc, openBench, openServer } from "../../../support/discord/open.ts";
import { shownMessage } from "../../../support/discord/shown.ts";

let bench: Bench;
async function started(options: BenchOptions = {}) {
  bench = await openBench(options);
  const server = openServer(bench.fake);
  await bench.start();
  return { ...server, fake: bench.fake };
}
afterEach(() => bench.close());

const MENTIONS = { mentions: true, allowedIntents: Intent.MessageContent };
const bare = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, "");

describe("direct messages", () => {
  it("are questions, answered in the same chat", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    const answer = await fake.dm(user, "ماذا حدث في الميناء؟");
    expect(bare(shownMessage(answer))).toBe("ماذا حدث في الميناء؟");
    expect(bench.told.requests).toMatchObject([
      {
        place: { platform: "discord", chat: fake.direct(user).id, kind: "direct", title: null },
        person: user.id,
        locale: null,
        input: { kind: "typed", text: "ماذا حدث في الميناء؟" },
      },
    ]);
    expect(await bench.told.requests[0]?.rights()).toBe("admin");
    expect(fake.violations).toEqual([]);
  });

  it("wait for the throttle, and for as long as Discord asks", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    fake.limitNext(0.2, { on: /^POST .*messages$/ });
    const answer = await fake.dm(user, "hello");
    expect(bare(shownMessage(answer))).toBe("hello");
    const chat = fake.direct(user).id;
    expect(bench.throttle.asked).toEqual([`reply ${chat}`, `reply ${chat}`]);
    expect(bench.throttle.pauses).toHaveLength(1);
  });

  it("are answered once where nobody knows whether the answer arrived, and given up after three limits", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    const posts = () => fake.calls.filter(({ method, path }) => method === "POST" && /messages$/.test(path)).length;
    fake.failNext({ mode: "drop-after", on: /^POST .*messages$/ });
    fake.say(user, fake.direct(user), "hello");
    await fake.interactions.until(() => bench.told.troubles.length === 1, "the trouble");
    expect(fake.messages(fake.direct(user)).filter(({ author }) => author.bot)).toHaveLength(1);
    const before = posts();
    for (let i = 0; i < 4; i++) fake.limitNext(0.01, { on: /^POST .*messages$/ });
    fake.say(user, fake.direct(user), "hello again");
    await fake.interactions.until(() => bench.told.troubles.length === 2, "the second trouble");
    expect(posts() - before).toBe(3);
  });

  it("show that the bot is at work where the answer takes a while", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    await fake.dm(fake.user("omar"), "quick");
    expect(fake.typing).toEqual([]);
    bench.answer = async () => {
      await fake.interactions.until(() => fake.typing.length > 0, "the sign");
      return { doc: lineDoc("slow") };
    };
    await fake.dm(user, "slow");
    expect(fake.typing).toEqual([fake.direct(user).id]);
  });

  it("of other bots, and empty ones, are passed over", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    const robot = fake.user("robot");
    Object.assign(robot, { bot: true });
    fake.say(robot, fake.direct(robot), "hello");
    fake.say(user, fake.direct(user), " ");
    fake.say(user, fake.direct(user), "somebody joined", { type: 7 });
    await fake.dm(user, "hello");
    expect(bench.told.requests).toHaveLength(1);
  });

  it("that cannot be answered are told to the operator", async () => {
    const { fake } = await started();
    const user = fake.user("lina");
    user.closed = true;
    fake.say(user, fake.direct(user), "hello");
    await fake.interactions.until(() => bench.told.troubles.length > 0, "the trouble");
    expect(bench.told.lines.join()).toContain("50007");
  });
});

describe("mentions in channels", () => {
  it("are answered where the operator turned them on, as a reply", async () => {
    const { fake, channel, manager } = await started(MENTIONS);
    const answer = await fake.mention(manager, channel, "what about the port?");
    expect(bare(shownMessage(answer))).toBe("what about the port?");
    expect(answer.message_reference?.message_id).toBe(channel.messages.at(-2)?.id);
    expect(await bench.told.requests[0]?.rights()).toBe("admin");
    expect(fake.violations).toEqual([]);
  });

  it("are answered in several messages where the answer is long, the first as a reply", async () => {
    const { fake, channel, manager } = await started(MENTIONS);
    const line = "word ".repeat(190);
    bench.answer = async () => ({
      doc: { ...lineDoc(line), sections: Array.from({ length: 12 }, () => lineDoc(line).sections[0] as never) },
    });
    await fake.mention(manager, channel, "everything?");
    const answers = () => fake.messages(channel).filter(({ author }) => author.bot);
    await fake.interactions.until(() => answers().length === 2, "the second part");
    expect(answers().map((message) => message.message_reference !== undefined)).toEqual([true, false]);
  });

  it("are answered without the reference where the bot may not read the history", async () => {
    const { fake, guild, member } = await started(MENTIONS);
    const channel = fake.channel(guild, { deny: Can.ReadMessageHistory });
    const answer = await fake.mention(member, channel, "hello");
    expect(answer.message_reference).toBeUndefined();
  });

  it("are not heard otherwise, and neither is anything else that is said there", async () => {
    const { fake, channel, member } = await started();
    fake.say(member, channel, `<@${fake.world.bot.id}> hello`, { mentions: [{ id: fake.world.bot.id }] });
    await fake.dm(member, "hello");
    expect(bench.told.requests).toHaveLength(1);
  });

  it("are only those that name the bot", async () => {
    const { fake, channel, member } = await started(MENTIONS);
    fake.say(member, channel, "nothing for you");
    fake.say(member, channel, "@everyone look", { mention_everyone: true });
    fake.say(member, channel, `<@${fake.world.bot.id}>`, { mentions: [{ id: fake.world.bot.id, username: "mujaz" }] });
    await fake.mention(member, channel, "hello");
    expect(bench.told.requests.map((r) => r.input)).toEqual([{ kind: "typed", text: "hello" }]);
  });
});

describe("servers, channels and threads", () => {
  it("greets in the server's own channel when it is invited, else in the first where it may speak", async () => {
    const { fake } = await started({ handlers: { joined: async (place) => ({ ...lineDoc(`hello ${place.title}`) }) } });
    const guild = fake.guild("new", { joined: false });
    fake.channel(guild, { name: "silent", deny: Can.SendMessages });
    const first = fake.channel(guild, { name: "first" });
    const system = fake.channel(guild, { name: "system" });
    guild.system_channel_id = system.id;
    fake.join(guild);
    await fake.interactions.until(() => fake.messages(system).length > 0, "the greeting");
    expect(bare(shownMessage(fake.messages(system)[0] as never))).toBe("hello system");
    expect(bench.told.regained.map((t) => t.chat)).toContain(first.id);

    const other = fake.guild("other", { joined: false });
    fake.channel(other, { name: "silent", deny: Can.SendMessages });
    const open = fake.channel(other, { name: "open" });
    fake.join(other);
    await fake.interactions.until(() => fake.messages(open).length > 0, "the greeting");
  });

  it("says nothing where it may not speak, and breaks nothing where the greeting fails", async () => {
    const { fake, channel, member } = await started({ handlers: { joined: () => Promise.reject(new Error("no")) } });
    const guild = fake.guild("new", { joined: false });
    fake.channel(guild, { deny: Can.SendMessages });
    fake.join(guild);
    const open = fake.guild("open", { joined: false });
    fake.channel(open);
    fake.join(open);
    expect((await fake.command(member, channel, "status")).answers).toHaveLength(1);
    expect(bench.told.troubles).toEqual([]);
  });

  it("tells of every channel of a server that it was thrown out of, and not of an outage", async () => {
    const { fake, guild, channel } = await started();
    const second = fake.channel(guild);
    fake.gateway.dispatch("GUILD_DELETE", { id: guild.id, unavailable: true }, Intent.Guilds, guild.id);
    fake.kick(guild);
    await fake.interactions.until(() => bench.told.lost.length === 2, "the losses");
    expect(bench.told.lost).toEqual(
      [channel, second].map(({ id }) => ({ target: { platform: "discord", chat: id }, reason: "kicked" })),
    );
  });

  it("tells of a deleted channel and a deleted thread", async () => {
    const { fake, guild, channel } = await started();
    const thread = fake.channel(guild, { type: "thread", parent: channel });
    fake.remove(thread);
    fake.remove(channel);
    await fake.interactions.until(() => bench.told.lost.length === 2, "the losses");
    expect(bench.told.lost).toEqual([
      { target: { platform: "discord", chat: channel.id, thread: thread.id }, reason: "thread-deleted" },
      { target: { platform: "discord", chat: channel.id }, reason: "deleted" },
    ]);
  });
});
