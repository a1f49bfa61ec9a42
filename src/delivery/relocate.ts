import type { Target } from "../contracts/adapter.ts";
import type { Database } from "../store/driver.ts";
import { ofTarget, targetColumns } from "./target-key.ts";

const TABLES = ["subscriptions", "targets", "posts"] as const;

/**
 * Gives all that is stored about a chat to its new id: all of its threads where `from` names none, which keep their
 * ids then. What the new id has already stays: it is the newer.
 */
export function moveTarget(db: Database, from: Target, to: Target): void {
  const { where, values } = ofTarget(from);
  const [platform, chat, thread] = targetColumns(to);
  const newThread = from.thread === undefined && to.thread === undefined ? "thread" : "?";
  const place = newThread === "?" ? [platform, chat, thread] : [platform, chat];
  for (const table of TABLES)
    db.prepare(`UPDATE OR IGNORE ${table} SET platform = ?, chat = ?, thread = ${newThread} WHERE ${where}`).run([
      ...place,
      ...values,
    ]);
  for (const table of ["subscriptions", "targets"]) db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(values);
}

/** Deletes all that is stored about a chat; of all its threads where none is named. Returns how many rows. */
export function forgetTarget(db: Database, target: Target): number {
  const { where, values } = ofTarget(target);
  const count = TABLES.map((table) => db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(values).changes);
  return count.reduce((sum, changes) => sum + changes, 0);
}
