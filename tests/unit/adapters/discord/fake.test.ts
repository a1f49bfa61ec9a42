import { type APIMessage, PermissionFlagsBits as Can } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FakeChannel,
  type FakeDiscord,
  type FakeGuild,
  type FakeUser,
  startFakeDiscord,
} from "../../../support/discord/index.ts";

/**
 * The fake must refuse what Discord refuses, with Discord's codes and shapes; else the tests that use it prove nothing.
 */
let fake: FakeDiscord;
let now: number;
let guild: FakeGuild;
let channel: FakeChannel;
let user: FakeUser;

beforeEach(async () => {
  now = Date.parse("2026-03-10T06:00:00Z");
  fake = await startFakeDiscord({ now: () => now });
  guild = fake.guild();
  channel = fake.channel(guild);
  user = fake.user("sami", guild);
});
afterEach(() => fake.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}
async function call(method: string, path: string, body?: unknown, token = `Bot ${fake.token}`): Promise<Answer> {
  const response = await fetch(`${fake.apiRoot}/v10${path}`, {
    method,
    headers: { authorization: token, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
}
const QUIET = { allowed_mentions: { parse: [] } };
const post = (body: object, to = channel) => call("POST", `/channels/${to.id}/messages`, { ...QUIET, ...body });
const code = ({ status, body }: Answer) => [status, body.code];

describe("the form of messages", () => {
  it("is refused with the place, the code and the words", async () => {
    const { status, body } = await post({ embeds: [{ description: "x".repeat(4097) }] });
    expect(status).toBe(400);
    expect(body).toEqual({
      message: "Invalid Form Body",
      code: 50035,
      errors: {
        embeds: {
          0: {
            description: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 4096 or fewer in length." }] },
          },
        },
      },
    });
  });

  const button = (custom_id: string, more: object = {}) => ({ type: 2, style: 2, label: "x", custom_id, ...more });
  const row = (...components: readonly object[]) => ({ type: 1, components });
  const select = (count: number) => ({
    type: 3,
    custom_id: "menu",
    options: Array.from({ length: count }, (_, i) => ({ label: `${i}`, value: `${i}` })),
  });
  it.each<[string, object, string]>([
    ["long content", { content: "x".repeat(2001) }, "BASE_TYPE_MAX_LENGTH"],
    [
      "embeds of more than 6000 together",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      "MAX_EMBED_SIZE_EXCEEDED",
    ],
    ["eleven embeds", { embeds: Array.from({ length: 11 }, () => ({ description: "x" })) }, "BASE_TYPE_MAX_LENGTH"],
    ["an empty embed", { embeds: [{}] }, "BASE_TYPE_REQUIRED"],
    [
      "six rows",
      { content: "x", components: Array.from({ length: 6 }, (_, i) => row(button(`${i}`))) },
      "BASE_TYPE_MAX_LENGTH",
    ],
    [
      "six buttons in a row",
      { content: "x", components: [row(...Array.from({ length: 6 }, (_, i) => button(`${i}`)))] },
      "BASE_TYPE_BAD_LENGTH",
    ],
    ["an id twice", { content: "x", components: [row(button("a"), button("a"))] }, "COMPONENT_CUSTOM_ID_DUPLICATED"],
    ["a long id", { content: "x", components: [row(button("x".repeat(101)))] }, "BASE_TYPE_BAD_LENGTH"],
    [
      "a long label",
      { content: "x", components: [row(button("a", { label: "x".repeat(81) }))] },
      "BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a button without id",
      { content: "x", components: [row({ type: 2, style: 2, label: "x" })] },
      "BASE_TYPE_REQUIRED",
    ],
    ["26 choices", { content: "x", components: [row(select(26))] }, "BASE_TYPE_BAD_LENGTH"],
    [
      "a menu beside a button",
      { content: "x", components: [row(select(2), button("a"))] },
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ],
    ["a long nonce", { content: "x", nonce: "x".repeat(26) }, "BASE_TYPE_MAX_LENGTH"],
    ["private posts", { content: "x", flags: 64 }, "MESSAGE_FLAGS_INVALID"],
    ["unknown fields", { content: "x", embed: {} }, "UNKNOWN_FIELD"],
  ])("%s are refused", async (_, body, expected) => {
    const answer = await post(body);
    expect(code(answer)).toEqual([400, 50035]);
    expect(JSON.stringify(answer.body.errors)).toContain(expected);
    expect(fake.messages(channel)).toEqual([]);
  });

  it("of an empty message is refused with a code of its own", async () => {
    expect(code(await post({}))).toEqual([400, 50006]);
  });
});

describe("who may do what", () => {
  it("refuses a wrong token and unknown paths", async () => {
    expect(code(await call("GET", "/users/@me", undefined, "Bot wrong"))).toEqual([401, 0]);
    expect(code(await call("GET", "/nothing"))).toEqual([404, 0]);
  });

  it("tells missing sight from missing permissions, deleted from left", async () => {
    expect(code(await post({ content: "x" }, fake.channel(guild, { deny: Can.ViewChannel })))).toEqual([403, 50001]);
    expect(code(await post({ content: "x" }, fake.channel(guild, { deny: Can.SendMessages })))).toEqual([403, 50013]);
    const deaf = fake.channel(guild, { deny: Can.EmbedLinks });
    expect(code(await post({ embeds: [{ description: "x" }] }, deaf))).toEqual([403, 50013]);
    expect((await post({ content: "x" }, deaf)).status).toBe(200);
    fake.remove(deaf);
    expect(code(await post({ content: "x" }, deaf))).toEqual([404, 10003]);
    fake.kick(guild);
    expect(code(await post({ content: "x" }))).toEqual([403, 50001]);
  });

  it("knows forums, threads and announcements", async () => {
    const forum = fake.channel(guild, { type: "forum" });
    expect(code(await post({ content: "x" }, forum))).toEqual([400, 50008]);
    expect(code(await call("POST", `/channels/${forum.id}/threads`, { message: { content: "x", ...QUIET } }))).toEqual([
      400, 50035,
    ]);
    const { body } = await post({ content: "x" });
    expect(code(await call("POST", `/channels/${channel.id}/messages/${body.id}/crosspost`))).toEqual([400, 50024]);
    const thread = (name: string) => call("POST", `/channels/${channel.id}/messages/${body.id}/threads`, { name });
    expect(code(await thread(""))).toEqual([400, 50035]);
    expect((await thread("a")).body.id).toBe(body.id);
    expect(code(await thread("a"))).toEqual([400, 160004]);
  });

  it("notes what Discord would take and this project never does", async () => {
    await call("POST", `/channels/${channel.id}/messages`, { content: "x" });
    await call("POST", `/channels/${channel.id}/messages`, { content: "x", allowed_mentions: { parse: ["users"] } });
    expect(fake.violations).toHaveLength(2);
  });
});

describe("nonces and rates", () => {
  it("returns the first message for a repeated nonce, for some minutes and only where asked to", async () => {
    const send = async (enforce_nonce: boolean) => (await post({ content: "x", nonce: "n", enforce_nonce })).body.id;
    const first = await send(true);
    expect(await send(true)).toBe(first);
    expect(await send(false)).not.toBe(first);
    now += 181_000;
    expect(await send(true)).not.toBe(first);
  });

  it("takes five messages in five seconds a channel, and says how long to wait", async () => {
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await post({ content: "x" })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = await post({ content: "x" });
    expect(refused.body).toMatchObject({ message: "You are being rate limited.", retry_after: 5, global: false });
    expect(refused.headers.get("retry-after")).toBe("5");
    expect((await post({ content: "x" }, fake.channel(guild))).status).toBe(200);
    now += 5_000;
    expect((await post({ content: "x" })).status).toBe(200);
  });
});

describe("interactions", () => {
  const open = (pressed: APIMessage | null = null) =>
    fake.interactions.create({ kind: pressed ? "press" : "command", channel, user, pressed });
  const callback = ({ id, token }: ReturnType<typeof open>, body: object) =>
    call("POST", `/interactions/${id}/${token}/callback`, body, "");
  const answer = { type: 4, data: { content: "x", ...QUIET } };
  const hook = ({ token }: ReturnType<typeof open>, method: string, path = "", body?: object) =>
    call(method, `/webhooks/${fake.world.bot.id}/${token}${path}`, body, "");

  it("take one answer, within three seconds", async () => {
    const quick = open();
    expect((await callback(quick, answer)).status).toBe(204);
    expect(code(await callback(quick, answer))).toEqual([400, 40060]);
    const slow = open();
    now += 3_001;
    expect(code(await callback(slow, answer))).toEqual([404, 10062]);
    expect(code(await call("POST", "/interactions/1/nobody/callback", answer, ""))).toEqual([404, 10062]);
  });

  it("check the answer's form, and its kind", async () => {
    expect(code(await callback(open(), { type: 7, data: {} }))).toEqual([400, 50035]);
    expect(code(await callback(open(), { type: 4, data: {} }))).toEqual([400, 50006]);
    expect((await callback(open(), { type: 4, data: { content: "x".repeat(2001) } })).body.errors).toMatchObject({
      data: { content: {} },
    });
  });

  it("keep their token for fifteen minutes", async () => {
    const made = open();
    await callback(made, { type: 5 });
    now += 15 * 60_000 + 1;
    expect(code(await hook(made, "PATCH", "/messages/@original", { content: "x", ...QUIET }))).toEqual([401, 50027]);
    expect(code(await hook(open(), "PATCH", "/messages/@original", { content: "x" }))).toEqual([404, 10015]);
  });

  it("keep an announcement private, whatever follows, and public likewise", async () => {
    const hidden = open();
    await callback(hidden, { type: 5, data: { flags: 64 } });
    await hook(hidden, "PATCH", "/messages/@original", { content: "x", ...QUIET });
    expect(hidden.answers[0]?.flags).toBe(64);
    const shown = open();
    await callback(shown, { type: 5 });
    await hook(shown, "POST", "", { content: "x", flags: 64, ...QUIET });
    expect(shown.answers[0]?.flags).toBe(0);
  });
});

describe("commands", () => {
  const put = (commands: unknown) => call("PUT", `/applications/${fake.world.bot.id}/commands`, commands);
  const command = (over: object) => ({ name: "a", description: "a", ...over });
  it.each<[string, object[]]>([
    ["a name in capitals", [command({ name: "Digest" })]],
    ["a name with a space", [command({ name: "a b" })]],
    ["no description", [command({ description: "" })]],
    ["a long description", [command({ description: "x".repeat(101) })]],
    ["a name twice", [command({}), command({})]],
    [
      "a required option behind another",
      [
        command({
          options: [
            { type: 3, name: "a", description: "a" },
            { type: 3, name: "b", description: "b", required: true },
          ],
        }),
      ],
    ],
    [
      "choices beside completion",
      [
        command({
          options: [{ type: 3, name: "a", description: "a", autocomplete: true, choices: [{ name: "a", value: "a" }] }],
        }),
      ],
    ],
    ["too many", Array.from({ length: 101 }, (_, i) => command({ name: `a${i}` }))],
  ])("with %s are refused", async (_, commands) => {
    expect(code(await put(commands))).toEqual([400, 50035]);
  });

  it("may have Arabic names", async () => {
    expect((await put([command({ name: "موجز" })])).status).toBe(200);
  });
});
