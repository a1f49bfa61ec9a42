import type { Article } from "../contracts/article.ts";
import type { Story } from "../contracts/story.ts";
import type { StorySummary, Summarizer, SummarySentence } from "../contracts/summarizer.ts";
import type { EvidenceToWrite, StoryToWrite, WrittenStory } from "../contracts/writer.ts";
import { otherLang } from "../language/other-lang.ts";
import { headlineHalves } from "./halves.ts";
import type { RenderedStory } from "./translations.ts";

/** How much more than the summary a writer may look at. */
const WIDER = 3;
/** Most sentences of a wider summary: a model reads them all each time. */
const MOST_SENTENCES = 12;

/** Story and summary → what a writer needs: the summary's own spans first, then those of a wider summary. Pure. */
export function storyToWrite(
  story: Story,
  rendered: RenderedStory,
  summarizer: Summarizer,
  { words, sentences }: { readonly words: number; readonly sentences: number },
): StoryToWrite {
  const { summary } = rendered;
  const wide = summarizer.summarize(story, { words: words * WIDER, sentences: MOST_SENTENCES });
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const own = summary.sentences.flatMap((sentence, i) => evidenceOf(sentence, i, articles));
  const further = wide.sentences.flatMap((sentence) => evidenceOf(sentence, null, articles));
  const isKnown = (one: EvidenceToWrite) => own.some((other) => sameSpan(one, other));
  return {
    headline: headlineHalves(rendered),
    evidence: [...own, ...further.filter((one) => !isKnown(one))],
    extracted: summary.sentences.length,
    words,
    sentences,
  };
}

function sameSpan({ evidence: a }: EvidenceToWrite, { evidence: b }: EvidenceToWrite): boolean {
  return a.articleId === b.articleId && a.start < b.end && b.start < a.end;
}

function evidenceOf(
  { evidence, lang, cites, counterpart }: SummarySentence,
  sentence: number | null,
  articles: ReadonlyMap<string, Article>,
): EvidenceToWrite[] {
  const one = (
    span: SummarySentence["evidence"],
    spanLang: typeof lang,
    said: readonly string[],
  ): EvidenceToWrite[] => {
    const article = articles.get(span.articleId);
    if (!article) return [];
    const { outlet, published, text } = article;
    return [
      {
        evidence: span,
        text: text.slice(span.start, span.end),
        lang: spanLang,
        outlet,
        published: published.date,
        cites: said,
        sentence,
      },
    ];
  };
  const own = one(evidence, lang, cites);
  return counterpart ? [...own, ...one(counterpart.evidence, otherLang(lang), counterpart.cites)] : own;
}

/** A story with what was written in the place of what was extracted: the sentences in the writer's order. Pure. */
export function withWriting(rendered: RenderedStory, input: StoryToWrite, written: WrittenStory): RenderedStory {
  const { summary, renderings } = rendered;
  const chosen = written.sentences.filter(({ extracted }) => summary.sentences[extracted] !== undefined);
  const quoted = renderings.slice(1 + summary.sentences.length);
  const { headline, facts, quotes, differences } = summary;
  const next: StorySummary = {
    headline,
    facts,
    quotes,
    differences,
    sentences: chosen.map(({ extracted }) => summary.sentences[extracted] as SummarySentence),
  };
  return {
    ...rendered,
    summary: next,
    renderings: [
      renderings[0] ?? { translation: null, facts: null },
      ...chosen.map(({ extracted }) => renderings[extracted + 1] ?? { translation: null, facts: null }),
      ...quoted,
    ],
    written: {
      ...written,
      sentences: chosen.map(({ text, rests }) => ({
        text,
        rests: rests.flatMap((index) => input.evidence[index] ?? []),
      })),
    },
  };
}
