import type { Article, Lang } from "../../../src/contracts/article.ts";
import type { Story } from "../../../src/contracts/story.ts";

let made = 0;

/** An article with an id of its own; whatever a test does not set is unknown. */
export function anArticle(text: string, more: Partial<Article> = {}): Article {
  made++;
  return {
    id: `article-${made}`,
    path: null,
    url: null,
    title: null,
    outlet: null,
    section: null,
    byline: null,
    agencies: [],
    dateline: null,
    published: { date: "2026-03-10", precision: "day", basis: "text" },
    language: /[\u0600-\u06ff]/.test(text) ? "ar" : "en",
    text,
    duplicateOf: null,
    ...more,
  };
}

export function aStory(...articles: readonly Article[]): Story {
  return { id: "story", title: "", articles, from: null, to: null, outlets: [], score: 0, reasons: [] };
}

export function langOf(text: string): Lang {
  return /[\u0600-\u06ff]/.test(text) ? "ar" : "en";
}
