import type { Database } from "../store/driver.ts";

/** What `/status`, the health endpoint and the watchdog tell of delivery. Times are ISO 8601. */
export interface DeliveryStatus {
  /** Digests that wait to be made or sent; those of paused subscriptions are not among them. */
  readonly queued: number;
  /** When a slot was last done with, posted or found to have nothing new; null before the first. */
  readonly lastRun: string | null;
  readonly lastPosted: string | null;
  readonly nextRun: string | null;
  /** Chats and threads that the platform refused or somebody paused. */
  readonly pausedTargets: number;
  /** Posts of the last month of which nobody knows whether they arrived. */
  readonly undecided: number;
  /** Subscriptions that do not rest. */
  readonly active: number;
  /** Whether this process posts; false where another one on the same store does. */
  readonly posting: boolean;
}

/** Digests that wait to be made or sent on these platforms; those of resting subscriptions wait for somebody else. */
export function countQueued(db: Database, platforms: readonly string[]): number {
  const row = db
    .prepare(
      `SELECT count(*) AS n FROM posts p JOIN subscriptions s ON s.id = p.subscription AND s.paused_reason IS NULL
       WHERE p.state IN ('due', 'ready') AND p.platform IN (${platforms.map(() => "?").join(", ")})`,
    )
    .get(platforms);
  return Number(row?.n);
}

const isoOrNull = (ms: unknown): string | null => (ms == null ? null : new Date(Number(ms)).toISOString());

/** Reads the status of the outbox; a few indexed look-ups. */
export function readStatus(
  db: Database,
  platforms: readonly string[],
  nextMs: number | null,
  posting: boolean,
): DeliveryStatus {
  const count = (sql: string): number => Number(db.prepare(sql).get()?.n);
  const last = (states: string): string | null =>
    isoOrNull(
      db
        .prepare(
          `SELECT settled_ms AS ms FROM posts INDEXED BY posts_by_end
           WHERE settled_ms IS NOT NULL AND state IN (${states}) ORDER BY settled_ms DESC LIMIT 1`,
        )
        .get()?.ms,
    );
  return {
    queued: countQueued(db, platforms),
    lastRun: last("'sent', 'empty'"),
    lastPosted: last("'sent'"),
    nextRun: isoOrNull(nextMs),
    pausedTargets: count(
      "SELECT count(*) AS n FROM (SELECT DISTINCT platform, chat, thread FROM subscriptions WHERE paused_reason IS NOT NULL)",
    ),
    undecided: count("SELECT count(*) AS n FROM posts WHERE state = 'undecided'"),
    active: count("SELECT count(*) AS n FROM subscriptions WHERE paused_reason IS NULL"),
    posting,
  };
}
