import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Handlers } from "../../../../src/contracts/adapter.ts";
import { block, plain } from "../../../../src/render/spans.ts";
import { openAdapter, openFake, openHandlers } from "../../../support/telegram/open.ts";

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;
let opened: ReturnType<typeof openAdapter>;
let told: ReturnType<typeof openHandlers>["told"];
const heard: string[] = [];

async function begin(over: Partial<Handlers> = {}, options: Parameters<typeof openAdapter>[1] = {}) {
  opened = openAdapter(world.fake, options);
  const given = openHandlers({
    request: async ({ input }) => {
      heard.push(input.kind === "typed" ? input.text : input.action);
      return null;
    },
    ...over,
  });
  told = given.told;
  return await opened.adapter.start(given.handlers);
}
const requested = (n: number) => world.fake.until(() => heard.length >= n);
const toldOf = (...names: readonly string[]) => told.filter(([name]) => names.includes(name));
const chat = (id: number) => ({ platform: "telegram", chat: String(id) });

beforeEach(async () => {
  heard.length = 0;
  world = await openFake();
});
afterEach(async () => {
  await opened.adapter.close();
  await world.fake.close();
});

describe("starting", () => {
  it("names a wrong token, and a server that is not there", async () => {
    opened = openAdapter(world.fake, { token: "1:AAWrongTokenOfNobody" });
    const start = opened.adapter.start(openHandlers().handlers);
    await expect(start).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("@BotFather") });
    const gone = openAdapter(world.fake, { apiRoot: "http://127.0.0.1:1" });
    await expect(gone.adapter.start(openHandlers().handlers)).rejects.toMatchObject({
      code: "unreachable",
      arrived: "no",
    });
    await gone.adapter.close();
  });

  it("may be tried again after it failed half-way, and hears everything once", async () => {
    const { fake, reem } = world;
    fake.failNext({ method: "getWebhookInfo", status: 502 });
    await expect(begin()).rejects.toMatchObject({ code: "unreachable" });
    await opened.adapter.start(openHandlers().handlers);
    fake.say(reem.id, reem, "hello");
    await requested(1);
    await opened.adapter.close();
    expect(heard).toEqual(["hello"]);
  });

  it("takes a root with a slash at its end", async () => {
    expect(await begin({}, { apiRoot: `${world.fake.apiRoot}/` })).toMatchObject({ name: "@mujaz_test_bot" });
  });

  it("removes a webhook that was left over", async () => {
    world.fake.queue.webhook = { url: "http://127.0.0.1:1/hook", secret: undefined };
    await begin();
    world.fake.say(11, world.reem, "hello");
    await requested(1);
    expect(world.fake.queue.webhook).toBeNull();
    expect(opened.lines.join()).toContain("webhook");
  });
});

