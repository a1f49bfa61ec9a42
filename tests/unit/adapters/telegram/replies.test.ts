import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatReply, ChatRequest } from "../../../../src/contracts/conversation.ts";
import type { MessageDoc } from "../../../../src/contracts/document.ts";
import { block, plain } from "../../../../src/render/spans.ts";
import { openAdapter, openFake, openHandlers } from "../../../support/telegram/open.ts";

const docOf = (...texts: readonly string[]): MessageDoc => ({
  sections: texts.map((text) => ({ story: null, blocks: [block("text", "en", [plain(text)])] })),
  buttons: [[{ label: "More", action: "more:2" }]],
});
/** Two messages of Telegram's. */
const LONG = docOf("first ".repeat(600), "second ".repeat(400));

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;
let opened: ReturnType<typeof openAdapter>;
let told: ReturnType<typeof openHandlers>["told"];

async function begin(reply: (request: ChatRequest) => ChatReply, options: Parameters<typeof openAdapter>[1] = {}) {
  opened = openAdapter(world.fake, options);
  const given = openHandlers({ request: async (request) => reply(request) });
  told = given.told;
  await opened.adapter.start(given.handlers);
}
const texts = (chat: number) =>
  world.fake.messages(chat).map(({ text }) => text.replace(/[\u200e\u200f\u2060]/g, "").slice(0, 6));
const answered = (chat: number, n = 1) => world.fake.until(() => world.fake.messages(chat).length >= n);
const isTold = () => world.fake.until(() => told.length > 0);

beforeEach(async () => {
  world = await openFake();
});
afterEach(async () => {
  await opened.adapter.close();
  await world.fake.close();
});

describe("an answer", () => {
  it("waits for its turn, ahead of posts", async () => {
    const { fake, sam } = world;
    const turns: (readonly [chat: string, kind: string, sent: number])[] = [];
    const throttle = {
      acquire: async (chat: string, kind: "reply" | "post") =>
        void turns.push([chat, kind, fake.callsOf("sendMessage").length]),
      pause: () => {},
      waitMs: () => 0,
    };
    await begin(() => ({ doc: LONG }), { throttle });
    fake.say(sam.id, sam, "hello");
    await answered(sam.id, 2);
    expect(turns).toEqual([
      ["12", "reply", 0],
      ["12", "reply", 1],
    ]);
  });

  it("comes also where the message that asked is gone by then", async () => {
    const { fake, sam, group } = world;
    await begin(() => {
      fake.world.chats.get(group)?.messages.splice(0);
      return { doc: docOf("answer") };
    });
    fake.say(group, sam, "/digest");
    await answered(group);
    expect(texts(group)).toEqual(["answer"]);
    expect(told).toEqual([]);
  });

  it.each([
    ["Telegram asks for longer than anybody waits", { status: 429, retryAfter: 61 }],
    ["the token is not taken any more", { status: 401 }],
    ["Telegram does not know the token", { status: 404 }],
  ])("is not tried again where %s", async (_name, failure) => {
    const { fake, sam } = world;
    await begin(() => ({ doc: docOf("answer") }));
    fake.failNext({ method: "sendMessage", ...failure });
    fake.say(sam.id, sam, "hello");
    await isTold();
    expect(told[0]?.[0]).toBe("trouble");
    expect(fake.callsOf("sendMessage")).toHaveLength(1);
  });

  it("is tried again after a pause of a minute, the longest that somebody waits", async () => {
    const { fake, sam } = world;
    await begin(() => ({ doc: docOf("answer") }));
    fake.failNext({ method: "sendMessage", status: 429, retryAfter: 60 });
    fake.say(sam.id, sam, "hello");
    await answered(sam.id);
    expect(told).toEqual([]);
  });

  it("is given up after three tries, and the operator hears of it", async () => {
    const { fake, sam } = world;
    await begin(() => ({ doc: docOf("answer") }));
    fake.failNext({ method: "sendMessage", status: 502, times: 9 });
    fake.say(sam.id, sam, "hello");
    await isTold();
    expect(fake.callsOf("sendMessage")).toHaveLength(3);
    expect(opened.naps).toEqual([500, 2000]);
    expect(told.map(([name, message]) => [name, message])).toEqual([["trouble", expect.stringContaining("to 12")]]);
  });

  it("tells that a topic is lost, not the group around it", async () => {
    const { fake, sam, forum } = world;
    await begin(() => {
      fake.topic(forum, 7, { deleted: true });
      return { doc: docOf("answer") };
    });
    fake.say(forum, sam, "/digest", { thread: 7 });
    await isTold();
    expect(told).toEqual([["lost", { platform: "telegram", chat: String(forum), thread: "7" }, "thread-deleted"]]);
  });
});

describe("an answer in place of the message whose button was pressed", () => {
  async function press(reply: ChatReply) {
    const { fake, sam } = world;
    await begin(({ input }) => (input.kind === "typed" ? { doc: docOf("digest") } : reply));
    fake.say(sam.id, sam, "/digest");
    await answered(sam.id);
    return () => fake.press(fake.messages(sam.id)[0] as never, "More", sam);
  }

  it("goes on in a new message where it is too long for one", async () => {
    const pressed = await press({ doc: LONG, edit: true });
    pressed();
    await answered(world.sam.id, 2);
    expect(texts(world.sam.id)).toEqual(["first ", "second"]);
  });

  it("is not sent anew where Telegram refuses what it says", async () => {
    const { fake, sam } = world;
    const pressed = await press({ doc: docOf("other"), edit: true });
    fake.failNext({ method: "editMessageText", status: 400, description: "Bad Request: BUTTON_DATA_INVALID" });
    pressed();
    await isTold();
    expect(told[0]?.slice(0, 2)).toEqual(["trouble", expect.stringContaining("BUTTON_DATA_INVALID")]);
    expect(texts(sam.id)).toEqual(["digest"]);
  });
});
