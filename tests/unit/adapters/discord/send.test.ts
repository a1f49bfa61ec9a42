import { inspect } from "node:util";
import { type APIMessage, PermissionFlagsBits as Can } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type SendOptions, type Target } from "../../../../src/contracts/adapter.ts";
import type { MessageDoc } from "../../../../src/contracts/document.ts";
import type { FakeChannel } from "../../../support/discord/index.ts";
import { type Bench, lineDoc, openBench, openServer } from "../../../support/discord/open.ts";
import { shownMessage } from "../../../support/discord/shown.ts";

let bench: Bench;
let now: number;
beforeEach(async () => {
  now = Date.parse("2026-03-10T06:00:00Z");
  bench = await openBench({ now: () => now, clock: { now: () => new Date(now) } });
});
afterEach(() => bench.close());

const POSTED: MessageDoc = lineDoc("Flood cuts road to port", [[{ label: "1", action: "story:1@0123456789abcdef" }]]);

const at = (channel: FakeChannel, over: Partial<Target> = {}): Target => ({
  platform: "discord",
  chat: channel.id,
  ...over,
});
async function send(target: Target, options: SendOptions = {}, doc = POSTED) {
  const [part] = bench.adapter.render(doc);
  return bench.adapter.send(target, part as never, new AbortController().signal, options);
}
const failure = async (target: Target, options: SendOptions = {}): Promise<DeliveryError> => {
  const error = await send(target, options).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(DeliveryError);
  return error as DeliveryError;
};
const find = (target: Target, doc = POSTED) =>
  bench.adapter.find?.(target, bench.adapter.render(doc)[0] as never, "n", new AbortController().signal);
const texts = (channel: FakeChannel) => bench.fake.messages(channel).map((m) => shownMessage(m).replace(/\u200e/g, ""));

describe("sending to a channel", () => {
  it("gives the message's id and Discord's own time", async () => {
    const { channel } = openServer(bench.fake);
    const receipt = await send(at(channel));
    expect(receipt).toEqual({ messageId: bench.fake.messages(channel)[0]?.id, sentAt: "2026-03-10T06:00:00.000Z" });
  });

  it("posts a repeated nonce once", async () => {
    const { channel } = openServer(bench.fake);
    const receipts = [await send(at(channel), { nonce: "slot-1" }), await send(at(channel), { nonce: "slot-1" })];
    expect(bench.fake.messages(channel)).toHaveLength(1);
    expect(receipts[1]).toEqual(receipts[0]);
    await send(at(channel), { nonce: "slot-2" });
    expect(bench.fake.messages(channel)).toHaveLength(2);
  });

  it("posts once although the answer of the first try was lost", async () => {
    const { channel } = openServer(bench.fake);
    bench.fake.failNext({ mode: "drop-after", on: /^POST .*messages$/ });
    expect(await failure(at(channel), { nonce: "slot-1" })).toMatchObject({ code: "unreachable", arrived: "maybe" });
    await send(at(channel), { nonce: "slot-1" });
    expect(bench.fake.messages(channel)).toHaveLength(1);
  });

  it("pings nobody and makes no sound where none is wanted", async () => {
    const { channel } = openServer(bench.fake);
    await send(at(channel), { silent: true }, lineDoc("@everyone <@1> <@&2>"));
    expect(bench.fake.violations).toEqual([]);
    const [message] = bench.fake.messages(channel);
    expect(message?.flags).toBe(4096);
    expect(texts(channel)).toEqual(["@everyone <@1> <@&2>"]);
  });

  it("sends to a direct chat, and says when that person closed it", async () => {
    const user = bench.fake.user("lina");
    const direct = bench.fake.direct(user);
    await send(at(direct));
    expect(texts(direct)).toHaveLength(1);
    user.closed = true;
    const error = await failure(at(direct));
    expect(error).toMatchObject({ code: "forbidden", arrived: "no" });
    expect(error.message).toContain("50007");
  });
});

