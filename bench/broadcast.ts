import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTelegramAdapter, TELEGRAM_LIMITS } from "../adapters/telegram/index.ts";
import type { Adapter, Rate } from "../src/contracts/adapter.ts";
import type { Clock } from "../src/contracts/clock.ts";
import { createDelivery } from "../src/delivery/delivery.ts";
import type { Sleep } from "../src/delivery/sleep.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { createThrottle } from "../src/delivery/throttle.ts";
import { openDatabase } from "../src/store/database.ts";
import { REAL_LIMITS } from "../tests/support/telegram/flood.ts";
import { createVirtualTime } from "../tests/support/virtual-time.ts";
import type { Figure, Outcome } from "./figures.ts";
import { type Call, createPacedPlatform } from "./paced-platform.ts";
import type { Arrival, FromTelegram, TelegramOrder } from "./telegram-child.ts";

const CHATS = 5000;

/** Through HTTP and in real time: half a minute of it. */
const HTTP_CHATS = 900;

/** The chat in the middle is told to wait so long. */
const LIMITED_MS = 10_000;

const SLOT = Date.parse("2026-03-10T06:00:00Z");

interface Surroundings {
  /** File of the store; in memory on a virtual clock, which would run on while a busy disk is written to. */
  readonly store: string;
  readonly clock: Clock;
  readonly sleep: Sleep;
  adapter(throttle: ReturnType<typeof createThrottle>): Adapter;
  /** Lets the work be done, in whatever time. */
  wait(work: Promise<unknown>): Promise<unknown>;
}

/** One digest to so many chats: plans, makes and sends it, to the last receipt. */
async function broadcast(
  chats: readonly string[],
  { store, clock, sleep, adapter, wait }: Surroundings,
): Promise<void> {
  const db = openDatabase(store);
  const now = clock.now();
  const slot = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const early = createSubscriptionStore(db, { now: () => new Date(slot.getTime() - 1000) });
  db.transaction(() => {
    for (const chat of chats) early.save(subscriptionOf(chat, slot));
  });
  const throttle = createThrottle(TELEGRAM_LIMITS.rate as Rate, clock, sleep);
  const platform = adapter(throttle);
  const delivery = createDelivery({
    db,
    adapters: new Map([[platform.id, platform]]),
    subscriptions: createSubscriptionStore(db, clock),
    engine: { digest: async () => ({ digest: DIGEST, cursor: null, seen: [] }) },
    toDocument: () => ({ sections: [{ story: 1, blocks: [BLOCK] }], buttons: [] }),
    throttles: new Map([[platform.id, throttle]]),
    clock,
    sleep,
    policy: { undecided: "skip" },
    onEvent() {},
    log: { debug() {}, info() {}, warn() {}, error: (...words) => console.error(...words) },
  });
  const { signal } = new AbortController();
  await wait(delivery.tick(signal));
  await wait(delivery.drain(signal));
  await wait(delivery.stop(1000));
  db.close();
}

const BLOCK = {
  role: "sentence",
  lang: "en",
  dir: "ltr",
  spans: [{ kind: "text", text: "A sudden flood cut the road to the port." }],
} as const;

const DIGEST = { id: "d", recipe: "daily", title: { ar: "موجز", en: "Digest" }, stories: [{}] } as never;

const subscriptionOf = (chat: string, slot: Date) => ({
  id: chat,
  target: { platform: "telegram", chat },
  recipe: "daily",
  topics: [],
  schedule: { days: [1, 2, 3, 4, 5, 6, 7] as const, times: [slot.toISOString().slice(11, 16)], zone: "UTC" },
  show: "en" as const,
  words: 60,
  window: "newest" as const,
  missed: "late" as const,
  graceMinutes: 180,
  createdAt: slot.toISOString(),
  createdBy: null,
  paused: null,
});

/** On a clock that waits for nobody: messages and answers take their time on the way, the computing takes none. */
async function inVirtualTime(chats: readonly string[], limited: string): Promise<readonly Call[]> {
  const time = createVirtualTime(new Date(SLOT).toISOString());
  const platform = createPacedPlatform(time, { chat: limited, retryAfterMs: LIMITED_MS });
  const wait = (work: Promise<unknown>) => time.until(work);
  await broadcast(chats, {
    store: ":memory:",
    clock: time.clock,
    sleep: time.sleep,
    adapter: () => platform.adapter,
    wait,
  });
  return platform.calls;
}

const sleep: Sleep = async (ms, signal) => {
  await pause(ms, undefined, { signal });
};

