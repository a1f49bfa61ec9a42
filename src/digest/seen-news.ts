import type { Article } from "../contracts/article.ts";
import { OPENING_CHARS, termsIn } from "./seen-terms.ts";

/** Characters (UTF-16) of the known articles in which a term counts as said; news is told before that. */
const READ_CHARS = 4000;

/** Share of the terms of title and opening that no known article has, from which an article tells something new. */
const NEW_TERMS = 0.5;

/**
 * Whether an article's title and opening mostly say what the known articles do not. Where none of them is in its
 * language nothing can be said, and another language's account of what is known is no news.
 */
export function saysNews(article: Article, known: readonly Article[], knownTerms: readonly string[]): boolean {
  const sameLanguage = known.filter(({ language }) => language === article.language);
  if (sameLanguage.length === 0) return false;
  const said = new Set(knownTerms);
  for (const { title, text } of known)
    for (const term of termsIn(`${title ?? ""}\n${text.slice(0, READ_CHARS)}`)) said.add(term);
  const told = [...termsIn(`${article.title ?? ""}\n${article.text.slice(0, OPENING_CHARS)}`)];
  return told.length > 0 && told.filter((term) => !said.has(term)).length >= NEW_TERMS * told.length;
}
