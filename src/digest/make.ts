import type { ArchiveStore, ArticleWindow } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Digest, SeenStory } from "../contracts/digest.ts";
import type { Story } from "../contracts/story.ts";
import type { Difference, StorySummary, Summarizer } from "../contracts/summarizer.ts";
import type { Translation, TranslationRequest, Translator } from "../contracts/translator.ts";
import type { StoryWriter } from "../contracts/writer.ts";
import { betweenOutlets } from "./between-outlets.ts";
import { buildDigest } from "./build.ts";
import { type Chosen, chooseStories } from "./choose.ts";
import { keepShort } from "./length.ts";
import { fillNames, missingNames, nameCounted } from "./names.ts";
import { batchesOf, contextOf } from "./select.ts";
import type { DigestWindow } from "./special-window.ts";
import { type RenderedStory, type Rendering, textsToTranslate } from "./translations.ts";
import { windowBefore } from "./window.ts";
import { storyToWrite, withWriting } from "./writing.ts";

/** What a digest selects and how long it is; a recipe with the wishes of one request laid over it. */
export interface DigestRequest {
  readonly recipe: string;
  readonly title: { readonly ar: string; readonly en: string };
  /** `all`, `24h`, `7d`; counts back from the newest article. */
  readonly span: string;
  /** Set when the request names its own days; wins over `span`. */
  readonly window?: ArticleWindow;
  /** What `specialWindow` gave; wins over both. */
  readonly special?: DigestWindow;
  readonly topic?: string;
  /** Only stories about one of these; wins over `topic`. */
  readonly topics?: readonly string[];
  readonly outlets?: readonly string[];
  readonly languages?: readonly Lang[];
  readonly stories: number;
  readonly words: number;
  readonly sentences: number;
  /** Nobody looks before it is posted: `DigestDeps.shows` decides which rough translations may stand. */
  readonly unattended?: boolean;
  /** What the chat has had: left out, or shown for what is new in it. The next stories take their place. */
  readonly seen?: readonly SeenStory[];
}

/** What making a digest needs; the composition root gives it. */
export interface DigestDeps {
  readonly store: ArchiveStore & { features(ids: readonly string[]): ReadonlyMap<string, string> };
  readonly group: (
    articles: readonly Article[],
    features: (id: string) => string | undefined,
    options: { readonly now: string; readonly window: ArticleWindow; readonly context: ReadonlySet<string> },
  ) => readonly Story[];
  readonly summarizer: Summarizer;
  /** Gives statements the sentence of an outlet of the other language that says the same. */
  readonly pair: (story: Story, summary: StorySummary) => StorySummary;
  readonly translator: Translator;
  /** Writes the stories from their evidence; without it they stay as they were extracted. */
  readonly writer?: StoryWriter | undefined;
  /** Whether a translation is shown, or gives way to its facts. */
  readonly shows: (translation: Translation, kind: "headline" | "sentence", unattended: boolean) => boolean;
  /** The facts of a text in the other language; null when none is known. */
  readonly factsLine: (text: string, from: Lang, to: Lang, published: string | null) => string | null;
  readonly clock: Clock;
  readonly hash: (text: string) => string;
}

/** Hits of a topic search that count as being about it: at least this share of the best hit's score. */
const TOPIC_SHARE = 0.35;
const TOPIC_HITS = 200;

/**
 * Scores of the articles that a search finds for the topics, by id; `about` are those that are good enough to be about
 * one.
 */
interface TopicHits {
  readonly found: ReadonlySet<string>;
  readonly about: ReadonlyMap<string, number>;
}

function searchTopics(deps: DigestDeps, topics: readonly string[]): TopicHits | null {
  if (topics.length === 0) return null;
  const found = new Set<string>();
  const about = new Map<string, number>();
  for (const topic of topics) {
    const hits = deps.store.search(topic, TOPIC_HITS);
    const least = (hits[0]?.score ?? 0) * TOPIC_SHARE;
    for (const { articleId, score } of hits) {
      found.add(articleId);
      if (score >= least) about.set(articleId, Math.max(score, about.get(articleId) ?? 0));
    }
  }
  return { found, about };
}

/** Stories of which an article is about a topic, the best hit first. */
function aboutTopics(stories: readonly Story[], { about }: TopicHits): readonly Story[] {
  const relevance = (story: Story) => Math.max(0, ...story.articles.map((a) => about.get(a.id) ?? 0));
  return stories.filter((s) => relevance(s) > 0).sort((a, b) => relevance(b) - relevance(a));
}

