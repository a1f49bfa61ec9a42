import { createHash } from "node:crypto";
import type { SeenStory } from "../contracts/digest.ts";
import type { Database } from "../store/driver.ts";

/** What a chat can have had, named by what it holds, so that chats that had the same share one. */
export interface LedgerVersions {
  /** What stands in a version, oldest first, without what is too old to matter. The empty version holds nothing. */
  read(version: string, nowMs: number): readonly SeenStory[];
  /** The version of a chat that had `version` and then `seen`, at least one story. Writes it where it is new. */
  after(version: string, seen: readonly SeenStory[]): string;
  /** Drops what no target has or can have. */
  prune(nowMs: number): void;
}

/** A story that comes back after three months is news again; and no digest looks further back than some months. */
const LEDGER_DAYS = 90;
/** Five stories a day for eighty days; a comparison stays fast. */
const LEDGER_STORIES = 400;
/** Steps that are remembered: as many chats may have had something different when a digest goes out. */
const MOST_STEPS = 1000;
const DAY = 24 * 60 * 60 * 1000;

type Entry = readonly [key: number, atMs: number];

/** Reads and writes `ledgers` and `seen_stories`, in its caller's transaction. */
export function createLedgerVersions(db: Database): LedgerVersions {
  const findVersion = db.prepare("SELECT entries FROM ledgers WHERE hash = ?");
  const addVersion = db.prepare("INSERT OR IGNORE INTO ledgers (hash, entries) VALUES (?, ?)");
  const stories = storiesOf(db);
  /** From a version and a digest to the next version: chats that take the same step share the work. */
  const steps = new Map<string, string>();

  const entriesOf = (version: string): readonly Entry[] =>
    version === "" ? [] : (JSON.parse(String(findVersion.get([version])?.entries ?? "[]")) as Entry[]);

  const step = (version: string, seen: readonly SeenStory[]): string => {
    const added = seen.map(stories.add);
    const newest = Math.max(...added.map(([, atMs]) => atMs));
    const kept = entriesOf(version).filter(([, atMs]) => atMs > newest - LEDGER_DAYS * DAY);
    const all = [...kept, ...added].sort(([, a], [, b]) => a - b);
    const entries = JSON.stringify(all.slice(-LEDGER_STORIES));
    const next = nameOf(entries);
    addVersion.run([next, entries]);
    return next;
  };

  return {
    read: (version, nowMs) =>
      entriesOf(version)
        .filter(([, atMs]) => atMs > nowMs - LEDGER_DAYS * DAY)
        .flatMap(([key]) => stories.get(key) ?? []),
    after(version, seen) {
      const path = nameOf(JSON.stringify([version, seen]));
      const known = steps.get(path);
      const next = known !== undefined && findVersion.get([known]) !== undefined ? known : step(version, seen);
      if (steps.size > MOST_STEPS) steps.clear();
      steps.set(path, next);
      return next;
    },
    prune(nowMs) {
      db.prepare("DELETE FROM ledgers WHERE hash NOT IN (SELECT ledger FROM targets WHERE ledger IS NOT NULL)").run();
      // A chat's ledger shrinks only when it gets something, so stories stay a while longer than they count.
      db.prepare("DELETE FROM seen_stories WHERE at_ms < ?").run([nowMs - 2 * LEDGER_DAYS * DAY]);
    },
  };
}

/** The stories that versions point at, each stored once. */
function storiesOf(db: Database) {
  const find = db.prepare("SELECT value FROM seen_stories WHERE key = ?");
  const keyOf = db.prepare("SELECT key FROM seen_stories WHERE hash = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO seen_stories (hash, value, at_ms) VALUES (?, ?, ?)");
  return {
    /** Null for one that was dropped as too old. */
    get(key: number): SeenStory | null {
      const value = find.get([key])?.value;
      return value === undefined ? null : (JSON.parse(String(value)) as SeenStory);
    },
    add(story: SeenStory): Entry {
      const value = JSON.stringify(story);
      const hash = nameOf(value);
      const atMs = Date.parse(story.at);
      insert.run([hash, value, atMs]);
      return [Number(keyOf.get([hash])?.key), atMs];
    },
  };
}

const nameOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 27);
