import { setTimeout as pause } from "node:timers/promises";
import { createDiscordAdapter } from "../adapters/discord/index.ts";
import { createTelegramAdapter } from "../adapters/telegram/index.ts";
import type { Adapter, Throttle } from "../src/contracts/adapter.ts";
import type { Digest } from "../src/contracts/digest.ts";
import { createDelivery } from "../src/delivery/delivery.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { createThrottle } from "../src/delivery/throttle.ts";
import { openDatabase } from "../src/store/database.ts";

/** What the parent tells: where the platforms and the store are, what time it is, and which story is new. */
export interface ChaosOrder {
  readonly store: string;
  readonly telegram: { readonly token: string; readonly apiRoot: string };
  readonly discord: { readonly token: string; readonly apiRoot: string };
  /** Added to the machine's clock. */
  readonly offsetMs: number;
  readonly story: string;
}

const order = JSON.parse(process.env.CHAOS_ORDER ?? "{}") as ChaosOrder;
const clock = { now: () => new Date(Date.now() + order.offsetMs) };
const log = { debug() {}, info() {}, warn() {}, error: (...words: unknown[]) => console.error(...words) };
const sleep = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal });
};

/** A digest of the one story, unless the chat has had it. */
const digestOf = (stories: readonly string[]): Digest =>
  ({
    id: order.story,
    recipe: "daily",
    title: { ar: "موجز", en: "Digest" },
    stories: stories.map((id) => ({ id })),
  }) as unknown as Digest;

const throttles = new Map<string, Throttle>();
const adapters = new Map<string, Adapter>();
const add = (make: (throttle: Throttle) => Adapter): void => {
  const unlimited: Throttle = { acquire: async () => {}, pause() {}, waitMs: () => 0 };
  const { id, limits } = make(unlimited);
  const throttle = limits.rate ? createThrottle(limits.rate, clock, sleep) : unlimited;
  adapters.set(id, make(throttle));
  throttles.set(id, throttle);
};
add(
  (throttle) =>
    createTelegramAdapter({ ...order.telegram, admins: [], throttle, clock, webhook: null, log }) as Adapter,
);
add((throttle) => createDiscordAdapter({ ...order.discord, mentions: false, throttle, clock, log }) as Adapter);

const db = openDatabase(order.store);
const delivery = createDelivery({
  db,
  adapters,
  subscriptions: createSubscriptionStore(db, clock),
  engine: {
    async digest({ seen = [] }) {
      const at = clock.now().toISOString();
      const fresh = seen.some(({ id }) => id === order.story) ? [] : [order.story];
      const had = fresh.map((id) => ({ id, at, articleIds: [id], from: null, to: null, terms: [] }));
      return { digest: digestOf(fresh), cursor: null, seen: had };
    },
  },
  toDocument: () => ({
    sections: [
      {
        story: 1,
        blocks: [{ role: "sentence", lang: "en", dir: "ltr", spans: [{ kind: "text", text: order.story }] }],
      },
    ],
    buttons: [],
  }),
  throttles,
  clock,
  sleep,
  policy: { undecided: "skip" },
  onEvent: (event) => void process.stdout.write(`${JSON.stringify(event)}\n`),
  log,
});

const { signal } = new AbortController();
process.stdout.write('{"kind":"begun"}\n');
await delivery.tick(signal);
await delivery.drain(signal);
await delivery.stop(2000);
db.close();
process.exit(0);
