import { afterEach, describe, expect, it } from "vitest";
import { createThrottle } from "../../src/delivery/throttle.ts";
import type { Database } from "../../src/store/driver.ts";
import {
  aSchedule,
  aSubscription,
  chat,
  DAY,
  type DeliveryBench,
  HOUR,
  MINUTE,
  openDeliveryBench,
} from "../support/delivery-bench.ts";
import { createFakePlatform, type FakePlatformOptions } from "../support/fake-platform.ts";

const { signal } = new AbortController();

let bench: DeliveryBench;
afterEach(() => bench.close());

/** One subscription on a platform of a kind; its first call hangs, after the message was shown or before. */
async function cutOff(
  kind: FakePlatformOptions,
  arrives: boolean,
  undecided: "skip" | "repeat" = "skip",
): Promise<void> {
  bench = openDeliveryBench({
    platform: ({ nowMs }) => createFakePlatform({ nowMs, ...kind }),
    deps: { policy: { undecided } },
  });
  bench.subscriptions.save(aSubscription());
  bench.platform.trouble = (_, count) => (count === 1 ? { hangs: true, arrives } : null);
  bench.time.jump(HOUR);
  await bench.time.until(bench.delivery.tick(signal));
  await bench.time.pass(1000);
  expect(bench.platform.calls.length).toBe(1);
}

describe("a process that is killed in the middle of a call", () => {
  it.each([true, false])("posts once where the platform drops a repeated nonce (arrived: %s)", async (arrives) => {
    await cutOff({ repeats: "nonce" }, arrives);
    bench.restart();
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.platform.calls.map(({ nonce }) => nonce)).toEqual(
      Array(2).fill(expect.stringMatching(/^[\da-f]{24}$/)),
    );
    expect(new Set(bench.platform.calls.map(({ nonce }) => nonce)).size).toBe(1);
    expect(bench.eventsOf("recovered")).toEqual([{ kind: "recovered", posts: 1, parts: 1 }]);
    expect(bench.eventsOf("undecided")).toEqual([]);
    expect(bench.eventsOf("sent").length).toBe(1);
  });

  it.each([true, false])("does not repeat where nobody can know, and says so (arrived: %s)", async (arrives) => {
    await cutOff({ repeats: "never" }, arrives);
    bench.restart();
    await bench.run();
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.eventsOf("undecided")).toMatchObject([{ target: chat(1), part: 1, decision: "skipped" }]);
    expect(bench.delivery.status()).toMatchObject({ undecided: 1, queued: 0 });
    // The chat may have had the story: it is not told again tomorrow.
    await bench.later(DAY);
    expect(bench.platform.calls.length).toBe(1);
  });

  it("repeats where the operator prefers twice to never, and says so", async () => {
    await cutOff({ repeats: "never" }, true, "repeat");
    bench.restart();
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood", "flood"]);
    expect(bench.eventsOf("undecided")).toMatchObject([{ decision: "repeated" }]);
  });

  it.each([true, false])("looks the message up where the platform can (arrived: %s)", async (arrives) => {
    await cutOff({ repeats: "never", find: "knows" }, arrives);
    bench.restart();
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.platform.calls.length).toBe(arrives ? 1 : 2);
    expect(bench.eventsOf("undecided")).toEqual([]);
  });

  it.each([
    ["unknown", 1, 1],
    ["knows", 1, 0],
  ] as const)("does not trust an old nonce (look-up: %s)", async (find, shown, undecided) => {
    await cutOff({ repeats: "nonce", find }, true);
    bench.time.jump(10 * MINUTE);
    bench.restart();
    await bench.run();
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.platform.shown.length).toBe(shown);
    expect(bench.eventsOf("undecided").length).toBe(undecided);
  });

  it("does not trust a nonce whose age a set clock has made unknown", async () => {
    await cutOff({ repeats: "nonce" }, true);
    bench.time.jump(-HOUR);
    bench.restart();
    await bench.run();
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.eventsOf("undecided").length).toBe(1);
  });

  it("gives up a digest that is too old when it comes back, but reports one that may have arrived", async () => {
    await cutOff({ repeats: "never" }, true);
    bench.time.jump(DAY - 2 * HOUR);
    bench.restart();
    await bench.run();
    expect(bench.eventsOf("undecided")).toMatchObject([{ decision: "skipped" }]);
    expect(bench.eventsOf("failed")).toEqual([]);
  });
});

