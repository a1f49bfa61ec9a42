import type { DigestSource } from "../contracts/digest.ts";
import type { SummarySentence } from "../contracts/summarizer.ts";
import type { RenderedStory } from "./translations.ts";

/** A story's sources, and the number of each of its articles that is one of them, from 1. */
export interface NumberedSources {
  readonly sources: readonly DigestSource[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Numbers a story's articles: the cited ones in the order of the statements, then the other originals. */
export function numberSources({ story, summary, written }: RenderedStory): NumberedSources {
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
export const citesOf = (s: SummarySentence | undefined): readonly string[] => [
  ...(s?.cites ?? []),
  ...(s?.counterpart?.cites ?? []),
];

/** Articles of the further spans that a written sentence rests on. */
export const restsOf = (written: RenderedStory["written"], index: number): readonly string[] =>
  written?.sentences[index]?.rests.map(({ evidence }) => evidence.articleId) ?? [];
