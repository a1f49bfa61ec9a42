import type { Article, ArticleLanguage, DateBasis, DatePrecision } from "../contracts/article.ts";
import type { SqlRow, SqlValue } from "../store/driver.ts";
import { publishedInterval } from "./published-interval.ts";

/** Columns of `articles` that come from the article itself, in the order of `articleValues`. */
export const ARTICLE_COLUMNS = [
  "id",
  "path",
  "url",
  "title",
  "outlet",
  "section",
  "byline",
  "agencies",
  "dateline",
  "published",
  "precision",
  "basis",
  "starts_ms",
  "ends_ms",
  "language",
  "text",
] as const;

/**
 * The article without NUL characters, which SQLite's text cannot hold. Readers remove them from the text; one in an
 * address or a name must not stop a whole archive from being stored.
 */
export function withoutNul(article: Article): Article {
  const clean = <T>(value: T): T => {
    if (typeof value === "string") return value.replaceAll("\0", "") as T;
    return (Array.isArray(value) ? value.map(clean) : value) as T;
  };
  return Object.fromEntries(Object.entries(article).map(([key, value]) => [key, clean(value)])) as unknown as Article;
}

/** The values of `ARTICLE_COLUMNS` for an article. */
export function articleValues(article: Article): SqlValue[] {
  const interval = publishedInterval(article.published);
  return [
    article.id,
    article.path,
    article.url,
    article.title,
    article.outlet,
    article.section,
    article.byline,
    JSON.stringify(article.agencies),
    article.dateline,
    article.published.date,
    article.published.precision,
    article.published.basis,
    interval?.startsMs ?? null,
    interval?.endsMs ?? null,
    article.language,
    article.text,
  ];
}

/**
 * Selects articles without their texts, with the id of their original; continue with WHERE and ORDER BY on `a`. A
 * window of thousands of articles is grouped by features, and of few of them the text is ever read.
 */
export const SELECT_ARTICLES = `SELECT a.key, ${ARTICLE_COLUMNS.filter((column) => column !== "text")
  .map((column) => `a.${column}`)
  .join(", ")}, o.id AS original FROM articles a LEFT JOIN articles o ON o.key = a.duplicate_of`;

const textIn = (row: SqlRow, column: string): string | null => (row[column] ?? null) as string | null;

/** The article in a row of `SELECT_ARTICLES`; `textOf` fetches its text, by key, when it is first read. */
export function articleOf(row: SqlRow, textOf: (key: number) => string | null): Article {
  // Named here, so that an article of thousands does not hold its row.
  const key = row.key as number;
  const title = textIn(row, "title");
  let body: string | undefined;
  return {
    id: row.id as string,
    path: textIn(row, "path"),
    url: textIn(row, "url"),
    title,
    outlet: textIn(row, "outlet"),
    section: textIn(row, "section"),
    byline: textIn(row, "byline"),
    agencies: JSON.parse(row.agencies as string),
    dateline: textIn(row, "dateline"),
    published: {
      date: textIn(row, "published"),
      precision: row.precision as DatePrecision,
      basis: row.basis as DateBasis,
    },
    language: row.language as ArticleLanguage,
    get text() {
      // Gone since: another process has found the file changed. Its title is what a text without a body has.
      body ??= textOf(key) ?? title ?? "";
      return body;
    },
    duplicateOf: textIn(row, "original"),
  };
}
