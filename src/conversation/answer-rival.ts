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
 * The articles that tell another story than the first one: what they have of the question, everyday words get too. Twenty outlets
 * that tell one story are no rivals of each other.
 */
export function rivalsOf(found: readonly FoundArticle[]): readonly FoundArticle[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const content = contentOf(first);
  return others.filter((other) => alike(content, contentOf(other)) < SAME_STORY);
}

/** The first article and those that tell the same story. */
export function sameStory(found: readonly FoundArticle[]): readonly FoundArticle[] {
  const rivals = new Set(rivalsOf(found));
  return found.filter((one) => !rivals.has(one));
}
