import type { InlineCard, InlinePage } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import type { Digest, StoryDigest } from "../contracts/digest.ts";
import { formatDate } from "../i18n/dates.ts";
import { storyDocument } from "../render/document.ts";
import type { ConversationDeps } from "./types.ts";

/** Cards of a page, and stories that a query may page through. */
const PAGE = 10;
const MOST_STORIES = 20;
const WORDS = 60;
const QUERY_CHARS = 100;
const TITLE_CHARS = 100;

/** People type letter by letter, and go back: a query is asked once a minute, and so many are remembered. */
const FRESH_MS = 60_000;
const MOST_QUERIES = 100;

const NONE: InlinePage = { cards: [], next: "" };

/** The card of story `n`. */
function cardOf(digest: Digest, story: StoryDigest, n: number, lang: Lang, timeZone: string): InlineCard {
  const [source] = story.sources;
  const about = [source?.outlet, source?.published.date && formatDate(source.published.date, lang, timeZone)];
  return {
    id: `${digest.id}-${n}`,
    title: story.headline[lang].slice(0, TITLE_CHARS),
    description: about.filter(Boolean).join(" · ").slice(0, TITLE_CHARS),
    doc: storyDocument(digest, n, { show: lang, timeZone, lang }),
  };
}

/**
 * Story cards for what somebody types in any chat. All pages of a query come from one digest, which the offset names
 * (`10@0f3a…`), so that none is shown twice when the archive grows in between.
 */
export function createInline({ engine, chats, clock }: ConversationDeps) {
  const made = new Map<string, { readonly at: number; readonly digest: Promise<Digest> }>();

  async function make(topic: string): Promise<Digest> {
    const topics = topic === "" ? [] : [topic];
    const wish = { words: WORDS, stories: MOST_STORIES, ...(topic === "" ? {} : { topics }) };
    const { digest } = await engine.digest(wish);
    await chats.saveDigest(null, { digest, topics });
    return digest;
  }

  function digestOf(topic: string): Promise<Digest> {
    const now = clock.now().getTime();
    const known = made.get(topic);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.digest;
    const digest = make(topic);
    made.delete(topic);
    made.set(topic, { at: now, digest });
    digest.catch(() => made.delete(topic));
    for (const oldest of made.keys()) if (made.size > MOST_QUERIES) made.delete(oldest);
    return digest;
  }

  async function pageOf(query: string, offset: string): Promise<{ digest: Digest; from: number } | null> {
    const [, from = "0", id] = /^(\d{1,3})@([0-9a-f]{16})$/.exec(offset) ?? [];
    if (id === undefined) return { digest: await digestOf(query.slice(0, QUERY_CHARS).trim()), from: 0 };
    const kept = await chats.digest(id);
    return kept && { digest: kept.digest, from: Number(from) };
  }

  return async (query: string, offset: string, lang: Lang): Promise<InlinePage> => {
    const found = await pageOf(query, offset);
    if (found === null) return NONE;
    const { digest, from } = found;
    // A card goes into a chat that the bot does not know: the operator's zone counts.
    const { timeZone } = chats.defaults;
    const cards = digest.stories
      .slice(from, from + PAGE)
      .map((story, i) => cardOf(digest, story, from + i + 1, lang, timeZone));
    const next = from + PAGE < digest.stories.length ? `${from + PAGE}@${digest.id}` : "";
    return { cards, next };
  };
}
