import type { Database } from "../store/driver.ts";
import { ensureSchema, type SchemaStep } from "../store/schema.ts";

/**
 * Tables of subscriptions and delivery. A thread that is none is the empty text, since NULLs are never equal.
 * - `subscriptions`: `settled_ms` is the moment up to which slots were dealt with, `next_ms` the first slot after it
 *   (null: its zone does not exist), `cursor` where the last posted digest ended.
 * - `targets`: what is known of a chat, and which version of the ledger tells what it has had.
 * - `ledgers`: versions by the hash of their content, shared by all chats that have had the same; `entries` is
 *   `[[key of seen_stories, milliseconds of the digest]…]`, oldest first.
 * - `posts`: a row for each slot of a subscription that was due, the outbox's unit; `parts` are its messages and
 *   `payloads` their content by its hash, stored once for all chats.
 * - `lease`: which process posts.
 */
const DELIVERY_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    up: `
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL, chat TEXT NOT NULL, thread TEXT NOT NULL,
  recipe TEXT NOT NULL, topics TEXT NOT NULL,
  value TEXT NOT NULL,
  paused_reason TEXT, paused_since TEXT,
  settled_ms INTEGER NOT NULL, next_ms INTEGER,
  cursor TEXT
) WITHOUT ROWID;
CREATE UNIQUE INDEX subscriptions_by_target ON subscriptions(platform, chat, thread, recipe, topics);
CREATE INDEX subscriptions_by_next ON subscriptions(next_ms) WHERE paused_reason IS NULL AND next_ms IS NOT NULL;

CREATE TABLE seen_stories (key INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, value TEXT NOT NULL, at_ms INTEGER NOT NULL);
CREATE INDEX seen_stories_by_time ON seen_stories(at_ms);
CREATE TABLE ledgers (hash TEXT PRIMARY KEY, entries TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE targets (
  platform TEXT NOT NULL, chat TEXT NOT NULL, thread TEXT NOT NULL,
  ledger TEXT REFERENCES ledgers(hash),
  rejections INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (platform, chat, thread)
) WITHOUT ROWID;
CREATE INDEX targets_by_ledger ON targets(ledger) WHERE ledger IS NOT NULL;

CREATE TABLE payloads (hash TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE posts (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  subscription TEXT NOT NULL,
  platform TEXT NOT NULL, chat TEXT NOT NULL, thread TEXT NOT NULL, thread_per_digest INTEGER NOT NULL,
  slot TEXT NOT NULL, slot_ms INTEGER NOT NULL, expires_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('due', 'ready', 'sent', 'empty', 'undecided', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0, next_ms INTEGER NOT NULL DEFAULT 0,
  digest TEXT, thread_name TEXT, seen TEXT REFERENCES payloads(hash), cursor TEXT,
  reason TEXT, settled_ms INTEGER
);
CREATE INDEX posts_open ON posts(platform, state, next_ms) WHERE state IN ('due', 'ready');
CREATE INDEX posts_by_target ON posts(platform, chat, thread, state);
CREATE INDEX posts_undecided ON posts(slot_ms) WHERE state = 'undecided';
CREATE INDEX posts_by_seen ON posts(seen) WHERE seen IS NOT NULL;
CREATE INDEX posts_by_end ON posts(settled_ms) WHERE settled_ms IS NOT NULL;
CREATE TABLE parts (
  post INTEGER NOT NULL REFERENCES posts(seq) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  payload TEXT NOT NULL REFERENCES payloads(hash),
  nonce TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'undecided')),
  owner TEXT, since_ms INTEGER,
  message_id TEXT, sent_at TEXT, opened_thread TEXT,
  PRIMARY KEY (post, n)
) WITHOUT ROWID;
CREATE INDEX parts_sending ON parts(owner) WHERE state = 'sending';
CREATE INDEX parts_by_payload ON parts(payload);

CREATE TABLE lease (
  name TEXT PRIMARY KEY, owner TEXT NOT NULL, process TEXT NOT NULL, beat INTEGER NOT NULL
) WITHOUT ROWID;`,
  },
];

/** Makes sure that the tables of subscriptions and delivery are there. */
export const openDeliveryTables = (db: Database): void => ensureSchema(db, "delivery", DELIVERY_SCHEMA);
