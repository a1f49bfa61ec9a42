import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import type { Database } from "../../src/store/driver.ts";
import { StoreError } from "../../src/store/errors.ts";
import { aSubscription, type DeliveryBench, openDeliveryBench } from "../support/delivery-bench.ts";
import { createFakePlatform } from "../support/fake-platform.ts";

const HOUR = 3_600_000;
const { signal } = new AbortController();
let bench: DeliveryBench;
afterEach(() => bench.close());

/** A store whose disk can be full: it reads, and takes no change. */
function fillable(): Database & { isFull: boolean } {
  const inner = openDatabase(":memory:");
  const refuse = (): void => {
    if (store.isFull) throw new StoreError("full", "mujaz.sqlite");
  };
  const store = {
    ...inner,
    isFull: false,
    prepare(sql: string) {
      const statement = inner.prepare(sql);
      return {
        ...statement,
        run(values: Parameters<typeof statement.run>[0]) {
          refuse();
          return statement.run(values);
        },
      };
    },
  };
  return store;
}

/**
 * Some chats whose digest is due, on a platform where a message takes a moment, and a disk that fills while they are
 * posted.
 */
async function fillsUp(chats: number) {
  const db = fillable();
  const time = { sleep: async (_: number) => {} };
  // A chat that must wait for its turn is put aside, which is a change of the store, too.
  const waitMs = (chat: string): number => (db.isFull && chat.endsWith("7") ? 5_000 : 0);
  bench = openDeliveryBench({
    db,
    deps: { throttles: new Map([["fake", { acquire: () => time.sleep(30), pause() {}, waitMs }]]) },
    platform: (virtual) => {
      time.sleep = (ms) => virtual.sleep(ms, signal);
      return createFakePlatform({ nowMs: virtual.nowMs, delay: () => time.sleep(50) });
    },
  });
  for (let chat = 1; chat <= chats; chat++)
    bench.subscriptions.save(aSubscription({ target: { platform: "fake", chat: String(chat) } }));
  bench.time.jump(HOUR);
  await bench.time.until(bench.delivery.tick(signal));
  await bench.time.pass(20);
  // Nothing has left: each one waits for its turn.
  db.isFull = true;
  return db;
}

const ofKind = (kind: string) => bench.events.filter((event) => (event as { kind: string }).kind === kind);

describe("a disk that is full while digests are posted", () => {
  it("loses nothing and doubles nothing: what is left goes out when there is space again", async () => {
    const db = await fillsUp(90);
    await bench.time.pass(120_000);
    const meanwhile = bench.platform.shown.length;
    expect(meanwhile).toBeLessThan(90);
    db.isFull = false;
    await bench.run();
    expect(new Set(bench.platform.shown.map(({ target }) => target.chat)).size).toBe(90);
    expect(bench.platform.shown).toHaveLength(90);
    expect(bench.delivery.status().queued).toBe(0);
  });

  it("is told once, with what to do, and so is its end", async () => {
    const db = await fillsUp(40);
    await bench.time.pass(600_000);
    expect(ofKind("store")).toEqual([{ kind: "store", fault: "full", path: "mujaz.sqlite" }]);
    expect(ofKind("fault").length).toBeLessThanOrEqual(1);
    db.isFull = false;
    await bench.run();
    await bench.time.pass(60_000);
    expect(ofKind("store").slice(1)).toEqual([{ kind: "store", fault: null, path: "mujaz.sqlite" }]);
  });

  it("is not asked again and again as fast as the machine can", async () => {
    await fillsUp(40);
    let asked = 0;
    const prepare = bench.db.transaction.bind(bench.db);
    Object.assign(bench.db, {
      transaction: <T>(work: () => T) => {
        asked++;
        return prepare(work);
      },
    });
    await bench.time.pass(60_000);
    // Forty receipts a second are asked for at most; nothing else more than every few seconds.
    expect(asked).toBeLessThan(41 * 60 + 200);
  });
});

describe("a store that is full already when the bot starts", () => {
  it("is waited for", async () => {
    const db = fillable();
    bench = openDeliveryBench({ db });
    bench.subscriptions.save(aSubscription());
    bench.time.jump(HOUR);
    db.isFull = true;
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(60_000);
    expect(bench.platform.shown).toEqual([]);
    db.isFull = false;
    await bench.time.pass(60_000);
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
  });
});
