import type { Affinities } from "./affinity.ts";

/** Members of one cluster, by number, ascending. */
export type Cluster = readonly number[];

interface Partition {
  readonly members: (number[] | null)[];
  readonly sizes: Int32Array;
  /** Sum of the affinities between the members of two clusters; the mean over all pairs is the linkage. */
  readonly sums: Map<number, number>[];
}

/** The cluster closest to `a`; the previous of the chain wins a tie, then the lower number. */
function closest(
  { sizes, sums }: Partition,
  a: number,
  previous: number | undefined,
): readonly [cluster: number, linkage: number] {
  const near = sums[a] as Map<number, number>;
  const size = sizes[a] as number;
  let best = previous ?? -1;
  let bestLinkage = previous === undefined ? -1 : (near.get(previous) ?? 0) / (size * (sizes[previous] as number));
  for (const [other, sum] of near) {
    const value = sum / (size * (sizes[other] as number));
    if (value > bestLinkage || (value === bestLinkage && best !== previous && other < best)) {
      best = other;
      bestLinkage = value;
    }
  }
  return [best, bestLinkage];
}

function merge({ members, sizes, sums }: Partition, a: number, b: number): void {
  const [into, from] = a < b ? [a, b] : [b, a];
  const target = sums[into] as Map<number, number>;
  for (const [other, sum] of sums[from] as Map<number, number>) {
    const back = sums[other] as Map<number, number>;
    back.delete(from);
    if (other === into) continue;
    const total = (target.get(other) ?? 0) + sum;
    target.set(other, total);
    back.set(into, total);
  }
  (sums[from] as Map<number, number>).clear();
  members[into]?.push(...(members[from] ?? []));
  members[from] = null;
  sizes[into] = (sizes[into] as number) + (sizes[from] as number);
}

/**
 * Agglomerative clustering by average linkage (UPGMA) on a sparse graph: two clusters are joined while the mean affinity
 * over all pairs of their members is at least 1. Found with the nearest-neighbour chain (Benzécri 1982; Murtagh 1983),
 * which gives the same clusters as joining the closest two again and again: average linkage is reducible, so a chain
 * whose end has no partner above 1 can never get one.
 */
export function cluster(affinities: readonly Affinities[]): readonly Cluster[] {
  const partition: Partition = {
    members: affinities.map((_, i) => [i]),
    sizes: new Int32Array(affinities.length).fill(1),
    sums: affinities.map((near) => new Map(near)),
  };
  const settled = new Uint8Array(affinities.length);
  for (let start = 0; start < affinities.length; start++) {
    const chain: number[] = [];
    while (partition.members[start] !== null && settled[start] === 0) {
      if (chain.length === 0) chain.push(start);
      const end = chain[chain.length - 1] as number;
      const previous = chain[chain.length - 2];
      const [next, value] = closest(partition, end, previous);
      if (value < 1) for (const done of chain.splice(0)) settled[done] = 1;
      else if (next === previous) {
        chain.length -= 2;
        merge(partition, end, next);
      } else chain.push(next);
    }
  }
  return partition.members.filter((members) => members !== null).map((members) => members.sort((a, b) => a - b));
}
