import type { Article } from "../contracts/article.ts";
import type { Term } from "../language/term.ts";
import { tokenise } from "../language/tokens.ts";
import { articleLang } from "./article-lang.ts";
import { type Candidate, contentTerms, eachCandidate } from "./candidates.ts";

/** Up to how many usable sentences of each article are read. */
export interface Depth {
  /** To choose from. */
  readonly chosen: number;
  /** For what is shown beside them, such as quotations; not less than `chosen`. */
  readonly beside: number;
}

/** A story as it is read: its articles, and their usable sentences in order. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly candidates: readonly Candidate[];
  /** Content terms of each article's title; none where it has no title. */
  readonly titles: readonly (readonly Term[])[];
  /** What follows those, article by article, as far as `beside`: read when it is asked for. */
  readonly rest: () => readonly Candidate[];
}

/** The next ones, as many as there are up to `count`. */
function take<T>(source: Iterator<T>, count: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = source.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** @param withdrawn tells the terms of what a correction takes back */
export function readStory(
  articles: readonly Article[],
  withdrawn: (terms: readonly Term[]) => boolean,
  { chosen, beside }: Depth,
): Reading {
  const titles = articles.map(({ title }) => contentTerms(tokenise(title ?? "")));
  const read = (lenient: boolean): Reading => {
    const sources = articles.map((article, at) => eachCandidate(article, at, articleLang(article), beside, lenient));
    const next = (count: number): readonly Candidate[] =>
      sources.flatMap((source) => take(source, count)).filter(({ terms }) => !withdrawn(terms));
    return { articles, titles, candidates: next(chosen), rest: () => next(beside - chosen) };
  };
  const strict = read(false);
  return strict.candidates.length > 0 ? strict : read(true);
}
