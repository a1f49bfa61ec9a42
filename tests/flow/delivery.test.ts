import { afterEach, describe, expect, it } from "vitest";
import type { WindowKind } from "../../src/contracts/schedule.ts";
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
import { createFakePlatform } from "../support/fake-platform.ts";

let bench: DeliveryBench;
afterEach(() => bench.close());

describe("a slot", () => {
  it("is posted when it is due, once, and the next one a day later", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    await bench.run();
    expect(bench.platform.shown).toEqual([]);
    expect(bench.delivery.status()).toMatchObject({ queued: 0, nextRun: "2026-03-10T06:00:00.000Z", lastRun: null });
    await bench.later(HOUR);
    await bench.run();
    expect(bench.shownIn("1")).toEqual(["flood"]);
    bench.engine.stories = ["flood", "strike"];
    await bench.later(DAY);
    expect(bench.shownIn("1")).toEqual(["flood", "strike"]);
    expect(bench.kinds()).toEqual(["sent", "sent"]);
  });

  it("sends nothing when there is nothing new, and is done with", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    for (const wait of [HOUR, DAY, DAY]) await bench.later(wait);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.kinds()).toEqual(["sent", "empty", "empty"]);
    expect(bench.delivery.status()).toMatchObject({
      queued: 0,
      lastPosted: expect.stringContaining("2026-03-10T06:00"),
    });
    expect(bench.delivery.status().lastRun).toContain("2026-03-12T06:00");
  });

  it("that passed before the subscription was made, or while it rested, is not posted", async () => {
    bench = openDeliveryBench({ start: "2026-03-10T06:30:00Z" });
    const subscription = aSubscription();
    bench.subscriptions.save(subscription);
    await bench.run();
    bench.subscriptions.pause(subscription.target, "wish", "2026-03-10T06:31:00Z");
    await bench.later(2 * DAY);
    bench.subscriptions.resume(subscription.target);
    await bench.run();
    expect(bench.platform.calls).toEqual([]);
  });

  it("is not posted again when the schedule is saved anew, only what the new one adds later", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    await bench.later(HOUR);
    bench.engine.stories = ["flood", "strike"];
    bench.subscriptions.save(aSubscription({ schedule: aSchedule({ times: ["07:00", "08:00", "09:00"] }) }));
    await bench.later(MINUTE);
    expect(bench.platform.shown.length).toBe(1);
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood", "strike"]);
  });

  it("of a subscription that is gone, or of a chat that is forgotten, is not posted", async () => {
    bench = openDeliveryBench();
    for (const id of [1, 2, 3]) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.platform.trouble = () => ({ code: "unreachable" });
    bench.time.jump(HOUR);
    const signal = new AbortController().signal;
    await bench.time.until(bench.delivery.tick(signal));
    await bench.time.pass(500);
    expect(bench.delivery.status().queued).toBe(3);
    bench.subscriptions.remove(aSubscription({ target: chat(1) }).id);
    expect(bench.subscriptions.forget(chat(2))).toBeGreaterThan(1);
    bench.platform.trouble = () => null;
    await bench.later(MINUTE);
    expect(bench.platform.shown.map(({ target }) => target.chat)).toEqual(["3"]);
  });
});

describe("slots that were missed", () => {
  const times = ["08:00", "09:00", "10:00"];
  const off = async (missed: "late" | "merge" | "skip", hours: number) => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ schedule: aSchedule({ times }), missed, graceMinutes: 90 }));
    await bench.run();
    bench.engine.stories = ["a", "b"];
    await bench.later(hours * HOUR);
  };

  it("go out late within the grace, the second without news", async () => {
    await off("late", 3.5);
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.kinds()).toEqual(["missed", "sent", "empty"]);
    expect(bench.eventOf("missed")).toMatchObject({ policy: "late", late: 2, merged: 0, skipped: 1 });
  });

  it("are merged into one digest, however long ago", async () => {
    await off("merge", 24 * 3 - 1);
    expect(bench.platform.calls.length).toBe(1);
    expect(bench.eventOf("missed")).toMatchObject({ policy: "merge", late: 1, merged: 8 });
  });

  it("are skipped where the subscription wants no late digest", async () => {
    await off("skip", 3.5);
    expect(bench.platform.calls).toEqual([]);
    expect(bench.eventOf("missed")).toMatchObject({ policy: "skip", late: 0, skipped: 3 });
  });
});

describe("one digest for many", () => {
  it("is made once for equal wishes and histories, and stored once", async () => {
    bench = openDeliveryBench();
    for (let id = 0; id < 300; id++) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.subscriptions.save(aSubscription({ target: chat("economy"), topics: ["economy"] }));
    await bench.later(HOUR);
    expect(bench.platform.shown.length).toBe(301);
    expect(bench.engine.wishes.length).toBe(2);
    const stored = (table: string) => bench.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
    expect([stored("ledgers"), stored("payloads")]).toEqual([1, 2]);
    expect(bench.platform.mostAtOnce).toBeGreaterThan(20);
    bench.engine.stories = ["flood", "strike"];
    await bench.later(DAY);
    expect(bench.engine.wishes.length).toBe(4);
    expect(bench.engine.wishes.at(-1)?.seen?.map(({ id }) => id)).toEqual(["flood"]);
  });

  it("never tells a chat twice, whatever its subscriptions; threads count apart", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ target: chat(1) }));
    bench.subscriptions.save(aSubscription({ target: chat(1), recipe: "weekly" }));
    bench.subscriptions.save(aSubscription({ target: chat(1, "9") }));
    await bench.later(HOUR);
    expect(bench.platform.shown.map(({ target }) => target)).toEqual([chat(1), chat(1, "9")]);
    expect([...bench.kinds()].sort()).toEqual(["empty", "sent", "sent"]);
  });

  it.each<WindowKind>(["since-last", "replay"])(
    "keeps the cursor of %s, which moves with the receipt",
    async (window) => {
      bench = openDeliveryBench();
      bench.subscriptions.save(aSubscription({ window }));
      bench.platform.trouble = (_, count) => (count === 1 ? { code: "unreachable" } : null);
      await bench.later(HOUR);
      bench.engine.stories = ["flood", "strike"];
      await bench.later(DAY);
      const cursors = bench.engine.wishes.map(({ cursor }) => cursor);
      expect(cursors).toEqual([null, expect.stringContaining("2026-03-10T06:00")]);
    },
  );
});

