import type { Lang } from "../contracts/article.ts";
import { englishRenderings, hasRenderings, skeletons } from "../language/bilingual.ts";
import { searchStem } from "../language/search-stem.ts";
import { isStopword } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import type { FoundArticle } from "./answer-sentences.ts";
import { langOf } from "./article-lang.ts";

/** The beginning of an article tells what it is about. */
const OPENING_CHARS = 1500;
/**
 * Share of the content words of the shorter of two openings that the other one has too: reports of one event by two
 * outlets have more in common, articles that only share a subject less.
 */
const SAME_STORY = 0.35;

/** The same of two openings in two languages, by way of the lexicon, which has fewer of their words. */
const SAME_STORY_ACROSS = 0.3;

interface Opening {
  readonly lang: Lang;
  readonly stems: ReadonlySet<string>;
}

const contentOf = ({ article }: FoundArticle): Opening => ({
  lang: langOf(article),
  stems: new Set(
    words(`${article.title ?? ""} ${article.text.slice(0, OPENING_CHARS)}`).flatMap((norm) =>
      isStopword(norm) ? [] : [searchStem(norm)],
    ),
  ),
});

/** The likeliest English words of an Arabic stem are looked at. */
const MOST_RENDERINGS = 3;

/** How many words of an Arabic opening an English one has, too: a translation, or a name that sounds so. */
function sharedAcross(arabic: ReadonlySet<string>, english: ReadonlySet<string>): number {
  const sounds = new Set([...english].flatMap((stem) => (hasRenderings(stem) ? [] : skeletons(stem))));
  return [...arabic].filter((stem) => {
    if (english.has(stem)) return true;
    const renderings = englishRenderings(stem).slice(0, MOST_RENDERINGS);
    return (
      renderings.some((one) => english.has(one.stem)) ||
      (renderings.length === 0 && skeletons(stem).some((key) => sounds.has(key)))
    );
  }).length;
}

function isSameStory(one: Opening, other: Opening): boolean {
  const fewer = Math.max(1, Math.min(one.stems.size, other.stems.size));
  if (one.lang === other.lang)
    return [...one.stems].filter((stem) => other.stems.has(stem)).length / fewer >= SAME_STORY;
  const [arabic, english] = one.lang === "ar" ? [one.stems, other.stems] : [other.stems, one.stems];
  return sharedAcross(arabic, english) / fewer >= SAME_STORY_ACROSS;
}

/**
 * The articles that tell another story than the first one: what they have of the question, everyday words get too.
 * Twenty outlets that tell one story, in whatever language, are no rivals of each other.
 */
export function rivalsOf(found: readonly FoundArticle[]): readonly FoundArticle[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const content = contentOf(first);
  return others.filter((other) => !isSameStory(content, contentOf(other)));
}

/** The first article and those that tell the same story. */
export function sameStory(found: readonly FoundArticle[]): readonly FoundArticle[] {
  const rivals = new Set(rivalsOf(found));
  return found.filter((one) => !rivals.has(one));
}
