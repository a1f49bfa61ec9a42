import type { Lang } from "../contracts/article.ts";
import type {
  Digest,
  DigestEvidence,
  DigestHeadline,
  DigestQuote,
  DigestSentence,
  DigestSource,
  StoryDigest,
  StoryUpdate,
  StoryWriting,
} from "../contracts/digest.ts";
import type { Evidence } from "../contracts/evidence.ts";
import type { SummarySentence } from "../contracts/summarizer.ts";
import { otherLang } from "../language/other-lang.ts";
import { bothHalves, writtenHalves } from "./halves.ts";
import type { RenderedStory } from "./translations.ts";

/** All that a digest is made of. */
export interface DigestInput {
  readonly recipe: string;
  readonly title: { readonly ar: string; readonly en: string };
  readonly generatedAt: string;
  readonly window: Digest["window"];
  /** The chosen stories, best first. */
  readonly stories: readonly RenderedStory[];
  readonly omitted: number;
  /** Stories left out because the chat has had them; null when nobody asked. */
  readonly seen: number | null;
  readonly archive: Digest["archive"];
  /** Makes an id from text; the same text always gives the same id. */
  readonly hash: (text: string) => string;
}

/** Numbers a story's articles: the cited ones in the order of the statements, then the other originals. */
function numberSources({ story, summary, written }: RenderedStory): {
  sources: DigestSource[];
  numberOf: Map<string, number>;
} {
  const cited = [
    ...summary.sentences.flatMap((s, i) => [...citesOf(s), ...restsOf(written, i)]),
    ...summary.quotes.map((q) => q.evidence.articleId),
    ...summary.differences.flatMap((d) => d.values.map((v) => v.articleId)),
    summary.headline.articleId,
    ...(summary.headline.counterpart ? [summary.headline.counterpart.articleId] : []),
  ];
  const wanted = new Set(cited);
  const sources: DigestSource[] = [];
  const numberOf = new Map<string, number>();
  for (const id of [...new Set(cited), ...story.articles.map((a) => a.id)]) {
    const article = story.articles.find((a) => a.id === id);
    if (!article || numberOf.has(id) || (article.duplicateOf !== null && !wanted.has(id))) continue;
    const n = sources.length + 1;
    numberOf.set(id, n);
    const { title, outlet, published, url, path } = article;
    sources.push({ n, articleId: id, title, outlet, published, url, path });
  }
  return { sources, numberOf };
}

/** Articles that say this, in either language: the evidence's own first. */
const citesOf = (s: SummarySentence | undefined): readonly string[] => [
  ...(s?.cites ?? []),
  ...(s?.counterpart?.cites ?? []),
];

/** Articles of the further spans that a written sentence rests on. */
const restsOf = (written: RenderedStory["written"], index: number): readonly string[] =>
  written?.sentences[index]?.rests.map(({ evidence }) => evidence.articleId) ?? [];