describe("a window without news", () => {
  it("is done with: its cursor moves on", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ window: "replay" }));
    bench.engine.stories = [];
    for (const wait of [HOUR, DAY]) await bench.later(wait);
    expect(bench.engine.wishes.map(({ cursor }) => cursor)).toEqual([null, "2026-03-10T06:00:00.000Z"]);
    expect(bench.engine.wishes[0]?.zone).toBe("Asia/Beirut");
  });
});

describe("a chat with several topics", () => {
  it("is written to once at a time, while others are", async () => {
    const inFlight = new Map<string, number>();
    let most = 0;
    bench = openDeliveryBench({
      platform: (time) =>
        createFakePlatform({
          nowMs: time.nowMs,
          async delay(id) {
            inFlight.set(id, (inFlight.get(id) ?? 0) + 1);
            most = Math.max(most, ...inFlight.values());
            await time.sleep(500, new AbortController().signal);
            inFlight.set(id, (inFlight.get(id) ?? 0) - 1);
          },
        }),
    });
    for (const thread of ["5", "6", "7"])
      for (const id of [1, 2]) bench.subscriptions.save(aSubscription({ target: chat(id, thread) }));
    await bench.later(HOUR);
    expect([most, bench.platform.mostAtOnce, bench.platform.shown.length]).toEqual([1, 2, 6]);
  });
});

describe("a digest of several messages", () => {
  const parts = (text: string) => [`${text} 1`, `${text} 2`, `${text} 3`];

  it("comes in order, and goes on where it stopped", async () => {
    bench = openDeliveryBench({ platform: ({ nowMs }) => createFakePlatform({ nowMs, split: parts }) });
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = (_, count) => (count === 2 ? { code: "unreachable" } : null);
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood 1", "flood 2", "flood 3"]);
    expect(bench.kinds()).toEqual(["sent"]);
  });

  it("ends with the message that is refused; what was shown counts as seen", async () => {
    bench = openDeliveryBench({ platform: ({ nowMs }) => createFakePlatform({ nowMs, split: parts }) });
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = (_, count) => (count === 2 ? { code: "rejected" } : null);
    await bench.later(HOUR);
    expect(bench.platform.calls.length).toBe(2);
    await bench.later(DAY);
    expect(bench.kinds()).toEqual(["failed", "empty"]);
  });

  it("goes on in the thread that its first message opened", async () => {
    bench = openDeliveryBench({
      platform: ({ nowMs }) => createFakePlatform({ nowMs, split: parts, opensThreads: true }),
    });
    bench.subscriptions.save(aSubscription({ target: { ...chat(1), threadPerDigest: true } }));
    await bench.later(HOUR);
    expect(bench.platform.shown.map(({ target }) => target)).toEqual([
      { ...chat(1), threadPerDigest: true },
      chat(1, "thread-1"),
      chat(1, "thread-1"),
    ]);
    expect(bench.platform.shown[0]?.threadName).toBe("موجز الأخبار · News digest · 2026-03-10");
  });
});

describe("what cannot be planned or made", () => {
  it("a time zone that does not exist is told, and the others go on", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ target: chat(1), schedule: aSchedule({ zone: "Mars/Olympus" }) }));
    bench.subscriptions.save(aSubscription({ target: chat(2) }));
    await bench.later(HOUR);
    expect(bench.eventOf("unplannable")).toMatchObject({ reason: "zone", detail: "Mars/Olympus" });
    expect(bench.platform.shown.map(({ target }) => target.chat)).toEqual(["2"]);
  });

  it("a row that somebody has broken is told, and the others go on", async () => {
    bench = openDeliveryBench();
    for (const id of [1, 2]) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.db.prepare("UPDATE subscriptions SET value = '{\"schedule\":{\"days\":[1]' WHERE chat = '1'").run();
    await bench.later(HOUR);
    expect(bench.eventOf("unplannable")).toMatchObject({ reason: "unreadable" });
    expect(bench.platform.shown.map(({ target }) => target.chat)).toEqual(["2"]);
  });

  it("an engine that fails is asked again later, for the chats that wait", async () => {
    bench = openDeliveryBench();
    for (const id of [1, 2]) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.engine.fails = (_, count) => (count === 1 ? new Error("no memory") : null);
    await bench.later(HOUR);
    expect(bench.platform.shown.length).toBe(2);
  });

  it("an engine that goes on failing is given up, with its words", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ graceMinutes: 5 }));
    bench.engine.fails = () => new Error("no memory");
    await bench.later(HOUR);
    expect(bench.eventOf("failed")).toMatchObject({ reason: "engine", message: "no memory" });
  });
});
