import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Handlers } from "../../../../src/contracts/adapter.ts";
import type { ChatReply, ChatRequest } from "../../../../src/contracts/conversation.ts";
import type { Button, MessageDoc } from "../../../../src/contracts/document.ts";
import { block, plain } from "../../../../src/render/spans.ts";
import { openAdapter, openFake, openHandlers } from "../../../support/telegram/open.ts";

const docOf = (text: string, buttons: readonly (readonly Button[])[] = []): MessageDoc => ({
  sections: [{ story: null, blocks: [block("text", "en", [plain(text)])] }],
  buttons,
});
const MORE = [[{ label: "More", action: "more:2@0123456789abcdef" }]];

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;
let close: () => Promise<void>;
let requests: ChatRequest[];
let told: ReturnType<typeof openHandlers>["told"];
let lines: readonly string[];
let throttle: ReturnType<typeof openAdapter>["throttle"];

/** A bot that says back what it was asked, unless told otherwise. */
async function begin(
  reply: (request: ChatRequest) => ChatReply | null | Promise<ChatReply | null> = (request) => ({
    doc: docOf(
      request.input.kind === "typed" ? `heard: ${request.input.text}` : `pressed: ${request.input.action}`,
      MORE,
    ),
  }),
  over: Partial<Handlers> = {},
  options: Parameters<typeof openAdapter>[1] = {},
) {
  const opened = openAdapter(world.fake, options);
  const given = openHandlers({
    request: async (request) => {
      requests.push(request);
      return await reply(request);
    },
    ...over,
  });
  told = given.told;
  lines = opened.lines;
  throttle = opened.throttle;
  close = () => opened.adapter.close();
  const identity = await opened.adapter.start(given.handlers);
  return { ...opened, identity };
}

const heard = () =>
  requests.map((request) => (request.input.kind === "typed" ? request.input.text : request.input.action));
const said = (chat: number) =>
  world.fake.messages(chat).map((message) => message.text.replace(/[\u200e\u200f\u2060-\u2069]/g, ""));
const requested = (n: number) => world.fake.until(() => requests.length >= n);
const answered = (chat: number, n = 1) => world.fake.until(() => world.fake.messages(chat).length >= n);

beforeEach(async () => {
  requests = [];
  close = async () => {};
  world = await openFake();
});
afterEach(async () => {
  await close();
  await world.fake.close();
});

