import type { ArticleWindow } from "../../contracts/archive.ts";
import type { Article } from "../../contracts/article.ts";
import type { Story } from "../../contracts/story.ts";
import type { StorySummary } from "../../contracts/summarizer.ts";
import type { DigestDeps } from "../../digest/make.ts";

/** Windows and groupings that are kept; a bot's recipes have few. */
const MOST_KEPT = 4;

/** A window with more articles than this is read each time: kept, it would take too much memory. */
const MOST_ARTICLES = 4_000;

/** Results by a key of text, the newest few. */
function keeper<V>(isKept: (value: V) => boolean = () => true) {
  const kept = new Map<string, V>();
  return {
    get(key: string, make: () => V): V {
      const found = kept.get(key);
      const value = found ?? make();
      kept.delete(key);
      if (isKept(value)) kept.set(key, value);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
      return value;
    },
    clear: () => kept.clear(),
  };
}

/** A digest's parts that remember what they made. */
export interface WarmDeps extends DigestDeps {
  /** Forgets everything: the archive has changed. */
  forget(): void;
}

/**
 * The same parts, remembering articles, groupings and summaries while the archive stays as it is: a digest that was
 * made before costs a few milliseconds, and so does the same digest for the next chat.
 */
export function warmDeps(deps: DigestDeps): WarmDeps {
  const windows = keeper<readonly Article[]>((articles) => articles.length <= MOST_ARTICLES);
  const groups = keeper<readonly Story[]>();
  let summaries = new WeakMap<Story, Map<string, StorySummary>>();
  let pairs = new WeakMap<StorySummary, StorySummary>();
  return {
    ...deps,
    store: {
      ...deps.store,
      inWindow: (window: ArticleWindow, limit?: number) =>
        windows.get(JSON.stringify([window, limit ?? null]), () => deps.store.inWindow(window, limit)),
    },
    group: (articles, features, options) =>
      groups.get(JSON.stringify([articles.map(({ id }) => id), options]), () =>
        deps.group(articles, features, options),
      ),
    summarizer: {
      summarize(story, options) {
        const key = JSON.stringify(options);
        const known = summaries.get(story) ?? new Map<string, StorySummary>();
        summaries.set(story, known);
        const summary = known.get(key) ?? deps.summarizer.summarize(story, options);
        known.set(key, summary);
        return summary;
      },
    },
    pair(story, summary) {
      const paired = pairs.get(summary) ?? deps.pair(story, summary);
      pairs.set(summary, paired);
      return paired;
    },
    forget() {
      windows.clear();
      groups.clear();
      summaries = new WeakMap();
      pairs = new WeakMap();
    },
  };
}