describe("threads and forums", () => {
  it("opens a thread of a digest on its message, once", async () => {
    const { channel, guild } = openServer(bench.fake);
    const target = at(channel, { threadPerDigest: true });
    const options = { nonce: "slot-1", threadName: "News digest · 2026-03-10" };
    const first = await send(target, options);
    expect(first.thread).toBe(first.messageId);
    expect(await send(target, options)).toEqual(first);
    const threads = [...guild.channels.values()].filter((c) => c.type === 11);
    expect(threads.map((t) => t.name)).toEqual(["News digest · 2026-03-10"]);
    await send(at(channel, { thread: first.thread as string }), {}, lineDoc("second part"));
    expect(texts(threads[0] as FakeChannel)).toEqual(["second part"]);
  });

  it("keeps the post where the thread could not be opened", async () => {
    const { guild } = openServer(bench.fake);
    const channel = bench.fake.channel(guild, { deny: Can.CreatePublicThreads });
    const receipt = await send(at(channel, { threadPerDigest: true }));
    expect(receipt.thread).toBeUndefined();
    expect(texts(channel)).toHaveLength(1);
    expect(bench.told.lines.join()).toContain("a thread in");
  });

  it("makes a post of a forum, and never a second one of the same digest", async () => {
    const { guild } = openServer(bench.fake);
    const forum = bench.fake.channel(guild, { type: "forum" });
    const options = { nonce: "slot-1", threadName: "موجز الأخبار · 2026-03-10" };
    bench.fake.failNext({ mode: "drop-after", on: /^POST .*threads$/ });
    expect(await failure(at(forum), options)).toMatchObject({ arrived: "maybe" });
    const receipt = await send(at(forum), options);
    const posts = [...guild.channels.values()].filter((c) => c.parent_id === forum.id);
    expect(posts.map((p) => p.name)).toEqual(["موجز الأخبار · 2026-03-10"]);
    expect(receipt).toMatchObject({ messageId: posts[0]?.id, thread: posts[0]?.id });
    await send(at(forum), { ...options, nonce: "slot-2" }, lineDoc("another digest"));
    expect([...guild.channels.values()].filter((c) => c.parent_id === forum.id)).toHaveLength(2);
  });

  it("posts beside the thread in which somebody asked for threads, as people must in a forum", async () => {
    const { guild } = openServer(bench.fake);
    const forum = bench.fake.channel(guild, { type: "forum" });
    const chat = bench.fake.channel(guild, { type: "thread", parent: forum, name: "where it was asked for" });
    const { thread } = await send(at(forum, { thread: chat.id, threadPerDigest: true }), { threadName: "digest" });
    expect(texts(chat)).toEqual([]);
    expect(guild.channels.get(thread as string)?.name).toBe("digest");
  });

  it("names a post where nobody named it, and cuts names that are too long", async () => {
    const { guild } = openServer(bench.fake);
    const forum = bench.fake.channel(guild, { type: "forum" });
    await send(at(forum), { threadName: " " });
    await send(at(forum), { threadName: "x".repeat(300) });
    const names = [...guild.channels.values()].filter((c) => c.parent_id === forum.id).map((c) => c.name);
    expect(names).toEqual(["موجز · Mujaz", "x".repeat(100)]);
  });

  it("says what to do about a locked thread and a deleted one", async () => {
    const { guild, channel } = openServer(bench.fake);
    const thread = bench.fake.channel(guild, { type: "thread", parent: channel });
    thread.locked = true;
    bench.fake.deny(channel, Can.ManageThreads);
    const locked = await failure(at(channel, { thread: thread.id }));
    expect(locked).toMatchObject({ code: "forbidden" });
    expect(locked.message).toMatch(/locked.*Manage Threads/);
    bench.fake.remove(thread);
    expect(await failure(at(channel, { thread: thread.id }))).toMatchObject({ code: "gone" });
  });
});

