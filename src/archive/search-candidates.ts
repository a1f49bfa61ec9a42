import { expand, isUnknown, joinedStem, type Member, splitJoined, type Vocabulary } from "./search-expand.ts";
import type { Postings } from "./search-postings.ts";
import { type Query, type QueryTerm, queryTerm } from "./search-query.ts";
import type { Group, Sign } from "./search-rank.ts";
import { type FindForm, type Meant, meantWord } from "./search-spelling.ts";
import { formCode, stemCode } from "./search-tokens.ts";

/** A query made ready for ranking. */
export interface PreparedQuery {
  readonly groups: readonly Group[];
  readonly byCode: ReadonlyMap<number, readonly Sign[]>;
  /** stemCode → what it adds to a sentence, for the snippets. */
  readonly weights: ReadonlyMap<number, number>;
  /** Rowids of the articles that hold most of the query, best first. */
  readonly candidates: readonly number[];
}

/** Stems looked up for one query over all its words: bounds the time of long queries. */
const MAX_LOOKUPS = 480;
const MOST_MEMBERS = 40;

/** Sums that live over searches, by rowid, so that a search allocates nothing of the archive's size. */
export interface Accumulator {
  /** Prepares a query of `size` articles in all; `most` candidates are kept. */
  prepare(query: Query, size: number, most: number): PreparedQuery;
  /** Of each term that the archive does not have in any form, what it was probably meant to be. */
  meant(query: Query): ReadonlyMap<QueryTerm, Meant>;
}

interface Sums {
  total: Float64Array;
  best: Float64Array;
}

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

/** `postings`, `vocabulary` and `findForm` belong to the same index. */
export function createAccumulator(postings: Postings, vocabulary: Vocabulary, findForm: FindForm): Accumulator {
  const sums: Sums = { total: new Float64Array(1024), best: new Float64Array(1024) };
  const frequency = (stem: string): number => postings.of(stem).length;

  function termsOf(query: Query): readonly QueryTerm[] {
    postings.load(query.terms.map(({ stem }) => stem));
    return splitJoined(query.terms, frequency);
  }

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

  /** Everything that may stand for each of the terms; for one that was typed with a slip, for what was meant. */
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
    meant(query) {
      const terms = termsOf(query);
      return meantBy(terms, membersOf(terms, vocabulary, postings));
    },
    prepare(query, size, most) {
      const terms = termsOf(query);
      const groups: Group[] = [];
      const byCode = new Map<number, Sign[]>();
      const weights = new Map<number, number>();
      const touched: number[] = [];
      groupsOf(terms).forEach((members, group) => {
        const term = terms[group];
        const idf = idfOf(members, size, frequency);
        groups.push({ position: term?.position ?? 0, idf });
        addPresence(sums, touched, members, idf, postings);
        for (const { stem, weight } of members) {
          const code = stemCode(stem);
          const signs = byCode.get(code) ?? [];
          signs.push({ group, weight, form: stem === term?.stem ? formCode(term.norm) : -1 });
          byCode.set(code, signs);
          weights.set(code, Math.max(weights.get(code) ?? 0, weight * idf));
        }
      });
      return { groups, byCode, weights, candidates: takeBest(sums, touched, most) };
    },
  };
}

/**
 * Inverse document frequency of a word with everything that stands for it, each by its weight: probabilistic structured
 * queries (Darwish and Oard, 2003), with BM25's form of idf.
 */
function idfOf(members: readonly Member[], size: number, frequency: (stem: string) => number): number {
  const documents = members.reduce((sum, { stem, weight }) => sum + weight * frequency(stem), 0);
  const df = Math.min(documents, size);
  return Math.log(1 + (size - df + 0.5) / (df + 0.5));
}

/** Adds to each article the idf of the word that it holds, by the surest member. */
function addPresence(sums: Sums, touched: number[], members: readonly Member[], idf: number, postings: Postings): void {
  const held: number[] = [];
  for (const { stem, weight } of members) {
    const rowids = postings.of(stem);
    grow(sums, (rowids.at(-1) ?? 0) + 1);
    for (const rowid of rowids) {
      const best = sums.best[rowid] ?? 0;
      if (best === 0) held.push(rowid);
      if (weight > best) sums.best[rowid] = weight;
    }
  }
  for (const rowid of held) {
    if (sums.total[rowid] === 0) touched.push(rowid);
    sums.total[rowid] = (sums.total[rowid] ?? 0) + (sums.best[rowid] ?? 0) * idf;
    sums.best[rowid] = 0;
  }
}

function grow(sums: Sums, length: number): void {
  if (length <= sums.total.length) return;
  const larger = { total: new Float64Array(length * 2), best: new Float64Array(length * 2) };
  larger.total.set(sums.total);
  larger.best.set(sums.best);
  Object.assign(sums, larger);
}

/** The rowids with the highest totals, in order, and the totals set back to 0. */
function takeBest({ total }: Sums, touched: readonly number[], most: number): readonly number[] {
  const scores = Float64Array.from(touched, (rowid) => total[rowid] ?? 0).sort();
  const least = scores[Math.max(0, scores.length - most)] ?? 0;
  const best = touched.filter((rowid) => (total[rowid] ?? 0) >= least);
  best.sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
  for (const rowid of touched) total[rowid] = 0;
  return best.slice(0, most);
}
