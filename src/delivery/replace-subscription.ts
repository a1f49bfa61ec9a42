import type { Subscription } from "../contracts/schedule.ts";
import type { Database, SqlRow } from "../store/driver.ts";
import { readSubscription, SUBSCRIPTION_COLUMNS } from "./subscription-row.ts";
import { targetColumns } from "./target-key.ts";

const SAME = "platform = ? AND chat = ? AND thread = ? AND recipe = ? AND topics = ?";

/** What tells that two subscriptions are for the same: a chat has one for a recipe and topics. */
const sameness = ({ target, recipe, topics }: Subscription) => [
  ...targetColumns(target),
  recipe,
  JSON.stringify(topics),
];

function findBefore(db: Database, subscription: Subscription): SqlRow | undefined {
  const find = `SELECT ${SUBSCRIPTION_COLUMNS}, settled_ms, next_ms, cursor FROM subscriptions WHERE`;
  const { id } = subscription;
  return db.prepare(`${find} id = ?`).get([id]) ?? db.prepare(`${find} ${SAME}`).get(sameness(subscription));
}

/**
 * Puts a subscription in the place of the one before it: the one of its id, else of the same chat, recipe and topics,
 * whose posts and place in time become its own. Returns the row before, if any. To be called in a transaction.
 */
export function replaceSubscription(db: Database, subscription: Subscription): SqlRow | undefined {
  const { id, target, recipe: _recipe, topics: _topics, paused, ...rest } = subscription;
  const same = sameness(subscription);
  const before = findBefore(db, subscription);
  db.prepare(`DELETE FROM subscriptions WHERE id = ? OR (${SAME})`).run([id, ...same]);
  if (before !== undefined && before.id !== id)
    db.prepare("UPDATE posts SET subscription = ? WHERE subscription = ? AND platform = ? AND chat = ?").run([
      id,
      before.id as string,
      target.platform,
      target.chat,
    ]);
  db.prepare(
    `INSERT INTO subscriptions (id, platform, chat, thread, recipe, topics, value, paused_reason, paused_since,
       settled_ms, next_ms, cursor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([
    id,
    ...same,
    JSON.stringify({ ...rest, ...(target.threadPerDigest ? { threadPerDigest: true } : {}) }),
    paused?.reason ?? null,
    paused?.since ?? null,
    before?.settled_ms ?? 0,
    before?.next_ms ?? null,
    before?.cursor ?? null,
  ]);
  return before;
}

/**
 * Whether a subscription goes on waiting for what the one before it waited for: its schedule stays, and it did not
 * rest.
 */
export function goesOn(before: SqlRow | undefined, { schedule, paused }: Subscription): boolean {
  const known = before === undefined ? null : readSubscription(before);
  if (known === null || JSON.stringify(known.schedule) !== JSON.stringify(schedule)) return false;
  return known.paused === null || paused !== null;
}
