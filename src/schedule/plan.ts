import type { MissedPolicy, Schedule, Slot } from "../contracts/schedule.ts";
import { nextSlotMs, slotsBetween } from "./slots.ts";
import type { Zones } from "./zone.ts";

/** What the planner has to know of a subscription. */
export interface Planned {
  readonly schedule: Schedule;
  readonly missed: MissedPolicy;
  /** How late a digest may still go out, in minutes. */
  readonly graceMinutes: number;
}

/** What to do about the slots of one subscription. */
export interface DuePlan {
  /** To be posted, oldest first. */
  readonly run: readonly DueSlot[];
  /** Passed for good, by the subscription's own wish. At most those of `LOOK_BACK_DAYS`. */
  readonly skipped: readonly Slot[];
  /** When there is something to do again; null where the zone does not exist. */
  readonly nextMs: number | null;
}

/** A slot to be posted, and until when. */
export interface DueSlot {
  readonly slot: Slot;
  readonly late: boolean;
  /** Earlier slots that it stands for. */
  readonly merged: readonly Slot[];
  readonly expiresMs: number;
}

const MINUTE = 60_000;

/** A slot is on time, whatever the policy, when the bot was busy or restarting for no longer than this. */
const ON_TIME_MS = 5 * MINUTE;

/** Nobody wants to hear of slots before that, and a clock that was years wrong must not make the planner count them. */
export const LOOK_BACK_DAYS = 35;

/**
 * Which slots of a subscription are due, which were missed for good, and when to look again. `settledMs` is the moment
 * up to which slots have been dealt with; one in the future (the clock was set back) settles nothing more than now.
 * - `late` posts every slot within the grace;
 * - `merge` posts the newest missed slot for all of them, however long ago, since one digest says what is new;
 * - `skip` posts only what is on time.
 */
export function planDue(subscription: Planned, settledMs: number, nowMs: number, zones: Zones): DuePlan {
  const zone = zones(subscription.schedule.zone);
  if (zone === null) return { run: [], skipped: [], nextMs: null };
  const afterMs = Math.max(Math.min(settledMs, nowMs), nowMs - LOOK_BACK_DAYS * 24 * 60 * MINUTE);
  const due = slotsBetween(subscription.schedule, zone, afterMs, nowMs);
  return { ...decide(subscription, due, nowMs), nextMs: nextSlotMs(subscription.schedule, zone, nowMs) };
}

/**
 * When a subscription has something to do next, after a moment up to which everything is settled; null without its
 * zone.
 */
export function nextDueMs(schedule: Schedule, settledMs: number, zones: Zones): number | null {
  const zone = zones(schedule.zone);
  return zone === null ? null : nextSlotMs(schedule, zone, settledMs);
}

function decide(subscription: Planned, due: readonly Slot[], nowMs: number): Pick<DuePlan, "run" | "skipped"> {
  const graceMs = Math.max(subscription.graceMinutes * MINUTE, ON_TIME_MS);
  const withinMs = subscription.missed === "late" ? graceMs : ON_TIME_MS;
  const age = (slot: Slot): number => nowMs - Date.parse(slot.at);
  const fresh = due.filter((slot) => age(slot) <= withinMs);
  const old = due.filter((slot) => age(slot) > withinMs);
  const dueSlot = (slot: Slot, merged: readonly Slot[] = []): DueSlot => {
    const late = age(slot) > ON_TIME_MS;
    // A merged slot may be days old already: its time counts from now.
    const fromMs = subscription.missed === "merge" && late ? nowMs : Date.parse(slot.at);
    return { slot, late, merged, expiresMs: fromMs + graceMs };
  };
  if (subscription.missed !== "merge") return { run: fresh.map((slot) => dueSlot(slot)), skipped: old };
  const newest = due.at(-1);
  if (newest === undefined) return { run: [], skipped: [] };
  return { run: [dueSlot(newest, due.slice(0, -1))], skipped: [] };
}
