import type { Clock } from "../contracts/clock.ts";
import { nextDueMs, planDue } from "../schedule/plan.ts";
import { createZones } from "../schedule/zone.ts";
import type { Database, SqlRow, Statement } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Lease } from "./lease.ts";
import type { Outbox } from "./outbox.ts";
import { missed, noZone, unreadable } from "./slot-events.ts";
import { readSubscription, SUBSCRIPTION_COLUMNS } from "./subscription-row.ts";

/** Says which slots are due, and puts them into the outbox. */
export interface SlotPlanner {
  /** Puts every due slot into the outbox, once. Returns how many. */
  plan(signal: AbortSignal): Promise<number>;
  /** Works out anew what every subscription waits for: at start, and when the clock was set back. */
  rebase(): void;
  /** The moment of the next slot of all, or null. */
  nextMs(): number | null;
}

/** What planning reads and writes, and who hears of what cannot be planned. */
export interface SlotPlannerDeps {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly lease: Lease;
  readonly clock: Clock;
  /** Subscriptions of other platforms wait until their adapter is back. */
  readonly platforms: readonly string[];
  onEvent(event: DeliveryEvent): void;
}

/** Rows of one transaction, so that nobody waits for the store longer than some milliseconds. */
const CHUNK = 250;

/** A clock that is set right by less is not worth looking at every subscription. */
const JUMP_MS = 2_000;

/** A planner's statements and zones. */
interface Planner extends SlotPlannerDeps {
  readonly zones: ReturnType<typeof createZones>;
  /** Platforms whose subscriptions are planned; never empty. */
  readonly wanted: readonly string[];
  readonly due: Statement;
  readonly next: Statement;
  readonly settle: Statement;
}

const COLUMNS = `${SUBSCRIPTION_COLUMNS}, settled_ms, next_ms`;

function prepare(deps: SlotPlannerDeps): Planner {
  const { db, platforms } = deps;
  // SQLite refuses its index to a list of nothing.
  const wanted = platforms.length > 0 ? platforms : [""];
  const planned = `next_ms IS NOT NULL AND paused_reason IS NULL AND platform IN (${wanted.map(() => "?").join(", ")})`;
  return {
    ...deps,
    zones: createZones(),
    wanted,
    due: db.prepare(
      `SELECT ${COLUMNS} FROM subscriptions INDEXED BY subscriptions_by_next
       WHERE next_ms <= ? AND ${planned} ORDER BY next_ms LIMIT ${CHUNK}`,
    ),
    next: db.prepare(
      `SELECT next_ms FROM subscriptions INDEXED BY subscriptions_by_next WHERE ${planned} ORDER BY next_ms LIMIT 1`,
    ),
    settle: db.prepare("UPDATE subscriptions SET settled_ms = ?, next_ms = ? WHERE id = ?"),
  };
}

/** Files the due slots of one subscription; returns how many were new. */
function planRow({ outbox, zones, settle }: Planner, row: SqlRow, nowMs: number, events: DeliveryEvent[]): number {
  const subscription = readSubscription(row);
  if (subscription === null) {
    settle.run([nowMs, null, String(row.id)]);
    events.push(unreadable(row));
    return 0;
  }
  const plan = planDue(subscription, Number(row.settled_ms), nowMs, zones);
  const added = plan.run.filter((slot) => outbox.add(subscription, slot)).length;
  settle.run([nowMs, plan.nextMs, subscription.id]);
  events.push(...missed(subscription, plan));
  return added;
}

/** Plans up to `CHUNK` subscriptions in one transaction; none where another process has the lease. */
function planChunk(planner: Planner, nowMs: number): { readonly rows: number; readonly added: number } {
  const events: DeliveryEvent[] = [];
  const result = planner.db.transaction(() => {
    if (!planner.lease.isHeld()) return { rows: 0, added: 0 };
    const rows = planner.due.all([nowMs, ...planner.wanted]);
    return { rows: rows.length, added: rows.reduce((sum, row) => sum + planRow(planner, row, nowMs, events), 0) };
  });
  events.forEach(planner.onEvent);
  return result;
}

async function planAll(planner: Planner, nowMs: number, signal: AbortSignal): Promise<number> {
  let added = 0;
  for (let rows = CHUNK; rows === CHUNK && !signal.aborted; ) {
    const chunk = planChunk(planner, nowMs);
    rows = chunk.rows;
    added += chunk.added;
    // Whoever else waits for this thread comes in between.
    if (rows === CHUNK) await new Promise((resume) => setImmediate(resume));
  }
  return added;
}

function rebase({ db, clock, zones, settle, onEvent }: Planner): void {
  const nowMs = clock.now().getTime();
  const events: DeliveryEvent[] = [];
  db.transaction(() => {
    for (const row of db.prepare(`SELECT ${COLUMNS} FROM subscriptions`).all()) {
      const subscription = readSubscription(row);
      const settledMs = Math.min(Number(row.settled_ms), nowMs);
      const nextMs = subscription === null ? null : nextDueMs(subscription.schedule, settledMs, zones);
      if (subscription === null) events.push(unreadable(row));
      else if (nextMs === null) events.push(noZone(subscription));
      if (nextMs !== row.next_ms || settledMs !== row.settled_ms) settle.run([settledMs, nextMs, String(row.id)]);
    }
    db.prepare("UPDATE posts SET next_ms = 0 WHERE state IN ('due', 'ready') AND next_ms > ?").run([nowMs]);
  });
  events.forEach(onEvent);
}

/** The planner's shell: reads the subscriptions whose time has come from their index, and files their slots. */
export function createSlotPlanner(deps: SlotPlannerDeps): SlotPlanner {
  const planner = prepare(deps);
  let plannedMs = Number.POSITIVE_INFINITY;
  return {
    rebase: () => rebase(planner),
    async plan(signal) {
      const nowMs = deps.clock.now().getTime();
      if (nowMs < plannedMs - JUMP_MS) rebase(planner);
      plannedMs = nowMs;
      return planAll(planner, nowMs, signal);
    },
    nextMs() {
      const found = planner.next.get(planner.wanted)?.next_ms;
      return found == null ? null : Number(found);
    },
  };
}