describe("what is said to the bot", () => {
  it("answers in a direct chat whatever is written there", async () => {
    const { fake, reem } = world;
    expect((await begin()).identity).toEqual({ id: "7000001", name: "@mujaz_test_bot" });
    fake.say(reem.id, reem, "/digest اقتصاد");
    fake.say(reem.id, reem, "ماذا حدث في الميناء؟");
    await answered(reem.id, 2);
    expect(said(reem.id)).toEqual(["heard: /digest اقتصاد", "heard: ماذا حدث في الميناء؟"]);
    expect(requests[0]).toMatchObject({
      place: { platform: "telegram", chat: "11", kind: "direct", title: "ريم" },
      person: "11",
      locale: "ar",
    });
    expect(await requests[0]?.rights()).toBe("admin");
    expect(fake.callsOf("getChatMember")).toEqual([]);
  });

  it("takes whatever stands in a direct chat, and swallows what is no text", async () => {
    const { fake, sam } = world;
    await begin();
    const typed = ["/", "/ digest", "/story 99999999999999999999", "/\u202eevil", "😀".repeat(2000), "@", "  x  ", "؟"];
    for (const text of typed) fake.say(sam.id, sam, text);
    fake.say(sam.id, sam, "");
    fake.say(sam.id, sam, "/digest@other_bot");
    fake.say(sam.id, sam, "last");
    await requested(typed.length + 1);
    expect(heard()).toEqual([...typed, "last"]);
  });

  it("answers many chats at once without a warning", async () => {
    const { fake } = world;
    const warnings: string[] = [];
    const keep = (warning: Error) => void warnings.push(warning.name);
    process.on("warning", keep);
    await begin();
    const people = Array.from({ length: 60 }, (_, i) => fake.user(1000 + i));
    for (const person of people) fake.say(person.id, person, "hello");
    await fake.until(() => people.every((person) => fake.messages(person.id).length === 1));
    process.off("warning", keep);
    expect(warnings).toEqual([]);
  });

  it("hears in a group commands, its name and replies to it, and nothing else", async () => {
    const { fake, sam, group } = world;
    fake.world.bot = { ...fake.world.bot, can_read_all_group_messages: true };
    await begin();
    const post = fake.say(group, sam, "/digest");
    await answered(group);
    const digest = fake.messages(group)[0];
    fake.say(group, sam, "lunch?");
    fake.say(group, sam, "/digest@mujaz_test_bot economy");
    fake.say(group, sam, "/digest@other_bot");
    fake.say(group, sam, "/ban somebody");
    fake.say(group, sam, "/موجز اقتصاد");
    fake.say(group, sam, "/اعدادات");
    fake.say(group, sam, "@Mujaz_Test_Bot what happened?");
    fake.say(group, sam, "@mujaz_test_bot");
    fake.say(group, sam, "and then?", { replyTo: digest as never });
    fake.say(group, sam, "not for the bot", { replyTo: post });
    fake.say(group, sam, "/help");
    await requested(8);
    expect(heard()).toEqual([
      "/digest",
      "/digest economy",
      "/موجز اقتصاد",
      "/اعدادات",
      "what happened?",
      "/help",
      "and then?",
      "/help",
    ]);
    expect(requests[0]?.place).toEqual({ platform: "telegram", chat: "-41", kind: "group", title: "Group" });
    expect(digest?.reply_to_message?.message_id).toBe(post.message_id);
  });

  it("hears commands of a channel's writers, who may change its settings", async () => {
    const { fake, sam, channel } = world;
    await begin();
    fake.say(channel, sam, "An ordinary post that names @mujaz_test_bot.");
    fake.say(channel, sam, "/schedule daily 08:00");
    await answered(channel);
    expect(heard()).toEqual(["/schedule daily 08:00"]);
    expect(requests[0]).toMatchObject({ place: { kind: "channel", title: "Channel" }, person: null, locale: null });
    expect(await requests[0]?.rights()).toBe("admin");
    expect(fake.callsOf("sendChatAction")).toEqual([]);
  });

  it("ignores what is edited, what other bots say, and its own inline cards", async () => {
    const { fake, sam, group } = world;
    await begin();
    const message = fake.say(sam.id, sam, "first");
    await answered(sam.id);
    fake.edit(message, "second");
    fake.queue.allowed = null;
    fake.edit(message, "third");
    fake.say(group, { id: 5, is_bot: true, first_name: "Other" }, "/digest");
    fake.unknownUpdate();
    fake.say(sam.id, sam, "last");
    await answered(sam.id, 2);
    expect(heard()).toEqual(["first", "last"]);
  });

  it("answers in the topic where it was asked", async () => {
    const { fake, sam, forum } = world;
    await begin();
    fake.say(forum, sam, "/digest", { thread: 7 });
    await answered(forum);
    expect(requests[0]?.place).toMatchObject({ chat: "-10042", thread: "7", kind: "group" });
    expect(fake.messages(forum)[0]).toMatchObject({ message_thread_id: 7 });
  });

  it("asks Telegram who may change a group's settings, and remembers it for a while", async () => {
    const { fake, reem, sam, group } = world;
    fake.member(group, reem.id, "administrator");
    fake.member(group, sam.id, "member");
    await begin(undefined, {}, { admins: [99] });
    const chief = fake.user(99);
    for (const person of [reem, sam, reem, chief]) fake.say(group, person, "/schedule");
    fake.say(group, sam, "/schedule", { asChat: true });
    await requested(5);
    const rights = await Promise.all(requests.map(async (request) => `${request.person} ${await request.rights()}`));
    expect(rights.sort()).toEqual(["11 admin", "11 admin", "12 member", "99 operator", "null admin"]);
    for (const request of requests) await request.rights();
    expect(fake.callsOf("getChatMember").length).toBeLessThanOrEqual(3);
  });

  it("takes somebody for a plain member where Telegram does not say", async () => {
    const { fake, reem, group } = world;
    fake.member(group, reem.id, "administrator");
    await begin();
    fake.failNext({ method: "getChatMember", status: 500 });
    fake.say(group, reem, "/schedule");
    await requested(1);
    expect(await requests[0]?.rights()).toBe("member");
    expect(await requests[0]?.rights()).toBe("admin");
  });

  it("lets nobody in a group wait for what another one asked", async () => {
    const { fake, reem, sam, group } = world;
    let free = () => {};
    const held = new Promise<void>((done) => {
      free = done;
    });
    await begin(async ({ person }) => {
      if (person === "11") await held;
      return { doc: docOf(`for ${person}`) };
    });
    fake.say(group, reem, "/digest");
    fake.say(group, sam, "/help");
    await answered(group);
    expect(said(group)).toEqual(["for 12"]);
    free();
    await answered(group, 2);
  });

  it("keeps the order of a chat, and lets no chat wait for another", async () => {
    const { fake, reem, sam } = world;
    let free = () => {};
    const held = new Promise<void>((done) => {
      free = done;
    });
    await begin(async (request) => {
      if (request.input.kind === "typed" && request.input.text === "slow") await held;
      return { doc: docOf(heard().at(-1) ?? "") };
    });
    fake.say(reem.id, reem, "slow");
    fake.say(reem.id, reem, "after it");
    fake.say(sam.id, sam, "other chat");
    await answered(sam.id);
    expect(heard()).toEqual(["slow", "other chat"]);
    free();
    await answered(reem.id, 2);
    expect(heard()).toEqual(["slow", "other chat", "after it"]);
  });
});

