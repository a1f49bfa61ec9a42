import { createHash } from "node:crypto";
import type { Target } from "../contracts/adapter.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { Database } from "../store/driver.ts";
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

/** A story that comes back after three months is news again; and no digest looks further back than some months. */
const LEDGER_DAYS = 90;
/** Five stories a day for eighty days; a comparison stays fast. */
const LEDGER_STORIES = 400;
const DAY = 24 * 60 * 60 * 1000;

type Entry = readonly [key: number, atMs: number];

export function createLedger(db: Database): Ledger {
  const findTarget = db.prepare("SELECT ledger FROM targets WHERE platform = ? AND chat = ? AND thread = ?");
  const setTarget = db.prepare(
    `INSERT INTO targets (platform, chat, thread, ledger) VALUES (?, ?, ?, ?)
     ON CONFLICT (platform, chat, thread) DO UPDATE SET ledger = excluded.ledger`,
  );
  const findVersion = db.prepare("SELECT entries FROM ledgers WHERE hash = ?");
  const addVersion = db.prepare("INSERT OR IGNORE INTO ledgers (hash, entries) VALUES (?, ?)");
  const findStory = db.prepare("SELECT value FROM seen_stories WHERE key = ?");
  const keyOfStory = db.prepare("SELECT key FROM seen_stories WHERE hash = ?");
  const addStory = db.prepare("INSERT OR IGNORE INTO seen_stories (hash, value, at_ms) VALUES (?, ?, ?)");
  /** From a version and a digest to the next version: chats that take the same step share the work. */
  const steps = new Map<string, string>();

  const entriesOf = (version: string): readonly Entry[] =>
    version === "" ? [] : (JSON.parse(String(findVersion.get([version])?.entries ?? "[]")) as Entry[]);

  const storyKey = (story: SeenStory): Entry => {
    const value = JSON.stringify(story);
    const hash = digest(value);
    const atMs = Date.parse(story.at);
    addStory.run([hash, value, atMs]);
    return [Number(keyOfStory.get([hash])?.key), atMs];
  };

  const step = (version: string, seen: readonly SeenStory[]): string => {
    const added = seen.map(storyKey);
    const newest = Math.max(...added.map(([, atMs]) => atMs));
    const kept = entriesOf(version).filter(([, atMs]) => atMs > newest - LEDGER_DAYS * DAY);
    const all = [...kept, ...added].sort(([, a], [, b]) => a - b);
    const entries = JSON.stringify(all.slice(-LEDGER_STORIES));
    const next = digest(entries);
    addVersion.run([next, entries]);
    return next;
  };

  return {
    versionOf: (target) => String(findTarget.get(targetColumns(target))?.ledger ?? ""),
    read: (version, nowMs) =>
      entriesOf(version)
        .filter(([, atMs]) => atMs > nowMs - LEDGER_DAYS * DAY)
        .flatMap(([key]) => {
          const value = findStory.get([key])?.value;
          return value === undefined ? [] : [JSON.parse(String(value)) as SeenStory];
        }),
    record(target, seen) {
      if (seen.length === 0) return;
      const columns = targetColumns(target);
      const version = String(findTarget.get(columns)?.ledger ?? "");
      const path = digest(JSON.stringify([version, seen]));
      const known = steps.get(path);
      const next = known !== undefined && findVersion.get([known]) !== undefined ? known : step(version, seen);
      if (steps.size > 1000) steps.clear();
      steps.set(path, next);
      setTarget.run([...columns, next]);
    },
    prune(nowMs) {
      db.prepare("DELETE FROM ledgers WHERE hash NOT IN (SELECT ledger FROM targets WHERE ledger IS NOT NULL)").run();
      // A chat's ledger shrinks only when it gets something, so stories stay a while longer than they count.
      db.prepare("DELETE FROM seen_stories WHERE at_ms < ?").run([nowMs - 2 * LEDGER_DAYS * DAY]);
    },
  };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 27);
