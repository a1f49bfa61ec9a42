import type { Lang } from "../contracts/article.ts";
import { type Link, linkAcross, type Side } from "./across.ts";
import { type Affinities, affinities } from "./affinity.ts";
import { type Cluster, cluster } from "./cluster.ts";
import type { Features } from "./features.ts";
import { density, findNeighbours } from "./neighbours.ts";
import type { GroupingSettings } from "./settings.ts";
import { toVectors, type VectorSpace } from "./vectors.ts";

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

type OneLanguage = Grouping & VectorSpace;

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

/** Numbers of a language's items in the list of all. */
type Places = readonly number[];

function placesOf(lang: Lang, items: readonly Item[]): Places {
  return items.flatMap((item, i) => (item.lang === lang ? [i] : []));
}

/** Arabic clusters and the English ones that they are linked to become one, also where one is linked to several. */
function joinLinked(ar: readonly Cluster[], en: readonly Cluster[], links: readonly Link[]): readonly Cluster[] {
  const all = [...ar, ...en];
  const parent = all.map((_, i) => i);
  const root = (i: number): number => {
    const up = parent[i] as number;
    return up === i ? i : root(up);
  };
  for (const link of links) parent[root(ar.length + link.en)] = root(link.ar);
  const joined = new Map<number, number[]>();
  all.forEach((members, i) => {
    const group = joined.get(root(i));
    if (group === undefined) joined.set(root(i), [...members]);
    else group.push(...members);
  });
  return [...joined.values()].map((members) => members.sort((a, b) => a - b));
}

/** Groups each language by itself, and then joins the clusters of the two that tell one event. */
export function partition(items: readonly Item[], settings: GroupingSettings): Grouping {
  const near: Affinities[] = new Array(items.length);
  const densities: number[] = new Array(items.length);
  const group = (lang: Lang): Side => {
    const places = placesOf(lang, items);
    const own = places.map((place) => items[place] as Item);
    const grouped = groupLanguage(own, settings);
    places.forEach((place, k) => {
      near[place] = new Map(
        [...(grouped.affinities[k] ?? [])].map(([other, value]) => [places[other] as number, value]),
      );
      densities[place] = grouped.densities[k] ?? 0;
    });
    return { ...grouped, days: own.map(({ day }) => day) };
  };
  const [ar, en] = [group("ar"), group("en")];
  const links = linkAcross(ar, en, settings);
  const inAll = (side: Side, places: Places) =>
    side.clusters.map((members) => members.map((member) => places[member] as number));
  const clusters = joinLinked(inAll(ar, placesOf("ar", items)), inAll(en, placesOf("en", items)), links);
  return { clusters, affinities: near, densities };
}
