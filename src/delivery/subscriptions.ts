import type { Target } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Subscription, SubscriptionStore } from "../contracts/schedule.ts";
import { nextDueMs } from "../schedule/plan.ts";
import { createZones } from "../schedule/zone.ts";
import type { Database } from "../store/driver.ts";
import { forgetTarget, moveTarget } from "./relocate.ts";
import { goesOn, replaceSubscription } from "./replace-subscription.ts";
import { openDeliveryTables } from "./schema.ts";
import { readSubscription, SUBSCRIPTION_COLUMNS } from "./subscription-row.ts";
import { ofTarget } from "./target-key.ts";

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/**
 * Subscriptions in the store, and the moment from which each one is waiting for its next slot: now, when it is new, has
 * another schedule, or rested; so nothing that passed before is ever posted. Rows that cannot be read are left out.
 */
export function createSubscriptionStore(db: Database, clock: Clock = SYSTEM_CLOCK): SubscriptionStore {
  openDeliveryTables(db);
  const zones = createZones();
  const rows = (sql: string, values: readonly string[] = []): readonly Subscription[] =>
    db
      .prepare(`SELECT ${SUBSCRIPTION_COLUMNS} FROM subscriptions ${sql}`)
      .all(values)
      .flatMap((row) => readSubscription(row) ?? []);
  const settle = (subscription: Subscription): void => {
    const now = clock.now().getTime();
    db.prepare("UPDATE subscriptions SET settled_ms = ?, next_ms = ? WHERE id = ?").run([
      now,
      nextDueMs(subscription.schedule, now, zones),
      subscription.id,
    ]);
  };
  return {
    all: () => rows("ORDER BY id"),
    of(target) {
      const { where, values } = ofTarget(target);
      return rows(`WHERE ${where} ORDER BY id`, values);
    },
    save: (subscription) =>
      db.transaction(() => {
        const before = replaceSubscription(db, subscription);
        if (!goesOn(before, subscription)) settle(subscription);
      }),
    remove: (id) => db.transaction(() => removeSubscription(db, id)),
    pause: (target, reason, since) => pauseTarget(db, target, reason, since),
    resume: (target) =>
      db.transaction(() => {
        const { where, values } = ofTarget(target);
        for (const subscription of rows(`WHERE ${where} AND paused_reason IS NOT NULL`, values)) settle(subscription);
        return resumeTarget(db, target);
      }),
    move: (from, to) => db.transaction(() => moveTarget(db, from, to)),
    forget: (target) => db.transaction(() => forgetTarget(db, target)),
  };
}

function removeSubscription(db: Database, id: string): boolean {
  // The index is by target; a subscription's posts are looked for among those of its chat.
  db.prepare(
    `DELETE FROM posts WHERE subscription = ? AND state IN ('due', 'ready')
     AND (platform, chat) = (SELECT platform, chat FROM subscriptions WHERE id = ?)`,
  ).run([id, id]);
  return db.prepare("DELETE FROM subscriptions WHERE id = ?").run([id]).changes > 0;
}

function pauseTarget(db: Database, target: Target, reason: string, since: string): number {
  const { where, values } = ofTarget(target);
  const sql = `UPDATE subscriptions SET paused_reason = ?, paused_since = ? WHERE ${where} AND paused_reason IS NULL`;
  return db.prepare(sql).run([reason, since, ...values]).changes;
}

function resumeTarget(db: Database, target: Target): number {
  const { where, values } = ofTarget(target);
  db.prepare(`UPDATE targets SET rejections = 0 WHERE ${where}`).run(values);
  const sql = `UPDATE subscriptions SET paused_reason = NULL, paused_since = NULL WHERE ${where} AND paused_reason IS NOT NULL`;
  return db.prepare(sql).run(values).changes;
}