describe("announcement channels", () => {
  it("publishes what it posts, and once", async () => {
    const { guild } = openServer(bench.fake);
    const channel = bench.fake.channel(guild, { type: "announcement" });
    await send(at(channel), { nonce: "slot-1" });
    await send(at(channel), { nonce: "slot-1" });
    expect((bench.fake.messages(channel)[0]?.flags ?? 0) & 1).toBe(1);
    expect(bench.told.lines).toEqual([]);
  });

  it("keeps the post where it could not be published", async () => {
    const { guild } = openServer(bench.fake);
    const channel = bench.fake.channel(guild, { type: "announcement" });
    bench.fake.failNext({ mode: "answer", status: 500, on: /crosspost$/ });
    expect((await send(at(channel))).messageId).toBe(bench.fake.messages(channel)[0]?.id);
    expect(bench.told.lines.join()).toContain("publishing a post");
  });
});

describe("looking for a post whose sending was cut off", () => {
  const OTHER = lineDoc("something else");

  it("finds it long after Discord forgot the nonce", async () => {
    const { channel, member } = openServer(bench.fake);
    const { messageId } = await send(at(channel), { nonce: "slot-1" });
    for (let i = 0; i < 150; i++) bench.fake.say(member, channel, `chat ${i}`);
    now += 6 * 3_600_000;
    expect(await find(at(channel))).toEqual({ messageId, sentAt: "2026-03-10T06:00:00.000Z" });
    expect(await find(at(channel), OTHER)).toBeNull();
  });

  it("does not take an answer to somebody for it, nor somebody else's message", async () => {
    const { channel, member } = openServer(bench.fake);
    await send(at(channel));
    const [message] = bench.fake.messages(channel) as [APIMessage];
    Object.assign(message, { interaction_metadata: { id: "1" } });
    bench.fake.say(member, channel, "x", { embeds: message.embeds, components: message.components });
    expect(await find(at(channel))).toBeNull();
  });

  it("does not know where it may not read, or where too much was said since", async () => {
    const { guild, channel, member } = openServer(bench.fake);
    const blind = bench.fake.channel(guild, { deny: Can.ReadMessageHistory });
    await send(at(blind));
    expect(await find(at(blind))).toBe("unknown");
    for (let i = 0; i < 600; i++) bench.fake.say(member, channel, `chat ${i}`);
    expect(await find(at(channel))).toBe("unknown");
    now += 72 * 3_600_000;
    expect(await find(at(channel))).toBeNull();
  });

  it("finds a forum's post, with its thread", async () => {
    const { guild } = openServer(bench.fake);
    const forum = bench.fake.channel(guild, { type: "forum" });
    const { messageId, thread } = await send(at(forum), { nonce: "slot-1", threadName: "one" });
    await send(at(forum), { nonce: "slot-2", threadName: "two" }, OTHER);
    expect(await find(at(forum))).toMatchObject({ messageId, thread });
    expect(await find(at(forum), lineDoc("never posted"))).toBeNull();
  });
});

