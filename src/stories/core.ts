import { brevity } from "./affinity.ts";
import type { Cluster } from "./cluster.ts";
import type { Neighbours } from "./neighbours.ts";
import type { GroupingSettings } from "./settings.ts";
import type { Vector } from "./vectors.ts";

function isCore(a: Vector, b: Vector, cosine: number, settings: GroupingSettings): boolean {
  const short = brevity(Math.sqrt(a.terms.length * b.terms.length), settings);
  return cosine >= settings.core * (1 - short);
}

/**
 * Clusters without a core taken apart. In a window of unrelated articles the closest still stand out, by words that
 * everybody uses; a story has at least two articles that are close by any measure (the core points of Ester and others
 * 1996). Headlines have too few terms for that, and pass.
 */
export function withCore(
  clusters: readonly Cluster[],
  vectors: readonly Vector[],
  neighbours: readonly Neighbours[],
  settings: GroupingSettings,
): readonly Cluster[] {
  const hasCore = (members: Cluster): boolean => {
    const own = new Set(members);
    return members.some((member) => {
      const near = neighbours[member] as Neighbours;
      const vector = vectors[member] as Vector;
      return near.articles.some(
        (other, i) => own.has(other) && isCore(vector, vectors[other] as Vector, near.cosines[i] as number, settings),
      );
    });
  };
  return clusters.flatMap((members) =>
    members.length === 1 || hasCore(members) ? [members] : members.map((member) => [member]),
  );
}
