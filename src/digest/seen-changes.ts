import type { Article } from "../contracts/article.ts";
import type { Difference } from "../contracts/summarizer.ts";
import { findNumbers } from "../language/numbers.ts";
import { scriptLang } from "../language/other-lang.ts";
import { byPublished } from "./by-published.ts";
import type { SeenChange } from "./seen.ts";

/** The latest articles of a seen story; a count that only older ones gave has been corrected since. */
const OLD_ARTICLES = 8;
/** The latest new articles: no story changes so often between two digests. */
const NEW_ARTICLES = 8;

function numberIn(printed: string): number | null {
  return findNumbers(printed, scriptLang(printed))[0]?.value ?? null;
}

/** Counts that the new articles give otherwise than the ones that the chat has had, which gave no such value. */
export function changesBetween(
  old: readonly Article[],
  fresh: readonly Article[],
  differences: (articles: readonly Article[]) => readonly Difference[],
): readonly SeenChange[] {
  if (old.length === 0) return [];
  const news = byPublished(fresh).slice(-NEW_ARTICLES);
  const isNew = new Set(news.map(({ id }) => id));
  const found = differences([...byPublished(old).slice(-OLD_ARTICLES), ...news]);
  return found.flatMap(({ what, values }): SeenChange[] => {
    const before = values.filter(({ articleId }) => !isNew.has(articleId));
    const had = new Set(before.map(({ value }) => numberIn(value)));
    const now = values.filter(({ articleId, value }) => isNew.has(articleId) && !had.has(numberIn(value))).pop();
    const was = before[before.length - 1];
    return now === undefined || was === undefined
      ? []
      : [{ what, before: was.value, now: now.value, articleId: now.articleId }];
  });
}
