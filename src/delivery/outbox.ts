import { createHash } from "node:crypto";
import type { Receipt, Target } from "../contracts/adapter.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { Slot } from "../contracts/schedule.ts";
import type { DueSlot } from "../schedule/plan.ts";
import type { Database, SqlRow, SqlValue } from "../store/driver.ts";
import { payloadHash } from "./payloads.ts";
import { readTarget } from "./subscription-row.ts";
import { chatKey, targetColumns } from "./target-key.ts";

/** A slot of a subscription that was due: the outbox's unit, one digest in one chat. */
export interface Post {
  readonly seq: number;
  /** Recipe, slot, chat and subscription: the same slot never makes a second one. */
  readonly key: string;
  readonly subscription: string;
  readonly target: Target;
  readonly slot: Slot;
  readonly expiresMs: number;
  readonly attempts: number;
  readonly digest: string;
  readonly threadName: string | null;
}

/** A message of a post. */
export interface OutboxPart {
  readonly n: number;
  readonly payload: unknown;
  readonly chars: number;
  /** 24 hex digits of the part's key, the same at every try. */
  readonly nonce: string;
  readonly state: "planned" | "sending" | "sent" | "undecided";
  /** When it was first sent without anybody knowing whether it arrived; null where it certainly has not. */
  readonly doubtSinceMs: number | null;
  readonly openedThread: string | null;
}

/** What becomes of a slot. */
export interface Content {
  readonly digest: string;
  /** Name of a thread for it, without the date. */
  readonly threadName: string;
  readonly seen: readonly SeenStory[];
  readonly cursor: string | null;
  readonly parts: readonly { readonly hash: string; readonly value: string }[];
}

const POST_COLUMNS = `p.seq, p.key, p.subscription, p.platform, p.chat, p.thread, p.thread_per_digest, p.slot,
  p.expires_ms, p.attempts, p.digest, p.thread_name`;

/** Subscriptions that rest keep their posts waiting; those that are gone have none. */
const ACTIVE = "JOIN subscriptions s ON s.id = p.subscription AND s.paused_reason IS NULL";

/**
 * Posts that wait, through their index, which SQLite uses only where its own condition is repeated; the subscriptions are looked up
 * for each, never the other way round.
 */
const OPEN = `FROM posts p INDEXED BY posts_open CROSS ${ACTIVE}
  WHERE p.state IN ('due', 'ready') AND p.platform = ?`;

export type Outbox = ReturnType<typeof createOutbox>;

