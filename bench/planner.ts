import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTask } from "node-cron";
import type { Schedule, Subscription } from "../src/contracts/schedule.ts";
import type { Lease } from "../src/delivery/lease.ts";
import { createOutbox } from "../src/delivery/outbox.ts";
import { createSlotPlanner } from "../src/delivery/plan-slots.ts";
import { createSubscriptionStore } from "../src/delivery/subscriptions.ts";
import { nextDueMs } from "../src/schedule/plan.ts";
import { createZones } from "../src/schedule/zone.ts";
import { openDatabase } from "../src/store/database.ts";
import { type Outcome, quantile } from "./figures.ts";
import { createRandom, type Random } from "./synthetic.ts";

const SUBSCRIPTIONS = 10_000;
const ZONES = 40;
/** node-cron is asked for so many: all would take it too long. */
const PEER_TASKS = 500;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A day before the one on which most of Europe sets its clocks, so that zones are looked up as well. */
const START = Date.parse("2026-03-27T12:00:00Z");

const two = (n: number): string => String(n).padStart(2, "0");

/** Half of the people want their digest at eight. */
function scheduleOf(i: number, zones: readonly string[], random: Random): Schedule {
  const hour = random() < 0.5 ? 8 : Math.floor(random() * 24);
  const times = [`${two(hour)}:${two(hour === 8 ? 0 : 5 * Math.floor(random() * 12))}`];
  return { days: [1, 2, 3, 4, 5, 6, 7], times, zone: zones[i % zones.length] as string };
}

const subscriptionOf = (i: number, schedule: Schedule): Subscription => ({
  id: String(i),
  target: { platform: "telegram", chat: String(i) },
  recipe: "daily",
  topics: [],
  schedule,
  show: "both",
  words: 60,
  window: "newest",
  missed: "late",
  graceMinutes: 180,
  createdAt: new Date(START).toISOString(),
  createdBy: null,
  paused: null,
});

/** node-cron's own next run of the same schedules. */
async function peerMs(schedules: readonly Schedule[]): Promise<number> {
  const tasks = schedules.map(({ times: [time = "08:00"], zone }) => {
    const [hour, minute] = time.split(":").map(Number);
    return createTask(`${minute} ${hour} * * *`, () => {}, { timezone: zone });
  });
  const took = await timed(() => {
    for (const task of tasks) if (task.getNextRuns(1).length !== 1) throw new Error("node-cron found no next run");
  });
  for (const task of tasks) await task.destroy();
  return took;
}

/** Milliseconds of work, without what others do on this machine's processors meanwhile. */
async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Tick {
  readonly ms: number;
  readonly slots: number;
}

/**
 * Two days of ticks, one a minute, with all that the shell does: index, plan, outbox; after a day in which it warms up.
 */
async function tickTimes(schedules: readonly Schedule[]): Promise<{ start: number; ticks: readonly Tick[] }> {
  const folder = mkdtempSync(join(tmpdir(), "mujaz-planner-"));
  const db = openDatabase(join(folder, "store.db"));
  let nowMs = START;
  const clock = { now: () => new Date(nowMs) };
  const store = createSubscriptionStore(db, clock);
  db.transaction(() => {
    for (const [i, schedule] of schedules.entries()) store.save(subscriptionOf(i, schedule));
  });
  const outbox = createOutbox(db);
  const lease = { isHeld: () => true } as Lease;
  const planner = createSlotPlanner({ db, outbox, lease, clock, platforms: ["telegram"], onEvent() {} });
  const { signal } = new AbortController();
  const start = await timed(() => planner.rebase());
  const ticks: Tick[] = [];
  for (; nowMs < START + 3 * DAY; nowMs += MINUTE) {
    let slots = 0;
    const ms = await timed(async () => {
      slots = await planner.plan(signal);
    });
    if (nowMs >= START + DAY) ticks.push({ ms, slots });
  }
  db.close();
  rmSync(folder, { recursive: true });
  return { start, ticks };
}

/** 10,000 subscriptions in 40 zones, half of them at eight. */
export async function benchPlanner(): Promise<Outcome> {
  const random = createRandom(40);
  const all = Intl.supportedValuesOf("timeZone");
  const zones = Array.from({ length: ZONES }, (_, i) => all[Math.floor((i * all.length) / ZONES)] as string);
  const schedules = Array.from({ length: SUBSCRIPTIONS }, (_, i) => scheduleOf(i, zones, random));
  const { start, ticks } = await tickTimes(schedules);
  const opened = createZones();
  const own = () => schedules.forEach((schedule) => void nextDueMs(schedule, START, opened));
  own();
  const nextMs = await timed(own);
  const peer = ((await peerMs(schedules.slice(0, PEER_TASKS))) / PEER_TASKS) * SUBSCRIPTIONS;
  const times = ticks.map((tick) => tick.ms);
  const slots = ticks.reduce((sum, tick) => sum + tick.slots, 0);
  const busiest = ticks.reduce((most, tick) => (tick.ms > most.ms ? tick : most));
  const ms = (name: string, value: number) => ({ name, value, unit: "ms", limit: 50, better: "lower" as const });
  return {
    notes: [
      `${SUBSCRIPTIONS} subscriptions in ${ZONES} time zones, ${ticks.length} ticks, ${slots} slots filed`,
      `every next slot worked out anew: ${nextMs.toFixed(1)} ms; node-cron 4.6.0, the same: ${peer.toFixed(0)} ms (reckoned from ${PEER_TASKS} of them)`,
      `at start, with all zones looked up and stored: ${start.toFixed(0)} ms`,
    ],
    figures: [
      ms("planner's tick, median", quantile(times, 0.5)),
      ms("planner's tick, 99 of 100", quantile(times, 0.99)),
      ms(`planner's tick, the busiest (${busiest.slots} slots)`, busiest.ms),
      ms("all 10,000 planned anew", nextMs),
      {
        name: "all planned anew, against node-cron",
        value: peer / nextMs,
        unit: "x",
        limit: 5,
        better: "higher",
      },
    ],
  };
}
