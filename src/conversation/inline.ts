import type { InlineCard, InlinePage } from "../contracts/adapter.ts";
import type { Lang } from "../contracts/article.ts";
import type { Digest } from "../contracts/digest.ts";
import { formatDate } from "../i18n/dates.ts";
import { storyDocument } from "../render/document.ts";
import type { ConversationDeps } from "./types.ts";

/** Cards of a page, and stories that a query may page through. */
const PAGE = 10;
const MOST_STORIES = 30;
const WORDS = 60;
const QUERY_CHARS = 100;
const TITLE_CHARS = 100;

const NONE: InlinePage = { cards: [], next: "" };

/**
 * Story cards for what somebody types in any chat. All pages of a query come from one digest, which the offset names
 * (`10@0f3a…`), so that none is shown twice when the archive grows in between.
 */
export function createInline({ engine, chats }: ConversationDeps, timeZone: () => Promise<string>) {
  async function digestFor(query: string, offset: string): Promise<{ digest: Digest; from: number } | null> {
    const [, from = "0", id] = /^(\d{1,3})@([0-9a-f]{16})$/.exec(offset) ?? [];
    if (id !== undefined) {
      const kept = await chats.digest(id);
      return kept && { digest: kept.digest, from: Number(from) };
    }
    const topic = query.slice(0, QUERY_CHARS).trim();
    const made = await engine.digest({ words: WORDS, stories: MOST_STORIES, ...(topic ? { topics: [topic] } : {}) });
    await chats.saveDigest(null, { digest: made.digest, topics: topic ? [topic] : [] });
    return { digest: made.digest, from: 0 };
  }

  return async (query: string, offset: string, lang: Lang): Promise<InlinePage> => {
    const found = await digestFor(query, offset);
    if (found === null) return NONE;
    const { digest, from } = found;
    const zone = await timeZone();
    const cards = digest.stories.slice(from, from + PAGE).map((story, i): InlineCard => {
      const n = from + i + 1;
      const [source] = story.sources;
      const about = [source?.outlet, source?.published.date && formatDate(source.published.date, lang, zone)];
      return {
        id: `${digest.id}-${n}`,
        title: story.headline[lang].slice(0, TITLE_CHARS),
        description: about.filter(Boolean).join(" · ").slice(0, TITLE_CHARS),
        doc: storyDocument(digest, n, { show: lang, timeZone: zone, lang }),
      };
    });
    const next = from + PAGE < digest.stories.length ? `${from + PAGE}@${digest.id}` : "";
    return { cards, next };
  };
}
