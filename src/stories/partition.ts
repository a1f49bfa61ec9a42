import type { Lang } from "../contracts/article.ts";
import { type Affinities, affinities } from "./affinity.ts";
import { type Cluster, cluster } from "./cluster.ts";
import type { Features } from "./features.ts";
import { density, findNeighbours } from "./neighbours.ts";
import type { GroupingSettings } from "./settings.ts";
import { toVectors, type Vector } from "./vectors.ts";

/** What grouping compares: one article, without its copies. */
export interface Item {
  readonly lang: Lang;
  readonly features: Features;
  /** Days since 1970, null when not known. */
  readonly day: number | null;
}

/** Items grouped into stories, with what ranking needs. All lists but `clusters` run parallel to the items. */
export interface Grouping {
  readonly clusters: readonly Cluster[];
  readonly affinities: readonly Affinities[];
  /** How crowded each item's subject is, 0..1. */
  readonly densities: readonly number[];
}

interface OneLanguage extends Grouping {
  readonly vectors: readonly Vector[];
  readonly vocabulary: readonly string[];
}

function groupLanguage(items: readonly Item[], settings: GroupingSettings): OneLanguage {
  const space = toVectors(
    items.map(({ features }) => features),
    settings,
  );
  const neighbours = findNeighbours(space, settings);
  const days = items.map(({ day }) => day);
  const found = affinities({ vectors: space.vectors, neighbours, days }, settings);
  return {
    ...space,
    clusters: cluster(found),
    affinities: found,
    densities: neighbours.map((near) => density(near, items.length, settings)),
  };
}

/** Items of one language come together first; a language's stories never depend on the other's. */
export function partition(items: readonly Item[], settings: GroupingSettings): Grouping {
  const clusters: Cluster[] = [];
  const near: Affinities[] = new Array(items.length);
  const densities: number[] = new Array(items.length);
  for (const lang of ["ar", "en"] as const) {
    const own = items.flatMap((item, i) => (item.lang === lang ? [i] : []));
    const grouped = groupLanguage(
      own.map((i) => items[i] as Item),
      settings,
    );
    for (const members of grouped.clusters) clusters.push(members.map((member) => own[member] as number));
    own.forEach((item, k) => {
      near[item] = new Map([...(grouped.affinities[k] ?? [])].map(([other, value]) => [own[other] as number, value]));
      densities[item] = grouped.densities[k] ?? 0;
    });
  }
  return { clusters, affinities: near, densities };
}
