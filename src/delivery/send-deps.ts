import type { Adapter, Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import type { SubscriptionStore } from "../contracts/schedule.ts";
import type { DiskSync } from "../store/disk-sync.ts";
import type { Database } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Lease } from "./lease.ts";
import type { Ledger } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Sleep } from "./sleep.ts";

/** What to do with a part of which nobody can know whether it arrived: leave it, or send it again. */
export interface DeliveryPolicy {
  readonly undecided: "skip" | "repeat";
}

/** What sending needs. */
export interface SendDeps {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly lease: Lease;
  readonly owner: string;
  readonly subscriptions: SubscriptionStore;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly policy: DeliveryPolicy;
  /** Makes sure that what was stored survives a power cut. */
  readonly syncDisk: DiskSync;
  /** How often a post was told "too many requests" since it last got through, by its number. */
  readonly refusals: Map<number, number>;
  onEvent(event: DeliveryEvent): void;
  /** The store did not take something. */
  onFault(error: unknown): void;
}

/** A platform's side of sending. */
export interface Platform {
  readonly adapter: Adapter;
  readonly throttle: Throttle | null;
}

/** How the sending of a post may be ended: no new part, or also the one that is under way. */
export interface Stops {
  readonly accepting: AbortSignal;
  readonly sending: AbortSignal;
}
