import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTelegramAdapter, TELEGRAM_LIMITS } from "../adapters/telegram/index.ts";
import type { Adapter, Rate } from "../src/contracts/adapter.ts";
import { createDelivery } from "../src/delivery/delivery.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { createThrottle } from "../src/delivery/throttle.ts";
import { openDatabase } from "../src/store/database.ts";
import { REAL_LIMITS } from "../tests/support/telegram/flood.ts";
import { type FakeTelegram, startFakeTelegram } from "../tests/support/telegram/server.ts";
import type { Figure, Outcome } from "./figures.ts";

/** The chat in the middle is told to wait; a group is among them. */
const LIMITED_SECONDS = 10;

interface Broadcast {
  readonly chats: number;
  readonly seconds: number;
  /** Answers that said "too many". */
  readonly refused: number;
  /** How long after its first try the chat that was told to wait got its digest, and how long others took around it, at most. */
  readonly limitedMs: number;
  readonly longestGapMs: number;
  /** Longest time for which nothing else could be done in the bot's thread. */
  readonly blockedMs: number;
}

/** One digest to so many chats through HTTP, from the tick to the last receipt, on a server with Telegram's limits. */
async function broadcast(chats: number): Promise<Broadcast> {
  const fake = await startFakeTelegram({ flood: REAL_LIMITS });
  const folder = mkdtempSync(join(tmpdir(), "mujaz-broadcast-"));
  const db = openDatabase(join(folder, "store.db"));
  const clock = { now: () => new Date() };
  const slot = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const ids = Array.from({ length: chats }, (_, i) => fake.user(10_000 + i).id);
  const before = { now: () => new Date(slot.getTime() - 1000) };
  subscribe(createSubscriptionStore(db, before), ids, slot);
  const limited = ids[Math.floor(chats / 2)] as number;
  fake.failNext({ method: "sendMessage", chat: limited, status: 429, retryAfter: LIMITED_SECONDS });
  const throttle = createThrottle(TELEGRAM_LIMITS.rate as Rate, clock, sleep);
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const { token, apiRoot } = fake;
  const adapter = createTelegramAdapter({ token, apiRoot, admins: [], throttle, clock, webhook: null, log }) as Adapter;
  const delivery = createDelivery({
    db,
    adapters: new Map([[adapter.id, adapter]]),
    subscriptions: createSubscriptionStore(db, clock),
    engine: { digest: async () => ({ digest: DIGEST, cursor: null, seen: [] }) },
    toDocument: () => ({ sections: [{ story: 1, blocks: [BLOCK] }], buttons: [] }),
    throttles: new Map([[adapter.id, throttle]]),
    clock,
    sleep,
    policy: { undecided: "skip" },
    onEvent() {},
    log,
  });
  const watch = watchThread();
  const { signal } = new AbortController();
  await delivery.tick(signal);
  await delivery.drain(signal);
  const found = measure(fake, String(limited), chats);
  await delivery.stop(1000);
  await fake.close();
  db.close();
  rmSync(folder, { recursive: true });
  return { ...found, blockedMs: watch() };
}

const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal });
};

const BLOCK = {
  role: "sentence",
  lang: "en",
  dir: "ltr",
  spans: [{ kind: "text", text: "A sudden flood cut the road to the port." }],
} as const;

const DIGEST = { id: "d", recipe: "daily", title: { ar: "موجز", en: "Digest" }, stories: [{}] } as never;

function subscribe(store: ReturnType<typeof createSubscriptionStore>, ids: readonly number[], slot: Date): void {
  const time = slot.toISOString().slice(11, 16);
  for (const id of ids)
    store.save({
      id: String(id),
      target: { platform: "telegram", chat: String(id) },
      recipe: "daily",
      topics: [],
      schedule: { days: [1, 2, 3, 4, 5, 6, 7], times: [time], zone: "UTC" },
      show: "en",
      words: 60,
      window: "newest",
      missed: "late",
      graceMinutes: 180,
      createdAt: slot.toISOString(),
      createdBy: null,
      paused: null,
    });
}

/** Calls the result for the longest time between two looks at the clock. */
function watchThread(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

function measure(fake: FakeTelegram, limited: string, chats: number): Omit<Broadcast, "blockedMs"> {
  const sends = fake.callsOf("sendMessage");
  const others = sends.filter(({ args }) => String(args.chat_id) !== limited).map(({ at }) => at);
  const tries = sends.filter(({ args }) => String(args.chat_id) === limited).map(({ at }) => at);
  const shown = [...fake.world.chats.values()].reduce((sum, { messages }) => sum + messages.length, 0);
  const gaps = others.slice(1).map((at, i) => at - (others[i] as number));
  return {
    chats,
    seconds: ((others.at(-1) ?? 0) - (others[0] ?? 0)) / 1000,
    refused: sends.length - shown,
    limitedMs: (tries.at(-1) ?? 0) - (tries[0] ?? 0),
    longestGapMs: Math.max(...gaps),
  };
}

/** `5000` chats take three minutes; `BROADCAST_CHATS` sets another number. */
export async function benchBroadcast(): Promise<Outcome> {
  const chats = Number(process.env.BROADCAST_CHATS ?? 5000);
  const found = await broadcast(chats);
  const rate = (chats - 2) / found.seconds / REAL_LIMITS.overallPerSecond;
  const figures: readonly Figure[] = [
    { name: "share of the allowed rate", value: rate * 100, unit: "%", limit: 95, better: "higher" },
    {
      name: "answers that said too many, beyond the first",
      value: found.refused - 1,
      unit: "",
      limit: 0,
      better: "lower",
    },
    { name: "longest pause of the other chats", value: found.longestGapMs, unit: "ms", limit: 1000, better: "lower" },
    { name: "longest time the thread was busy", value: found.blockedMs, unit: "ms", limit: 200, better: "lower" },
  ];
  return {
    notes: [
      `one digest to ${chats} chats in ${found.seconds.toFixed(1)} s, through HTTP, to a server with Telegram's limits`,
      `a chat in the middle was told to wait ${LIMITED_SECONDS} s, and got it after ${(found.limitedMs / 1000).toFixed(1)} s`,
    ],
    figures,
  };
}
