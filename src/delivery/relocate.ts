import type { Target } from "../contracts/adapter.ts";
import type { Database } from "../store/driver.ts";
import { createLedger } from "./ledger.ts";
import { readTarget } from "./subscription-row.ts";
import { ofTarget, targetColumns } from "./target-key.ts";

const TABLES = ["subscriptions", "targets", "posts"] as const;

/**
 * Gives all that is stored about a chat to its new id: all of its threads where `from` names none, which keep their
 * ids then. A subscription that the new id has already stays, since it is the newer; the chat has had what either had.
 */
export function moveTarget(db: Database, from: Target, to: Target): void {
  const { where, values } = ofTarget(from);
  const [platform, chat, thread] = targetColumns(to);
  mergeLedgers(db, from, to);
  const newThread = from.thread === undefined && to.thread === undefined ? "thread" : "?";
  const place = newThread === "?" ? [platform, chat, thread] : [platform, chat];
  for (const table of TABLES)
    db.prepare(`UPDATE OR IGNORE ${table} SET platform = ?, chat = ?, thread = ${newThread} WHERE ${where}`).run([
      ...place,
      ...values,
    ]);
  for (const table of ["subscriptions", "targets"]) db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(values);
}

function mergeLedgers(db: Database, from: Target, to: Target): void {
  const { where, values } = ofTarget(from);
  const ledger = createLedger(db);
  for (const row of db.prepare(`SELECT platform, chat, thread FROM targets WHERE ${where}`).all(values)) {
    const had = readTarget(row);
    const thread = to.thread ?? (from.thread === undefined ? had.thread : undefined);
    const place = { ...to, ...(thread === undefined ? {} : { thread }) };
    if (ledger.versionOf(place) !== "") ledger.record(place, ledger.read(ledger.versionOf(had), 0));
  }
}

/** Deletes all that is stored about a chat; of all its threads where none is named. Returns how many rows. */
export function forgetTarget(db: Database, target: Target): number {
  const { where, values } = ofTarget(target);
  const count = TABLES.map((table) => db.prepare(`DELETE FROM ${table} WHERE ${where}`).run(values).changes);
  return count.reduce((sum, changes) => sum + changes, 0);
}
