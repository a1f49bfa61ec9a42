import { ordinalOf, readNumberWords } from "../language/number-words.ts";
import { type Asked, askedFor } from "../language/questions.ts";
import { searchStem } from "../language/search-stem.ts";
import { isStopword } from "../language/stem.ts";
import { words } from "../language/tokens.ts";

/** One content word of a query. */
export interface QueryTerm {
  readonly norm: string;
  readonly stem: string;
  /** Position among all words of the query, function words counted. */
  readonly position: number;
  /** A number in words, in digits; else null. */
  readonly digits: string | null;
}

/** A search as the index takes it. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly asked: Asked;
}

/**
 * A question has some ten content words, a pasted paragraph a hundred; beyond, more words cost time and add nothing.
 */
const MAX_TERMS = 40;
const MAX_QUERY_CHARS = 4000;

/** One word of a query. */
export function queryTerm(norm: string, position: number): QueryTerm {
  return { norm, stem: searchStem(norm), position, digits: digitsOf(norm) };
}

/** Digits of a single number word: "خمسة" and "five" are 5. Scales ("مليون") stay words. */
function digitsOf(norm: string): string | null {
  const lang = /^[\u0600-\u06ff]/.test(norm) ? "ar" : "en";
  const value = ordinalOf(norm) ?? readNumberWords([norm], 0, lang, () => false)?.value ?? null;
  return value === null || value < 2 || value > 100 ? null : String(value);
}

/** The distinct content words of a query in order, and what it asks for. */
export function parseQuery(text: string): Query {
  const head = text.slice(0, MAX_QUERY_CHARS);
  const found = new Map<string, QueryTerm>();
  words(head).forEach((norm, position) => {
    if (isStopword(norm) || found.size >= MAX_TERMS) return;
    const term = queryTerm(norm, position);
    if (!found.has(term.stem)) found.set(term.stem, term);
  });
  return { terms: [...found.values()], asked: askedFor(head) };
}