function sliceOf(story: RenderedStory["story"], { articleId, start, end }: Evidence): string {
  return story.articles.find((a) => a.id === articleId)?.text.slice(start, end) ?? "";
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Number of an article among the sources; the first where it is not among them. */
type Numbering = (articleId: string) => number;

function quotesOf({ summary, renderings }: RenderedStory, numbered: Numbering): readonly DigestQuote[] {
  return summary.quotes.map((q, i): DigestQuote => {
    const translation = renderings[i + 1 + summary.sentences.length]?.translation ?? null;
    const other = translation?.text ?? null;
    return {
      speaker: q.speaker,
      text: q.lang === "ar" ? { ar: q.text, en: other } : { ar: other, en: q.text },
      lang: q.lang,
      rough: translation?.rough ?? false,
      source: numbered(q.evidence.articleId),
    };
  });
}

/** Of the texts that are shown; what is written stands in the place of its translation. */
function translationOf({ summary, renderings, written }: RenderedStory): StoryDigest["translation"] {
  const isWritten = (at: number) => (at === 0 ? written?.headline : written?.sentences[at - 1]?.text) != null;
  const shown = renderings.flatMap(({ translation }, at) => (isWritten(at) ? [] : (translation ?? [])));
  const engine = renderings.some((_, at) => isWritten(at)) ? "llm" : (shown[0]?.engine ?? null);
  const from = engine === null ? null : (summary.sentences[0]?.lang ?? summary.headline.lang);
  const flags = shown.flatMap((translation) => translation.flags.map((f) => `${f.kind}: ${f.detail}`));
  const refused = written?.refused.flatMap(({ reasons }) => reasons.map((reason) => `refused: ${reason}`)) ?? [];
  return { engine, from, to: from === null ? null : otherLang(from), flags: unique([...flags, ...refused]) };
}

function updateOf({ update }: RenderedStory, numbered: Numbering): StoryUpdate | null {
  if (update === null) return null;
  return {
    since: update.since,
    newArticles: update.newArticles.map(({ id }) => numbered(id)),
    changes: update.changes.map(({ what, before, now, articleId }) => ({
      what,
      before,
      now,
      source: numbered(articleId),
    })),
  };
}

function buildStory(rendered: RenderedStory): StoryDigest {
  const { story, summary, renderings } = rendered;
  const { sources, numberOf } = numberSources(rendered);
  const numbered: Numbering = (id) => numberOf.get(id) ?? 1;
  const numbers = (ids: readonly string[]) => unique(ids.flatMap((id) => numberOf.get(id) ?? []));
  const written = rendered.written ?? null;
  const headline = written?.headline ? writtenHalves(written.headline) : bothHalves(summary.headline, renderings[0]);
  const headlineDoubts = headline.ar.doubts ?? headline.en.doubts;
  const update = updateOf(rendered, numbered);
  const sentences = summary.sentences.map((s, i) => {
    const text = written?.sentences[i]?.text;
    return text ? writtenHalves(text) : bothHalves(s, renderings[i + 1]);
  });
  const side = (lang: Lang): DigestSentence[] =>
    sentences.map((halves, i) => ({
      ...halves[lang],
      cites: numbers([...citesOf(summary.sentences[i]), ...restsOf(rendered.written, i)]),
    }));
  const evidenceOf = (evidence: Evidence): DigestEvidence => ({
    source: numbered(evidence.articleId),
    start: evidence.start,
    end: evidence.end,
    text: sliceOf(story, evidence),
  });
  return {
    id: story.id,
    headline: { ar: headline.ar.text, en: headline.en.text } satisfies DigestHeadline,
    headlineOrigin: { ar: headline.ar.origin, en: headline.en.origin },
    headlineRough: { ar: headline.ar.rough, en: headline.en.rough },
    ...(headlineDoubts && { headlineDoubts }),
    summary: { ar: side("ar"), en: side("en") },
    evidence: summary.sentences.map(({ evidence }) => evidenceOf(evidence)),
    counterparts: summary.sentences.map(({ counterpart }, i) =>
      counterpart && !written?.sentences[i]?.text ? evidenceOf(counterpart.evidence) : null,
    ),
    facts: summary.facts,
    quotes: quotesOf(rendered, numbered),
    differences: summary.differences.map((d) => ({
      what: d.what,
      values: d.values.map((v) => ({ value: v.value, source: numbered(v.articleId) })),
    })),
    sources,
    copies: story.articles
      .filter((a) => a.duplicateOf !== null && !numberOf.has(a.id))
      .map((a) => ({ articleId: a.id, outlet: a.outlet, of: numberOf.get(a.duplicateOf ?? "") ?? null })),
    rank: { score: story.score, reasons: story.reasons },
    translation: translationOf(rendered),
    ...(update && { update }),
    ...(written && {
      written: writingOf(
        written,
        summary.sentences.map(({ evidence }) => evidence),
        evidenceOf,
      ),
    }),
  };
}

function writingOf(
  { by, passed, of, refused, sentences }: NonNullable<RenderedStory["written"]>,
  own: readonly Evidence[],
  evidenceOf: (evidence: Evidence) => DigestEvidence,
): StoryWriting {
  const evidence = sentences.map(({ rests }, i) => {
    const all = rests.length > 0 ? rests.map((rest) => rest.evidence) : own.slice(i, i + 1);
    return all.map(evidenceOf);
  });
  return { by, passed, of, evidence, refused };
}

/** A story told again for what is new in it is not the story that was told before. */
const identity = ({ story, update }: RenderedStory): string =>
  [story.id, ...(update?.newArticles.map(({ id }) => id) ?? [])].join("+");

/** Recipe, stories and their renderings → the digest in its public form. Pure. */
export function buildDigest(input: DigestInput): Digest {
  const stories = input.stories.map(buildStory);
  const shown = input.stories.flatMap((s) => s.story.articles);
  return {
    schema: "mujaz.digest/1",
    id: input.hash([input.recipe, input.window.from, input.window.to, ...input.stories.map(identity)].join("\n")),
    recipe: input.recipe,
    title: input.title,
    generatedAt: input.generatedAt,
    window: input.window,
    archive: input.archive,
    counts: {
      articles: shown.length,
      stories: stories.length,
      outlets: unique(shown.flatMap((a) => a.outlet ?? [])).length,
      duplicates: shown.filter((a) => a.duplicateOf !== null).length,
      ...(input.seen !== null && { seen: input.seen }),
    },
    stories,
    omitted: { stories: input.omitted },
  };
}
