import type { Database } from "../store/driver.ts";

/** Who asks for the lease. */
export interface ProcessIdentity {
  /** Unique to this start of the program. */
  readonly owner: string;
  /** Tells the process to others of the same machine. */
  readonly process: string;
  /** True where the process is known to have ended; false where it runs or nobody can tell. */
  isDead(process: string): boolean;
}

/** The right to plan and post, held by one process on a store. */
export interface Lease {
  /** Takes, keeps or loses it; to be called every `BEAT_MS`. */
  hold(): boolean;
  /** True inside a transaction that only the holder may do. */
  isHeld(): boolean;
  /** Who holds it, in words for a log. */
  holder(): string;
  release(): void;
}

/** How often the holder counts up: four times before it is taken for gone, at a cost of one small transaction. */
export const BEAT_MS = 5_000;

/**
 * A holder that gave no sign for that long has ended or hangs. Four signs may be late; a crash delays digests no
 * longer.
 */
export const LEASE_MS = 20_000;

const NAME = "delivery";

/**
 * A lease of heartbeats instead of times: the holder counts up, and whoever waits takes over after it has watched the
 * same count for `LEASE_MS` of its own `monotonicMs`. No wall clock is compared, so setting one changes nothing. A
 * holder that is known to have ended is followed at once.
 */
export function createLease(db: Database, self: ProcessIdentity, monotonicMs: () => number): Lease {
  const read = db.prepare("SELECT owner, process, beat FROM lease WHERE name = ?");
  const write = db.prepare("INSERT OR REPLACE INTO lease (name, owner, process, beat) VALUES (?, ?, ?, ?)");
  let watched = { owner: "", beat: -1, sinceMs: 0 };

  const mayTake = (owner: string, process: string, beat: number): boolean => {
    if (owner === self.owner || self.isDead(process)) return true;
    if (watched.owner !== owner || watched.beat !== beat) watched = { owner, beat, sinceMs: monotonicMs() };
    return monotonicMs() - watched.sinceMs >= LEASE_MS;
  };
  return {
    hold: () =>
      db.transaction(() => {
        const row = read.get([NAME]);
        const beat = Number(row?.beat ?? 0);
        if (row !== undefined && !mayTake(String(row.owner), String(row.process), beat)) return false;
        write.run([NAME, self.owner, self.process, beat + 1]);
        return true;
      }),
    isHeld: () => read.get([NAME])?.owner === self.owner,
    holder: () => String(read.get([NAME])?.process ?? ""),
    release() {
      db.prepare("DELETE FROM lease WHERE name = ? AND owner = ?").run([NAME, self.owner]);
    },
  };
}

/**
 * Whether a bot that may still be running holds the lease of a store: then somebody waits for what is written slowly.
 */
export function isLeased(db: Database, { isDead }: Pick<ProcessIdentity, "isDead">): boolean {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lease'").get() === undefined) return false;
  const row = db.prepare("SELECT process FROM lease WHERE name = ?").get([NAME]);
  return row !== undefined && !isDead(String(row.process));
}