describe("reading updates", () => {
  it("asks for the kinds it handles and no other", async () => {
    await begin();
    await world.fake.until(() => world.fake.callsOf("getUpdates").length > 0);
    expect(world.fake.callsOf("getUpdates")[0]?.args.allowed_updates).toEqual([
      "message",
      "channel_post",
      "callback_query",
      "inline_query",
      "my_chat_member",
    ]);
  });

  it("goes on after breaks, with growing pauses, and tells of each kind once", async () => {
    const { fake, reem } = world;
    const standing: (string | null)[] = [];
    await begin({ standing: (fault) => standing.push(fault?.code ?? null) });
    await fake.until(() => fake.callsOf("getUpdates").length === 1);
    fake.failNext({ method: "getUpdates", status: 502, times: 8 });
    fake.failNext({ method: "getUpdates", status: 429, retryAfter: 40 });
    fake.say(reem.id, reem, "before");
    fake.say(reem.id, reem, "after");
    await requested(2);
    await fake.until(() => opened.naps.length === 9);
    expect(opened.naps).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
    expect(toldOf("trouble")).toHaveLength(2);
    expect(heard).toEqual(["before", "after"]);
    expect(standing).toEqual([...Array(8).fill("unreachable"), "rate-limited", null]);
  });

  it("tells plainly that another process uses the token", async () => {
    const { fake, reem } = world;
    await begin();
    await fake.until(() => fake.callsOf("getUpdates").length === 1);
    const other = fetch(`${fake.apiRoot}/bot${fake.token}/getUpdates`, { method: "POST" });
    await fake.until(() => toldOf("trouble").length === 1);
    await other;
    expect(toldOf("trouble")[0]?.[1]).toMatch(/Another process reads the updates/);
    fake.say(reem.id, reem, "still here");
    await requested(1);
  });

  it("tells that the token was revoked, and stops all the same", async () => {
    const { fake } = world;
    const untilAborted = (_ms: number, signal: AbortSignal) =>
      new Promise<void>((_done, failed) => signal.addEventListener("abort", () => failed(new Error("aborted"))));
    await begin({}, { sleep: untilAborted });
    await fake.until(() => fake.callsOf("getUpdates").length === 1);
    fake.revoke();
    fake.queue.close();
    await fake.until(() => toldOf("trouble").length >= 1);
    expect(toldOf("trouble")[0]?.[1]).toMatch(/TELEGRAM_BOT_TOKEN/);
  });

  it("answers nothing twice after a restart", async () => {
    const { fake, reem } = world;
    await begin();
    fake.say(reem.id, reem, "once");
    await requested(1);
    await opened.adapter.close();
    expect(fake.queue.pending).toBe(0);
    await begin();
    fake.say(reem.id, reem, "twice");
    await requested(2);
    expect(heard).toEqual(["once", "twice"]);
  });

  it("lets what is being answered end before it closes, but not for long", async () => {
    const { fake, reem } = world;
    let free = () => {};
    const held = new Promise<void>((done) => {
      free = done;
    });
    await begin({
      request: async () => {
        heard.push("asked");
        await held;
        return { doc: { sections: [{ story: null, blocks: [block("text", "en", [plain("late")])] }], buttons: [] } };
      },
    });
    fake.say(reem.id, reem, "slow");
    await requested(1);
    const closed = opened.adapter.close();
    // It has told the server what it read, and waits for nothing but the answer.
    await fake.until(() => fake.callsOf("getUpdates").some(({ args }) => args.timeout === 0));
    for (let i = 0; i < 3; i++) await fetch(`${fake.apiRoot}/bot${fake.token}/getMe`);
    free();
    await closed;
    expect(fake.messages(reem.id)).toHaveLength(1);
  });
});

describe("the bot's place in a chat", () => {
  const greeting = { sections: [{ story: null, blocks: [block("text", "ar", [plain("أهلا")])] }], buttons: [] };

  it("greets where it was added, in the language of whoever did it", async () => {
    const { fake, reem, channel } = world;
    const asked: unknown[] = [];
    await begin({
      joined: async (place, locale) => {
        asked.push([place.chat, place.kind, locale]);
        return place.kind === "group" ? greeting : null;
      },
    });
    fake.chat({ id: -55, type: "group", title: "New" }, { status: "left" });
    fake.membership(-55, reem, { status: "member" });
    fake.membership(channel, reem, { status: "left" });
    fake.membership(channel, reem, { status: "administrator", can_post_messages: true });
    await fake.until(() => asked.length === 2);
    expect(asked).toEqual([
      ["-55", "group", "ar"],
      ["-10043", "channel", "ar"],
    ]);
    await fake.until(() => fake.messages(-55).length === 1);
    expect(toldOf("lost", "regained")).toEqual(
      expect.arrayContaining([
        ["regained", chat(-55)],
        ["lost", chat(channel), "kicked"],
        ["regained", chat(channel)],
      ]),
    );
  });

  it.each([
    ["blocked by a person", "private", { status: "kicked" }, "blocked"],
    ["kicked from a group", "group", { status: "kicked" }, "kicked"],
    ["left a group", "group", { status: "left" }, "kicked"],
    [
      "muted in a supergroup",
      "supergroup",
      { status: "restricted", is_member: true, can_send_messages: false },
      "muted",
    ],
    ["demoted in a channel", "channel", { status: "administrator", can_post_messages: false }, "muted"],
  ] as const)("tells when it was %s, and when it may post again", async (_name, type, after, reason) => {
    const { fake, reem } = world;
    await begin();
    const id = type === "private" ? reem.id : -77;
    const before =
      type === "channel"
        ? ({ status: "administrator", can_post_messages: true } as const)
        : ({ status: "member" } as const);
    if (type !== "private") fake.chat({ id, type, title: "Chat" }, before);
    fake.membership(id, reem, after);
    fake.membership(id, reem, before);
    await fake.until(() => toldOf("regained").length === 1);
    expect(toldOf("lost", "regained")).toEqual([
      ["lost", chat(id), reason],
      ["regained", chat(id)],
    ]);
  });

  it("says nothing when its rights change without a matter", async () => {
    const { fake, reem, group } = world;
    await begin();
    fake.membership(group, reem, { status: "administrator", can_delete_messages: true });
    fake.membership(group, reem, { status: "member" });
    fake.say(reem.id, reem, "done");
    await requested(1);
    expect(toldOf("lost", "regained")).toEqual([]);
  });

  it("tells once that a group became a supergroup, and does not greet it again", async () => {
    const { fake, reem, group } = world;
    const asked: string[] = [];
    await begin({
      joined: async (place) => {
        asked.push(place.chat);
        return null;
      },
    });
    const fresh = fake.migrate(group);
    fake.membershipUnseen(fresh, { status: "left" });
    fake.membership(fresh, reem, { status: "member" });
    await fake.until(() => toldOf("regained").length === 1);
    expect(toldOf("moved")).toEqual([["moved", chat(group), chat(fresh)]]);
    expect(asked).toEqual([]);
  });

  it("may post in a topic again that was opened", async () => {
    const { fake, forum } = world;
    await begin();
    fake.topic(forum, 7, { closed: true });
    fake.reopenTopic(forum, 7);
    await fake.until(() => toldOf("regained").length === 1);
    expect(toldOf("regained")).toEqual([["regained", { ...chat(forum), thread: "7" }]]);
  });
});

