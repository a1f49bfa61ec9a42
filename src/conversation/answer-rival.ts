import { isStopword, stem } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import type { FoundArticle } from "./answer-sentences.ts";

/** The beginning of an article tells what it is about. */
const OPENING_CHARS = 1500;
/**
 * Share of the content words of the shorter of two openings that the other one has too: reports of one event by two outlets have
 * more in common, articles that only share a subject less.
 */
const SAME_STORY = 0.35;

const contentOf = ({ article }: FoundArticle): ReadonlySet<string> =>
  new Set(
    words(`${article.title ?? ""} ${article.text.slice(0, OPENING_CHARS)}`).flatMap((norm) =>
      isStopword(norm) ? [] : [stem(norm)],
    ),
  );

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/**
 * Score of the best hit that tells another story than the first one: what everyday words of the question get. Twenty outlets that
 * tell one story are no rivals of each other. 0 where there is none.
 */
export function rivalScore(found: readonly FoundArticle[]): number {
  const [first, ...others] = found;
  if (first === undefined) return 0;
  const content = contentOf(first);
  return others.find((other) => alike(content, contentOf(other)) < SAME_STORY)?.score ?? 0;
}
