import { afterEach, describe, expect, it } from "vitest";
import {
  aSubscription,
  chat,
  DAY,
  type DeliveryBench,
  HOUR,
  MINUTE,
  openDeliveryBench,
} from "../support/delivery-bench.ts";

let bench: DeliveryBench;
afterEach(() => bench.close());

describe("a platform in trouble", () => {
  it("is tried again with growing pauses until it takes the post", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = (_, count) => (count <= 5 ? { code: "unreachable" } : null);
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    const at = bench.platform.calls.map(({ atMs }) => atMs);
    const pauses = at.slice(1).map((ms, i) => ms - (at[i] as number));
    for (const [i, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(1000 * 2 ** i);
    expect(pauses.at(-1)).toBeGreaterThan(pauses[0] as number);
  });

  it("is given up when the digest's time is over, and the chat can still be told the stories", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ graceMinutes: 10 }));
    bench.platform.trouble = () => ({ code: "unreachable" });
    await bench.later(HOUR);
    expect(bench.eventOf("failed")).toMatchObject({ reason: "expired", message: "The fake said unreachable" });
    bench.platform.trouble = () => null;
    await bench.later(DAY);
    expect(bench.shownIn("1")).toEqual(["flood"]);
  });

  it("for an hour and a half costs nobody a digest whose time is not over", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    const until = bench.time.nowMs() + HOUR + 90 * MINUTE;
    bench.platform.trouble = () => (bench.time.nowMs() < until ? { code: "unreachable" } : null);
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.eventOf("failed")).toBeUndefined();
    expect(bench.platform.calls.length).toBeLessThan(60);
  });

  it("is given up after sixty tries, however much time the digest has left", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ graceMinutes: 12 * 60 }));
    bench.platform.trouble = () => ({ code: "unreachable" });
    await bench.later(HOUR);
    expect(bench.eventOf("failed")).toMatchObject({ reason: "expired" });
    expect(bench.platform.calls.length).toBe(60);
  });

  it.each([0, -5_000, Number.NaN, 1e300, null, "soon"])(
    "that asks to wait %s ms is asked less and less often",
    async (retryAfterMs) => {
      bench = openDeliveryBench();
      bench.subscriptions.save(aSubscription());
      bench.platform.trouble = () => ({ code: "rate-limited", options: { retryAfterMs: retryAfterMs as number } });
      bench.time.jump(HOUR);
      await bench.time.until(bench.delivery.tick(new AbortController().signal));
      await bench.time.pass(HOUR);
      expect(bench.platform.calls.length).toBeLessThan(70);
      bench.platform.trouble = () => null;
      await bench.run();
      // A pause of ages is one of a day: the digest's own time is over by then, and the chat is not lost for good.
      expect(bench.shownIn("1").length + bench.events.filter(({ kind }) => kind === "failed").length).toBe(1);
      await bench.later(DAY);
      expect(bench.shownIn("1")).toEqual(["flood"]);
    },
  );

  it("that asks for many short pauses is waited for: a pause is no try", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = (_, count) => {
      if (count <= 20) return { code: "rate-limited", options: { retryAfterMs: 20_000 } };
      return count === 21 ? { code: "unreachable" } : null;
    };
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.platform.calls.length).toBe(22);
  });

  it("that limits one chat delays no other", async () => {
    bench = openDeliveryBench();
    for (const id of [1, 2, 3]) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.platform.trouble = ({ target }) =>
      target.chat === "2" && bench.platform.calls.filter((call) => call.target.chat === "2").length === 1
        ? { code: "rate-limited", options: { retryAfterMs: 40_000 } }
        : null;
    await bench.later(HOUR);
    const at = new Map(bench.platform.shown.map(({ target, atMs }) => [target.chat, atMs]));
    expect((at.get("2") as number) - (at.get("1") as number)).toBeGreaterThanOrEqual(40_000);
    expect((at.get("3") as number) - (at.get("1") as number)).toBeLessThan(1000);
  });

  it("that asks for a longer pause than the digest has time is not waited for", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription({ graceMinutes: 30 }));
    bench.platform.trouble = () => ({ code: "rate-limited", options: { retryAfterMs: 2 * HOUR } });
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(new AbortController().signal));
    await bench.time.pass(1000);
    await bench.later(31 * MINUTE);
    expect(bench.eventOf("failed")).toMatchObject({ reason: "expired" });
    expect(bench.platform.calls.length).toBe(1);
  });

  it("whose token was taken away keeps its subscriptions' slots until it is back, within their grace", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.restart({ adapters: new Map() });
    await bench.later(HOUR);
    expect(bench.delivery.status()).toMatchObject({ queued: 0, nextRun: null });
    bench.restart();
    await bench.later(HOUR);
    expect(bench.shownIn("1")).toEqual(["flood"]);
    expect(bench.eventOf("missed")).toMatchObject({ late: 1 });
  });

  it("that hangs in one chat delays no other, and is cut off after a minute", async () => {
    bench = openDeliveryBench();
    for (const id of [1, 2]) bench.subscriptions.save(aSubscription({ target: chat(id) }));
    bench.platform.trouble = ({ target }) => (target.chat === "1" ? { hangs: true } : null);
    bench.time.jump(HOUR);
    await bench.time.until(bench.delivery.tick(new AbortController().signal));
    await bench.time.pass(1000);
    expect(bench.shownIn("2")).toEqual(["flood"]);
  });

  it("that refuses for good pauses the chat, with the reason, until it is resumed", async () => {
    bench = openDeliveryBench();
    for (const thread of [undefined, "5"]) bench.subscriptions.save(aSubscription({ target: chat(1, thread) }));
    bench.platform.trouble = () => ({ code: "forbidden", options: { reason: "kicked" } });
    await bench.later(HOUR);
    expect(bench.eventOf("paused")).toMatchObject({ target: chat(1), reason: "kicked" });
    expect(bench.subscriptions.all().map(({ paused }) => paused?.reason)).toEqual(["kicked", "kicked"]);
    expect(bench.delivery.status()).toMatchObject({ pausedTargets: 2, queued: 0 });
    bench.platform.trouble = () => null;
    // Within the grace the digest that was refused still goes out.
    bench.subscriptions.resume(chat(1));
    await bench.later(MINUTE);
    expect(bench.shownIn("1")).toEqual(["flood", "flood"]);
  });

  it("is asked again after half a minute where the store did not take its refusal", async () => {
    bench = openDeliveryBench();
    const { subscriptions } = bench;
    subscriptions.save(aSubscription());
    let faults = 0;
    bench.restart({
      subscriptions: {
        ...subscriptions,
        pause(...refused) {
          if (++faults === 1) throw new Error("the disk is full");
          return subscriptions.pause(...refused);
        },
      },
    });
    bench.platform.trouble = () => ({ code: "forbidden" });
    await bench.later(HOUR);
    const [first, second, ...others] = bench.platform.calls.map(({ atMs }) => atMs);
    expect(others).toEqual([]);
    expect((second as number) - (first as number)).toBeGreaterThanOrEqual(30_000);
    expect(bench.kinds()).toEqual(["fault", "paused"]);
  });

  it("whose topic was deleted keeps the chat's other topics", async () => {
    bench = openDeliveryBench();
    for (const thread of [undefined, "5", "6"]) bench.subscriptions.save(aSubscription({ target: chat(1, thread) }));
    bench.platform.trouble = ({ target }) =>
      target.thread === "5" ? { code: "gone", options: { reason: "thread-deleted" } } : null;
    await bench.later(HOUR);
    expect(bench.eventOf("paused")).toMatchObject({ target: chat(1, "5"), reason: "thread-deleted" });
    expect(bench.platform.shown.length).toBe(2);
  });

  it("that does not take what is said gives up that digest, and the chat after the third", async () => {
    bench = openDeliveryBench();
    bench.subscriptions.save(aSubscription());
    bench.platform.trouble = () => ({ code: "rejected" });
    for (const wait of [HOUR, DAY, DAY]) await bench.later(wait);
    expect(bench.kinds()).toEqual(["failed", "failed", "failed", "paused"]);
    expect(bench.subscriptions.all()[0]?.paused?.reason).toBe("rejected");
  });

  it("that moved the chat is followed, with all that is known of it", async () => {
    bench = openDeliveryBench();
    for (const recipe of ["daily", "weekly"]) bench.subscriptions.save(aSubscription({ target: chat("-5"), recipe }));
    bench.platform.trouble = ({ target }) =>
      target.chat === "-5" ? { code: "gone", options: { movedTo: "-1005" } } : null;
    await bench.later(HOUR);
    expect(bench.shownIn("-1005")).toEqual(["flood"]);
    expect(bench.eventOf("moved")).toMatchObject({ from: chat("-5"), to: chat("-1005") });
    expect(bench.subscriptions.of(chat("-5"))).toEqual([]);
    expect(bench.subscriptions.of(chat("-1005")).length).toBe(2);
    await bench.later(DAY);
    expect(bench.platform.shown.length).toBe(1);
  });
});
