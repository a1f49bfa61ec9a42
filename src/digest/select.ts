import type { ArchiveStore, ArticleWindow } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { SeenStory } from "../contracts/digest.ts";
import { DAY_MS, dayAfter, publishedDay } from "./local-day.ts";
import type { DigestWindow } from "./special-window.ts";

/** Which articles a digest is made of, besides their dates. */
export interface Selection {
  readonly outlets?: readonly string[];
  readonly languages?: readonly Lang[];
}

/** Articles that are grouped together. */
export interface Batch {
  readonly articles: readonly Article[];
  readonly window: ArticleWindow;
  /**
   * Where recency counts from, when it is not the archive's newest article: a day of the past is looked at from its
   * end.
   */
  readonly now: string | null;
}

type Store = Pick<ArchiveStore, "inWindow" | "get" | "span">;

/**
 * Of more articles than this only those that a search found for the topic are grouped: grouping all of a large archive
 * for one topic takes seconds, and nearly all that tells a story on a topic is found by it.
 */
const MOST_GROUPED_FOR_TOPIC = 2_000;

/** The articles of a window; of a large one those that `found` holds, where it is given. */
function articlesOf(store: Store, window: ArticleWindow, found: ReadonlySet<string> | null): readonly Article[] {
  if (found === null) return store.inWindow(window);
  const isOpen = window.from === null && window.to === null && window.arrivedAfter === undefined;
  if (isOpen && store.span().articles > MOST_GROUPED_FOR_TOPIC) return [...found].flatMap((id) => store.get(id) ?? []);
  const articles = store.inWindow(window);
  return articles.length > MOST_GROUPED_FOR_TOPIC ? articles.filter(({ id }) => found.has(id)) : articles;
}

function selectArticles(
  store: Store,
  { outlets, languages }: Selection,
  window: ArticleWindow,
  found: ReadonlySet<string> | null,
): readonly Article[] {
  return articlesOf(store, window, found)
    .filter((a) => !outlets || (a.outlet !== null && outlets.includes(a.outlet)))
    .filter((a) =>
      languages ? (languages as readonly string[]).includes(a.language) : a.language === "ar" || a.language === "en",
    );
}

/** The articles of one local day: those published at a time on it, and those that give it as their date. */
function dayBatch(store: Store, selection: Selection, day: string, timeZone: string): Batch {
  const wide = { from: dayAfter(day, -1), to: dayAfter(day, 2) };
  const articles = selectArticles(store, selection, wide, null).filter(
    (a) => publishedDay(a.published, timeZone) === day,
  );
  return { articles, window: { from: day, to: dayAfter(day, 1) }, now: dayAfter(day, 1) };
}

/**
 * The articles of a window; each day of a window of days by itself, since no event happens again a year later.
 * @param found what a search found for the digest's topics, null without topics
 */
export function batchesOf(
  store: Store,
  selection: Selection,
  { window, days }: Omit<DigestWindow, "cursor">,
  found: ReadonlySet<string> | null,
): readonly Batch[] {
  if (days === null) return [{ articles: selectArticles(store, selection, window, found), window, now: null }];
  return days.dates.map((day) => dayBatch(store, selection, day, days.timeZone));
}

/** An event that has been silent for longer comes back as a new story. */
const CONTEXT_DAYS = 7;
/** Articles of seen stories that stand beside the window's; more would only cost time. */
const MAX_CONTEXT = 400;

/**
 * Articles of stories that a chat has had, from the days before a batch: grouped with it, they show which of its
 * stories go on with one of those.
 */
export function contextOf(store: Store, seen: readonly SeenStory[], articles: readonly Article[]): readonly Article[] {
  const dates = articles.flatMap(({ published }) => published.date ?? []).sort();
  const [first, last] = [dates[0], dates[dates.length - 1]];
  if (first === undefined || last === undefined) return [];
  const near = seen.filter(
    ({ from, to }) =>
      from !== null &&
      to !== null &&
      Date.parse(to) >= Date.parse(first) - CONTEXT_DAYS * DAY_MS &&
      Date.parse(from) <= Date.parse(last) + CONTEXT_DAYS * DAY_MS,
  );
  const here = new Set(articles.map(({ id }) => id));
  const ids = new Set(near.flatMap(({ articleIds }) => articleIds).filter((id) => !here.has(id)));
  return [...ids].slice(-MAX_CONTEXT).flatMap((id) => store.get(id) ?? []);
}