describe("refusals", () => {
  it.each([
    [Can.SendMessages, "“Send Messages”"],
    [Can.EmbedLinks, "“Embed Links”"],
    [Can.ViewChannel, "“View Channel”"],
    [Can.SendMessages | Can.EmbedLinks, "“Send Messages”, “Embed Links”"],
  ])("names what the bot lacks (%#)", async (deny, names) => {
    const { guild } = openServer(bench.fake);
    const error = await failure(at(bench.fake.channel(guild, { name: "news", deny })));
    expect(error).toMatchObject({ code: "forbidden", arrived: "no" });
    expect(error.message).toContain(`the bot lacks ${names}`);
    expect(error.message).toContain(`Allow ${names}`);
  });

  it("names what it lacks in a thread", async () => {
    const { guild, channel } = openServer(bench.fake);
    const thread = bench.fake.channel(guild, { type: "thread", parent: channel });
    bench.fake.deny(channel, Can.SendMessagesInThreads);
    expect((await failure(at(channel, { thread: thread.id }))).message).toContain("“Send Messages in Threads”");
  });

  it("tells a channel that is gone from one that the bot may not see", async () => {
    const { guild, channel } = openServer(bench.fake);
    const other = bench.fake.channel(guild);
    await send(at(channel));
    bench.fake.remove(channel);
    expect(await failure(at(channel))).toMatchObject({ code: "gone" });
    bench.fake.kick(guild);
    expect(await failure(at(other))).toMatchObject({ code: "forbidden" });
  });

  it("refuses what Discord refuses of a message, with Discord's own words", async () => {
    const { channel } = openServer(bench.fake);
    const part = { payload: { embeds: [{ description: "x".repeat(5000) }], components: [] }, chars: 5000 };
    const error = await bench.adapter
      .send(at(channel), part as never, new AbortController().signal)
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "rejected" });
    expect((error as Error).message).toContain("Must be 4096 or fewer in length");
  });

  it("goes on with its own answer after the token was refused once", async () => {
    const { channel } = openServer(bench.fake);
    bench.fake.failNext({ mode: "answer", status: 401, body: { code: 0, message: "401: Unauthorized" } });
    const error = await failure(at(channel));
    expect(error).toMatchObject({ code: "forbidden" });
    expect(error.message).toContain("DISCORD_BOT_TOKEN");
    expect((await send(at(channel))).messageId).toBeDefined();
  });

  it("knows that nothing arrived where it had only looked", async () => {
    const { channel } = openServer(bench.fake);
    bench.fake.failNext({ mode: "drop", on: /^GET/ });
    expect(await failure(at(channel))).toMatchObject({ code: "unreachable", arrived: "no" });
    bench.fake.failNext({ mode: "answer", status: 502, on: /^GET/ });
    expect(await failure(at(channel))).toMatchObject({ code: "unreachable", arrived: "no" });
  });

  it("does not know whether a message arrived that the platform failed at", async () => {
    const { channel } = openServer(bench.fake);
    bench.fake.failNext(503);
    expect(await failure(at(channel))).toMatchObject({ code: "unreachable", arrived: "maybe" });
  });

  it("knows that a message cannot have arrived where nobody listens", async () => {
    const { fake } = bench;
    const { channel } = openServer(fake);
    await fake.close();
    expect(await failure(at(channel))).toMatchObject({ code: "unreachable", arrived: "no" });
  });
});

describe("flood limits", () => {
  it("pauses the chat for as long as Discord says, and no other", async () => {
    const { channel, guild } = openServer(bench.fake);
    bench.fake.limitNext(2, { on: /^POST .*messages$/ });
    const error = await failure(at(channel));
    expect(error).toMatchObject({ code: "rate-limited", arrived: "no" });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(2_000);
    expect(bench.throttle.pauses).toEqual([[channel.id, error.retryAfterMs]]);
    expect((await send(at(bench.fake.channel(guild)))).messageId).toBeDefined();
  });

  it("pauses everything where the limit is for everything", async () => {
    const { channel } = openServer(bench.fake);
    bench.fake.limitNext(1, { global: true, on: /^POST .*messages$/ });
    await failure(at(channel));
    expect(bench.throttle.pauses[0]?.[0]).toBeNull();
  });

  it("reads the wait from the body where the header is not there", async () => {
    const { channel } = openServer(bench.fake);
    const body = { message: "You are being rate limited.", retry_after: 4.5, global: false };
    bench.fake.failNext({ mode: "answer", status: 429, body, on: /^POST .*messages$/ });
    const { retryAfterMs } = await failure(at(channel));
    expect(retryAfterMs).toBeGreaterThanOrEqual(4_500);
    expect(retryAfterMs).toBeLessThan(5_000);
  });
});

it("keeps tokens out of every error, whatever happens", async () => {
  const { channel } = openServer(bench.fake);
  const secret = bench.fake.token;
  for (const status of [400, 401, 403, 404, 429, 500]) {
    bench.fake.failNext(status);
    const error = await failure(at(channel));
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
  }
  expect(bench.told.lines.join("\n")).not.toContain(secret);
});
