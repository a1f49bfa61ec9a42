import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderTelegram } from "../../../../adapters/telegram/render.ts";
import type { DeliveryError, SendOptions, Target } from "../../../../src/contracts/adapter.ts";
import { block, linkTo, plain, strong } from "../../../../src/render/spans.ts";
import type { Failure } from "../../../support/telegram/failures.ts";
import { openAdapter, openFake, openHandlers } from "../../../support/telegram/open.ts";

const [PART] = renderTelegram({
  sections: [{ story: null, blocks: [block("text", "ar", [plain("موجز")])] }],
  buttons: [],
});

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;
let opened: ReturnType<typeof openAdapter>;
let told: ReturnType<typeof openHandlers>["told"];

const to = (chat: number, thread?: number): Target => ({
  platform: "telegram",
  chat: String(chat),
  ...(thread === undefined ? {} : { thread: String(thread) }),
});
const post = (target: Target, options?: SendOptions) =>
  opened.adapter.send(target, PART as never, new AbortController().signal, options);
const refused = (target: Target) =>
  post(target).then(
    () => null,
    (error: DeliveryError) => error,
  );

beforeEach(async () => {
  world = await openFake();
  opened = openAdapter(world.fake);
  const given = openHandlers();
  told = given.told;
  await opened.adapter.start(given.handlers);
});
afterEach(async () => {
  await opened.adapter.close();
  await world.fake.close();
});

describe("a post", () => {
  it("goes to people, groups, channels and topics, silently where asked, without previews", async () => {
    const { fake, reem, group, forum, channel } = world;
    const targets = [
      to(reem.id),
      to(group),
      to(channel),
      to(forum, 7),
      { platform: "telegram", chat: "@mujaz_channel" },
    ];
    for (const target of targets) expect(await post(target)).toMatchObject({ sentAt: "2026-03-14T06:00:00.000Z" });
    const receipt = await post(to(reem.id), { silent: true });
    const sent = fake.messages(reem.id);
    expect(sent.map(({ silent, previews }) => [silent, previews])).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(receipt.messageId).toBe(String(sent[1]?.message_id));
    expect(fake.messages(channel)).toHaveLength(2);
    expect(fake.messages(forum)[0]?.message_thread_id).toBe(7);
  });

  it("arrives with its emphasis, its links and its buttons", async () => {
    const { fake, reem } = world;
    const url = "https://example.org/a";
    const blocks = [block("headline", "en", [strong("Harbour")]), block("sources", "en", [linkTo("Gazette", url)])];
    const buttons = [[{ label: "More", action: "more:2" }]];
    const [part] = renderTelegram({ sections: [{ story: null, blocks }], buttons });
    await opened.adapter.send(to(reem.id), part as never, new AbortController().signal);
    const [message] = fake.messages(reem.id);
    expect(message?.entities.map(({ type, url }) => [type, url])).toEqual([
      ["bold", undefined],
      ["text_link", url],
    ]);
    expect(message?.keyboard).toEqual([[{ text: "More", callback_data: "more:2" }]]);
  });

  it("tells everybody that a group became a supergroup, and where it is now", async () => {
    const { fake, group } = world;
    const fresh = fake.migrate(group, false);
    expect(await refused(to(group))).toMatchObject({ code: "gone", arrived: "no", movedTo: String(fresh) });
    expect(told.filter(([name]) => name === "moved")).toEqual([["moved", to(group), to(fresh)]]);
    expect(await refused(to(fresh))).toBeNull();
  });

  it("tells where the group is now when nobody listens yet", async () => {
    const { fake, group } = world;
    const fresh = fake.migrate(group, false);
    const { adapter } = openAdapter(fake);
    await expect(adapter.send(to(group), PART as never, new AbortController().signal)).rejects.toMatchObject({
      code: "gone",
      arrived: "no",
      movedTo: String(fresh),
    });
    await adapter.close();
  });
});

