import { brevity } from "./affinity.ts";
import type { Cluster } from "./cluster.ts";
import type { Neighbours } from "./nearest.ts";
import type { GroupingSettings } from "./settings.ts";
import type { Vector } from "./vectors.ts";

/**
 * Many articles that are each a little alike are as telling as two that are much alike: the demand falls with the
 * fourth root.
 */
const FALL = 0.25;

/**
 * Clusters without a core taken apart. In a window of unrelated articles the closest still stand out, by words that
 * everybody uses; a story has at least two articles that are close by any measure (after the core points of Ester and
 * others 1996). Headlines have too few terms for that, and pass.
 */
export function withCore(
  clusters: readonly Cluster[],
  vectors: readonly Vector[],
  neighbours: readonly Neighbours[],
  settings: GroupingSettings,
): readonly Cluster[] {
  const lengthOf = (article: number) => (vectors[article] as Vector).terms.length;
  const isClose = (a: number, b: number, cosine: number, least: number): boolean =>
    cosine >= least * (1 - brevity(Math.sqrt(lengthOf(a) * lengthOf(b)), settings) ** 2);
  const hasCore = (members: Cluster): boolean => {
    const own = new Set(members);
    const least = settings.core * (2 / members.length) ** FALL;
    return members.some((member) => {
      const { articles, cosines } = neighbours[member] as Neighbours;
      return articles.some((other, i) => own.has(other) && isClose(member, other, cosines[i] as number, least));
    });
  };
  return clusters.flatMap((members) =>
    members.length === 1 || hasCore(members) ? [members] : members.map((member) => [member]),
  );
}
