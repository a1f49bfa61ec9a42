import type { Adapter } from "../contracts/adapter.ts";
import type { Digest } from "../contracts/digest.ts";
import type { MessageDoc } from "../contracts/document.ts";
import type { DigestWish, Engine, MadeDigest } from "../contracts/engine.ts";
import type { Subscription } from "../contracts/schedule.ts";
import type { Database } from "../store/driver.ts";
import type { Ledger } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Content, Post } from "./outbox-types.ts";
import { storedPart } from "./payloads.ts";
import { readSubscription, SUBSCRIPTION_COLUMNS } from "./subscription-row.ts";

/** Where a digest comes from, and who shows it. */
export interface ComposeDeps {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly ledger: Ledger;
  readonly engine: Pick<Engine, "digest">;
  readonly adapters: ReadonlyMap<string, Adapter>;
  toDocument(digest: Digest, subscription: Subscription): MessageDoc;
  /** What else than the digest and `show` its document depends on; subscriptions with the same text share one. */
  variant(subscription: Subscription): string;
  nowMs(): number;
}

/** What a post says, or that there is nothing to say: `content` is null then. */
export interface Composed {
  readonly post: Post;
  readonly content: Content | null;
  readonly cursor: string | null;
}

/**
 * Makes the digests of posts, each once for all chats that wish the same and have had the same; lives as long as one
 * run, since the archive goes on.
 */
export interface Composer {
  /** Rejects with what the engine or a renderer threw. Null: the subscription is gone. */
  compose(post: Post, signal: AbortSignal): Promise<Composed | null>;
}

/** @see Composer */
export function createComposer(deps: ComposeDeps): Composer {
  const { db, ledger, engine, adapters } = deps;
  const find = db.prepare(`SELECT ${SUBSCRIPTION_COLUMNS}, cursor FROM subscriptions WHERE id = ?`);
  const digests = new Map<string, Promise<MadeDigest>>();
  const contents = new Map<string, Content>();

  const make = (key: string, wish: () => DigestWish, signal: AbortSignal): Promise<MadeDigest> => {
    const known = digests.get(key) ?? engine.digest(wish(), signal);
    digests.set(key, known);
    return known;
  };
  const contentOf = (key: string, made: MadeDigest, subscription: Subscription): Content => {
    const look = [key, subscription.target.platform, subscription.show, deps.variant(subscription)].join("\n");
    const known = contents.get(look);
    if (known !== undefined) return known;
    const adapter = adapters.get(subscription.target.platform) as Adapter;
    const parts = adapter.render(deps.toDocument(made.digest, subscription)).map(storedPart);
    const { digest, seen, cursor } = made;
    const content = { digest: digest.id, threadName: titleOf(digest, subscription), seen, cursor, parts };
    contents.set(look, content);
    return content;
  };
  return {
    async compose(post, signal) {
      const row = find.get([post.subscription]);
      const subscription = row === undefined ? null : readSubscription(row);
      if (subscription === null) return null;
      const version = ledger.versionOf(post.target);
      const wish = wishOf(subscription, row?.cursor == null ? null : String(row.cursor));
      const key = JSON.stringify([wish, version]);
      const made = await make(key, () => ({ ...wish, seen: ledger.read(version, deps.nowMs()) }), signal);
      const content = made.digest.stories.length === 0 ? null : contentOf(key, made, subscription);
      return { post, content, cursor: made.cursor };
    },
  };
}

/** What a subscription wishes; only what makes a difference, so that equal wishes look equal. */
function wishOf({ recipe, topics, words, window, schedule }: Subscription, cursor: string | null): DigestWish {
  return {
    recipe,
    topics,
    words,
    window,
    unattended: true,
    ...(window === "since-last" || window === "replay" ? { cursor } : {}),
    ...(window === "on-this-day" || window === "replay" ? { zone: schedule.zone } : {}),
  };
}

/** Most characters of a thread's name: Discord's limit is 100. */
const TITLE_CHARS = 80;

/** Name of a thread for the digest; the date of its slot is put behind it. */
function titleOf({ title }: Digest, { show }: Subscription): string {
  const name = show === "both" ? `${title.ar} · ${title.en}` : title[show];
  return name.length <= TITLE_CHARS ? name : title[show === "en" ? "en" : "ar"].slice(0, TITLE_CHARS);
}