/** The next message of a child process. */
const heard = <K extends FromTelegram["kind"]>(child: ChildProcess, kind: K) =>
  new Promise<Extract<FromTelegram, { kind: K }>>((done, failed) => {
    child.once("message", (message: FromTelegram) =>
      message.kind === kind ? done(message as Extract<FromTelegram, { kind: K }>) : failed(new Error(message.kind)),
    );
    child.once("exit", (code) => failed(new Error(`The server ended with ${code}`)));
  });

/** Through the real adapter and HTTP to a server with Telegram's limits, a process of its own on this machine. */
async function throughHttp(chats: readonly string[], limited: string): Promise<readonly Call[]> {
  const server = fork(new URL("./telegram-child.js", import.meta.url));
  server.send({ chats, limited, limitedMs: LIMITED_MS } satisfies TelegramOrder);
  const { token, apiRoot } = await heard(server, "open");
  const clock = { now: () => new Date() };
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const folder = mkdtempSync(join(tmpdir(), "mujaz-broadcast-"));
  await broadcast(chats, {
    store: join(folder, "store.db"),
    clock,
    sleep,
    adapter: (throttle) =>
      createTelegramAdapter({ token, apiRoot, admins: [], throttle, clock, webhook: null, log }) as Adapter,
    wait: (work) => work,
  });
  rmSync(folder, { recursive: true });
  server.send("calls");
  return withRefusals((await heard(server, "calls")).calls);
}

/** Whoever was written to again had been refused before. */
function withRefusals(arrivals: readonly Arrival[]): readonly Call[] {
  const left = new Map<string, number>();
  for (const { chat } of arrivals) left.set(chat, (left.get(chat) ?? 0) + 1);
  return arrivals.map((call) => {
    const others = (left.get(call.chat) ?? 1) - 1;
    left.set(call.chat, others);
    return { ...call, taken: others === 0 };
  });
}

interface Pace {
  /** Of what the platform allows, in hundredths. */
  readonly share: number;
  /** Refusals beyond the one that was ordered. */
  readonly refused: number;
  /** Longest time in which no other chat got anything. */
  readonly gapMs: number;
  /** From the first try of the chat that was told to wait to its last. */
  readonly waitedSeconds: number;
}

function paceOf(calls: readonly Call[], limited: string): Pace {
  const others = calls.filter(({ chat }) => chat !== limited).map(({ at }) => at);
  const seconds = ((others.at(-1) ?? 0) - (others[0] ?? 0)) / 1000;
  const share = (new Set(calls.map(({ chat }) => chat)).size - 2) / seconds / REAL_LIMITS.overallPerSecond;
  const gaps = others.slice(1).map((at, i) => at - (others[i] as number));
  const refused = calls.filter(({ taken }) => !taken).length;
  const tries = calls.filter(({ chat }) => chat === limited).map(({ at }) => at);
  const waitedSeconds = ((tries.at(-1) ?? 0) - (tries[0] ?? 0)) / 1000;
  return { share: share * 100, refused: refused - 1, gapMs: Math.max(...gaps), waitedSeconds };
}

const written = (chats: number, how: string, { share, refused, gapMs, waitedSeconds }: Pace): string =>
  `${chats} chats ${how}: ${share.toFixed(1)} % of the allowed rate, ${refused} refusals more than ordered, ` +
  `no other chat waited longer than ${gapMs.toFixed(0)} ms, the refused one ${waitedSeconds.toFixed(1)} s`;

/**
 * A digest to 5,000 chats on Telegram's limits; one of them is told to wait ten seconds in the middle of it. Judged on
 * a virtual clock: in real time a busy machine delays the server at moments, whose seconds then hold more messages than
 * were sent in one.
 */
export async function benchBroadcast(): Promise<Outcome> {
  const ids = Array.from({ length: CHATS }, (_, i) => String(10_000 + i));
  const limited = ids[200] as string;
  const pace = paceOf(await inVirtualTime(ids, limited), limited);
  const http = paceOf(await throughHttp(ids.slice(0, HTTP_CHATS), limited), limited);
  const figures: readonly Figure[] = [
    { name: "share of the allowed rate", value: pace.share, unit: "%", limit: 95, better: "higher" },
    { name: "refusals beyond the ordered one", value: pace.refused, unit: "", limit: 0, better: "lower" },
    { name: "longest wait of the other chats", value: pace.gapMs, unit: "ms", limit: 250, better: "lower" },
    { name: "wait of the chat told to wait 10 s", value: pace.waitedSeconds, unit: "s", limit: 16, better: "lower" },
  ];
  return {
    notes: [written(CHATS, "on a virtual clock", pace), written(HTTP_CHATS, "through HTTP, in real time", http)],
    figures,
  };
}
