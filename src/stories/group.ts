import type { ArticleWindow } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import { extractFeatures, isPresentForm } from "./features.ts";
import { chooseLead } from "./lead.ts";
import { type Item, partition } from "./partition.ts";
import { type RankView, rankReasons, rankScore, rankView } from "./rank.ts";
import { SETTINGS } from "./settings.ts";
import { byDate, dayOf } from "./when.ts";

/** Longest title made from the start of a text, in UTF-16 units. */
const MAX_TITLE_CHARS = 120;

function isDigested(article: Article): article is Article & { readonly language: Lang } {
  return article.language === "ar" || article.language === "en";
}

/** Articles by the text that they print: the original first, then its copies by date. */
function byText(articles: readonly Article[]): readonly (readonly Article[])[] {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const key = article.duplicateOf ?? article.id;
    const group = groups.get(key);
    // When the original is outside the window, its earliest copy stands for it.
    if (group === undefined) groups.set(key, [article]);
    else if (article.id === key) group.unshift(article);
    else group.push(article);
  }
  return [...groups.values()];
}

function featuresOf(article: Article, stored: string | undefined): string {
  return stored !== undefined && isPresentForm(stored) ? stored : extractFeatures(article);
}

/** The start of a text, cut between words. */
function opening(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  if (line.length <= MAX_TITLE_CHARS) return line;
  const cut = line.lastIndexOf(" ", MAX_TITLE_CHARS - 1);
  return `${line.slice(0, cut > 0 ? cut : MAX_TITLE_CHARS - 1).trimEnd()}…`;
}

/** Made from the original text of the earliest article, also where only a copy of it stands in the window. */
function storyId({ id, duplicateOf }: Article): string {
  return `s-${duplicateOf ?? id}`;
}

/** What is told of a story's articles, in their order. */
type Contents = Pick<Story, "title" | "articles" | "from" | "to" | "outlets">;

/** @param texts the original of each text first, then its copies; earliest text first */
function contentsOf(texts: readonly (readonly Article[])[], closeness: readonly number[]): Contents {
  const originals = texts.map(([original]) => original as Article);
  const lead = chooseLead(originals, closeness);
  // Lead first, the others by date, each followed by its copies.
  const articles = [texts[lead] as readonly Article[], ...texts.filter((_, place) => place !== lead)].flat();
  const dates = articles
    .map(({ published }) => published.date)
    .filter((date) => date !== null)
    .sort();
  const leader = originals[lead] as Article;
  return {
    title: leader.title ?? opening(leader.text),
    articles,
    from: dates[0] ?? null,
    to: dates[dates.length - 1] ?? null,
    outlets: [...new Set(articles.map(({ outlet }) => outlet).filter((outlet) => outlet !== null))],
  };
}

/** Whether an article belongs to the window, or stands there only to be compared with. */
type IsOwn = (article: Article) => boolean;

function toStory(
  texts: readonly (readonly Article[])[],
  closeness: readonly number[],
  density: number,
  view: RankView,
  isOwn: IsOwn,
): Story {
  const originals = texts.map(([original]) => original as Article);
  const own = originals.filter(isOwn);
  // Only a copy of a context article is the window's own: that article speaks for it.
  const reasons = rankReasons(own.length > 0 ? own : originals, density, view);
  const head = { id: storyId(originals[0] as Article), score: rankScore(reasons), reasons };
  // Most stories are one article; what is worked out late takes four times the memory, which a bot's windows keep.
  if (originals.length === 1 && originals[0]?.title != null) return { ...head, ...contentsOf(texts, closeness) };
  let known: Contents | undefined;
  // Worked out when it is first read: choosing a lead reads the articles' texts.
  const contents = (): Contents => {
    known ??= contentsOf(texts, closeness);
    return known;
  };
  return {
    ...head,
    get title() {
      return contents().title;
    },
    get articles() {
      return contents().articles;
    },
    get from() {
      return contents().from;
    },
    get to() {
      return contents().to;
    },
    get outlets() {
      return contents().outlets;
    },
  };
}

/** The better ranked first; ties go by title. */
function byScore(a: Story, b: Story): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;
}

/** What grouping may be told. */
export interface GroupOptions {
  /** Where recency counts from; the newest article when absent. */
  readonly now?: string;
  readonly window?: ArticleWindow;
  /** Ids of articles that show which stories go on: they rank no story, and one of them alone is left out. */
  readonly context?: ReadonlySet<string>;
}

/**
 * Groups a window's articles into stories, best ranked first. Every Arabic or English article stands in exactly one
 * story, a copy in its original's; articles in other languages are set aside. The result depends on the set of articles
 * alone, not on their order. `features` gives what `extractFeatures` made of an article when it was stored; an article
 * without (or with an older form) is analysed here.
 */
export function groupStories(
  articles: readonly Article[],
  features: (id: string) => string | undefined,
  options: GroupOptions = {},
): readonly Story[] {
  const texts = byText(articles.filter(isDigested).sort(byDate));
  const originals = texts.map(([original]) => original as Article);
  const items = originals.map((article): Item => {
    return {
      lang: article.language as Lang,
      features: featuresOf(article, features(article.id)),
      day: dayOf(article.published),
      outlet: article.outlet,
    };
  });
  const { context = new Set() } = options;
  const isOwn: IsOwn = ({ id }) => !context.has(id);
  const { clusters, closeness, densities } = partition(items, SETTINGS);
  const view = rankView(
    articles.filter(isOwn),
    densities.reduce((most, density) => Math.max(most, density), 0),
    options,
  );
  const mean = (members: readonly number[]) =>
    members.reduce((sum, member) => sum + (densities[member] ?? 0), 0) / members.length;
  return clusters
    .map((members) => ({ members, own: members.map((member) => texts[member] as readonly Article[]) }))
    .filter(({ own }) => own.some((text) => text.some(isOwn)))
    .map(({ members, own }) => {
      const near = members.map((member) => closeness[member] ?? 0);
      return toStory(own, near, mean(members), view, isOwn);
    })
    .sort(byScore);
}
