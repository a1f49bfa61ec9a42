import type { Lang } from "../../contracts/article.ts";
import type { BilingualName } from "../../contracts/summarizer.ts";
import { type DigestRequest, makeDigest } from "../../digest/make.ts";
import type { WarmDeps } from "./warm-deps.ts";

/** Stories that are looked at: what is further down is no topic of the day. */
const MOST_STORIES = 20;

/** Few words a story are enough to learn its names. */
const WORDS = 30;

/**
 * What the newest stories are about: their people, places and organisations, those of the most reported stories first.
 */
export async function topicsOf(
  deps: WarmDeps,
  request: DigestRequest,
  lang: Lang,
  limit: number,
): Promise<readonly string[]> {
  const { stories } = await makeDigest(deps, { ...request, stories: MOST_STORIES, words: WORDS });
  const weights = new Map<string, number>();
  const add = (names: readonly BilingualName[], weight: number): void => {
    for (const name of names) {
      const shown = name[lang];
      if (shown !== null) weights.set(shown, (weights.get(shown) ?? 0) + weight);
    }
  };
  stories.forEach(({ facts }, rank) => {
    const weight = 1 / (rank + 1);
    for (const names of [facts.places, facts.people, facts.organisations]) add(names, weight);
  });
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([name]) => name);
}
