import type { Article, Lang } from "../contracts/article.ts";
import { splitSentences } from "../language/sentences.ts";
import { isStopword, stem } from "../language/stem.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import { readOpening, type Stance } from "./openings.ts";
import { enclosed } from "./quotations.ts";
import { isStatement } from "./statements.ts";

/** A sentence that may become evidence. */
export interface Candidate {
  /** Index of its article among those that are summarized. */
  readonly article: number;
  /** Place among all sentences of its article: the one before it has `index - 1`. */
  readonly index: number;
  /** Place among the usable sentences of its article; 0 is the lead. */
  readonly position: number;
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lang: Lang;
  /** Words, with offsets into `text`. */
  readonly tokens: readonly Token[];
  /** Distinct stems of its content words. */
  readonly terms: ReadonlySet<string>;
  readonly stance: Stance;
  /** Words of a linking phrase at the start, which is not shown. */
  readonly skip: number;
}

/** Sentences read of each article: all in a small story, the leads alone in a large one, so that cost grows with articles and not with their length. */
export function sentencesPerArticle(articles: number): number {
  return Math.max(3, Math.min(120, Math.floor(600 / articles)));
}

/** Usable sentences of one article. With `lenient`, unbalanced quotations and headings count too, for texts that have nothing else. */
export function candidatesOf(
  article: Article,
  at: number,
  lang: Lang,
  limit: number,
  lenient = false,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let index = -1;
  for (const { start, end } of splitSentences(article.text)) {
    index++;
    const text = article.text.slice(start, end);
    const tokens = tokenise(text);
    if (tokens.length === 0 || (!lenient && !(isStatement(text, tokens, lang) && enclosed(text).balanced))) continue;
    const { stance, skip } = readOpening(text, tokens, lang);
    const position = found.length;
    found.push({
      article: at,
      index,
      position,
      start,
      end,
      text,
      lang,
      tokens,
      terms: contentTerms(tokens),
      stance,
      skip,
    });
    if (found.length >= limit) break;
  }
  return found;
}

/** Distinct stems of the content words. */
export function contentTerms(tokens: readonly Token[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { norm } of tokens) if (norm.length > 1 && !isStopword(norm)) terms.add(stem(norm));
  return terms;
}