/** The outbox's tables. Nothing here decides anything; each method is one statement or one transaction of its caller. */
export function createOutbox(db: Database) {
  const addPost = db.prepare(
    `INSERT OR IGNORE INTO posts (key, subscription, platform, chat, thread, thread_per_digest, slot, slot_ms, expires_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'due')`,
  );
  const ready = db.prepare(
    `SELECT ${POST_COLUMNS} ${OPEN} AND p.state = 'ready' AND p.next_ms <= ? ORDER BY p.slot_ms, p.seq LIMIT ?`,
  );
  // A chat's digest is made when the one before it is out, since it must leave out what that one said.
  const due = db.prepare(
    `SELECT ${POST_COLUMNS} ${OPEN} AND p.state = 'due' AND p.next_ms <= ? AND NOT EXISTS (
       SELECT 1 FROM posts q INDEXED BY posts_by_target CROSS JOIN subscriptions t ON t.id = q.subscription AND t.paused_reason IS NULL
       WHERE q.platform = p.platform AND q.chat = p.chat AND q.thread = p.thread
         AND q.state IN ('due', 'ready') AND (q.slot_ms, q.seq) < (p.slot_ms, p.seq))
     ORDER BY p.slot_ms, p.seq LIMIT ?`,
  );
  const one = db.prepare(`SELECT ${POST_COLUMNS} FROM posts p WHERE p.seq = ?`);
  const partsOf = db.prepare(
    `SELECT n, value, nonce, state, since_ms, opened_thread FROM parts JOIN payloads ON hash = payload
     WHERE post = ? ORDER BY n`,
  );
  const addPayload = db.prepare("INSERT OR IGNORE INTO payloads (hash, value) VALUES (?, ?)");
  const addPart = db.prepare("INSERT INTO parts (post, n, payload, nonce, state) VALUES (?, ?, ?, ?, 'planned')");
  const fill = db.prepare(
    `UPDATE posts SET state = 'ready', attempts = 0, next_ms = 0, digest = ?, thread_name = ?, seen = ?, cursor = ?
     WHERE seq = ? AND state = 'due'`,
  );
  const end = db.prepare(
    "UPDATE posts SET state = ?, reason = ?, settled_ms = ? WHERE seq = ? AND state IN ('due', 'ready')",
  );
  const later = db.prepare("UPDATE posts SET attempts = attempts + ?, next_ms = ? WHERE seq = ?");
  const claim = db.prepare(
    `UPDATE parts SET state = 'sending', owner = ?, since_ms = coalesce(since_ms, ?)
     WHERE post = ? AND n = ? AND state = 'planned'
       AND EXISTS (SELECT 1 FROM posts p ${ACTIVE} WHERE p.seq = post AND p.state = 'ready')`,
  );
  const unclaim = db.prepare("UPDATE parts SET state = 'planned', owner = NULL, since_ms = ? WHERE post = ? AND n = ?");
  const received = db.prepare(
    "UPDATE parts SET state = 'sent', message_id = ?, sent_at = ?, opened_thread = ? WHERE post = ? AND n = ?",
  );
  const setPart = db.prepare("UPDATE parts SET state = ? WHERE post = ? AND n = ?");
  const next = db.prepare(`SELECT min(p.next_ms) AS next_ms ${OPEN} AND p.next_ms > ?`);
  const outcome = db.prepare(
    `SELECT cursor, (SELECT value FROM payloads WHERE hash = seen) AS seen,
       (SELECT count(*) FROM parts WHERE post = seq AND since_ms IS NOT NULL) AS begun,
       (SELECT count(*) FROM parts WHERE post = seq AND state <> 'sent') AS left
     FROM posts WHERE seq = ?`,
  );

  return {
    /** Adds a slot; false where it is there already. */
    add(subscription: { id: string; recipe: string; target: Target }, { slot, expiresMs }: DueSlot): boolean {
      const { id, recipe, target } = subscription;
      const key = `${recipe} ${slot.date}T${slot.time} ${slot.zone} ${chatKey(target)} ${id}`;
      const place = [...targetColumns(target), target.threadPerDigest ? 1 : 0];
      const values = [key, id, ...place, JSON.stringify(slot), Date.parse(slot.at), expiresMs];
      return addPost.run(values).changes > 0;
    },
    /** Slots that wait for their digest and have their turn. */
    due: (platform: string, nowMs: number, limit: number): readonly Post[] =>
      due.all([platform, nowMs, limit]).map(readPost),
    /** Digests that wait to be sent. */
    ready: (platform: string, nowMs: number, limit: number): readonly Post[] =>
      ready.all([platform, nowMs, limit]).map(readPost),
    get(seq: number): Post | null {
      const row = one.get([seq]);
      return row === undefined ? null : readPost(row);
    },
    parts: (seq: number): readonly OutboxPart[] => partsOf.all([seq]).map(readPart),
    fill(post: Post, content: Content): void {
      const seen = JSON.stringify(content.seen);
      addPayload.run([payloadHash(seen), seen]);
      const values = [
        content.digest,
        `${content.threadName} · ${post.slot.date}`,
        payloadHash(seen),
        content.cursor,
        post.seq,
      ];
      if (fill.run(values).changes === 0) return;
      for (const [index, { hash, value }] of content.parts.entries()) {
        addPayload.run([hash, value]);
        addPart.run([post.seq, index + 1, hash, nonceOf(post.key, index + 1)]);
      }
    },
    /** Marks a part as being sent; false where somebody else has done so, or nothing is to be posted there any more. */
    claim: (seq: number, n: number, owner: string, nowMs: number): boolean =>
      claim.run([owner, nowMs, seq, n]).changes > 0,
    /** Takes a claim back; `doubtSinceMs` where the part may have arrived. */
    unclaim: (seq: number, n: number, doubtSinceMs: number | null): void => void unclaim.run([doubtSinceMs, seq, n]),
    received(seq: number, n: number, receipt: Receipt): void {
      received.run([receipt.messageId, receipt.sentAt, receipt.thread ?? null, seq, n]);
    },
    markUndecided: (seq: number, n: number): void => void setPart.run(["undecided", seq, n]),
    /** What has to be stored when a post ends: whether anything of it may have arrived, and what the chat has had then. */
    outcome(seq: number) {
      const row = outcome.get([seq]);
      return {
        begun: Number(row?.begun ?? 0) > 0,
        complete: Number(row?.left ?? 0) === 0,
        cursor: row?.cursor == null ? null : String(row.cursor),
        seen: JSON.parse(String(row?.seen ?? "[]")) as readonly SeenStory[],
      };
    },
    end: (
      seq: number,
      state: "sent" | "empty" | "undecided" | "failed",
      reason: string | null,
      nowMs: number,
    ): boolean => end.run([state, reason, nowMs, seq]).changes > 0,
    /** When a post that waits, for another try or a platform's pause, has waited long enough; null where none does. */
    nextMs(platform: string, nowMs: number): number | null {
      const found = next.get([platform, nowMs])?.next_ms;
      return found == null ? null : Number(found);
    },
    later: (seq: number, atMs: number, attempt: boolean): void => void later.run([attempt ? 1 : 0, atMs, seq]),
  };
}

function readPost(row: SqlRow): Post {
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

function readPart(row: SqlRow): OutboxPart {
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

/** Discord takes 25 characters. */
const nonceOf = (key: string, n: number): string =>
  createHash("sha256").update(`${key} #${n}`).digest("hex").slice(0, 24);