describe("what is pressed", () => {
  const PRESS = { edit: true };

  it("is acknowledged at once and changes the message in place", async () => {
    const { fake, sam } = world;
    await begin((request) => ({ doc: docOf(request.input.kind, MORE), ...PRESS }));
    fake.say(sam.id, sam, "/digest");
    await answered(sam.id);
    const [message] = fake.messages(sam.id);
    const press = fake.press(message as never, "More", sam);
    await fake.until(() => (fake.messages(sam.id)[0]?.edits ?? 0) === 1);
    expect(press.answered()).toBe(true);
    expect(heard()).toEqual(["/digest", "more:2@0123456789abcdef"]);
    expect(said(sam.id)).toEqual(["pressed"]);
    expect(fake.messages(sam.id)[0]?.keyboard.flat()).toHaveLength(1);
  });

  it("is acknowledged while the chat still waits for something slow", async () => {
    const { fake, sam } = world;
    let free = () => {};
    const held = new Promise<void>((done) => {
      free = done;
    });
    await begin(async () => {
      if (requests.length === 2) await held;
      return { doc: docOf("x", MORE) };
    });
    fake.say(sam.id, sam, "/digest");
    await answered(sam.id);
    fake.say(sam.id, sam, "slow");
    await requested(2);
    const press = fake.press(fake.messages(sam.id)[0] as never, "More", sam);
    await fake.until(press.answered);
    expect(requests).toHaveLength(2);
    free();
    await requested(3);
  });

  it("says nothing when there is nothing to change, and sends anew what cannot be changed", async () => {
    const { fake, sam } = world;
    await begin(() => ({ doc: docOf("same", MORE), ...PRESS }));
    fake.say(sam.id, sam, "/digest");
    await answered(sam.id);
    const [message] = fake.messages(sam.id);
    fake.press(message as never, "More", sam);
    await fake.until(() => fake.callsOf("editMessageText").length === 1);
    fake.failNext({ method: "editMessageText", status: 400, description: "Bad Request: message can't be edited" });
    fake.press(message as never, "More", sam);
    await answered(sam.id, 2);
    expect(told).toEqual([]);
  });

  it("follows a channel's post with the rights of whoever pressed", async () => {
    const { fake, reem, channel } = world;
    await begin();
    fake.say(channel, reem, "/digest");
    await answered(channel);
    fake.press(fake.messages(channel)[0] as never, "More", reem);
    await requested(2);
    expect(requests[1]).toMatchObject({ person: "11", locale: "ar", place: { kind: "channel" } });
    expect(await requests[1]?.rights()).toBe("member");
  });

  it("goes on when the press is too old to be acknowledged", async () => {
    const { fake, sam } = world;
    await begin();
    fake.say(sam.id, sam, "/digest");
    await answered(sam.id);
    fake.failNext({
      method: "answerCallbackQuery",
      status: 400,
      description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
    });
    fake.press(fake.messages(sam.id)[0] as never, "More", sam);
    await answered(sam.id, 2);
    expect(told).toEqual([]);
  });
});

describe("an answer on its way", () => {
  it("waits out what Telegram asks for, and is tried again when it did not arrive", async () => {
    const { fake, sam } = world;
    const { naps } = await begin();
    fake.failNext({ method: "sendMessage", status: 429, retryAfter: 5 });
    fake.failNext({ method: "sendMessage", status: 502 });
    fake.say(sam.id, sam, "hello");
    await answered(sam.id);
    expect(said(sam.id)).toEqual(["heard: hello"]);
    expect(throttle.pauses).toEqual([["12", 5000]]);
    expect(naps).toEqual([2000]);
  });

  it("is not said twice where nobody knows whether it arrived", async () => {
    const { fake, sam } = world;
    await begin();
    fake.failNext({ method: "sendMessage", drop: "after" });
    fake.say(sam.id, sam, "hello");
    await fake.until(() => told.length > 0);
    expect(said(sam.id)).toEqual(["heard: hello"]);
    expect(told[0]?.[0]).toBe("trouble");
  });

  it("tells of a chat that is lost or has moved", async () => {
    const { fake, reem, sam, group } = world;
    await begin();
    fake.failNext({ method: "sendMessage", status: 403, description: "Forbidden: bot was blocked by the user" });
    fake.say(sam.id, sam, "hello");
    await fake.until(() => told.length === 1);
    fake.say(group, reem, "/digest");
    const fresh = fake.migrate(group, false);
    await fake.until(() => told.length === 2);
    expect(told).toEqual([
      ["lost", { platform: "telegram", chat: "12" }, "blocked"],
      ["moved", { platform: "telegram", chat: "-41" }, { platform: "telegram", chat: String(fresh) }],
    ]);
  });

  it("hurts nobody else when the program behind it fails", async () => {
    const { fake, reem, sam } = world;
    await begin((request) => {
      if (request.person === "12") throw new Error("broken");
      return { doc: docOf("fine") };
    });
    fake.say(sam.id, sam, "hello");
    fake.say(reem.id, reem, "hello");
    await answered(reem.id);
    expect(told[0]).toMatchObject(["trouble", "An update could not be handled.", { message: "broken" }]);
    expect(lines.join("")).not.toContain(fake.token);
  });
});
