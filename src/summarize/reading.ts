import type { Article } from "../contracts/article.ts";
import type { Term } from "../language/term.ts";
import { tokenise } from "../language/tokens.ts";
import { type Candidate, CandidateReader, contentTerms } from "./candidates.ts";

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

/** Of texts that have no sentence, a line of so few words is a caption, where there is a longer one. */
const CAPTION_WORDS = 3;

/** The day of an article: `YYYY-MM-DD`, or as much as is known of it. */
export const dayOf = (article: Article | undefined): string => (article?.published.date ?? "").slice(0, 10);

/** @param withdrawn tells the terms of what a correction takes back */
export function readStory(
  articles: readonly Article[],
  withdrawn: (terms: readonly Term[]) => boolean,
  { chosen, beside }: Depth,
): Reading {
  const titles = articles.map(({ title }) => contentTerms(tokenise(title ?? "")));
  const read = (lenient: boolean): Reading => {
    const readers = articles.map((article, at) => new CandidateReader(article, at, beside, lenient));
    const next = (count: number): readonly Candidate[] => {
      const candidates: Candidate[] = [];
      for (const reader of readers)
        for (const candidate of reader.take(count)) if (!withdrawn(candidate.terms)) candidates.push(candidate);
      return candidates;
    };
    return { articles, titles, candidates: next(chosen), rest: () => next(beside - chosen) };
  };
  const strict = read(false);
  if (strict.candidates.length > 0) return strict;
  const all = read(true);
  const longer = all.candidates.filter(({ tokens }) => tokens.length > CAPTION_WORDS);
  return longer.length > 0 ? { ...all, candidates: longer } : all;
}
