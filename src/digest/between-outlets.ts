import type { Article } from "../contracts/article.ts";
import type { Difference } from "../contracts/summarizer.ts";

/**
 * The differences on which accounts differ: what one outlet alone counts again and comes to another number is a later
 * count, or a count of something else (two days' trade, two of a ministry's appointments), and nobody contradicts it.
 */
export function betweenOutlets(
  differences: readonly Difference[],
  articles: readonly Article[],
): readonly Difference[] {
  const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet ?? id]));
  return differences.filter(({ values }) => new Set(values.map((v) => outlets.get(v.articleId))).size > 1);
}
