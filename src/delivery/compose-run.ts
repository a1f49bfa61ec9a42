import type { Clock } from "../contracts/clock.ts";
import type { Bell } from "./bell.ts";
import { failed } from "./close-post.ts";
import { type ComposeDeps, type Composed, createComposer } from "./compose.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Post } from "./outbox-types.ts";
import { MOST_ATTEMPTS, pauseMs } from "./retry.ts";
import type { Sleep } from "./sleep.ts";

export interface ComposeRunDeps extends Omit<ComposeDeps, "nowMs"> {
  readonly clock: Clock;
  readonly bell: Bell;
  readonly sleep: Sleep;
  mayPost(): boolean;
  onEvent(event: DeliveryEvent): void;
  /** A fault of the store. */
  onFault(error: unknown): void;
  /** Called when posts are ready to be sent, or have turned out to say nothing. */
  onMade(): void;
}

/** Posts made in one transaction. */
const BATCH = 200;

/** Every sent post may give another one its turn; looking for it each time would cost more than making it. */
const REST_MS = 100;

const IDLE_MS = 30_000;

/** Makes the digests of due posts, platform by platform, until aborted. */
export function createComposeRun(deps: ComposeRunDeps) {
  const { db, outbox, adapters, clock, bell, sleep } = deps;
  const nowMs = () => clock.now().getTime();
  const setCursor = db.prepare("UPDATE subscriptions SET cursor = ? WHERE id = ?");

  const fail = (post: Post, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    const pause = pauseMs(post.key, post.attempts + 1);
    if (post.attempts + 1 < MOST_ATTEMPTS && nowMs() + pause <= post.expiresMs)
      outbox.later(post.seq, nowMs() + pause, true);
    else if (outbox.end(post.seq, "failed", message, nowMs())) deps.onEvent(failed(post, "engine", message));
  };

  const store = (made: readonly Composed[]): void => {
    const empty: Post[] = [];
    db.transaction(() => {
      for (const { post, content, cursor } of made) {
        if (content !== null) {
          outbox.fill(post, content);
          continue;
        }
        // A replay's day without news is done, too: without its cursor it would come up for ever.
        if (!outbox.end(post.seq, "empty", null, nowMs())) continue;
        if (cursor !== null) setCursor.run([cursor, post.subscription]);
        empty.push(post);
      }
    });
    for (const { target, subscription, slot } of empty) deps.onEvent({ kind: "empty", target, subscription, slot });
  };

  const composeBatch = async (
    posts: readonly Post[],
    compose: (post: Post) => Promise<Composed | null>,
    signal: AbortSignal,
  ) => {
    const made: Composed[] = [];
    for (const post of posts) {
      try {
        const composed = await compose(post);
        if (composed !== null) made.push(composed);
        else outbox.end(post.seq, "failed", "unsubscribed", nowMs());
      } catch (error) {
        if (signal.aborted) return;
        fail(post, error);
      }
    }
    store(made);
    deps.onMade();
  };

  const composeAll = async (signal: AbortSignal): Promise<void> => {
    const composer = createComposer({ ...deps, nowMs });
    for (const platform of adapters.keys())
      for (;;) {
        const posts = signal.aborted ? [] : outbox.due(platform, nowMs(), BATCH);
        if (posts.length === 0) break;
        await composeBatch(posts, (post) => composer.compose(post, signal), signal);
        await new Promise((resume) => setImmediate(resume));
      }
  };

  const waitMs = (): number => {
    const next = [...adapters.keys()].map((platform) => outbox.nextMs(platform, nowMs()) ?? Number.POSITIVE_INFINITY);
    return Math.max(1, Math.min(IDLE_MS, Math.min(...next) - nowMs()));
  };

  return {
    bell,
    async run(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        if (deps.mayPost()) await composeAll(signal).catch(deps.onFault);
        await bell.wait(waitMs(), signal);
        await sleep(REST_MS, signal).catch(() => {});
      }
    },
  };
}
