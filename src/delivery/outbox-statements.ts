import type { Database, Statement } from "../store/driver.ts";

/** What `readPost` reads. */
const POST_COLUMNS = `p.seq, p.key, p.subscription, p.platform, p.chat, p.thread, p.thread_per_digest, p.slot,
  p.expires_ms, p.attempts, p.digest, p.thread_name`;

/** Subscriptions that rest keep their posts waiting; those that are gone have none. */
const ACTIVE = "JOIN subscriptions s ON s.id = p.subscription AND s.paused_reason IS NULL";

/**
 * Posts that wait, through their index, which SQLite uses only where its own condition is repeated; the subscriptions
 * are looked up for each, never the other way round.
 */
const OPEN = `FROM posts p INDEXED BY posts_open CROSS ${ACTIVE}
  WHERE p.state IN ('due', 'ready') AND p.platform = ?`;

/** The outbox's statements: what files posts, what finds them, what follows their parts, what ends them. */
const SQL = {
  addPost: `INSERT OR IGNORE INTO posts (key, subscription, platform, chat, thread, thread_per_digest, slot, slot_ms, expires_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'due')`,
  addPayload: "INSERT OR IGNORE INTO payloads (hash, value) VALUES (?, ?)",
  addPart: "INSERT INTO parts (post, n, payload, nonce, state) VALUES (?, ?, ?, ?, 'planned')",
  fill: `UPDATE posts SET state = 'ready', attempts = 0, next_ms = 0, digest = ?, thread_name = ?, seen = ?, cursor = ?
     WHERE seq = ? AND state = 'due'`,
  ready: `SELECT ${POST_COLUMNS} ${OPEN} AND p.state = 'ready' AND p.next_ms <= ? ORDER BY p.slot_ms, p.seq LIMIT ?`,
  // A chat's digest is made when the one before it is out, since it must leave out what that one said.
  due: `SELECT ${POST_COLUMNS} ${OPEN} AND p.state = 'due' AND p.next_ms <= ? AND NOT EXISTS (
       SELECT 1 FROM posts q INDEXED BY posts_by_target CROSS JOIN subscriptions t ON t.id = q.subscription AND t.paused_reason IS NULL
       WHERE q.platform = p.platform AND q.chat = p.chat AND q.thread = p.thread
         AND q.state IN ('due', 'ready') AND (q.slot_ms, q.seq) < (p.slot_ms, p.seq))
     ORDER BY p.slot_ms, p.seq LIMIT ?`,
  one: `SELECT ${POST_COLUMNS} FROM posts p WHERE p.seq = ?`,
  partsOf: `SELECT n, value, nonce, state, since_ms, opened_thread FROM parts JOIN payloads ON hash = payload
     WHERE post = ? ORDER BY n`,
  next: `SELECT min(p.next_ms) AS next_ms ${OPEN} AND p.next_ms > ?`,
  outcome: `SELECT cursor, (SELECT value FROM payloads WHERE hash = seen) AS seen,
       (SELECT count(*) FROM parts WHERE post = seq AND since_ms IS NOT NULL) AS begun,
       (SELECT count(*) FROM parts WHERE post = seq AND state <> 'sent') AS left
     FROM posts WHERE seq = ?`,
  claim: `UPDATE parts SET state = 'sending', owner = ?, since_ms = coalesce(since_ms, ?)
     WHERE post = ? AND n = ? AND state = 'planned'
       AND EXISTS (SELECT 1 FROM posts p ${ACTIVE} WHERE p.seq = post AND p.state = 'ready')`,
  unclaim: "UPDATE parts SET state = 'planned', owner = NULL, since_ms = ? WHERE post = ? AND n = ?",
  received: "UPDATE parts SET state = 'sent', message_id = ?, sent_at = ?, opened_thread = ? WHERE post = ? AND n = ?",
  setPart: "UPDATE parts SET state = ? WHERE post = ? AND n = ?",
  end: "UPDATE posts SET state = ?, reason = ?, settled_ms = ? WHERE seq = ? AND state IN ('due', 'ready')",
  later: "UPDATE posts SET attempts = attempts + ?, next_ms = ? WHERE seq = ?",
};

/** The statements, ready to run. */
export type OutboxStatements = Readonly<Record<keyof typeof SQL, Statement>>;

/** Prepares all of them. */
export function prepareOutbox(db: Database): OutboxStatements {
  const prepared = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)] as const);
  return Object.fromEntries(prepared) as OutboxStatements;
}
