import type { Slot } from "../contracts/schedule.ts";
import type { SqlRow, SqlValue } from "../store/driver.ts";
import type { OutboxPart, Post } from "./outbox-types.ts";
import { readTarget } from "./subscription-row.ts";

/** A row of `posts` as a post. */
export function readPost(row: SqlRow): Post {
  return {
    seq: Number(row.seq),
    key: String(row.key),
    subscription: String(row.subscription),
    target: { ...readTarget(row), ...(row.thread_per_digest === 1 ? { threadPerDigest: true } : {}) },
    slot: JSON.parse(String(row.slot)) as Slot,
    expiresMs: Number(row.expires_ms),
    attempts: Number(row.attempts),
    digest: String(row.digest ?? ""),
    threadName: textOrNull(row.thread_name),
  };
}

/** A row of `parts` with its payload. */
export function readPart(row: SqlRow): OutboxPart {
  const { payload, chars } = JSON.parse(String(row.value)) as { payload: unknown; chars: number };
  return {
    n: Number(row.n),
    payload,
    chars,
    nonce: String(row.nonce),
    state: row.state as OutboxPart["state"],
    doubtSinceMs: row.since_ms == null ? null : Number(row.since_ms),
    openedThread: textOrNull(row.opened_thread),
  };
}

const textOrNull = (value: SqlValue | undefined): string | null => (value == null ? null : String(value));
