import type { Article } from "../contracts/article.ts";
import type { SeenStory, StoryDigest } from "../contracts/digest.ts";
import type { Story } from "../contracts/story.ts";
import type { BilingualName, Difference } from "../contracts/summarizer.ts";
import { byPublished } from "./by-published.ts";
import { changesBetween } from "./seen-changes.ts";
import { newsAfter } from "./seen-news.ts";
import { likeness, OPENING_CHARS, tellingTerms } from "./seen-terms.ts";

/** A count that changed since a chat had the story; `articleId` names the article that gives the new one. */
export interface SeenChange {
  readonly what: BilingualName;
  readonly before: string;
  readonly now: string;
  readonly articleId: string;
}

/** What a story is to a chat: one it never had, one it had, or one it had that says something new. */
export type SeenVerdict =
  | { readonly kind: "new" }
  | { readonly kind: "same"; readonly seen: SeenStory }
  | {
      readonly kind: "update";
      readonly seen: SeenStory;
      /** Articles that say something new; no copies. Latest last. */
      readonly newArticles: readonly Article[];
      readonly changes: readonly SeenChange[];
    };

/** What helps to compare; without it a verdict rests on the story and the ledger alone. */
export interface SeenAids {
  /** A stored article: those of a seen story may stand outside the window. */
  readonly articleOf?: (id: string) => Article | null;
  /** Numbers in which articles differ, the earliest article's first. */
  readonly differences?: (articles: readonly Article[]) => readonly Difference[];
}

/** Share of the fewer articles that two must have in common to be one story. */
const SHARED_ARTICLES = 1 / 3;

/** Likeness from which two stories without a common article are one; and the days that may lie between them. */
const SAME_LIKENESS = 0.5;
const SAME_DAYS = 7;

/** Texts of a story that its terms are taken from. */
const READ_TEXTS = 6;

const DAY_MS = 86_400_000;

/**
 * What a chat will remember of a story of a posted digest.
 * @param at when it was posted, ISO 8601
 */
export function seenOf(story: StoryDigest, at: string): SeenStory {
  const dates = story.sources.flatMap(({ published }) => published.date ?? []).sort();
  const titles = story.sources.slice(0, READ_TEXTS).flatMap(({ title }) => title ?? []);
  const texts = story.evidence.slice(0, READ_TEXTS).map(({ text }) => text.slice(0, OPENING_CHARS));
  return {
    id: story.id,
    at,
    articleIds: [...story.sources, ...story.copies].map(({ articleId }) => articleId),
    from: dates[0] ?? null,
    to: dates[dates.length - 1] ?? null,
    terms: tellingTerms([...titles, ...texts]),
  };
}

function termsOfStory({ articles }: Story): readonly string[] {
  const originals = articles.filter(({ duplicateOf }) => duplicateOf === null).slice(0, READ_TEXTS);
  return tellingTerms(originals.map(({ title, text }) => `${title ?? ""}\n${text.slice(0, OPENING_CHARS)}`));
}

/** Days between two stretches of time, 0 where they touch or one is not known. */
function daysApart(a: Pick<Story, "from" | "to">, b: Pick<Story, "from" | "to">): number {
  const gap = (earlier: string | null, later: string | null) =>
    earlier === null || later === null ? 0 : (Date.parse(later) - Date.parse(earlier)) / DAY_MS;
  return Math.max(0, gap(a.to, b.from), gap(b.to, a.from));
}

/** True where an article is known to be older than the latest that the chat has had. */
function isOlder({ published }: Article, { to }: SeenStory): boolean {
  if (published.date === null || to === null) return false;
  const length = Math.min(published.date.length, to.length);
  return published.date.slice(0, length) < to.slice(0, length);
}

/** What a chat has had, ready to compare many stories with. */
export interface SeenIndex {
  compare(story: Story): SeenVerdict;
  /** Whether the chat has had an article in any story. */
  knows(articleId: string): boolean;
}

/** Indexes what a chat has had. */
export function indexSeen(seen: readonly SeenStory[], aids: SeenAids = {}): SeenIndex {
  const holders = new Map<string, SeenStory[]>();
  for (const entry of seen) for (const id of entry.articleIds) holders.set(id, [...(holders.get(id) ?? []), entry]);

  /** Entries that are this story, the latest posted last. */
  function entriesOf(story: Story): readonly SeenStory[] {
    const shared = new Map<SeenStory, number>();
    for (const { id } of story.articles)
      for (const entry of holders.get(id) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    const isShared = (entry: SeenStory) =>
      (shared.get(entry) ?? 0) >= SHARED_ARTICLES * Math.min(entry.articleIds.length, story.articles.length);
    let own: readonly string[] | undefined;
    const isAlike = (entry: SeenStory): boolean => {
      if (daysApart(entry, story) > SAME_DAYS) return false;
      own ??= termsOfStory(story);
      return likeness(own, entry.terms) >= SAME_LIKENESS;
    };
    const found = [...shared.keys()].filter(isShared);
    const entries = found.length > 0 ? found : seen.filter(isAlike);
    return [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  return {
    knows: (id) => holders.has(id),
    compare(story) {
      const entries = entriesOf(story);
      const last = entries[entries.length - 1];
      return last === undefined ? { kind: "new" } : compareWith(story, entries, last, aids);
    },
  };
}

function compareWith(story: Story, entries: readonly SeenStory[], last: SeenStory, aids: SeenAids): SeenVerdict {
  const known = new Set(entries.flatMap(({ articleIds }) => articleIds));
  const originals = story.articles.filter(({ duplicateOf }) => duplicateOf === null);
  const isFresh = (article: Article) => !known.has(article.id) && !entries.some((entry) => isOlder(article, entry));
  const fresh = originals.filter(isFresh);
  if (fresh.length === 0) return { kind: "same", seen: last };
  const here = new Map(story.articles.map((article) => [article.id, article]));
  const old = [...known].flatMap((id) => here.get(id) ?? aids.articleOf?.(id) ?? []);
  const changes = changesBetween(old, fresh, aids.differences ?? (() => []));
  const terms = entries.flatMap((entry) => entry.terms);
  const to =
    entries
      .flatMap((entry) => entry.to ?? [])
      .sort()
      .pop() ?? null;
  const isNews = newsAfter({ articles: old, terms, to });
  const newArticles = fresh.filter(
    (article) => changes.some(({ articleId }) => articleId === article.id) || isNews(article),
  );
  return newArticles.length === 0
    ? { kind: "same", seen: last }
    : { kind: "update", seen: last, newArticles: byPublished(newArticles), changes };
}
