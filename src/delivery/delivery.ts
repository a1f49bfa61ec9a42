import { setMaxListeners } from "node:events";
import type { Adapter, Target, Throttle } from "../contracts/adapter.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Digest, SeenStory } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { Engine } from "../contracts/engine.ts";
import type { Log } from "../contracts/log.ts";
import type { Subscription, SubscriptionStore } from "../contracts/schedule.ts";
import type { Database } from "../store/driver.ts";
import { createBell } from "./bell.ts";
import { createComposeRun } from "./compose-run.ts";
import type { DeliveryEvent } from "./events.ts";
import { createLane } from "./lane.ts";
import { BEAT_MS, createLease, type ProcessIdentity } from "./lease.ts";
import { createLedger } from "./ledger.ts";
import { createOutbox } from "./outbox.ts";
import { createSlotPlanner } from "./plan-slots.ts";
import { processIdentity } from "./process-identity.ts";
import { openDeliveryTables } from "./schema.ts";
import type { DeliveryPolicy, Stops } from "./send-deps.ts";
import { createPostSender } from "./send-post.ts";
import type { Sleep } from "./sleep.ts";
import { countQueued, type DeliveryStatus, readStatus } from "./status.ts";
import { createUpkeep } from "./upkeep.ts";

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

export interface Delivery {
  /** Files what is due and lets it be made and sent in the background; to be called every minute or more often. */
  tick(signal: AbortSignal): Promise<void>;
  /** Resolves when nothing waits any more that could be posted, also what is tried again later; or when aborted. */
  drain(signal: AbortSignal): Promise<void>;
  status(): DeliveryStatus;
  /** What has been posted to a chat and is remembered. */
  seen(target: Target): readonly SeenStory[];
  /** Takes up nothing more, gives what is under way `withinMs` to end, then cuts it off. What was cut off is settled at the next start. */
  stop(withinMs: number): Promise<void>;
}

const UPKEEP_MS = 60 * 60_000;

/** What is left of the time of `stop` for adapters to notice that they were cut off. */
const CUT_OFF_MS = 500;

/** Digests made on schedule and posted exactly once. See docs/delivery.md. */
export function createDelivery(deps: DeliveryDeps): Delivery {
  const { db, adapters, engine, clock, sleep, log, onEvent } = deps;
  openDeliveryTables(db);
  const nowMs = () => clock.now().getTime();
  const platforms = [...adapters.keys()];
  const self = deps.identity ?? processIdentity();
  const lease = createLease(db, self, deps.monotonicMs ?? (() => performance.now()));
  const outbox = createOutbox(db);
  const ledger = createLedger(db);
  const planner = createSlotPlanner({ db, outbox, lease, clock, platforms, onEvent });
  const accepting = new AbortController();
  const sending = new AbortController();
  // Every post under way listens to them.
  setMaxListeners(0, accepting.signal, sending.signal);
  const stops: Stops = { accepting: accepting.signal, sending: sending.signal };
  const onFault = (error: unknown) => log.error("Delivery failed and goes on", { error: String(error) });
  const sender = createPostSender({ ...deps, outbox, ledger, lease, owner: self.owner, onFault });
  const upkeep = createUpkeep({ db, outbox, ledger, nowMs, giveUp: sender.giveUp, onEvent });

  let posting: boolean | null = null;
  let background: Promise<unknown> | null = null;
  let keptMs = Number.NEGATIVE_INFINITY;
  const changed = createBell(sleep);
  const mayPost = () => posting === true;

  const composing = createComposeRun({
    db,
    outbox,
    ledger,
    engine,
    adapters,
    toDocument: deps.toDocument,
    variant: deps.variant ?? (() => ""),
    clock,
    bell: createBell(sleep),
    sleep,
    mayPost,
    onEvent,
    onFault,
    onMade: () => {
      ringLanes();
      changed.ring();
    },
  });
  const lanes = platforms.map((id) => {
    const bell = createBell(sleep);
    const platform = { adapter: adapters.get(id) as Adapter, throttle: deps.throttles.get(id) ?? null };
    const onDone = () => {
      composing.bell.ring();
      changed.ring();
    };
    return { bell, ...createLane({ platform, outbox, bell, nowMs, mayPost, send: sender.send, onDone, onFault }) };
  });
  const ringLanes = () => {
    for (const { bell } of lanes) bell.ring();
  };
  const ringAll = () => {
    composing.bell.ring();
    ringLanes();
  };

  /** Takes or keeps the lease; what another process left is taken up first. */
  const beat = (): void => {
    const held = lease.hold();
    if (held === posting) return;
    if (held) {
      upkeep.recover(self.owner);
      planner.rebase();
    }
    posting = held;
    onEvent({ kind: "role", posts: held, holder: lease.holder() });
  };
  const heartbeat = async (): Promise<void> => {
    while (!accepting.signal.aborted) {
      await sleep(BEAT_MS, accepting.signal).catch(() => {});
      if (accepting.signal.aborted) return;
      const before = posting;
      try {
        beat();
        if (posting && !before) await planner.plan(accepting.signal);
      } catch (error) {
        onFault(error);
      }
      if (posting && !before) ringAll();
    }
  };
  const begin = (): Promise<unknown> =>
    Promise.all([heartbeat(), composing.run(accepting.signal), ...lanes.map((lane) => lane.run(stops))]).catch(onFault);

  return {
    async tick(signal) {
      if (accepting.signal.aborted || signal.aborted) return;
      beat();
      if (posting) {
        await planner.plan(signal);
        upkeep.expire();
        if (Math.abs(nowMs() - keptMs) > UPKEEP_MS) {
          keptMs = nowMs();
          upkeep.prune();
        }
      }
      background ??= begin();
      ringAll();
    },
    async drain(signal) {
      const done = () =>
        signal.aborted || accepting.signal.aborted || posting !== true || countQueued(db, platforms) === 0;
      while (!done()) await changed.wait(BEAT_MS, signal);
      await Promise.all(lanes.map((lane) => lane.settled()));
    },
    seen: (target) => ledger.read(ledger.versionOf(target), nowMs()),
    status: () => readStatus(db, platforms, planner.nextMs(), posting === true),
    async stop(withinMs) {
      accepting.abort(new Error("Delivery is stopping"));
      const settled = Promise.all([background, ...lanes.map((lane) => lane.settled())]);
      await within(settled, Math.max(0, withinMs - CUT_OFF_MS), sleep);
      sending.abort(new Error("Delivery has stopped"));
      await within(settled, CUT_OFF_MS, sleep);
      if (posting) lease.release();
      posting = false;
    },
  };
}

/** Waits for some work, but no longer than a time. */
async function within(work: Promise<unknown>, ms: number, sleep: Sleep): Promise<void> {
  const own = new AbortController();
  await Promise.race([work, sleep(ms, own.signal).catch(() => {})]);
  own.abort();
}
