import type { Cluster } from "./cluster.ts";
import type { Vector } from "./vectors.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The clusters of one language. `days` runs parallel to the vectors. */
export interface Side {
  readonly clusters: readonly Cluster[];
  readonly vectors: readonly Vector[];
  readonly vocabulary: Vocabulary;
  readonly rarity: Float64Array;
  readonly everyday: Uint8Array;
  readonly days: readonly (number | null)[];
}

/** A cluster as the mean of its members. */
export interface Centre {
  readonly size: number;
  /** Term numbers of its language and their mean weights. */
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Mean number of terms of a member. */
  readonly length: number;
  readonly day: number | null;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sum of the members' weights by term, in order of appearance; `sums` is all 0 before and after. */
function meanTerms(
  members: Cluster,
  vectors: readonly Vector[],
  sums: Float64Array,
): Pick<Centre, "terms" | "weights"> {
  const found: number[] = [];
  for (const member of members) {
    const { terms, weights } = vectors[member] as Vector;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      const sum = sums[term] as number;
      // A term that all members hold weighs nothing: it may be met twice, and adds nothing either time.
      if (sum === 0) found.push(term);
      sums[term] = sum + (weights[i] as number);
    }
  }
  const weights = new Float64Array(found.length);
  found.forEach((term, i) => {
    weights[i] = (sums[term] as number) / members.length;
    sums[term] = 0;
  });
  return { terms: Int32Array.from(found), weights };
}

/** The centre of each cluster of a language. */
export function centresOf({ clusters, vectors, vocabulary, days }: Side): readonly Centre[] {
  const sums = new Float64Array(vocabulary.size);
  return clusters.map((members): Centre => {
    const [first] = members.map((member) => vectors[member] as Vector);
    const { terms, weights } = members.length === 1 && first !== undefined ? first : meanTerms(members, vectors, sums);
    const length = members.reduce((sum, member) => sum + (vectors[member] as Vector).terms.length, 0) / members.length;
    const day = mean(members.map((member) => days[member] ?? null).filter((known) => known !== null));
    return { size: members.length, terms, weights, length, day };
  });
}

/** Mean cosine between the members of two clusters of one language. */
export function cosineOf(a: Centre, b: Centre): number {
  const weights = new Map<number, number>();
  a.terms.forEach((term, i) => {
    weights.set(term, a.weights[i] as number);
  });
  return b.terms.reduce((sum, term, i) => sum + (weights.get(term) ?? 0) * (b.weights[i] as number), 0);
}
