import type { Target } from "../contracts/adapter.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { Database } from "../store/driver.ts";
import { createLedgerVersions } from "./ledger-versions.ts";
import { targetColumns } from "./target-key.ts";

/** What each chat has had. Versions are shared: 5,000 chats that had the same digests share one. */
export interface Ledger {
  /** The version that tells what a target has had; empty where it had nothing. */
  versionOf(target: Target): string;
  /** What stands in a version, oldest first, without what is too old to matter. */
  read(version: string, nowMs: number): readonly SeenStory[];
  /** Adds what a target has had now. To be called in the transaction that stores the receipt. */
  record(target: Target, seen: readonly SeenStory[]): void;
  /** Drops what no target has or can have. */
  prune(nowMs: number): void;
}

/** Reads and writes `targets.ledger`, in its caller's transaction. */
export function createLedger(db: Database): Ledger {
  const findTarget = db.prepare("SELECT ledger FROM targets WHERE platform = ? AND chat = ? AND thread = ?");
  const setTarget = db.prepare(
    `INSERT INTO targets (platform, chat, thread, ledger) VALUES (?, ?, ?, ?)
     ON CONFLICT (platform, chat, thread) DO UPDATE SET ledger = excluded.ledger`,
  );
  const versions = createLedgerVersions(db);
  const versionOf = (target: Target): string => String(findTarget.get(targetColumns(target))?.ledger ?? "");
  return {
    versionOf,
    read: versions.read,
    record(target, seen) {
      if (seen.length > 0) setTarget.run([...targetColumns(target), versions.after(versionOf(target), seen)]);
    },
    prune: versions.prune,
  };
}
