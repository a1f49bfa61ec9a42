import { createHash } from "node:crypto";
import type { Receipt, Target } from "../contracts/adapter.ts";
import type { SeenStory } from "../contracts/digest.ts";
import type { DueSlot } from "../schedule/plan.ts";
import type { Database } from "../store/driver.ts";
import { readPart, readPost } from "./outbox-rows.ts";
import { type OutboxStatements, prepareOutbox } from "./outbox-statements.ts";
import type { Content, OutboxPart, Post } from "./outbox-types.ts";
import { payloadHash } from "./payloads.ts";
import { chatKey, targetColumns } from "./target-key.ts";

/** Discord takes 25 characters. */
const nonceOf = (key: string, n: number): string =>
  createHash("sha256").update(`${key} #${n}`).digest("hex").slice(0, 24);

/** Posts and what they say. */
const filing = ({ addPost, addPayload, addPart, fill }: OutboxStatements) => ({
  /** Adds a slot; false where it is there already. */
  add(subscription: { id: string; recipe: string; target: Target }, { slot, expiresMs }: DueSlot): boolean {
    const { id, recipe, target } = subscription;
    const key = `${recipe} ${slot.date}T${slot.time} ${slot.zone} ${chatKey(target)} ${id}`;
    const place = [...targetColumns(target), target.threadPerDigest ? 1 : 0];
    const values = [key, id, ...place, JSON.stringify(slot), Date.parse(slot.at), expiresMs];
    return addPost.run(values).changes > 0;
  },
  /** Says what a post that is due is to say; nothing where it is not due any more. */
  fill(post: Post, { digest, threadName, seen, cursor, parts }: Content): void {
    const had = JSON.stringify(seen);
    addPayload.run([payloadHash(had), had]);
    const named = `${threadName} · ${post.slot.date}`;
    if (fill.run([digest, named, payloadHash(had), cursor, post.seq]).changes === 0) return;
    for (const [index, { hash, value }] of parts.entries()) {
      addPayload.run([hash, value]);
      addPart.run([post.seq, index + 1, hash, nonceOf(post.key, index + 1)]);
    }
  },
});

/** What waits. */
const finding = ({ due, ready, one, partsOf, next }: OutboxStatements) => ({
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
  /** When a post that waits, for another try or a platform's pause, has waited long enough; null where none does. */
  nextMs(platform: string, nowMs: number): number | null {
    const found = next.get([platform, nowMs])?.next_ms;
    return found == null ? null : Number(found);
  },
});

/** The way of a part. */
const sending = ({ claim, unclaim, received, setPart }: OutboxStatements) => ({
  /** Marks a part as being sent; false where somebody else has done so, or nothing is to be posted there any more. */
  claim: (seq: number, n: number, owner: string, nowMs: number): boolean =>
    claim.run([owner, nowMs, seq, n]).changes > 0,
  /** Takes a claim back; `doubtSinceMs` where the part may have arrived. */
  unclaim: (seq: number, n: number, doubtSinceMs: number | null): void => void unclaim.run([doubtSinceMs, seq, n]),
  received(seq: number, n: number, receipt: Receipt): void {
    received.run([receipt.messageId, receipt.sentAt, receipt.thread ?? null, seq, n]);
  },
  markUndecided: (seq: number, n: number): void => void setPart.run(["undecided", seq, n]),
});

/** How a post ends. */
const ending = ({ outcome, end, later }: OutboxStatements) => ({
  /**
   * What has to be stored when a post ends: whether anything of it may have arrived, and what the chat has had then.
   */
  outcome(seq: number) {
    const row = outcome.get([seq]);
    return {
      begun: Number(row?.begun ?? 0) > 0,
      complete: Number(row?.left ?? 0) === 0,
      cursor: row?.cursor == null ? null : String(row.cursor),
      seen: JSON.parse(String(row?.seen ?? "[]")) as readonly SeenStory[],
    };
  },
  end: (seq: number, state: "sent" | "empty" | "undecided" | "failed", reason: string | null, nowMs: number): boolean =>
    end.run([state, reason, nowMs, seq]).changes > 0,
  later: (seq: number, atMs: number, attempt: boolean): void => void later.run([attempt ? 1 : 0, atMs, seq]),
});

/** @see createOutbox */
export type Outbox = ReturnType<typeof createOutbox>;

/**
 * The outbox's tables. Nothing here decides anything; each method is one statement or one transaction of its caller.
 */
export function createOutbox(db: Database) {
  const statements = prepareOutbox(db);
  return { ...filing(statements), ...finding(statements), ...sending(statements), ...ending(statements) };
}
