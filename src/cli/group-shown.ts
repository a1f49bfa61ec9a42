import { text } from "../i18n/text.ts";
import { groupStories } from "../stories/group.ts";
import type { Context } from "./context.ts";

/** Fewer articles are grouped before anybody wonders. */
const MANY_ARTICLES = 5_000;

/** Groups articles into stories. On a terminal, a line says so while many are: nothing else moves meanwhile. */
export function groupShown(
  { stderr, lang }: Pick<Context, "stderr" | "lang">,
  ...[articles, ...rest]: Parameters<typeof groupStories>
): ReturnType<typeof groupStories> {
  if (!stderr.isTTY || articles.length < MANY_ARTICLES) return groupStories(articles, ...rest);
  stderr.write(text(lang, "stories.grouping", { n: articles.length }));
  try {
    return groupStories(articles, ...rest);
  } finally {
    stderr.write("\r\u001b[2K");
  }
}
