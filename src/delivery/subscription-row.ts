import type { Target } from "../contracts/adapter.ts";
import type { PauseReason, Schedule, Subscription } from "../contracts/schedule.ts";
import type { SqlRow } from "../store/driver.ts";

/** What `readSubscription` reads. */
export const SUBSCRIPTION_COLUMNS = "id, platform, chat, thread, recipe, topics, value, paused_reason, paused_since";

type Value = Omit<Subscription, "id" | "target" | "recipe" | "topics" | "paused"> & { threadPerDigest?: true };

/** A stored subscription, or null where the row was written by hand or a fault and does not hold one. */
export function readSubscription(row: SqlRow): Subscription | null {
  const topics = parse(row.topics);
  const value = parse(row.value) as Value | null;
  if (!Array.isArray(topics) || value === null || !isSchedule(value.schedule)) return null;
  const { threadPerDigest, ...rest } = value;
  return {
    ...rest,
    id: String(row.id),
    target: { ...readTarget(row), ...(threadPerDigest ? { threadPerDigest } : {}) },
    recipe: String(row.recipe),
    topics,
    paused:
      row.paused_reason === null
        ? null
        : { reason: row.paused_reason as PauseReason, since: String(row.paused_since ?? "") },
  };
}

/** The target that a row's columns name. */
export const readTarget = ({ platform, chat, thread }: SqlRow): Target => ({
  platform: String(platform),
  chat: String(chat),
  ...(thread === "" || thread === undefined ? {} : { thread: String(thread) }),
});

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

/** The planner loops over days and times, so nothing but these may get there. */
function isSchedule(value: unknown): value is Schedule {
  const { days, times, zone, every } = (value ?? {}) as Partial<Schedule>;
  return (
    (every === undefined || isInterval(every)) &&
    Array.isArray(days) &&
    Array.isArray(times) &&
    days.length > 0 &&
    times.length > 0 &&
    days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) &&
    times.every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(time))) &&
    typeof zone === "string"
  );
}

const isInterval = ({ count, unit, from }: NonNullable<Schedule["every"]>): boolean =>
  Number.isInteger(count) &&
  count > 1 &&
  count < 1000 &&
  (unit === "day" || unit === "week") &&
  /^\d{4}-\d{2}-\d{2}$/.test(String(from)) &&
  !Number.isNaN(Date.parse(from));
