import type { Article, Lang } from "../contracts/article.ts";

/** Characters that are enough to tell the script of a text. */
const PROBE_CHARS = 2000;

/** The language that an article is read in: its own, or by its script where that is neither Arabic nor English. */
export function articleLang(article: Article): Lang {
  if (article.language === "ar" || article.language === "en") return article.language;
  return /[\u0600-\u06ff]/.test(article.text.slice(0, PROBE_CHARS)) ? "ar" : "en";
}
