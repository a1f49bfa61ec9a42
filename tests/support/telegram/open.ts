import { createTelegramAdapter, type TelegramOptions } from "../../../adapters/telegram/index.ts";
import type { Handlers, Throttle } from "../../../src/contracts/adapter.ts";
import { type FakeOptions, type FakeTelegram, startFakeTelegram } from "./server.ts";

/** Lets everything through, and remembers what it was told. */
function openThrottle(): Throttle & { readonly pauses: (readonly [string | null, number])[] } {
  const pauses: (readonly [string | null, number])[] = [];
  return { pauses, acquire: async () => {}, pause: (chat, ms) => void pauses.push([chat, ms]), waitMs: () => 0 };
}

/** A log that keeps its lines. */
function openLog() {
  const lines: string[] = [];
  const add = (level: string) => (message: string, details?: object) =>
    void lines.push(`${level} ${message} ${JSON.stringify(details ?? {})}`);
  return { lines, log: { debug: add("debug"), info: add("info"), warn: add("warn"), error: add("error") } };
}

/** An adapter on a fake; waits take no time. */
export function openAdapter(fake: FakeTelegram, over: Partial<TelegramOptions> = {}) {
  const throttle = openThrottle();
  const { lines, log } = openLog();
  const naps: number[] = [];
  const adapter = createTelegramAdapter({
    token: fake.token,
    apiRoot: fake.apiRoot,
    admins: [],
    throttle,
    clock: { now: () => new Date("2026-03-14T06:00:00Z") },
    webhook: null,
    log,
    sleep: async (ms) => void naps.push(ms),
    ...over,
  });
  return { adapter, throttle, lines, naps };
}

/** Handlers that keep what they are told and say nothing, unless told otherwise. */
export function openHandlers(over: Partial<Handlers> = {}) {
  const told: (readonly [string, ...unknown[]])[] = [];
  const keep =
    (name: string) =>
    async (...args: unknown[]) =>
      void told.push([name, ...args]);
  const handlers: Handlers = {
    request: async () => null,
    complete: async () => [],
    inline: async () => ({ cards: [], next: "" }),
    joined: async () => null,
    lost: keep("lost"),
    regained: keep("regained"),
    moved: keep("moved"),
    trouble: (message, error) => void told.push(["trouble", message, error]),
    ...over,
  };
  return { handlers, told };
}

/** A fake with one person in a direct chat, and one chat of each other kind. */
export async function openFake(options: FakeOptions = {}) {
  const fake = await startFakeTelegram(options);
  const reem = fake.user(11, { first_name: "ريم", language_code: "ar" });
  const sam = fake.user(12, { first_name: "Sam" });
  fake.chat({ id: -41, type: "group", title: "Group" });
  fake.chat({ id: -100_42, type: "supergroup", title: "Forum", is_forum: true });
  fake.topic(-100_42, 7);
  fake.chat({ id: -100_43, type: "channel", title: "Channel", username: "mujaz_channel" });
  return { fake, reem, sam, group: -41, forum: -100_42, channel: -100_43 };
}
