import { describe, expect, it } from "vitest";
import type { Rate } from "../../../src/contracts/adapter.ts";
import { createThrottle } from "../../../src/delivery/throttle.ts";
import { createVirtualTime } from "../../support/virtual-time.ts";

const TELEGRAM: Rate = {
  overallPerSecond: 30,
  perChatPerSecond: 1,
  perGroupPerMinute: 20,
  isGroup: (chat) => chat.startsWith("-"),
};

function open(rate: Rate = TELEGRAM) {
  const time = createVirtualTime("2026-03-10T05:00:00Z");
  const throttle = createThrottle(rate, time.clock, time.sleep);
  const granted: { readonly chat: string; readonly kind: string; readonly at: number }[] = [];
  const ask = (chat: string, kind: "reply" | "post" = "post", signal?: AbortSignal): Promise<void> =>
    throttle.acquire(chat, kind, signal).then(() => {
      granted.push({ chat, kind, at: time.elapsedMs() });
    });
  const chats = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `${from + i + 1}`);
  const times = (chat: string) => granted.filter((grant) => grant.chat === chat).map(({ at }) => at);
  return { time, throttle, granted, ask, chats, times };
}

/** Most moments within any stretch of a length, its end left out. */
function mostWithin(moments: readonly number[], windowMs: number): number {
  let most = 0;
  for (let first = 0, last = 0; last < moments.length; last++) {
    while ((moments[last] as number) - (moments[first] as number) >= windowMs) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

describe("the throttle", () => {
  it("uses 95 % of the whole rate and never more than it in any second", async () => {
    const { time, granted, ask, chats } = open();
    await time.until(Promise.all(chats(1200).map((chat) => ask(chat))));
    const moments = granted.map(({ at }) => at);
    expect(mostWithin(moments, 1000)).toBeLessThanOrEqual(30);
    expect(1200 / ((moments.at(-1) as number) / 1000)).toBeGreaterThan(30 * 0.95);
    // Spread evenly, so that a reply never waits for a burst to be over.
    expect(mostWithin(moments.slice(20), 200)).toBeLessThanOrEqual(10);
  });

  it("counts a post from when it leaves, where something held it back after its turn", async () => {
    const { time, throttle, chats } = open();
    const left: number[] = [];
    const send = async (chat: string, i: number): Promise<void> => {
      await throttle.acquire(chat, "post");
      // Every seventh is held back, as by a disk that is slow at times.
      if (i % 7 === 0) await time.sleep(150, new AbortController().signal);
      throttle.leaves?.(chat);
      left.push(time.elapsedMs());
    };
    await time.until(Promise.all(chats(1200).map(send)));
    left.sort((a, b) => a - b);
    expect(mostWithin(left, 1000)).toBeLessThanOrEqual(30);
    expect(1200 / ((left.at(-1) as number) / 1000)).toBeGreaterThan(30 * 0.91);
  });

  it("begins gently after a rest, while connections are being made", async () => {
    const { time, granted, ask, chats } = open();
    await time.until(Promise.all(chats(40).map((chat) => ask(chat))));
    await time.pass(10_000);
    await time.until(Promise.all(chats(40, 100).map((chat) => ask(chat))));
    for (const from of [0, 40]) {
      const moments = granted.slice(from, from + 40).map(({ at }) => at);
      // The first ones may arrive 200 ms late and still share their second with no more than thirty.
      expect((moments[30] as number) - (moments[0] as number)).toBeGreaterThan(1180);
    }
  });

  it("does not make up for a rest with a burst", async () => {
    const { time, granted, ask, chats } = open();
    await time.until(Promise.all(chats(20).map((chat) => ask(chat))));
    await time.pass(60_000);
    await time.until(Promise.all(chats(60, 100).map((chat) => ask(chat))));
    const moments = granted.map(({ at }) => at);
    expect(mostWithin(moments, 1000)).toBeLessThanOrEqual(30);
  });

  it("goes first come, first served, past chats that must wait", async () => {
    const { time, granted, ask } = open();
    await time.until(Promise.all(["1", "1", "1", "2", "3"].map((chat) => ask(chat))));
    expect(granted.map(({ chat }) => chat)).toEqual(["1", "2", "3", "1", "1"]);
  });

  it("posts once a second in a chat, where five replies may go at once", async () => {
    const { time, ask, times } = open();
    await time.until(Promise.all(Array.from({ length: 4 }, () => ask("1"))));
    expect(times("1")).toEqual([0, 1000, 2000, 3000]);
    await time.until(Promise.all(Array.from({ length: 6 }, () => ask("2", "reply"))));
    const replies = times("2");
    expect((replies[4] as number) - (replies[0] as number)).toBeLessThan(200);
    expect((replies[5] as number) - (replies[0] as number)).toBeGreaterThanOrEqual(1000);
  });

  it("counts a group's minute, and nobody else's", async () => {
    const { time, ask, times, granted } = open();
    await time.until(Promise.all(Array.from({ length: 45 }, () => ask("-100"))));
    expect(mostWithin(times("-100"), 60_000)).toBe(20);
    expect(granted.length).toBe(45);
    await time.until(Promise.all(Array.from({ length: 25 }, () => ask("100"))));
    expect((times("100").at(-1) as number) - (times("100")[0] as number)).toBeLessThan(25_000);
  });

  it("puts replies before posts that wait longer, and still lets posts through", async () => {
    const { time, granted, ask, chats } = open();
    const posts = chats(200).map((chat) => ask(chat));
    await time.pass(1000);
    const replies = chats(100, 1000).map((chat) => ask(chat, "reply"));
    await time.pass(200);
    expect(granted.at(-1)?.kind).toBe("reply");
    await time.pass(3000);
    const during = granted.filter(({ at }) => at > 1000 && at < 4000);
    expect(during.filter(({ kind }) => kind === "post").length).toBeGreaterThan(5);
    expect(during.filter(({ kind }) => kind === "reply").length).toBeGreaterThan(70);
    await time.until(Promise.all([...posts, ...replies]));
  });

  it("keeps a chat's pause, and lets the others go on", async () => {
    const { time, throttle, ask, times } = open();
    throttle.pause("1", 30_000);
    await time.until(Promise.all(["1", "2"].map((chat) => ask(chat))));
    expect([times("2")[0], times("1")[0]]).toEqual([0, 30_000]);
  });

  it("keeps a pause of the whole, also for those that wait already", async () => {
    const { time, throttle, ask, chats, granted } = open();
    const all = Promise.all(chats(90).map((chat) => ask(chat)));
    await time.pass(1000);
    const before = granted.length;
    throttle.pause(null, 20_000);
    await time.pass(19_000);
    expect(granted.length).toBe(before);
    await time.until(all);
  });

  it("tells how long a post would wait", async () => {
    const { time, throttle, ask } = open();
    expect(throttle.waitMs("1")).toBe(0);
    await time.until(ask("1"));
    expect(throttle.waitMs("1")).toBe(1000);
    expect(throttle.waitMs("2")).toBeLessThan(100);
    throttle.pause("2", 7000);
    expect(throttle.waitMs("2")).toBe(7000);
    throttle.pause(null, 9000);
    expect(throttle.waitMs("3")).toBe(9000);
  });

  it("lets go of those who do not wait any longer, with their reason", async () => {
    const { time, ask, granted, throttle } = open();
    throttle.pause(null, 10_000);
    const leaving = new AbortController();
    const gone = ask("1", "post", leaving.signal);
    const stays = ask("2");
    leaving.abort(new Error("enough"));
    await expect(gone).rejects.toThrow("enough");
    await expect(ask("3", "post", leaving.signal)).rejects.toThrow("enough");
    await time.until(stays);
    expect(granted.map(({ chat }) => chat)).toEqual(["2"]);
  });

  it("is not stopped by a clock that is set back", async () => {
    const { time, ask, granted } = open();
    await time.until(ask("1"));
    time.jump(-3_600_000);
    await time.until(Promise.all([ask("1"), ask("2")]));
    expect(granted.at(-1)?.at).toBeLessThan(3000);
  });

  it("takes rates below one a second", async () => {
    const { time, ask, granted } = open({ overallPerSecond: 0.5, perChatPerSecond: 0.25, perGroupPerMinute: null });
    await time.until(Promise.all(["1", "2", "3", "1"].map((chat) => ask(chat))));
    expect(granted.map(({ chat }) => chat).join("")).toBe("1231");
    expect(granted[1]?.at).toBeGreaterThanOrEqual(2000);
  });
});
