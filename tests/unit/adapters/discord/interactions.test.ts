import { type APIMessage, PermissionFlagsBits as Can } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Choice } from "../../../../src/contracts/adapter.ts";
import type { MessageDoc } from "../../../../src/contracts/document.ts";
import type { FakeChannel, FakeGuild, FakeUser } from "../../../support/discord/index.ts";
import { type Bench, lineDoc, openBench, openServer } from "../../../support/discord/open.ts";
import { shownMessage } from "../../../support/discord/shown.ts";

let bench: Bench;
let guild: FakeGuild;
let channel: FakeChannel;
let manager: FakeUser;
let member: FakeUser;
let choices: readonly Choice[] | Promise<readonly Choice[]>;

beforeEach(async () => {
  choices = [];
  bench = await openBench({ handlers: { complete: async () => choices } });
  ({ guild, channel, manager, member } = openServer(bench.fake));
  await bench.start();
});
afterEach(() => bench.close());

const EPHEMERAL = 64;
const shown = (messages: readonly APIMessage[]) =>
  messages.map((m) => shownMessage(m).replace(/[\u200e\u200f\u2066-\u2069]/g, ""));
const BUTTONS = [[{ label: "1", action: "story:1@0123456789abcdef" }]];

/** A public message with a button. */
async function posted(): Promise<APIMessage> {
  bench.answer = async () => ({ doc: lineDoc("digest", BUTTONS) });
  await bench.fake.command(member, channel, "digest");
  return bench.fake.messages(channel).at(-1) as APIMessage;
}
/** An answer that is ready only after the interaction was acknowledged without it. */
const slowly = async <T>(value: T): Promise<T> => {
  const before = bench.fake.calls.length;
  await bench.fake.interactions.until(() => bench.fake.calls.length > before, "the acknowledgement");
  return value;
};

describe("commands", () => {
  it("hands in what was typed, who, where and with what rights", async () => {
    const { answers, acknowledgedAfterMs } = await bench.fake.command(manager, channel, "digest", {
      period: "yesterday",
      topic: "economy",
    });
    expect(shown(answers)).toEqual(["/digest economy yesterday"]);
    expect(acknowledgedAfterMs).toBeLessThan(1_000);
    const [request] = bench.told.requests;
    expect(request).toMatchObject({
      place: { platform: "discord", chat: channel.id, kind: "group", title: "news" },
      person: manager.id,
      locale: "en",
      input: { kind: "typed", text: "/digest economy yesterday" },
    });
    expect(await request?.rights()).toBe("admin");
  });

  it("takes Arabic names for Arabic", async () => {
    await bench.fake.command(member, channel, "موجز", { موضوع: "الاقتصاد" }, { locale: "en-US" });
    expect(bench.told.requests[0]).toMatchObject({ locale: "ar", input: { text: "/موجز الاقتصاد" } });
  });

  it("knows members, administrators, the owner of the application, and direct chats", async () => {
    const rights = async (user: FakeUser, where: FakeChannel) => {
      await bench.fake.command(user, where, "status", {}, { locale: "fr" });
      return bench.told.requests.at(-1)?.rights();
    };
    expect(await rights(member, channel)).toBe("member");
    expect(await rights(bench.fake.user("chief", guild, Can.Administrator), channel)).toBe("admin");
    expect(await rights(bench.fake.world.owner, channel)).toBe("operator");
    expect(await rights(member, bench.fake.direct(member))).toBe("admin");
    expect(bench.told.requests.at(-1)).toMatchObject({ place: { kind: "direct" }, locale: null });
  });

  it("names a thread and the channel that it belongs to", async () => {
    const thread = bench.fake.channel(guild, { type: "thread", parent: channel, name: "today" });
    await bench.fake.command(member, thread, "story", { number: 2 });
    expect(bench.told.requests[0]).toMatchObject({
      place: { chat: channel.id, thread: thread.id, title: "today", kind: "group" },
      input: { text: "/story 2" },
    });
  });

  it("shows private answers to one person alone", async () => {
    bench.answer = async () => ({ doc: lineDoc("only you"), ephemeral: true });
    const { answers } = await bench.fake.command(member, channel, "settings");
    expect(answers[0]?.flags).toBe(EPHEMERAL);
    expect(bench.fake.messages(channel)).toEqual([]);
  });

  it("acknowledges in time what takes long, and answers when it is ready", async () => {
    bench.answer = () => slowly({ doc: lineDoc("late") });
    const { answers, acknowledgedAfterMs, type } = await bench.fake.command(member, channel, "digest");
    expect(type).toBe(5);
    expect(acknowledgedAfterMs).toBeLessThan(1_000);
    expect(shown(answers)).toEqual(["late"]);
    expect(shown(bench.fake.messages(channel))).toEqual(["late"]);
  });

  it("keeps private what takes long", async () => {
    bench.answer = () => slowly({ doc: lineDoc("late, only you"), ephemeral: true });
    const made = await bench.fake.command(member, channel, "settings", {}, { async: true });
    await bench.fake.interactions.until(() => made.answers.length > 0, "the answer");
    expect(made.answers[0]?.flags).toBe(EPHEMERAL);
    expect(bench.fake.messages(channel)).toEqual([]);
  });

  it("sends a long answer in several messages, the first as the answer", async () => {
    const line = "word ".repeat(190);
    const doc: MessageDoc = {
      ...lineDoc(line),
      sections: Array.from({ length: 12 }, () => lineDoc(line).sections[0] as never),
    };
    bench.answer = async () => ({ doc });
    const made = await bench.fake.command(member, channel, "evidence", { number: 1 });
    await bench.fake.interactions.until(() => made.answers.length === 2, "the second part");
    expect(made.answers.every((m) => m.embeds.length > 0)).toBe(true);
  });

  it("says nothing where there is nothing to say", async () => {
    bench.answer = async () => null;
    const made = await bench.fake.command(member, channel, "digest", {}, { async: true });
    await bench.fake.interactions.until(() => made.type === 5 && !made.pending, "the end");
    expect(bench.fake.messages(channel)).toEqual([]);
    expect(bench.told.troubles).toEqual([]);
  });

  it("tells the person, privately, when something broke, and the operator why", async () => {
    bench.answer = async () => {
      throw new Error("the archive is on fire");
    };
    const { answers } = await bench.fake.command(member, channel, "digest");
    expect(answers[0]?.flags).toBe(EPHEMERAL);
    expect(shown(answers)[0]).toMatch(/^Something went wrong/);
    expect(bench.told.troubles).toHaveLength(1);
  });

  it.each(["", "x".repeat(6_000), "*_~`|<@1> @everyone", "\u202eتجربة\u0000", "🙂".repeat(400), "/digest\n/forget me"])(
    "survives the argument %#",
    async (topic) => {
      const { answers } = await bench.fake.command(member, channel, "digest", { topic });
      expect(answers).toHaveLength(1);
      expect(bench.fake.violations).toEqual([]);
    },
  );
});

