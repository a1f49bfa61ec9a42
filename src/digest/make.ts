import type { ArchiveStore, ArticleWindow } from "../contracts/archive.ts";
import type { Article, Lang } from "../contracts/article.ts";
import type { Clock } from "../contracts/clock.ts";
import type { Digest } from "../contracts/digest.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer } from "../contracts/summarizer.ts";
import type { Translation, TranslationRequest, Translator } from "../contracts/translator.ts";
import { buildDigest } from "./build.ts";
import { fillNames, missingNames } from "./names.ts";
import { type RenderedStory, type Rendering, textsToTranslate } from "./translations.ts";
import { windowBefore } from "./window.ts";

/** What a digest selects and how long it is; a recipe with the wishes of one request laid over it. */
export interface DigestRequest {
  readonly recipe: string;
  readonly title: { readonly ar: string; readonly en: string };
  /** `all`, `24h`, `7d`; counts back from the newest article. */
  readonly span: string;
  /** Set when the request names its own days; wins over `span`. */
  readonly window?: ArticleWindow;
  readonly topic?: string;
  readonly outlets?: readonly string[];
  readonly languages?: readonly Lang[];
  readonly stories: number;
  readonly words: number;
  readonly sentences: number;
}

/** What making a digest needs; the composition root gives it. */
export interface DigestDeps {
  readonly store: ArchiveStore & { features(ids: readonly string[]): ReadonlyMap<string, string> };
  readonly group: (
    articles: readonly Article[],
    features: (id: string) => string | undefined,
    options: { readonly now: string; readonly window: ArticleWindow },
  ) => readonly Story[];
  readonly summarizer: Summarizer;
  /** Gives statements the sentence of an outlet of the other language that says the same. */
  readonly pair: (story: Story, summary: StorySummary) => StorySummary;
  readonly translator: Translator;
  /** The facts of a text in the other language; null when none is known. */
  readonly factsLine: (text: string, from: Lang, to: Lang, published: string | null) => string | null;
  readonly clock: Clock;
  readonly hash: (text: string) => string;
}

/** Hits of a topic search that count as being about it: at least this share of the best hit's score. */
const TOPIC_SHARE = 0.35;
const TOPIC_HITS = 200;

function selectArticles(deps: DigestDeps, request: DigestRequest, window: ArticleWindow): readonly Article[] {
  const { outlets, languages } = request;
  return deps.store
    .inWindow(window)
    .filter((a) => !outlets || (a.outlet !== null && outlets.includes(a.outlet)))
    .filter((a) =>
      languages ? (languages as readonly string[]).includes(a.language) : a.language === "ar" || a.language === "en",
    );
}

/** Stories of which an article is among the best hits for the topic, best hit first. */
function aboutTopic(deps: DigestDeps, stories: readonly Story[], topic: string): readonly Story[] {
  const hits = deps.store.search(topic, TOPIC_HITS);
  const best = hits[0]?.score ?? 0;
  const score = new Map(hits.filter((h) => h.score >= best * TOPIC_SHARE).map((h) => [h.articleId, h.score]));
  const relevance = (story: Story) => Math.max(0, ...story.articles.map((a) => score.get(a.id) ?? 0));
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

/** Dates of the articles that the texts of `textsToTranslate` are from, in its order: "yesterday" counts from each one's own. */
function publishedOfTexts(story: Story, { headline, sentences, quotes }: StorySummary): readonly (string | null)[] {
  const dates = new Map(story.articles.map((article) => [article.id, article.published.date]));
  const evidence = [...sentences, ...quotes].map((text) => text.evidence.articleId);
  return [headline.articleId, ...evidence].map((id) => dates.get(id) ?? null);
}

async function renderStories(
  deps: DigestDeps,
  stories: readonly Story[],
  { words, sentences }: DigestRequest,
  signal: AbortSignal | undefined,
): Promise<readonly RenderedStory[]> {
  const summaries = stories.map((story) => deps.pair(story, deps.summarizer.summarize(story, { words, sentences })));
  const texts = summaries.map(textsToTranslate);
  const open = [...texts.flat().filter((request) => request !== null), ...summaries.flatMap(missingNames)];
  const translations = await translate(deps, open, signal);
  return stories.map((story, i): RenderedStory => {
    const summary = summaries[i] as StorySummary;
    const published = publishedOfTexts(story, summary);
    const renderings = (texts[i] ?? []).map((request, at): Rendering => {
      if (request === null) return { translation: null, facts: null };
      const translation = translations.get(requestKey(request)) ?? null;
      const { text, from, to } = request;
      const facts = translation ? null : deps.factsLine(text, from, to, published[at] ?? null);
      // A single name or number says less than the source's own words.
      return { translation, facts: facts?.includes(" · ") ? facts : null };
    });
    const name = (request: TranslationRequest) => translations.get(requestKey(request))?.text ?? null;
    const count = ({ text, from, to }: TranslationRequest) => deps.factsLine(text, from, to, null);
    return { story, summary: fillNames(summary, name, count), renderings };
  });
}

/** Archive + request → stories → summaries → both languages → digest. */
export async function makeDigest(deps: DigestDeps, request: DigestRequest, signal?: AbortSignal): Promise<Digest> {
  const span = deps.store.span();
  const window = request.window ?? windowBefore(request.span, span.to);
  const articles = selectArticles(deps, request, window);
  const features = deps.store.features(articles.map((a) => a.id));
  const now = deps.clock.now().toISOString();
  const grouped = deps.group(articles, (id) => features.get(id), { now: span.to ?? now, window });
  const stories = request.topic ? aboutTopic(deps, grouped, request.topic) : grouped;
  const chosen = stories.slice(0, request.stories);
  return buildDigest({
    recipe: request.recipe,
    title: request.title,
    generatedAt: now,
    window,
    stories: await renderStories(deps, chosen, request, signal),
    omitted: stories.length - chosen.length,
    archive: { articles: span.articles, from: span.from, to: span.to },
    hash: deps.hash,
  });
}
