import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Subscription, Weekday } from "../../src/contracts/schedule.ts";
import type { Lease } from "../../src/delivery/lease.ts";
import { createOutbox } from "../../src/delivery/outbox.ts";
import { createSlotPlanner, type SlotPlanner } from "../../src/delivery/plan-slots.ts";
import { createSubscriptionStore } from "../../src/delivery/subscriptions.ts";
import { slotsBetween } from "../../src/schedule/slots.ts";
import { createZones, type Zone } from "../../src/schedule/zone.ts";
import { openDatabase } from "../../src/store/database.ts";
import { aSubscription, EVERY_DAY } from "../support/delivery-bench.ts";
import { runs } from "../support/property-runs.ts";

const SEED = 20260314;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NAMES = Intl.supportedValuesOf("timeZone");
const zones = createZones();

/** What `Intl` says the wall clock shows, without any of our own reckoning. */
function wallClock(zone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    dateStyle: "short",
    timeStyle: "medium",
  } as Intl.DateTimeFormatOptions);
  return (atMs) => {
    const part = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year + (year < 70 ? 2000 : 1900), month - 1, day, hour, minute, second);
  };
}

describe("a zone's calendar", () => {
  it("gives the first moment at which the wall clock shows a time or, where it skips it, a later one", () => {
    const local = fc.record({
      zone: fc.constantFrom(...NAMES),
      day: fc.integer({ min: Date.UTC(1972, 0, 1) / DAY, max: Date.UTC(2037, 0, 1) / DAY }),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(local, ({ zone, day, minute }) => {
        const wall = wallClock(zone);
        const wanted = day * DAY + minute * MINUTE;
        const at = (zones(zone) as Zone).instantOf(wanted);
        expect(wall(at)).toBeGreaterThanOrEqual(wanted);
        for (const before of [1000, MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 25 * HOUR])
          expect(wall(at - before)).toBeLessThan(wanted);
        expect((zones(zone) as Zone).localMs(at)).toBe(wall(at));
      }),
      { numRuns: runs(400) },
    );
  });

  it("is right around every change of every zone of three years", () => {
    for (const name of NAMES.filter((_, i) => i % 9 === 0)) {
      const wall = wallClock(name);
      const zone = zones(name) as Zone;
      for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 7 * DAY) {
        if (wall(at) - at === wall(at + 7 * DAY) - at - 7 * DAY) continue;
        for (let ms = at; ms < at + 7 * DAY; ms += HOUR / 2) expect(zone.localMs(ms)).toBe(wall(ms));
      }
    }
  });
});

describe("a year of slots", () => {
  const START = Date.UTC(2026, 0, 1, 12);
  const END = Date.UTC(2027, 0, 1, 12);
  const ZONES = NAMES.filter((_, i) => i % 10 === 3).slice(0, 36);
  const subscriptions: readonly Subscription[] = [
    ...ZONES,
    "Asia/Beirut",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "America/New_York",
  ].flatMap((zone, i) => [
    aSubscription({
      target: { platform: "fake", chat: `${i}a` },
      graceMinutes: 36 * 60,
      schedule: { days: EVERY_DAY, times: ["00:00", "02:30", "08:00"], zone },
    }),
    aSubscription({
      target: { platform: "fake", chat: `${i}b` },
      graceMinutes: 36 * 60,
      schedule: { days: [((i % 7) + 1) as Weekday], times: ["00:30", "01:30", "23:45"], zone },
    }),
  ]);

  /** Every local day of a schedule, counted on a calendar that knows no time zones, and its moment by `Intl` alone. */
  function expected({ schedule }: Subscription): readonly string[] {
    const wall = wallClock(schedule.zone);
    const found: string[] = [];
    for (let day = START - DAY; day < END + DAY; day += DAY) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (!schedule.days.includes((new Date(day).getUTCDay() || 7) as Weekday)) continue;
      for (const time of schedule.times) {
        // Due by a moment where the wall clock shows that time or a later one.
        const local = Date.parse(`${date}T${time}Z`);
        if (local > wall(START) && local <= wall(END)) found.push(`${date} ${time}`);
      }
    }
    return found;
  }

  it("has every slot of every subscription once, whenever the bot runs, restarts, or has its clock set", async () => {
    const db = openDatabase(":memory:");
    let nowMs = START;
    const clock = { now: () => new Date(nowMs) };
    const store = createSubscriptionStore(db, clock);
    db.transaction(() => subscriptions.forEach(store.save));
    const outbox = createOutbox(db);
    const lease = { isHeld: () => true } as Lease;
    const skipped: unknown[] = [];
    const start = (): SlotPlanner => {
      const planner = createSlotPlanner({
        db,
        outbox,
        lease,
        clock,
        platforms: ["fake"],
        onEvent: (event) => event.kind === "missed" && event.skipped > 0 && skipped.push(event),
      });
      planner.rebase();
      return planner;
    };
    let planner = start();
    const { signal } = new AbortController();
    const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      seed: SEED,
      numRuns: 20_000,
    });
    for (let i = 0; nowMs < END; i = (i + 3) % 19_000) {
      const [wait, event, size] = random.slice(i, i + 3) as [number, number, number];
      // Mostly minutes, sometimes a day and a half.
      nowMs = Math.min(END, nowMs + MINUTE + Math.floor((event < 0.1 ? 30 * HOUR : 5 * HOUR) * wait));
      if (event > 0.97) nowMs -= Math.floor(3 * HOUR * size);
      if (event > 0.8 && event < 0.85) planner = start();
      await planner.plan(signal);
    }
    expect(skipped).toEqual([]);
    const rows = db.prepare("SELECT subscription, slot FROM posts").all();
    const got = new Map<string, string[]>();
    for (const row of rows) {
      const { date, time } = JSON.parse(String(row.slot));
      got.set(String(row.subscription), [...(got.get(String(row.subscription)) ?? []), `${date} ${time}`]);
    }
    for (const subscription of subscriptions)
      expect([...(got.get(subscription.id) ?? [])].sort(), subscription.schedule.zone).toEqual(expected(subscription));
    db.close();
  });

  it("is the same asked for at once and day by day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...subscriptions), fc.integer({ min: 0, max: 300 }), ({ schedule }, day) => {
        const zone = zones(schedule.zone) as Zone;
        const from = START + day * DAY;
        const days = [0, 1, 2, 3, 4].flatMap((n) => slotsBetween(schedule, zone, from + n * DAY, from + (n + 1) * DAY));
        expect(slotsBetween(schedule, zone, from, from + 5 * DAY)).toEqual(days);
      }),
      { numRuns: runs(200) },
    );
  });
});