describe("presses", () => {
  const press = async (manner: { value?: string; async?: boolean } = {}, id = "story:1@0123456789abcdef") =>
    bench.fake.press(member, await posted(), id, manner);

  it("answers beside the message, for one person where that is asked", async () => {
    const message = await posted();
    bench.answer = async ({ input }) => ({
      doc: lineDoc(`pressed ${(input as { action: string }).action}`),
      ephemeral: true,
    });
    const { answers } = await bench.fake.press(member, message, "story:1@0123456789abcdef");
    expect(shown(answers)).toEqual(["pressed story:1@0123456789abcdef"]);
    expect(answers[0]?.flags).toBe(EPHEMERAL);
    expect(shown(bench.fake.messages(channel))).toEqual(["digest"]);
  });

  it("edits the message where that is asked, also when it takes long", async () => {
    const message = await posted();
    bench.answer = async () => ({ doc: lineDoc("edited"), edit: true });
    await bench.fake.press(member, message, "show:en@0123456789abcdef");
    expect(shown(bench.fake.messages(channel))).toEqual(["edited"]);
    bench.answer = () => slowly({ doc: lineDoc("edited late"), edit: true });
    const made = await bench.fake.press(member, message, "show:ar@0123456789abcdef", { async: true });
    await bench.fake.interactions.until(() => shown([message])[0] === "edited late", "the edit");
    expect(made.type).toBe(6);
    expect(made.acknowledgedAfterMs).toBeLessThan(1_000);
  });

  it("leaves everybody's message alone where one reader wants to see something", async () => {
    const message = await posted();
    bench.answer = async () => ({ doc: lineDoc("for me", BUTTONS), edit: true, ephemeral: true });
    const { answers } = await bench.fake.press(member, message, "show:ar@0123456789abcdef");
    expect(shown(bench.fake.messages(channel))).toEqual(["digest"]);
    const own = answers[0] as APIMessage;
    expect(own.flags).toBe(EPHEMERAL);
    // A press under the reader's own message changes that one.
    bench.answer = async () => ({ doc: lineDoc("still for me"), edit: true, ephemeral: true });
    await bench.fake.press(member, own, "show:en@0123456789abcdef");
    expect(shown([own])).toEqual(["still for me"]);
  });

  it("takes what was chosen in a menu for the action", async () => {
    const message = await posted();
    await bench.fake.press(member, message, "menu:0.0", { value: "story:7@0123456789abcdef" });
    expect(bench.told.requests.at(-1)?.input).toEqual({ kind: "pressed", action: "story:7@0123456789abcdef" });
  });

  it("hands on actions that nobody ever made, and survives strange ones", async () => {
    await press({}, "drop table:everything@zzz");
    expect(bench.told.requests.at(-1)?.input).toEqual({ kind: "pressed", action: "drop table:everything@zzz" });
    const before = bench.told.requests.length;
    const made = await bench.fake.press(member, await posted(), "other-menu", { value: "x", async: true });
    await bench.fake.interactions.until(() => made.type === 6, "the acknowledgement");
    expect(bench.told.requests.length).toBe(before + 1);
  });

  it("goes on working after a restart", async () => {
    const message = await posted();
    await bench.adapter.close();
    const again = await openBench();
    try {
      Object.assign(again, { fake: bench.fake });
      const { createDiscordAdapter } = await import("../../../../adapters/discord/index.ts");
      const adapter = createDiscordAdapter({
        token: bench.fake.token,
        apiRoot: bench.fake.apiRoot,
        mentions: false,
        throttle: bench.throttle,
        clock: { now: () => new Date() },
        log: { debug() {}, info() {}, warn() {}, error() {} },
      });
      await adapter.start(bench.handlers);
      bench.answer = async () => ({ doc: lineDoc("after the restart"), ephemeral: true });
      const { answers } = await bench.fake.press(member, message, "story:1@0123456789abcdef");
      expect(shown(answers)).toEqual(["after the restart"]);
      await adapter.close();
    } finally {
      await again.close();
    }
  });
});

