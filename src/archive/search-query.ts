import { isStopword } from "../language/stem.ts";
import { words } from "../language/tokens.ts";
import { searchStem } from "./search-stem.ts";

/** One content word of a query. */
export interface QueryTerm {
  readonly norm: string;
  readonly stem: string;
  /** Position among all words of the query, function words counted. */
  readonly position: number;
}

/** A question has some ten content words, a pasted paragraph a hundred; beyond, more words cost time and add nothing. */
const MAX_TERMS = 48;
const MAX_QUERY_CHARS = 4000;

/** The distinct content words of a query in order. */
export function parseQuery(text: string): readonly QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  words(text.slice(0, MAX_QUERY_CHARS)).forEach((norm, position) => {
    if (isStopword(norm) || found.size >= MAX_TERMS) return;
    const wordStem = searchStem(norm);
    if (!found.has(wordStem)) found.set(wordStem, { norm, stem: wordStem, position });
  });
  return [...found.values()];
}
