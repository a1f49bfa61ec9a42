import { setMaxListeners } from "node:events";
import type { Adapter, Target, Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Digest, SeenStory } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { Engine } from "../contracts/engine.ts";
import type { Log } from "../contracts/log.ts";
import type { Subscription, SubscriptionStore } from "../contracts/schedule.ts";
import type { Database } from "../store/driver.ts";
import type { DeliveryEvent } from "./events.ts";
import { BEAT_MS, createLease, type ProcessIdentity } from "./lease.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";
import { createSlotPlanner } from "./plan-slots.ts";
import { processIdentity } from "./process-identity.ts";
import { createRole, type Role } from "./role.ts";
import { openDeliveryTables } from "./schema.ts";
import type { DeliveryPolicy, Stops } from "./send-deps.ts";
import { createPostSender } from "./send-post.ts";
import type { Sleep } from "./sleep.ts";
import { countQueued, type DeliveryStatus, readStatus } from "./status.ts";
import { createStoreWatch } from "./store-watch.ts";
import { createUpkeep } from "./upkeep.ts";
import { createWorks, type Works } from "./works.ts";

/** What the composition root gives. */
export interface DeliveryDeps {
  readonly db: Database;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly subscriptions: SubscriptionStore;
  readonly engine: Pick<Engine, "digest">;
  /** A digest as its subscriber sees it. Called once for all subscriptions of equal wishes, `show` and `variant`. */
  toDocument(digest: Digest, subscription: Subscription): MessageDoc;
  /** What else of a subscription `toDocument` looks at. */
  readonly variant?: (subscription: Subscription) => string;
  /** By platform; one without has no limits. */
  readonly throttles: ReadonlyMap<string, Throttle>;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly policy: DeliveryPolicy;
  onEvent(event: DeliveryEvent): void;
  readonly log: Log;
  /** This process among those on the store; a test supplies others. */
  readonly identity?: ProcessIdentity;
  /** A clock that nobody sets, for the lease. */
  readonly monotonicMs?: () => number;
}

/** Makes and posts what subscriptions wish for. What fails in the background is an event, and never thrown. */
export interface Delivery {
  /** Files what is due and lets it be made and sent in the background; to be called every minute or more often. */
  tick(signal: AbortSignal): Promise<void>;
  /** Resolves when nothing waits any more that could be posted, also what is tried again later; or when aborted. */
  drain(signal: AbortSignal): Promise<void>;
  status(): DeliveryStatus;
  /** What has been posted to a chat and is remembered. */
  seen(target: Target): readonly SeenStory[];
  /**
   * Takes up nothing more, gives what is under way `withinMs` to end, then cuts it off. What was cut off is settled at
   * the next start.
   */
  stop(withinMs: number): Promise<void>;
}

const UPKEEP_MS = 60 * 60_000;

/** What is left of the time of `stop` for adapters to notice that they were cut off. */
const CUT_OFF_MS = 500;

/** What nothing more is taken up by, and what cuts off what is under way. */
function createStops() {
  const accepting = new AbortController();
  const sending = new AbortController();
  // Every post under way listens to them.
  setMaxListeners(0, accepting.signal, sending.signal);
  return { accepting, sending, stops: { accepting: accepting.signal, sending: sending.signal } satisfies Stops };
}

/** The parts of a delivery, wired. */
function openParts(deps: DeliveryDeps) {
  const { db, adapters, clock, sleep, log, onEvent } = deps;
  openDeliveryTables(db);
  const nowMs = () => clock.now().getTime();
  const platforms = [...adapters.keys()];
  const monotonicMs = deps.monotonicMs ?? (() => performance.now());
  const self = deps.identity ?? processIdentity();
  const lease = createLease(db, self, monotonicMs);
  const outbox = createOutbox(db);
  const ledger = createLedger(db);
  const planner = createSlotPlanner({ db, outbox, lease, clock, platforms, onEvent });
  const watch = createStoreWatch({ onEvent, log, monotonicMs });
  const onFault = watch.fault;
  const { send, giveUp } = createPostSender({ ...deps, outbox, ledger, lease, owner: self.owner, onFault });
  const upkeep = createUpkeep({ db, outbox, ledger, nowMs, giveUp, onEvent });
  const role: Role = createRole({
    lease,
    sleep,
    onTakeOver() {
      upkeep.recover(self.owner);
      planner.rebase();
    },
    async onTaken(signal) {
      await planner.plan(signal).finally(() => works.ring());
    },
    onEvent,
    onFault,
    onBeat: watch.took,
  });
  const mayPost = () => role.posts === true;
  const variant = deps.variant ?? (() => "");
  const works: Works = createWorks({ ...deps, variant, outbox, ledger, nowMs, mayPost, send, onFault });
  return { nowMs, platforms, ledger, planner, upkeep, role, works, onFault };
}

/** Digests made on schedule and posted exactly once. See docs/delivery.md. */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { db, sleep } = deps;
  const { nowMs, platforms, ledger, planner, upkeep, role, works, onFault } = openParts(deps);
  const { accepting, sending, stops } = createStops();
  let background: Promise<unknown> | null = null;
  let keptMs = Number.NEGATIVE_INFINITY;

  /** What is done every minute or more often by whoever posts. */
  const lookAfter = async (signal: AbortSignal): Promise<void> => {
    await planner.plan(signal);
    upkeep.expire();
    if (Math.abs(nowMs() - keptMs) <= UPKEEP_MS) return;
    keptMs = nowMs();
    upkeep.prune();
  };
  const look = async (signal: AbortSignal): Promise<void> => {
    role.beat();
    if (role.posts) await lookAfter(signal);
  };
  const begin = (): Promise<unknown> => Promise.all([role.run(accepting.signal), works.run(stops)]).catch(onFault);

  return {
    async tick(signal) {
      if (accepting.signal.aborted || signal.aborted) return;
      await look(signal).catch(onFault);
      background ??= begin();
      works.ring();
    },
    async drain(signal) {
      const done = () =>
        signal.aborted || accepting.signal.aborted || role.posts !== true || countQueued(db, platforms) === 0;
      while (!done()) await works.progress(BEAT_MS, signal);
      await works.settled();
    },
    seen: (target) => ledger.read(ledger.versionOf(target), nowMs()),
    status: () => readStatus(db, platforms, planner.nextMs(), role.posts === true),
    async stop(withinMs) {
      accepting.abort(new Error("Delivery is stopping"));
      const settled = Promise.all([background, works.settled()]);
      await within(settled, Math.max(0, withinMs - CUT_OFF_MS), sleep);
      sending.abort(new Error("Delivery has stopped"));
      await within(settled, CUT_OFF_MS, sleep);
      role.release();
    },
  };
}

/** Waits for some work, but no longer than a time. */
async function within(work: Promise<unknown>, ms: number, sleep: Sleep): Promise<void> {
  const own = new AbortController();
  await Promise.race([work, sleep(ms, own.signal).catch(() => {})]);
  own.abort();
}