describe("completion", () => {
  it("asks for the kind of the option, in the language of the command", async () => {
    const asked: unknown[] = [];
    bench.handlers.complete = async (...given) => {
      asked.push(given);
      return [{ label: "Asia/Beirut", value: "Asia/Beirut" }];
    };
    expect(await bench.fake.autocomplete(member, channel, "timezone", "zone", "beir")).toEqual([
      { name: "Asia/Beirut", value: "Asia/Beirut" },
    ]);
    await bench.fake.autocomplete(member, channel, "موجز", "موضوع", "اقت");
    await bench.fake.autocomplete(member, channel, "search", "text", "har");
    expect(asked).toEqual([
      ["zone", "beir", "en"],
      ["topic", "اقت", "ar"],
      ["topic", "har", "en"],
      ["outlet", "har", "en"],
    ]);
  });

  it("offers nothing that Discord would refuse", async () => {
    choices = [
      { label: "", value: "x" },
      { label: "empty", value: "" },
      { label: "long", value: "x".repeat(101) },
      { label: "y".repeat(200), value: "y" },
      { label: "y again", value: "y" },
      ...Array.from({ length: 40 }, (_, i) => ({ label: `n${i}`, value: `n${i}` })),
    ];
    const found = await bench.fake.autocomplete(member, channel, "digest", "topic", "x".repeat(500));
    expect(found).toHaveLength(25);
    expect(found[0]?.name).toHaveLength(100);
  });

  it("answers with nothing where finding takes too long or fails", async () => {
    bench.handlers.complete = () => Promise.reject(new Error("no"));
    expect(await bench.fake.autocomplete(member, channel, "digest", "topic", "x")).toEqual([]);
    bench.handlers.complete = () => new Promise(() => {});
    expect(await bench.fake.autocomplete(member, channel, "digest", "topic", "x")).toEqual([]);
  });
});

describe("what goes wrong", () => {
  it("takes an interaction that is too old calmly", async () => {
    const made = await bench.fake.command(member, channel, "digest", {}, { async: true });
    await bench.fake.interactions.until(() => made.type !== null, "the first answer");
    bench.fake.failNext({
      mode: "answer",
      status: 404,
      body: { code: 10062, message: "Unknown interaction" },
      on: /callback$/,
    });
    await bench.fake.command(member, channel, "digest", {}, { async: true });
    await bench.fake.interactions.until(() => bench.told.lines.some((l) => l.includes("too late")), "the log line");
    expect(bench.told.troubles).toEqual([]);
  });

  it("passes over interactions of an unknown kind", async () => {
    bench.fake.strange(member, channel);
    const { answers } = await bench.fake.command(member, channel, "digest");
    expect(answers).toHaveLength(1);
    expect(bench.told.troubles).toEqual([]);
  });

  it("tells the operator when an answer was refused, without the interaction's token", async () => {
    bench.fake.failNext({
      mode: "answer",
      status: 400,
      body: { code: 50035, message: "Invalid Form Body" },
      on: /callback$/,
    });
    const made = await bench.fake.command(member, channel, "digest", {}, { async: true });
    await bench.fake.interactions.until(() => bench.told.troubles.length > 0, "the trouble");
    expect(JSON.stringify(bench.told.troubles)).not.toContain(made.token);
    expect(bench.told.lines.join()).not.toContain(made.token);
  });
});