describe("menus of commands", () => {
  const menu = (key: string) => (world.fake.world.menus.get(key) ?? []) as { command: string; description: string }[];

  it("are there for people, groups and administrators, in both languages", async () => {
    await begin();
    await world.fake.until(() => world.fake.callsOf("setMyCommands").length === 6);
    expect([...world.fake.world.menus.keys()]).toEqual([
      "all_private_chats ",
      "all_private_chats ar",
      "all_group_chats ",
      "all_group_chats ar",
      "all_chat_administrators ",
      "all_chat_administrators ar",
    ]);
    const names = (key: string) => menu(key).map(({ command }) => command);
    expect(names("all_private_chats ")).toContain("digest");
    expect(names("all_group_chats ")).not.toContain("language");
    expect(names("all_chat_administrators ")).toContain("language");
    expect(names("all_private_chats ")).not.toContain("quit");
    for (const { description } of menu("all_private_chats ar")) expect(description).toMatch(/\p{Script=Arabic}/u);
  });

  it("are set again only where they changed", async () => {
    await begin();
    await world.fake.until(() => world.fake.callsOf("setMyCommands").length === 6);
    await opened.adapter.close();
    const [first, ...others] = menu("all_group_chats ar");
    world.fake.world.menus.set("all_group_chats ar", [{ ...first, description: "قديم" }, ...others] as never);
    await begin();
    await world.fake.until(() => world.fake.callsOf("getMyCommands").length === 12);
    await world.fake.until(() => world.fake.callsOf("setMyCommands").length === 7);
    expect(world.fake.callsOf("setMyCommands").at(-1)?.args.language_code).toBe("ar");
  });
});

describe("inline mode", () => {
  const card = (n: number) => ({
    id: `card-${n}`,
    title: `قصة ${n}`,
    description: "وصف",
    doc: { sections: [{ story: null, blocks: [block("text", "ar", [plain(`قصة ${n} عن @everyone`)])] }], buttons: [] },
  });

  it("gives story cards page by page, in the language of the person who asks", async () => {
    const { fake, reem } = world;
    const asked: unknown[] = [];
    await begin({
      inline: async (query, offset, lang) => {
        asked.push([query, offset, lang]);
        return offset === "" ? { cards: [card(1), card(2)], next: "2" } : { cards: [card(3)], next: "" };
      },
    });
    const first = fake.inline(reem, "اقتصاد");
    await fake.until(() => first.answer() !== null);
    const second = fake.inline(reem, "اقتصاد", String(first.answer()?.next_offset));
    await fake.until(() => second.answer() !== null);
    expect(asked).toEqual([
      ["اقتصاد", "", "ar"],
      ["اقتصاد", "2", "ar"],
    ]);
    expect(first.answer()).toMatchObject({ is_personal: true, next_offset: "2" });
    const results = first.answer()?.results as { title: string; content: { entities: { type: string }[] } }[];
    expect(results.map(({ title }) => title)).toEqual(["قصة 1", "قصة 2"]);
    expect(results[0]?.content.entities).toEqual([]);
    expect(second.answer()?.next_offset).toBe("");
  });

  it("leads to the bot where nothing was found", async () => {
    const { fake, sam } = world;
    await begin();
    const query = fake.inline(sam, "nothing of the kind");
    await fake.until(() => query.answer() !== null);
    expect(query.answer()).toMatchObject({ results: [], button: { start_parameter: "inline" } });
  });
});