describe("a post that is refused for good", () => {
  const kick = (status: "kicked" | "left") => (w: World, chat: number) => w.fake.membershipUnseen(chat, { status });
  const cases: readonly (readonly [string, (w: World) => Target, (w: World) => void, string, string])[] = [
    ["blocked", (w) => to(w.reem.id), (w) => kick("kicked")(w, w.reem.id), "forbidden", "blocked"],
    ["a deleted account", (w) => to(w.reem.id), (w) => w.fake.deleteChat(w.reem.id), "gone", "deleted"],
    ["kicked from a group", (w) => to(w.group), (w) => kick("kicked")(w, w.group), "forbidden", "kicked"],
    ["no member of a channel", (w) => to(w.channel), (w) => kick("left")(w, w.channel), "forbidden", "kicked"],
    ["a deleted group", (w) => to(w.group), (w) => w.fake.deleteChat(w.group), "gone", "deleted"],
    ["a chat that is not there", () => to(-100_999), () => {}, "gone", "deleted"],
    [
      "a topic that was deleted",
      (w) => to(w.forum, 7),
      (w) => w.fake.topic(w.forum, 7, { deleted: true }),
      "gone",
      "thread-deleted",
    ],
    [
      "a topic that is closed",
      (w) => to(w.forum, 7),
      (w) => w.fake.topic(w.forum, 7, { closed: true }),
      "forbidden",
      "thread-deleted",
    ],
    [
      "demoted in a channel",
      (w) => to(w.channel),
      (w) => w.fake.membershipUnseen(w.channel, { status: "administrator", can_post_messages: false }),
      "forbidden",
      "muted",
    ],
    [
      "muted in a group",
      (w) => to(w.forum),
      (w) => w.fake.membershipUnseen(w.forum, { status: "restricted", is_member: true, can_send_messages: false }),
      "forbidden",
      "muted",
    ],
  ];

  it.each(cases)("%s", async (_name, target, happens, code, reason) => {
    happens(world);
    const error = await refused(target(world));
    expect(error).toMatchObject({ name: "DeliveryError", code, reason, arrived: "no" });
    expect(error?.message).toContain(target(world).chat);
  });

  it("is not held against the chat when the fault is the bot's own", async () => {
    world.fake.failNext({ method: "sendMessage", status: 400, description: "Bad Request: message is too long" });
    expect(await refused(to(world.reem.id))).toMatchObject({ code: "rejected", arrived: "no" });
    world.fake.revoke();
    expect(await refused(to(world.reem.id))).toMatchObject({ code: "unreachable", arrived: "no", reason: undefined });
  });
});

describe("a post that does not get through", () => {
  const cases: readonly (readonly [string, Failure, "no" | "maybe"])[] = [
    ["an error of the server", { status: 500 }, "no"],
    ["a gateway without a server", { status: 502, html: "<html><h1>502 Bad Gateway</h1></html>" }, "no"],
    ["a gateway that waited in vain", { status: 504 }, "maybe"],
    ["an answer that is none", { status: 200, html: "<html>Welcome to the hotel's network</html>" }, "maybe"],
    ["a connection cut after the call was taken", { drop: "after" }, "maybe"],
    ["a connection cut before anybody looked at the call", { drop: "before" }, "maybe"],
  ];
  it.each(cases)("%s", async (_name, failure, arrived) => {
    world.fake.failNext({ method: "sendMessage", ...failure });
    expect(await refused(to(world.reem.id))).toMatchObject({ code: "unreachable", arrived });
    expect(told).toEqual([]);
  });

  it("never left when nobody listens at the other end", async () => {
    const { fake } = await openFake();
    await fake.close();
    const { adapter } = openAdapter(fake);
    const send = adapter.send(to(11), PART as never, new AbortController().signal);
    await expect(send).rejects.toMatchObject({ code: "unreachable", arrived: "no" });
    await adapter.close();
  });

  it("may have arrived when it is called off on its way", async () => {
    const { fake, reem } = world;
    fake.failNext({ method: "sendMessage", delayMs: 40 });
    const controller = new AbortController();
    const send = opened.adapter.send(to(reem.id), PART as never, controller.signal);
    await fake.until(() => fake.callsOf("sendMessage").length === 1);
    controller.abort();
    await expect(send).rejects.toMatchObject({ code: "unreachable", arrived: "maybe" });
  });
});

describe("the pauses that Telegram asks for", () => {
  it("rest one chat alone, until several are refused at once", async () => {
    const { fake, reem, sam, group, channel } = world;
    const { pauses } = opened.throttle;
    fake.failNext({ method: "sendMessage", chat: reem.id, status: 429, retryAfter: 7 });
    expect(await refused(to(reem.id))).toMatchObject({ code: "rate-limited", retryAfterMs: 7000, arrived: "no" });
    expect(pauses).toEqual([["11", 7000]]);
    expect(await refused(to(sam.id))).toBeNull();
    fake.failNext({ method: "sendMessage", status: 429, retryAfter: 3, times: 2 });
    await refused(to(group));
    await refused(to(channel));
    expect(pauses.slice(1)).toEqual([
      ["-41", 3000],
      ["-10043", 3000],
      [null, 3000],
    ]);
  });
});

describe("the token", () => {
  it("stands in no error, whatever goes wrong", async () => {
    const { fake, reem } = world;
    const secret = fake.token.split(":")[1] as string;
    const shown: string[] = [];
    const keep = (error: unknown) => {
      for (let at = error; at instanceof Error; at = at.cause as Error)
        shown.push(inspect(at, { depth: 30, showHidden: true }));
      shown.push(String(error), JSON.stringify(error, Object.getOwnPropertyNames(error)));
    };
    const failures: readonly Failure[] = [
      { status: 401 },
      { status: 404 },
      { status: 500 },
      { status: 429 },
      { drop: "after" },
      { html: "<b>" },
    ];
    for (const failure of failures) {
      fake.failNext({ method: "sendMessage", ...failure });
      keep(await refused(to(reem.id)));
    }
    for (const failure of failures) {
      const { adapter } = openAdapter(fake);
      fake.failNext({ method: "getMe", ...failure });
      await adapter.start(openHandlers().handlers).catch(keep);
      await adapter.close();
    }
    keep(told);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.join("\n")).not.toContain(secret);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(opened.lines.join("\n")).not.toContain(secret);
  });
});
