import type { Target } from "../../src/contracts/adapter.ts";
import type { Digest, SeenStory } from "../../src/contracts/digest.ts";
import type { DigestWish, MadeDigest } from "../../src/contracts/engine.ts";
import type { Schedule, Subscription } from "../../src/contracts/schedule.ts";
import { createDelivery, type Delivery, type DeliveryDeps } from "../../src/delivery/delivery.ts";
import type { DeliveryEvent } from "../../src/delivery/events.ts";
import { createSubscriptionStore } from "../../src/delivery/subscriptions.ts";
import { openDatabase } from "../../src/store/database.ts";
import type { Database } from "../../src/store/driver.ts";
import { aDigest, aStory } from "./builders.ts";
import { createFakePlatform, type FakePlatform } from "./fake-platform.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A chat, or a thread of it, on the scripted platform. */
export const chat = (id: string | number, thread?: string): Target => ({
  platform: "fake",
  chat: String(id),
  ...(thread === undefined ? {} : { thread }),
});

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

export const aSchedule = (over: Partial<Schedule> = {}): Schedule => ({
  days: EVERY_DAY,
  times: ["08:00"],
  zone: "Asia/Beirut",
  ...over,
});

export const aSubscription = (over: Partial<Subscription> = {}): Subscription => {
  const target = over.target ?? { platform: "fake", chat: "1" };
  const recipe = over.recipe ?? "daily";
  return {
    id: `${target.platform}-${target.chat}-${target.thread ?? ""}-${recipe}-${(over.topics ?? []).join("+")}`,
    target,
    recipe,
    topics: [],
    schedule: aSchedule(),
    show: "both",
    words: 60,
    window: "newest",
    missed: "late",
    graceMinutes: 180,
    createdAt: "2026-03-01T00:00:00.000Z",
    createdBy: null,
    paused: null,
    ...over,
  };
};

/** An engine whose archive is a list of stories: a digest has those that the wish has not seen, at most five. */
export interface FakeEngine {
  readonly wishes: DigestWish[];
  stories: string[];
  fails: (wish: DigestWish, count: number) => Error | null;
  digest(wish: DigestWish, signal?: AbortSignal): Promise<MadeDigest>;
}

const seenStory = (id: string, at: string): SeenStory => ({
  id,
  at,
  articleIds: [`a-${id}`],
  from: null,
  to: null,
  terms: [id],
});

function createFakeEngine(nowMs: () => number): FakeEngine {
  const engine: FakeEngine = {
    wishes: [],
    stories: ["flood"],
    fails: () => null,
    async digest(wish) {
      engine.wishes.push(wish);
      const failure = engine.fails(wish, engine.wishes.length);
      if (failure !== null) throw failure;
      const known = new Set((wish.seen ?? []).map(({ id }) => id));
      const stories = engine.stories.filter((id) => !known.has(id)).slice(0, 5);
      const at = new Date(nowMs()).toISOString();
      const digest: Digest = aDigest({
        id: stories.join("-") || "none",
        recipe: wish.recipe ?? "daily",
        stories: stories.map((id) => aStory({ id, headline: { ar: id, en: id } })),
      });
      return { digest, cursor: wish.window === "newest" ? null : at, seen: stories.map((id) => seenStory(id, at)) };
    },
  };
  return engine;
}

/** Delivery on a store in memory, with a scripted platform and time that passes by command. */
export interface DeliveryBench {
  readonly db: Database;
  readonly time: VirtualTime;
  readonly engine: FakeEngine;
  readonly platform: FakePlatform;
  readonly subscriptions: ReturnType<typeof createSubscriptionStore>;
  readonly events: DeliveryEvent[];
  delivery: Delivery;
  /** A tick, and everything that follows from it, also later tries. */
  run(): Promise<void>;
  /** The clock goes on by that much, and the bot looks at what is due. */
  later(ms: number): Promise<void>;
  /** Kinds of the events so far, but for which process leads. */
  kinds(): readonly string[];
  /** The first event of a kind, and all of it. */
  eventOf(kind: string): DeliveryEvent | undefined;
  eventsOf(kind: string): readonly DeliveryEvent[];
  /** The process ends without a word, and another one starts. */
  restart(over?: Partial<DeliveryDeps>): void;
  /** Texts shown in a chat. */
  shownIn(chat: string): readonly string[];
  close(): Promise<void>;
}

export interface DeliveryBenchOptions {
  readonly start?: string;
  readonly platform?: (time: VirtualTime) => FakePlatform;
  readonly db?: Database;
  readonly deps?: Partial<DeliveryDeps>;
}

export function openDeliveryBench(options: DeliveryBenchOptions = {}): DeliveryBench {
  const time = createVirtualTime(options.start ?? "2026-03-10T05:00:00Z");
  const db = options.db ?? openDatabase(":memory:");
  const engine = createFakeEngine(time.nowMs);
  const platform = options.platform?.(time) ?? createFakePlatform({ nowMs: time.nowMs });
  const subscriptions = createSubscriptionStore(db, time.clock);
  const events: DeliveryEvent[] = [];
  let starts = 0;
  const open = (over: Partial<DeliveryDeps> = {}): Delivery => {
    const owner = `owner-${++starts}`;
    return createDelivery({
      db,
      adapters: new Map([[platform.id, platform]]),
      subscriptions,
      engine,
      toDocument: (digest) => ({
        sections: digest.stories.map((story, index) => ({
          story: index + 1,
          blocks: [{ role: "headline", lang: "en", dir: "ltr", spans: [{ kind: "text", text: story.headline.en }] }],
        })),
        buttons: [],
      }),
      throttles: new Map(),
      clock: time.clock,
      sleep: time.sleep,
      policy: { undecided: "skip" },
      onEvent: (event) => void events.push(event),
      log: {
        debug() {},
        info() {},
        warn() {},
        error: (message, details) => events.push({ kind: "fault", message, details } as never),
      },
      identity: { owner, process: owner, isDead: (process) => process !== owner },
      monotonicMs: time.elapsedMs,
      ...options.deps,
      ...over,
    });
  };
  const bench: DeliveryBench = {
    db,
    time,
    engine,
    platform,
    subscriptions,
    events,
    delivery: open(),
    async run() {
      const { signal } = new AbortController();
      await time.until(bench.delivery.tick(signal));
      await time.until(bench.delivery.drain(signal));
    },
    async later(ms) {
      time.jump(ms);
      await bench.run();
    },
    kinds: () => events.map(({ kind }) => kind).filter((kind) => kind !== "role"),
    eventOf: (kind) => events.find((event) => event.kind === kind),
    eventsOf: (kind) => events.filter((event) => event.kind === kind),
    restart(over) {
      bench.delivery = open(over);
    },
    shownIn: (chat) => platform.shown.filter(({ target }) => target.chat === chat).map(({ text }) => text),
    async close() {
      await time.until(bench.delivery.stop(1000));
      db.close();
    },
  };
  return bench;
}
