import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createFlood, REAL_LIMITS } from "../../../support/telegram/flood.ts";
import { openFake } from "../../../support/telegram/open.ts";

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;

/** A bare call, as any program could make it. */
async function call(method: string, args: object = {}, token = world.fake.token) {
  const answer = await fetch(`${world.fake.apiRoot}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  const { ok, error_code, description, parameters, result } = (await answer.json()) as Record<string, never>;
  return ok ? { result } : { status: answer.status, error_code, description, parameters };
}
const say = (over: object) => call("sendMessage", { chat_id: 11, text: "x", ...over });
const button = (over: object) => ({
  reply_markup: { inline_keyboard: [[{ text: "1", callback_data: "a", ...over }]] },
});

beforeAll(async () => {
  world = await openFake();
});
afterAll(() => world.fake.close());

describe("the fake refuses what the Bot API refuses, in its words", () => {
  it.each([
    ["no chat", { chat_id: undefined }, "Bad Request: chat_id is empty"],
    ["an unknown chat", { chat_id: 404 }, "Bad Request: chat not found"],
    ["no text", { text: "" }, "Bad Request: message text is empty"],
    ["nothing but white space", { text: " \n\u200b" }, "Bad Request: message text is empty"],
    ["too long a text", { text: "x".repeat(4097) }, "Bad Request: message is too long"],
    [
      "a tag that is none",
      { text: "<h1>x</h1>", parse_mode: "HTML" },
      'Bad Request: can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
    ],
    [
      "a tag after Arabic",
      { text: "خبر <x>", parse_mode: "HTML" },
      'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 7',
    ],
    [
      "crossed tags",
      { text: "<b><i>x</b></i>", parse_mode: "HTML" },
      'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ],
    [
      "a tag that is not closed",
      { text: "<b>x", parse_mode: "HTML" },
      "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ],
    [
      "an end without a start",
      { text: "x</b>", parse_mode: "HTML" },
      "Bad Request: can't parse entities: Unexpected end tag at byte offset 1",
    ],
    [
      "a bare sign",
      { text: "1 < 2", parse_mode: "HTML" },
      'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ],
    ["too much data", button({ callback_data: "ء".repeat(33) }), "Bad Request: BUTTON_DATA_INVALID"],
    [
      "a button without data",
      button({ callback_data: undefined }),
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    ["a topic that is not there", { chat_id: -10042, message_thread_id: 99 }, "Bad Request: message thread not found"],
    ["a reply to nothing", { reply_parameters: { message_id: 9999 } }, "Bad Request: message to be replied not found"],
  ])("%s", async (_name, over, description) => {
    expect(await say(over)).toEqual({ status: 400, error_code: 400, description, parameters: undefined });
  });

  it.each([
    ["an unknown parameter", { silent: true }, 'sendMessage has no parameter "silent"'],
    ["a number as text", { chat_id: "11" }, '"chat_id" must be of type chat'],
    [
      "a link that would be dropped",
      { entities: [{ type: "text_link", offset: 0, length: 1, url: "javascript:1" }] },
      "would be dropped",
    ],
    ["an entity past the end", { entities: [{ type: "bold", offset: 0, length: 2 }] }, "reaches outside"],
    ["half a character", { text: "😀", entities: [{ type: "bold", offset: 1, length: 1 }] }, "cuts a character"],
    [
      "a hundred and one entities",
      {
        text: "x".repeat(101),
        entities: Array.from({ length: 101 }, (_, i) => ({ type: "bold", offset: i, length: 1 })),
      },
      "beyond 100",
    ],
    [
      "nine buttons in a row",
      { reply_markup: { inline_keyboard: [Array.from({ length: 9 }, () => ({ text: "1", callback_data: "a" }))] } },
      "more than eight",
    ],
  ])("and what it would swallow in silence: %s", async (_name, over, complaint) => {
    expect((await say(over)).description).toContain(complaint);
  });

  it("takes HTML apart as the server does, and counts afterwards", async () => {
    const text = `<b>خبر</b> &lt;b&gt; &amp; <a href="https://example.org/?a=1&amp;b=2">${"x".repeat(4080)}</a>`;
    const { result } = await say({ text, parse_mode: "HTML" });
    expect(result).toMatchObject({ text: `خبر <b> & ${"x".repeat(4080)}` });
    expect((result as unknown as { entities: { type: string }[] }).entities.map(({ type }) => type)).toEqual([
      "bold",
      "text_link",
    ]);
  });

  it("knows no other token and no other method", async () => {
    expect(await call("getMe", {}, "7000001:AAAnotherTokenOfNobody")).toMatchObject({
      status: 401,
      description: "Unauthorized",
    });
    expect(await call("getMe", {}, "x")).toMatchObject({ status: 404, description: "Not Found" });
    expect(await call("sendTelepathy")).toMatchObject({ status: 404, description: "Not Found" });
  });

  it("edits only what is there, is its own, and changes", async () => {
    const { result } = await say({ text: "one" });
    const { message_id } = result as unknown as { message_id: number };
    const edit = (over: object) => call("editMessageText", { chat_id: 11, message_id, text: "two", ...over });
    expect(await edit({ message_id: 9999 })).toMatchObject({ description: "Bad Request: message to edit not found" });
    expect(await edit({})).toMatchObject({ result: { text: "two" } });
    expect((await edit({})).description).toMatch(/^Bad Request: message is not modified/);
    const theirs = world.fake.say(11, world.reem, "mine");
    expect((await edit({ message_id: theirs.message_id })).description).toBe("Bad Request: message can't be edited");
  });

  it("lets one program read updates at a time, and none while a webhook is set", async () => {
    await call("getUpdates", { offset: 1_000_000, timeout: 0 });
    const polls = world.fake.callsOf("getUpdates").length;
    const first = call("getUpdates", { timeout: 5 });
    await world.fake.until(() => world.fake.callsOf("getUpdates").length > polls);
    const second = call("getUpdates", { timeout: 0 });
    expect(await first).toMatchObject({
      status: 409,
      description: expect.stringContaining("terminated by other getUpdates request"),
    });
    await second;
    await call("setWebhook", { url: "https://example.org/hook" });
    expect(await call("getUpdates")).toMatchObject({
      status: 409,
      description: expect.stringContaining("webhook is active"),
    });
    await call("deleteWebhook");
    expect(await call("setWebhook", { url: "http://example.org/hook" })).toMatchObject({ status: 400 });
  });

  it("forgets an update once it is confirmed, and no sooner", async () => {
    const ids = async (offset: number) => {
      const { result } = await call("getUpdates", { offset, timeout: 0 });
      return (result as unknown as { update_id: number }[]).map(({ update_id }) => update_id);
    };
    await ids(1_000_000);
    world.fake.say(11, world.reem, "a");
    world.fake.say(11, world.reem, "b");
    const [one, two] = await ids(0);
    expect(await ids(0)).toEqual([one, two]);
    expect(await ids(two as number)).toEqual([two]);
    expect(await ids((two as number) + 1)).toEqual([]);
  });
});

describe("the fake's flood limits", () => {
  let now = 0;
  const flood = () => createFlood(REAL_LIMITS, () => now);
  afterEach(() => {
    now = 0;
  });
  const takes = (limit: (chat: number) => void, chat: number) => {
    try {
      limit(chat);
      return true;
    } catch {
      return false;
    }
  };

  it("let one message a second into a chat, after a few at once", () => {
    const limit = flood();
    expect([1, 2, 3, 4].map(() => takes(limit, 1))).toEqual([true, true, true, false]);
    now = 1000;
    expect([takes(limit, 1), takes(limit, 1)]).toEqual([true, false]);
  });

  it("let thirty a second out in all, and twenty a minute into a group", () => {
    const limit = flood();
    expect(Array.from({ length: 31 }, (_, i) => takes(limit, i + 1)).filter(Boolean)).toHaveLength(30);
    const group = flood();
    const taken = Array.from({ length: 60 }, (_, second) => {
      now = second * 1000;
      return takes(group, -5);
    });
    expect(taken.filter(Boolean)).toHaveLength(20);
  });

  it("say how long to wait", () => {
    const limit = flood();
    for (let i = 0; i < 3; i++) limit(1);
    expect(() => limit(1)).toThrow(expect.objectContaining({ status: 429, parameters: { retry_after: 1 } }));
  });
});