/** One call of the translator for all that is open, so that engines can batch. */
async function translate(
  deps: DigestDeps,
  requests: readonly TranslationRequest[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Translation>> {
  const open = [...new Map(requests.map((r) => [requestKey(r), r])).values()];
  const answers = open.length > 0 ? await deps.translator.translate(open, signal) : [];
  return new Map(open.flatMap((request, i) => (answers[i] ? [[requestKey(request), answers[i]] as const] : [])));
}

const requestKey = ({ from, text }: Pick<TranslationRequest, "from" | "text">): string => `${from} ${text}`;

/**
 * Dates of the articles that the texts of `textsToTranslate` are from, in its order: "yesterday" counts from each one's
 * own.
 */
function publishedOfTexts(story: Story, { headline, sentences, quotes }: StorySummary): readonly (string | null)[] {
  const dates = new Map(story.articles.map((article) => [article.id, article.published.date]));
  const evidence = [...sentences, ...quotes].map((text) => text.evidence.articleId);
  return [headline.articleId, ...evidence].map((id) => dates.get(id) ?? null);
}

/** Of a story that the chat has had, the summary tells what the new articles say. */
function toTell({ story, update }: Chosen): Story {
  if (update === null) return story;
  const told = new Set(update.newArticles.map(({ id }) => id));
  return { ...story, articles: story.articles.filter((a) => told.has(a.duplicateOf ?? a.id)) };
}

async function renderStories(
  deps: DigestDeps,
  chosen: readonly Chosen[],
  { words, sentences, unattended = false }: DigestRequest,
  signal: AbortSignal | undefined,
): Promise<readonly RenderedStory[]> {
  const stories = chosen.map(toTell);
  const summaries = stories.map((story) => deps.pair(story, deps.summarizer.summarize(story, { words, sentences })));
  const texts = summaries.map(textsToTranslate);
  const open = [...texts.flat().filter((request) => request !== null), ...summaries.flatMap(missingNames)];
  const translations = await translate(deps, open, signal);
  return chosen.map(({ story, update }, i): RenderedStory => {
    const summary = summaries[i] as StorySummary;
    const published = publishedOfTexts(story, summary);
    const renderings = (texts[i] ?? []).map((request, at): Rendering => {
      if (request === null) return { translation: null, facts: null };
      const found = translations.get(requestKey(request)) ?? null;
      const kind = at === 0 ? "headline" : "sentence";
      const translation = found && deps.shows(found, kind, unattended) ? found : null;
      const { text, from, to } = request;
      const facts = translation ? null : deps.factsLine(text, from, to, published[at] ?? null);
      // A single name or number says less than the source's own words.
      return { translation, facts: facts?.includes(" · ") ? facts : null };
    });
    const name = (request: TranslationRequest) => translations.get(requestKey(request))?.text ?? null;
    const count = ({ text, from, to }: TranslationRequest) => deps.factsLine(text, from, to, null);
    const filled = fillNames(summary, name, count);
    const rendered = {
      story,
      summary: { ...filled, differences: betweenOutlets(filled.differences, story.articles) },
      renderings,
      update: update && {
        ...update,
        changes: update.changes.map((change) => ({ ...change, what: nameCounted(change.what, change.now, count) })),
      },
    };
    return keepShort(rendered, words);
  });
}

/** Lets the writer, where there is one, write what was extracted. */
async function write(
  { writer, summarizer }: DigestDeps,
  rendered: readonly RenderedStory[],
  chosen: readonly Chosen[],
  request: DigestRequest,
  signal: AbortSignal | undefined,
): Promise<readonly RenderedStory[]> {
  if (!writer || rendered.length === 0) return rendered;
  const inputs = rendered.map((one, i) => storyToWrite(toTell(chosen[i] as Chosen), one, summarizer, request));
  const written = await writer.write(inputs, signal);
  return rendered.map((one, i) => {
    const answer = written[i];
    const input = inputs[i];
    return answer && input ? withWriting(one, input, answer) : one;
  });
}

/** Most words of a summary that is made for its differences alone. */
const FEW_WORDS = 20;

function differencesBetween(deps: DigestDeps, articles: readonly Article[]): readonly Difference[] {
  const story = { id: "", title: "", articles, from: null, to: null, outlets: [], score: 0, reasons: [] };
  return deps.summarizer.summarize(story, { words: FEW_WORDS, sentences: 1 }).differences;
}

/** All stories of a window, best first; of several days each grouped by itself. */
function group(
  deps: DigestDeps,
  request: DigestRequest,
  selected: Omit<DigestWindow, "cursor">,
  now: string,
  topics: TopicHits | null,
): readonly Story[] {
  const batches = batchesOf(deps.store, request, selected, topics?.found ?? null);
  const stories = batches.flatMap((batch) => {
    const context = request.seen ? contextOf(deps.store, request.seen, batch.articles) : [];
    const articles = [...batch.articles, ...context];
    const features = deps.store.features(articles.map((a) => a.id));
    const options = { now: batch.now ?? now, window: batch.window, context: new Set(context.map((a) => a.id)) };
    return deps.group(articles, (id) => features.get(id), options);
  });
  return batches.length > 1 ? stories.sort((a, b) => b.score - a.score) : stories;
}

/** Archive + request → stories → summaries → both languages → digest. */
export async function makeDigest(deps: DigestDeps, request: DigestRequest, signal?: AbortSignal): Promise<Digest> {
  const span = deps.store.span();
  const selected = request.special ?? { window: request.window ?? windowBefore(request.span, span.to), days: null };
  const now = deps.clock.now().toISOString();
  const topics = searchTopics(deps, request.topics ?? (request.topic ? [request.topic] : []));
  const grouped = group(deps, request, selected, span.to ?? now, topics);
  const stories = topics === null ? grouped : aboutTopics(grouped, topics);
  const { chosen, omitted, seen } = chooseStories(stories, request, {
    articleOf: (id) => deps.store.get(id),
    differences: (articles) => differencesBetween(deps, articles),
  });
  const rendered = await renderStories(deps, chosen, request, signal);
  return buildDigest({
    recipe: request.recipe,
    title: request.title,
    generatedAt: now,
    window: { ...selected.window, ...(selected.days && { days: selected.days.dates }) },
    stories: await write(deps, rendered, chosen, request, signal),
    omitted,
    seen,
    archive: { articles: span.articles, from: span.from, to: span.to },
    hash: deps.hash,
  });
}
