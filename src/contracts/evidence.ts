/** A span of an article's text, in UTF-16 offsets: `article.text.slice(start, end)`. */
export interface Evidence {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}
