import type { Database } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Ledger } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Post } from "./outbox-types.ts";

/** What has to be put in order around the outbox. */
export interface Upkeep {
  /** Takes up what another process left in the middle, and gives up what is too late by now. */
  recover(owner: string): void;
  /** Gives up what was tried or held until its time was over. */
  expire(): void;
  /** Deletes what can have no effect any more, some of it at a time. */
  prune(): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** Posts are kept longer than the planner looks back, so that no slot is ever posted again. */
const KEPT_DAYS = 45;

const PRUNED_AT_ONCE = 2000;

const RESTING = `(p.attempts > 0 OR EXISTS (SELECT 1 FROM subscriptions s WHERE s.id = p.subscription AND s.paused_reason IS NOT NULL))`;

/** What upkeep looks through, and what ends a post. */
export interface UpkeepDeps {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  nowMs(): number;
  /** Ends a post whose time is over; `inDoubt` where a part of it may have arrived. */
  giveUp(post: Post, inDoubt: boolean): void;
  onEvent(event: DeliveryEvent): void;
}

/** @see Upkeep */
export function createUpkeep({ db, outbox, ledger, nowMs, giveUp, onEvent }: UpkeepDeps): Upkeep {
  const expired = (which: string): void => {
    const rows = db
      .prepare(
        `SELECT p.seq, EXISTS (SELECT 1 FROM parts WHERE post = p.seq AND state = 'planned' AND since_ms IS NOT NULL) AS doubt
         FROM posts p WHERE p.state IN ('due', 'ready') AND p.expires_ms < ? AND ${which}
           AND NOT EXISTS (SELECT 1 FROM parts WHERE post = p.seq AND state = 'sending')`,
      )
      .all([nowMs()]);
    for (const { seq, doubt } of rows) {
      const post = outbox.get(Number(seq));
      if (post !== null) giveUp(post, Number(doubt) === 1);
    }
  };
  return {
    recover(owner) {
      const parts = db
        .prepare("UPDATE parts SET state = 'planned', owner = NULL WHERE state = 'sending' AND owner <> ?")
        .run([owner]).changes;
      expired("TRUE");
      const posts = Number(db.prepare("SELECT count(*) AS n FROM posts WHERE state IN ('due', 'ready')").get()?.n);
      if (posts > 0) onEvent({ kind: "recovered", posts, parts });
    },
    expire: () => expired(RESTING),
    prune() {
      db.prepare(
        `DELETE FROM posts WHERE slot_ms < ? AND state NOT IN ('due', 'ready')
         AND seq < (SELECT min(seq) FROM posts) + ${PRUNED_AT_ONCE}`,
      ).run([nowMs() - KEPT_DAYS * DAY]);
      db.prepare(
        `DELETE FROM payloads WHERE NOT EXISTS (SELECT 1 FROM parts WHERE payload = hash)
         AND NOT EXISTS (SELECT 1 FROM posts WHERE seen = hash)`,
      ).run();
      ledger.prune(nowMs());
    },
  };
}
