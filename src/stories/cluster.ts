import type { Affinities } from "./affinity.ts";
import { DisjointSets } from "./disjoint-sets.ts";

/** Members of one cluster, by number, ascending. */
export type Cluster = readonly number[];

/**
 * Affinities are rounded up to this, some 10^-8: sums of them are then exact, and the linkage of two clusters is the
 * same from both sides and in any order, without which a chain might never end.
 */
const UNIT = 2 ** -26;

/**
 * Clusters by the lowest of their members. Of each its links to others: where they lead, and the sum of the affinities
 * between their members, whose mean over all pairs is the linkage. A link may lead to a cluster that has been merged
 * since, and several to one, until `compact` sums them up.
 */
class Partition {
  readonly members: (number[] | null)[];
  readonly #sets: DisjointSets;
  readonly #others: Int32Array[] = [];
  readonly #sums: Float64Array[] = [];
  /** All 0 but while links are summed up. */
  readonly #totals: Float64Array;

  constructor({ starts, others, values }: Affinities) {
    const size = starts.length - 1;
    this.#sets = new DisjointSets(size);
    this.#totals = new Float64Array(size);
    this.members = Array.from({ length: size }, (_, article) => [article]);
    const [ownOthers, sums] = [others.slice(), values.map((value) => Math.ceil(value / UNIT) * UNIT)];
    for (let article = 0; article < size; article++) {
      this.#others.push(ownOthers.subarray(starts[article], starts[article + 1]));
      this.#sums.push(sums.subarray(starts[article], starts[article + 1]));
    }
  }

  #sizeOf(cluster: number): number {
    return this.members[cluster]?.length ?? 1;
  }

  #compact(cluster: number): void {
    const others = this.#others[cluster] as Int32Array;
    const sums = this.#sums[cluster] as Float64Array;
    const totals = this.#totals;
    let kept = 0;
    for (let i = 0; i < others.length; i++) {
      const other = this.#sets.root(others[i] as number);
      if (other === cluster) continue;
      if (totals[other] === 0) others[kept++] = other;
      totals[other] = (totals[other] as number) + (sums[i] as number);
    }
    for (let i = 0; i < kept; i++) {
      sums[i] = totals[others[i] as number] as number;
      totals[others[i] as number] = 0;
    }
    this.#others[cluster] = others.subarray(0, kept);
    this.#sums[cluster] = sums.subarray(0, kept);
  }

  /** The cluster closest to one, and their linkage; the previous of the chain wins a tie, then the lower number. */
  closest(cluster: number, previous: number | undefined): readonly [other: number, linkage: number] {
    this.#compact(cluster);
    const others = this.#others[cluster] as Int32Array;
    const sums = this.#sums[cluster] as Float64Array;
    const size = this.#sizeOf(cluster);
    let best = -1;
    let most = -1;
    for (let i = 0; i < others.length; i++) {
      const other = others[i] as number;
      const linkage = (sums[i] as number) / (size * this.#sizeOf(other));
      const isFirst = other === previous || (best !== previous && other < best);
      if (linkage > most || (linkage === most && isFirst)) {
        best = other;
        most = linkage;
      }
    }
    return [best, most];
  }

  merge(a: number, b: number): void {
    const into = Math.min(a, b);
    const from = Math.max(a, b);
    this.#sets.join(into, from);
    this.members[into]?.push(...(this.members[from] ?? []));
    this.members[from] = null;
    const others = [this.#others[into], this.#others[from]] as [Int32Array, Int32Array];
    const sums = [this.#sums[into], this.#sums[from]] as [Float64Array, Float64Array];
    this.#others[into] = new Int32Array(others[0].length + others[1].length);
    this.#others[into].set(others[0]);
    this.#others[into].set(others[1], others[0].length);
    this.#sums[into] = new Float64Array(sums[0].length + sums[1].length);
    this.#sums[into].set(sums[0]);
    this.#sums[into].set(sums[1], sums[0].length);
  }
}

/**
 * Agglomerative clustering by average linkage (UPGMA) on a sparse graph: two clusters are joined while the mean
 * affinity over all pairs of their members is at least 1. Found with the nearest-neighbour chain (Benzécri 1982;
 * Murtagh 1983), which gives the same clusters as joining the closest two again and again: average linkage is
 * reducible, so a chain whose end has no partner above 1 can never get one.
 */
export function cluster(affinities: Affinities): readonly Cluster[] {
  const partition = new Partition(affinities);
  const { members } = partition;
  const settled = new Uint8Array(members.length);
  for (let start = 0; start < members.length; start++) {
    const chain: number[] = [];
    while (members[start] !== null && settled[start] === 0) {
      if (chain.length === 0) chain.push(start);
      const end = chain[chain.length - 1] as number;
      const previous = chain[chain.length - 2];
      const [next, linkage] = partition.closest(end, previous);
      if (linkage < 1) for (const done of chain.splice(0)) settled[done] = 1;
      else if (next === previous) {
        chain.length -= 2;
        partition.merge(end, next);
      } else chain.push(next);
    }
  }
  return members.filter((own) => own !== null).map((own) => own.sort((a, b) => a - b));
}
