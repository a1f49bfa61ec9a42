import type { Clock } from "../contracts/clock.ts";
import type { Bell } from "./bell.ts";
import { failed } from "./close-post.ts";
import { type ComposeDeps, type Composed, createComposer } from "./compose.ts";
import type { DeliveryEvent } from "./events.ts";
import type { Post } from "./outbox-types.ts";
import { MOST_ATTEMPTS, pauseMs } from "./retry.ts";
import type { Sleep } from "./sleep.ts";

/** What the maker of posts needs besides what makes one. */
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

/** How often due posts are looked for without a ring, as another process may leave some. */
const IDLE_MS = 30_000;

const nowMs = ({ clock }: ComposeRunDeps): number => clock.now().getTime();

/** Another try after a growing pause, or the end of the post where its time or its tries are over. */
function retryOrFail(deps: ComposeRunDeps, post: Post, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const atMs = nowMs(deps) + pauseMs(post.key, post.attempts + 1);
  if (post.attempts + 1 < MOST_ATTEMPTS && atMs <= post.expiresMs) deps.outbox.later(post.seq, atMs, true);
  else if (deps.outbox.end(post.seq, "failed", message, nowMs(deps))) deps.onEvent(failed(post, "engine", message));
}

/** Stores what was made in one transaction, and ends the posts that have nothing to say. */
function store(deps: ComposeRunDeps, made: readonly Composed[]): void {
  const { db, outbox } = deps;
  const setCursor = db.prepare("UPDATE subscriptions SET cursor = ? WHERE id = ?");
  const empty: Post[] = [];
  db.transaction(() => {
    for (const { post, content, cursor } of made) {
      if (content !== null) {
        outbox.fill(post, content);
        continue;
      }
      // A replay's day without news is done, too: without its cursor it would come up for ever.
      if (!outbox.end(post.seq, "empty", null, nowMs(deps))) continue;
      if (cursor !== null) setCursor.run([cursor, post.subscription]);
      empty.push(post);
    }
  });
  for (const { target, subscription, slot } of empty) deps.onEvent({ kind: "empty", target, subscription, slot });
}

type Compose = (post: Post) => Promise<Composed | null>;

async function composeBatch(deps: ComposeRunDeps, posts: readonly Post[], compose: Compose, signal: AbortSignal) {
  const made: Composed[] = [];
  for (const post of posts) {
    try {
      const composed = await compose(post);
      if (composed !== null) made.push(composed);
      else deps.outbox.end(post.seq, "failed", "unsubscribed", nowMs(deps));
    } catch (error) {
      if (signal.aborted) return;
      retryOrFail(deps, post, error);
    }
  }
  store(deps, made);
  deps.onMade();
}

async function composeAll(deps: ComposeRunDeps, signal: AbortSignal): Promise<void> {
  const composer = createComposer({ ...deps, nowMs: () => nowMs(deps) });
  for (const platform of deps.adapters.keys())
    for (;;) {
      const posts = signal.aborted ? [] : deps.outbox.due(platform, nowMs(deps), BATCH);
      if (posts.length === 0) break;
      await composeBatch(deps, posts, (post) => composer.compose(post, signal), signal);
      await new Promise((resume) => setImmediate(resume));
    }
}

/** Until the next post has waited long enough, but no longer than `IDLE_MS`. */
function waitMs(deps: ComposeRunDeps): number {
  const { adapters, outbox } = deps;
  const now = nowMs(deps);
  const next = [...adapters.keys()].map((platform) => outbox.nextMs(platform, now) ?? Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(IDLE_MS, Math.min(...next) - now));
}

/** A store that does not even read is asked again later: whoever makes the digests never ends before the bot. */
function waitOrIdle(deps: ComposeRunDeps): number {
  try {
    return waitMs(deps);
  } catch (error) {
    deps.onFault(error);
    return IDLE_MS;
  }
}

/** Makes the digests of due posts, platform by platform, until aborted. */
export function createComposeRun(deps: ComposeRunDeps) {
  const { bell, sleep } = deps;
  return {
    bell,
    async run(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        if (deps.mayPost()) await composeAll(deps, signal).catch(deps.onFault);
        await bell.wait(waitOrIdle(deps), signal);
        await sleep(REST_MS, signal).catch(() => {});
      }
    },
  };
}
