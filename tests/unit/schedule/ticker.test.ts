import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTicker } from "../../../src/schedule/ticker.ts";

const MINUTE = 60_000;
let ticks: number;
let ticker: { stop(): Promise<void> };
let monotonic: number;

const pass = async (ms: number): Promise<void> => {
  for (let left = ms; left > 0; left -= 1000) {
    monotonic += 1000;
    await vi.advanceTimersByTimeAsync(1000);
  }
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-10T05:00:30Z") });
  ticks = 0;
  monotonic = 0;
});
afterEach(async () => {
  await ticker.stop();
  vi.useRealTimers();
});

const start = (tick: () => Promise<void>, errors: unknown[] = []) => {
  ticker = startTicker(tick, { onError: (error) => errors.push(error), monotonicMs: () => monotonic });
};
const count = async () => {
  ticks++;
};

describe("the ticker", () => {
  it("ticks at every full minute", async () => {
    start(count);
    await pass(29_000);
    expect(ticks).toBe(0);
    await pass(5 * MINUTE);
    expect(ticks).toBe(5);
  });

  it("ticks on after one that threw, and says so", async () => {
    const errors: unknown[] = [];
    start(async () => {
      await count();
      throw new Error("no store");
    }, errors);
    await pass(3 * MINUTE);
    expect(ticks).toBe(3);
    expect(errors.map(String)).toEqual(["Error: no store", "Error: no store", "Error: no store"]);
  });

  it("does not tick while a tick goes on", async () => {
    start(async () => {
      await count();
      if (ticks < 3) await new Promise((done) => setTimeout(done, 150_000));
    });
    await pass(4 * MINUTE);
    expect(ticks).toBe(2);
    await pass(2 * MINUTE);
  });

  it("goes on at once when the clock is set back by hours, and by the new minutes then", async () => {
    start(count);
    await pass(MINUTE);
    vi.setSystemTime(new Date("2026-03-10T02:00:00Z"));
    await pass(15_000);
    expect(ticks).toBe(2);
    await pass(3 * MINUTE);
    expect(ticks).toBe(5);
  });

  it("ticks at once when the machine has slept", async () => {
    start(count);
    await pass(MINUTE);
    vi.setSystemTime(new Date("2026-03-11T09:00:05Z"));
    await pass(10_000);
    expect(ticks).toBeGreaterThanOrEqual(2);
  });
});