describe("a call that is cut off while the process lives", () => {
  it("is made again with its nonce", async () => {
    bench = openDeliveryBench({ platform: ({ nowMs }) => createFakePlatform({ nowMs, repeats: "nonce" }) });
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = (_, count) =>
      count === 1 ? { code: "unreachable", options: { arrived: "maybe" }, arrives: true } : null;
    await bench.later(HOUR);
    expect([bench.platform.calls.length, bench.platform.shown.length]).toEqual([2, 1]);
  });

  it("is not made again where it could be seen twice", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = () => ({ code: "unreachable", options: { arrived: "maybe" }, arrives: true });
    await bench.later(HOUR);
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.eventsOf("undecided").length).toBe(1);
  });

  it("counts as maybe arrived when the adapter fails in a way that it should not", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = () => ({ throws: new TypeError("undefined is not a function") });
    await bench.later(HOUR);
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.eventsOf("undecided").length).toBe(1);
  });
});

describe("stopping", () => {
  it("lets what is under way finish, and takes up nothing more", async () => {
    bench = openDeliveryBench({
      platform: (time) =>
        createFakePlatform({ nowMs: time.nowMs, delay: () => time.sleep(3000, new AbortController().signal) }),
    });
    for (let id = 0; id < 150; id++) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(1000);
    const before = bench.time.elapsedMs();
    await bench.time.until(bench.delivery.stop(10_000));
    expect(bench.time.elapsedMs() - before).toBeLessThan(3000);
    expect(bench.platform.shown.length).toBe(100);
    bench.restart();
    await bench.run();
    expect(bench.platform.shown.length).toBe(150);
    expect(bench.eventsOf("undecided")).toEqual([]);
  });

  it("cuts off what hangs within the time, and settles it at the next start", async () => {
    await cutOff({ repeats: "nonce" }, true);
    const before = bench.time.elapsedMs();
    await bench.time.until(bench.delivery.stop(10_000));
    expect(bench.time.elapsedMs() - before).toBeLessThanOrEqual(10_000);
    bench.restart();
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
  });

  it("leaves what waits for its turn to the next start, without a word", async () => {
    bench = openDeliveryBench();
    const throttle = createThrottle(
      { overallPerSecond: 1, perChatPerSecond: 1, perGroupPerMinute: null },
      bench.time.clock,
      bench.time.sleep,
    );
    bench.restart({ throttles: new Map([["fake", throttle]]) });
    for (let id = 0; id < 5; id++) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(1500);
    await bench.time.until(bench.delivery.stop(10_000));
    expect(bench.platform.shown.length).toBe(2);
    expect(bench.eventsOf("fault")).toEqual([]);
    bench.restart();
    await bench.run();
    expect(bench.platform.shown.length).toBe(5);
  });

  it("does not wait for an engine that is at work", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    const made = bench.engine.digest;
    bench.engine.digest = (_, aborted) =>
      new Promise((_resolve, reject) => aborted?.addEventListener("abort", () => reject(aborted.reason)));
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(1000);
    await bench.time.until(bench.delivery.stop(10_000), 500);
    bench.engine.digest = made;
    bench.restart();
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
  });
});

describe("a store in trouble", () => {
  it("keeps a receipt until the store takes it", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    let refuse = 0;
    bench.platform.trouble = () => {
      refuse = 3;
      return null;
    };
    const db: Database = {
      ...bench.db,
      transaction(work) {
        if (refuse-- > 0) throw new Error("disk full");
        return bench.db.transaction(work);
      },
    };
    bench.restart({ db });
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.eventsOf("sent").length).toBe(1);
    // The store refused three times; the same fault is told once.
    expect(refuse).toBeLessThan(0);
    expect(bench.eventsOf("fault").length).toBe(1);
  });
});

describe("a clock that is set", () => {
  it("back by an hour repeats nothing", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ schedule: aSchedule({ times: ["08:00", "08:30", "10:00"] }) }));
    await bench.later(HOUR);
    await bench.later(HOUR / 2);
    bench.engine.stories = ["flood", "strike"];
    await bench.later(-HOUR);
    for (let minute = 0; minute < 90; minute += 10) await bench.later(10 * MINUTE);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    await bench.later(90 * MINUTE);
    expect(bench.shownIn("1")).toEqual(["flood", "strike"]);
  });

  it("forward by years and back again goes on as before", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    await bench.run();
    const years = 4 * 365 * DAY;
    await bench.later(years);
    await bench.later(-years);
    const before = bench.platform.shown.length;
    bench.engine.stories.push("strike");
    await bench.later(HOUR);
    expect(bench.shownIn("1").slice(before).join()).toContain("strike");
  });
});
