import type { Article } from "../contracts/article.ts";
import type { StorySummary } from "../contracts/summarizer.ts";

export function headlineOf(articles: readonly Article[]): StorySummary["headline"] {
  const article = articles[0];
  return {
    text: article?.title ?? article?.text.slice(0, 80) ?? "",
    lang: article?.language === "en" ? "en" : "ar",
    articleId: article?.id ?? "",
  };
}
