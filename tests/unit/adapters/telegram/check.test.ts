import { afterEach, describe, expect, it } from "vitest";
import type { CheckFinding, Target } from "../../../../src/contracts/adapter.ts";
import { openAdapter, openFake } from "../../../support/telegram/open.ts";

type World = Awaited<ReturnType<typeof openFake>>;
let world: World;
let close: () => Promise<void>;

async function checked(
  targets: (world: World) => readonly Target[],
  options: Parameters<typeof openFake>[0] = {},
  happens: (world: World) => void = () => {},
): Promise<readonly CheckFinding[]> {
  world = await openFake(options);
  happens(world);
  const { adapter } = openAdapter(world.fake);
  close = async () => {
    await adapter.close();
    await world.fake.close();
  };
  return await adapter.check(targets(world), new AbortController().signal);
}
const lines = (found: readonly CheckFinding[]) =>
  found.map(({ level, subject, text, remedy }) => [level, subject, text.en, remedy?.en ?? null].join(" | "));
const at = (chat: number, thread?: number): Target => ({
  platform: "telegram",
  chat: String(chat),
  ...(thread === undefined ? {} : { thread: String(thread) }),
});

afterEach(() => close());

describe("what the operator is told", () => {
  it("names the bot and what it can see, in both languages", async () => {
    const found = await checked(() => []);
    expect(lines(found)).toEqual([
      "ok | bot | The bot is @mujaz_test_bot | ",
      "ok | bot | Privacy mode is on: in groups the bot sees commands, replies to it, and its name | ",
      "ok | bot | Inline mode is on: @mujaz_test_bot works in every chat | ",
    ]);
    for (const { text } of found) expect(text.ar).toMatch(/\p{Script=Arabic}/u);
  });

  it("says when inline mode is off, privacy mode is off, and a webhook is left over", async () => {
    const found = await checked(
      () => [],
      { privacy: false, inlineMode: false },
      ({ fake }) => {
        fake.queue.webhook = { url: "https://elsewhere.example/hook", secret: undefined };
      },
    );
    expect(found.map(({ level }) => level)).toEqual(["ok", "ok", "warning", "warning"]);
    expect(found[2]?.remedy?.en).toContain("/setinline");
    expect(found[3]?.text.en).toMatch(/webhook is set/);
  });

  it("has a finding for each chat, with what to do", async () => {
    const found = await checked(
      ({ reem, sam, group, forum, channel }) => [
        at(reem.id),
        at(sam.id),
        at(group),
        at(forum, 7),
        at(forum, 8),
        at(forum, 8),
        at(channel),
        at(-100_999),
      ],
      {},
      ({ fake, sam, group, channel }) => {
        fake.membershipUnseen(sam.id, { status: "kicked" });
        fake.membershipUnseen(group, { status: "kicked" });
        fake.membershipUnseen(channel, { status: "administrator", can_post_messages: false });
      },
    );
    expect(lines(found.slice(3))).toEqual([
      "ok | ريم (11) | The bot may post | ",
      "error | Sam (12) | The bot cannot post: Forbidden: bot was blocked by the user | The person has to write to the bot again.",
      "error | -41 | The bot cannot post: Forbidden: bot was kicked from the group chat | Add the bot again, then send /resume there.",
      "ok | Forum (-10042, 7) | The bot may post | ",
      "error | Forum (-10042, 8) | The bot cannot post: Bad Request: message thread not found | The topic is gone: send /subscribe in another one.",
      "error | Channel (-10043) | The bot is there, but may not post | Give the bot the right to send messages (in a channel: to post), then send /resume there.",
      "error | -100999 | The bot cannot post: Bad Request: chat not found | The chat is gone; nothing needs to be done.",
    ]);
    expect(world.fake.callsOf("sendMessage")).toEqual([]);
  });

  it("says of how many chats it knows nothing when the time is over", async () => {
    world = await openFake();
    const { adapter } = openAdapter(world.fake);
    close = async () => {
      await adapter.close();
      await world.fake.close();
    };
    for (let i = 0; i < 20; i++) world.fake.user(100 + i);
    const stop = new AbortController();
    world.fake.failNext({ method: "getChat", chat: 110, delayMs: 50 });
    const checked = adapter.check(
      Array.from({ length: 20 }, (_, i) => at(100 + i)),
      stop.signal,
    );
    await world.fake.until(() => world.fake.callsOf("getChat").some(({ args }) => args.chat_id === 110));
    stop.abort();
    const found = await checked;
    expect(found.filter(({ subject }) => subject !== "bot")).toHaveLength(8);
    expect(found.at(-1)).toMatchObject({
      level: "warning",
      text: { en: "12 chats were not asked about, the time was over" },
    });
  });

  it("stops at a token that is wrong, and at a server that does not answer", async () => {
    const wrong = await checked(
      () => [at(11)],
      {},
      ({ fake }) => fake.revoke(),
    );
    expect(lines(wrong)).toEqual([
      "error | bot | Telegram does not know the bot's token | Copy it once more from @BotFather (/mybots, API Token) into TELEGRAM_BOT_TOKEN.",
    ]);
    await close();
    const away = await checked(
      () => [at(11)],
      {},
      ({ fake }) => fake.failNext({ status: 502 }),
    );
    expect(away).toHaveLength(1);
    expect(away[0]?.text.en).toBe("Telegram cannot be reached: Bad Gateway");
  });
});
