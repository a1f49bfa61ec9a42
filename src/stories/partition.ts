import type { Lang } from "../contracts/article.ts";
import { type Link, linkAcross } from "./across.ts";
import { type Affinities, affinities } from "./affinity.ts";
import type { Side } from "./centres.ts";
import { type Cluster, cluster } from "./cluster.ts";
import { withCore } from "./core.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { density, findNeighbours } from "./neighbours.ts";
import type { GroupingSettings } from "./settings.ts";
import { toVectors, type VectorSpace } from "./vectors.ts";

/** What grouping compares: one article, without its copies. */
export interface Item {
  readonly lang: Lang;
  /** What `extractFeatures` made of it. */
  readonly features: string;
  /** Days since 1970, null when not known. */
  readonly day: number | null;
  /** Who published it, null when not known. */
  readonly outlet: string | null;
}

/** Items grouped into stories, with what ranking needs. All lists but `clusters` run parallel to the items. */
export interface Grouping {
  readonly clusters: readonly Cluster[];
  /** Sum of each item's affinities to the other members of its cluster that are in its language. */
  readonly closeness: readonly number[];
  /** How crowded each item's subject is, 0..1. */
  readonly densities: readonly number[];
}

type OneLanguage = Grouping & VectorSpace;

/** Sum of each article's affinities to the other members of its cluster. */
function closenessOf(clusters: readonly Cluster[], { starts, others, values }: Affinities): readonly number[] {
  const clusterOf = new Int32Array(starts.length - 1);
  clusters.forEach((members, number) => {
    for (const member of members) clusterOf[member] = number;
  });
  return Array.from(clusterOf, (own, article) => {
    let sum = 0;
    const end = starts[article + 1] as number;
    for (let i = starts[article] as number; i < end; i++)
      if (clusterOf[others[i] as number] === own) sum += values[i] as number;
    return sum;
  });
}

function groupLanguage(items: readonly Item[], settings: GroupingSettings): OneLanguage {
  const space = toVectors(
    items.map(({ features }) => features),
    settings,
  );
  const neighbours = findNeighbours(space, settings);
  const days = items.map(({ day }) => day);
  const outlets = items.map(({ outlet }) => outlet);
  const found = affinities({ ...space, neighbours, days, outlets }, settings);
  const clusters = withCore(cluster(found), space.vectors, neighbours, settings);
  return {
    ...space,
    clusters,
    closeness: closenessOf(clusters, found),
    densities: neighbours.map((near) => density(near, items.length, settings)),
  };
}

/** Numbers of a language's items in the list of all. */
type Places = readonly number[];

function placesOf(lang: Lang, items: readonly Item[]): Places {
  const places: number[] = [];
  items.forEach((item, i) => {
    if (item.lang === lang) places.push(i);
  });
  return places;
}

/** Arabic clusters and the English ones that they are linked to become one, also where one is linked to several. */
function joinLinked(ar: readonly Cluster[], en: readonly Cluster[], links: readonly Link[]): readonly Cluster[] {
  const all = [...ar, ...en];
  const sets = new DisjointSets(all.length);
  for (const link of links) sets.join(link.ar, ar.length + link.en);
  const joined = new Map<number, number[]>();
  all.forEach((members, i) => {
    const group = joined.get(sets.root(i));
    if (group === undefined) joined.set(sets.root(i), [...members]);
    else group.push(...members);
  });
  return [...joined.values()].map((members) => members.sort((a, b) => a - b));
}

/** Groups each language by itself, and then joins the clusters of the two that tell one event. */
export function partition(items: readonly Item[], settings: GroupingSettings): Grouping {
  const closeness: number[] = new Array(items.length);
  const densities: number[] = new Array(items.length);
  const group = (lang: Lang): Side => {
    const places = placesOf(lang, items);
    const own = places.map((place) => items[place] as Item);
    const grouped = groupLanguage(own, settings);
    places.forEach((place, k) => {
      closeness[place] = grouped.closeness[k] ?? 0;
      densities[place] = grouped.densities[k] ?? 0;
    });
    return { ...grouped, days: own.map(({ day }) => day) };
  };
  const [ar, en] = [group("ar"), group("en")];
  const links = linkAcross(ar, en, settings);
  const inAll = (side: Side, places: Places) =>
    side.clusters.map((members) => members.map((member) => places[member] as number));
  const clusters = joinLinked(inAll(ar, placesOf("ar", items)), inAll(en, placesOf("en", items)), links);
  return { clusters, closeness, densities };
}
