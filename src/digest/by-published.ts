import type { Article } from "../contracts/article.ts";

/** Articles by publication date, earliest first; those of unknown date stand first, in their order. */
export function byPublished(articles: readonly Article[]): readonly Article[] {
  const dateOf = ({ published }: Article) => published.date ?? "";
  return [...articles].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}
