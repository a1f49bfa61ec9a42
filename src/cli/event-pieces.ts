import type { ReadEvent } from "../contracts/archive.ts";

/** Articles of a file, as the reader hands them on. */
export type ArticlesEvent = Extract<ReadEvent, { readonly kind: "articles" }>;

/**
 * An event in events of at most so many articles each. Only the last carries the stamp, as only the last event of a
 * file does: until then the file counts as unread.
 */
export function piecesOf(event: ArticlesEvent, most: number): readonly ArticlesEvent[] {
  const { articles, stamp } = event;
  if (articles.length <= most) return [event];
  const pieces: ArticlesEvent[] = [];
  for (let at = 0; at < articles.length; at += most)
    pieces.push({
      ...event,
      stamp: at + most >= articles.length ? stamp : "",
      articles: articles.slice(at, at + most),
    });
  return pieces;
}
