import type { Clock } from "../contracts/clock.ts";
import type { Subscription } from "../contracts/schedule.ts";
import { type DuePlan, nextDueMs, planDue } from "../schedule/plan.ts";
import { createZones } from "../schedule/zone.ts";
import type { Database, SqlRow } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Lease } from "./lease.ts";
import type { Outbox } from "./outbox.ts";
import { readSubscription, SUBSCRIPTION_COLUMNS } from "./subscription-row.ts";

export interface SlotPlanner {
  /** Puts every due slot into the outbox, once. Returns how many. */
  plan(signal: AbortSignal): Promise<number>;
  /** Works out anew what every subscription waits for: at start, and when the clock was set back. */
  rebase(): void;
  /** The moment of the next slot of all, or null. */
  nextMs(): number | null;
}

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

/** The planner's shell: reads the subscriptions whose time has come from their index, and files their slots. */
export function createSlotPlanner({ db, outbox, lease, clock, platforms, onEvent }: SlotPlannerDeps): SlotPlanner {
  const zones = createZones();
  // SQLite refuses its index to a list of nothing.
  const wanted = platforms.length > 0 ? platforms : [""];
  const places = wanted.map(() => "?").join(", ");
  const columns = `${SUBSCRIPTION_COLUMNS}, settled_ms, next_ms`;
  const due = db.prepare(
    `SELECT ${columns} FROM subscriptions INDEXED BY subscriptions_by_next
     WHERE next_ms <= ? AND next_ms IS NOT NULL AND paused_reason IS NULL AND platform IN (${places}) ORDER BY next_ms LIMIT ${CHUNK}`,
  );
  const next = db.prepare(
    `SELECT next_ms FROM subscriptions INDEXED BY subscriptions_by_next
     WHERE next_ms IS NOT NULL AND paused_reason IS NULL AND platform IN (${places}) ORDER BY next_ms LIMIT 1`,
  );
  const settle = db.prepare("UPDATE subscriptions SET settled_ms = ?, next_ms = ? WHERE id = ?");
  let plannedMs = Number.POSITIVE_INFINITY;

  const planRow = (row: SqlRow, nowMs: number, events: DeliveryEvent[]): number => {
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
  };

  const planChunk = (nowMs: number): { readonly rows: number; readonly added: number } => {
    const events: DeliveryEvent[] = [];
    const result = db.transaction(() => {
      if (!lease.isHeld()) return { rows: 0, added: 0 };
      const rows = due.all([nowMs, ...wanted]);
      return { rows: rows.length, added: rows.reduce((sum, row) => sum + planRow(row, nowMs, events), 0) };
    });
    events.forEach(onEvent);
    return result;
  };

  const rebase = (): void => {
    const nowMs = clock.now().getTime();
    const events: DeliveryEvent[] = [];
    db.transaction(() => {
      for (const row of db.prepare(`SELECT ${columns} FROM subscriptions`).all()) {
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
  };

  return {
    rebase,
    async plan(signal) {
      const nowMs = clock.now().getTime();
      if (nowMs < plannedMs - JUMP_MS) rebase();
      plannedMs = nowMs;
      let added = 0;
      for (let rows = CHUNK; rows === CHUNK && !signal.aborted; ) {
        const chunk = planChunk(nowMs);
        rows = chunk.rows;
        added += chunk.added;
        // Whoever else waits for this thread comes in between.
        if (rows === CHUNK) await new Promise((resume) => setImmediate(resume));
      }
      return added;
    },
    nextMs() {
      const found = next.get(wanted)?.next_ms;
      return found == null ? null : Number(found);
    },
  };
}

const unreadable = (row: SqlRow): DeliveryEvent => ({
  kind: "unplannable",
  subscription: String(row.id),
  reason: "unreadable",
  detail: `Subscription ${String(row.id)} cannot be read. Subscribe again in that chat.`,
});

const noZone = ({ id, schedule }: Subscription): DeliveryEvent => ({
  kind: "unplannable",
  subscription: id,
  reason: "zone",
  detail: `There is no time zone ${schedule.zone} on this machine. Choose another with /timezone.`,
});

function missed({ id, target, missed: policy }: Subscription, plan: DuePlan): readonly DeliveryEvent[] {
  const late = plan.run.filter((slot) => slot.late).length;
  const merged = plan.run.reduce((sum, slot) => sum + slot.merged.length, 0);
  const skipped = plan.skipped.length;
  return late + merged + skipped === 0
    ? []
    : [{ kind: "missed", target, subscription: id, policy, late, merged, skipped }];
}
