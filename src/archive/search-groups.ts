import { expand, isUnknown, joinedStem, type Member, splitJoined, type Vocabulary } from "./search-expand.ts";
import type { Postings } from "./search-postings.ts";
import { type Query, type QueryTerm, queryTerm } from "./search-query.ts";
import { type FindForm, type Meant, meantWord } from "./search-spelling.ts";

/** Stems looked up for one query over all its words: bounds the time of long queries. */
const MAX_LOOKUPS = 480;
const MOST_MEMBERS = 40;

/** Per word of the query: everything in the archive that may stand for it. */
function membersOf(
  terms: readonly QueryTerm[],
  vocabulary: Vocabulary,
  postings: Postings,
): readonly (readonly Member[])[] {
  const most = Math.min(MOST_MEMBERS, Math.floor(MAX_LOOKUPS / terms.length));
  const groups = terms.map((term, at) => {
    const joined = [joinedStem(terms[at - 1], term), joinedStem(term, terms[at + 1])];
    const together = joined.flatMap((stem) => (stem === null ? [] : [{ stem, weight: 1 }]));
    return [...expand(term, vocabulary, most, (stem) => postings.of(stem).length), ...together];
  });
  postings.load(groups.flatMap((members) => members.map(({ stem }) => stem)));
  return groups.map((members) => members.filter(({ stem }) => postings.of(stem).length > 0));
}

/** What a word counts that was typed with a slip: the guess may be wrong. */
const RESPELT = 0.7;
/** A text with more unknown words than these is no slip: it is in another language, or about something else. */
const MOST_SLIPS = 3;

/** The words of a query with everything in the archive that may stand for each. */
export interface Grouping {
  /** The words of a query; such as were written as one apart. */
  termsOf(query: Query): readonly QueryTerm[];
  /** What stands for each term; where it was typed with a slip, for what was meant. */
  groupsOf(terms: readonly QueryTerm[]): readonly (readonly Member[])[];
  /** Of each term that the archive does not have in any form, what it was probably meant to be. */
  meantIn(terms: readonly QueryTerm[]): ReadonlyMap<QueryTerm, Meant>;
}

/** `postings`, `vocabulary` and `findForm` belong to the same index. */
export function createGrouping(postings: Postings, vocabulary: Vocabulary, findForm: FindForm): Grouping {
  const frequency = (stem: string): number => postings.of(stem).length;

  /** What the terms were probably meant to be for which nothing stands in the archive. */
  function meantBy(terms: readonly QueryTerm[], groups: readonly (readonly Member[])[]): ReadonlyMap<QueryTerm, Meant> {
    // Two words that were written as one stand beside it, at its place.
    const isSplit = ({ position }: QueryTerm): boolean => terms.filter((one) => one.position === position).length > 1;
    const missing = terms.filter((term, at) => groups[at]?.length === 0 && isUnknown(term.stem) && !isSplit(term));
    const found = new Map<QueryTerm, Meant>();
    if (missing.length > MOST_SLIPS) return found;
    for (const term of missing) {
      const meant = meantWord(term.norm, { frequency, load: postings.load, findForm });
      if (meant !== null) found.set(term, meant);
    }
    return found;
  }

  function groupsOf(terms: readonly QueryTerm[]): readonly (readonly Member[])[] {
    const groups = membersOf(terms, vocabulary, postings);
    const meant = meantBy(terms, groups);
    return groups.map((members, at) => {
      const term = terms[at];
      const word = term && meant.get(term);
      if (term === undefined || word === undefined) return members;
      const [others = []] = membersOf([queryTerm(word.norm, term.position)], vocabulary, postings);
      return others.map(({ stem, weight }) => ({ stem, weight: weight * RESPELT }));
    });
  }

  return {
    termsOf(query) {
      postings.load(query.terms.map(({ stem }) => stem));
      return splitJoined(query.terms, frequency);
    },
    groupsOf,
    meantIn: (terms) => meantBy(terms, membersOf(terms, vocabulary, postings)),
  };
}
