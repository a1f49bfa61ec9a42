import type { Member } from "./search-expand.ts";
import type { Grouping } from "./search-groups.ts";
import type { Postings } from "./search-postings.ts";
import type { Query } from "./search-query.ts";
import type { Group, Sign } from "./search-rank.ts";
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

/** Sums that live over searches, by rowid, so that a search allocates nothing of the archive's size. */
export interface Accumulator {
  /** Prepares a query of `size` articles in all; `most` candidates are kept. */
  prepare(query: Query, size: number, most: number): PreparedQuery;
}

interface Sums {
  total: Float64Array;
  best: Float64Array;
}

/** `postings` and `grouping` belong to the same index. */
export function createAccumulator(postings: Postings, grouping: Grouping): Accumulator {
  const sums: Sums = { total: new Float64Array(1024), best: new Float64Array(1024) };
  const frequency = (stem: string): number => postings.of(stem).length;

  return {
    prepare(query, size, most) {
      const terms = grouping.termsOf(query);
      const groups: Group[] = [];
      const byCode = new Map<number, Sign[]>();
      const weights = new Map<number, number>();
      const touched: number[] = [];
      grouping.groupsOf(terms).forEach((members, group) => {
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
