import { brevity, specificity, timeFactor } from "./affinity.ts";
import { type Bridge, bridgeTo } from "./bridge.ts";
import type { Cluster } from "./cluster.ts";
import type { GroupingSettings } from "./settings.ts";
import type { Vector } from "./vectors.ts";

/** The clusters of one language. `days` runs parallel to the vectors. */
export interface Side {
  readonly clusters: readonly Cluster[];
  readonly vectors: readonly Vector[];
  readonly vocabulary: readonly string[];
  readonly rarity: Float64Array;
  readonly everyday: Uint8Array;
  readonly days: readonly (number | null)[];
}

/** An Arabic and an English cluster that tell one event: their places in `Side.clusters`. */
export interface Link {
  readonly ar: number;
  readonly en: number;
}

/** A term's mean weight in a cluster, and how rare it is in its language's window (0..1). */
interface Weighed {
  weight: number;
  readonly rarity: number;
  readonly isEveryday: boolean;
}

/** A cluster as the mean of its members. */
interface Centre {
  readonly size: number;
  readonly terms: ReadonlyMap<string, Weighed>;
  /** Mean number of terms of a member. */
  readonly length: number;
  readonly day: number | null;
}

/** Mean cosine between the members of two clusters, less where few terms carry it. */
interface Match extends Link {
  readonly cosine: number;
}

interface Posting extends Weighed {
  readonly cluster: number;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function centreOf(members: Cluster, { vectors, vocabulary, rarity, everyday, days }: Side): Centre {
  const terms = new Map<string, Weighed>();
  let length = 0;
  for (const member of members) {
    const vector = vectors[member] as Vector;
    length += vector.terms.length / members.length;
    for (let i = 0; i < vector.terms.length; i++) {
      const number = vector.terms[i] as number;
      const term = vocabulary[number] as string;
      const weight = (vector.weights[i] as number) / members.length;
      const known = terms.get(term);
      if (known !== undefined) known.weight += weight;
      else terms.set(term, { weight, rarity: rarity[number] as number, isEveryday: everyday[number] === 1 });
    }
  }
  const day = mean(members.map((member) => days[member] ?? null).filter((known) => known !== null));
  return { size: members.length, terms, length, day };
}

function invert(centres: readonly Centre[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  centres.forEach(({ terms }, cluster) => {
    for (const [term, weighed] of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ cluster, ...weighed }]);
      else list.push({ cluster, ...weighed });
    }
  });
  return postings;
}

/**
 * What a shared term adds to the cosine. A word and its rendering that are not equally rare mean different things here:
 * "ألعاب" among few Arabic headlines, "games" among a thousand English ones about the Olympics.
 */
function contribution(a: Weighed, share: number, b: Weighed): number {
  const alike = Math.min(a.rarity, b.rarity) / Math.max(a.rarity, b.rarity, Number.EPSILON);
  return a.weight * share * b.weight * alike;
}

/** The contributions to the cosine with one cluster: their sum, the sum of their squares, and the part without everyday words. */
interface Sums {
  sum: number;
  squares: number;
  specific: number;
}

function compare(
  { terms }: Centre,
  postings: ReadonlyMap<string, readonly Posting[]>,
  bridge: Bridge,
): ReadonlyMap<number, Sums> {
  const found = new Map<number, Sums>();
  for (const [term, weighed] of terms)
    for (const [word, share] of bridge(term))
      for (const posting of postings.get(word) ?? []) {
        const part = contribution(weighed, share, posting);
        const sums = found.get(posting.cluster) ?? { sum: 0, squares: 0, specific: 0 };
        sums.sum += part;
        sums.squares += part ** 2;
        if (!weighed.isEveryday) sums.specific += part;
        found.set(posting.cluster, sums);
      }
  return found;
}

function matchAll(arabic: readonly Centre[], english: readonly Centre[], settings: GroupingSettings): readonly Match[] {
  const postings = invert(english);
  const bridge = bridgeTo(new Set(postings.keys()));
  return arabic.flatMap((a, ar) => {
    const found: Match[] = [];
    for (const [en, { sum, squares, specific }] of compare(a, postings, bridge)) {
      if (sum < settings.leastCosine) continue;
      const e = english[en] as Centre;
      const length = Math.sqrt(a.length * e.length);
      const near = timeFactor(a.day, e.day, length, settings) * specificity(specific / sum, length, settings);
      const carriers = Math.min(1, Math.sqrt(sum ** 2 / squares / settings.crossTerms));
      found.push({ ar, en, cosine: sum * near * carriers });
    }
    return found;
  });
}

/** Mean cosine over the other language's most similar articles: how crowded a cluster's subject is there. */
function crowd(
  matches: readonly { readonly cosine: number; readonly size: number }[],
  articles: number,
  most: number,
): number {
  let left = Math.min(most, articles);
  const all = left;
  let sum = 0;
  for (const { cosine, size } of [...matches].sort((a, b) => b.cosine - a.cosine)) {
    if (left <= 0) break;
    sum += cosine * Math.min(left, size);
    left -= size;
  }
  return all > 0 ? sum / all : 0;
}

/** Per cluster of one side: its best match and its crowd on the other side. */
function outlook(
  matches: readonly Match[],
  side: "ar" | "en",
  other: readonly Centre[],
  count: number,
  settings: GroupingSettings,
): readonly { readonly best: number; readonly crowd: number }[] {
  const lists: { cosine: number; size: number }[][] = Array.from({ length: count }, () => []);
  const articles = other.reduce((sum, { size }) => sum + size, 0);
  for (const match of matches) {
    const size = (other[side === "ar" ? match.en : match.ar] as Centre).size;
    lists[match[side]]?.push({ cosine: match.cosine, size });
  }
  return lists.map((list) => ({
    best: list.reduce((most, { cosine }) => Math.max(most, cosine), 0),
    crowd: crowd(list, articles, settings.density),
  }));
}

/**
 * Arabic and English clusters that tell one event. Their mean cosine in a shared space (names, numbers, and words through
 * the lexicon) must reach `crossEvent` (`crossHeadline` for
 * headlines), stand out from what is usual around both, and be close to the best that either has.
 */
export function linkAcross(ar: Side, en: Side, settings: GroupingSettings): readonly Link[] {
  if (ar.clusters.length === 0 || en.clusters.length === 0) return [];
  const arabic = ar.clusters.map((members) => centreOf(members, ar));
  const english = en.clusters.map((members) => centreOf(members, en));
  const matches = matchAll(arabic, english, settings);
  const fromArabic = outlook(matches, "ar", english, arabic.length, settings);
  const fromEnglish = outlook(matches, "en", arabic, english.length, settings);
  return matches.filter(({ ar: a, en: e, cosine }) => {
    const [x, y] = [fromArabic[a], fromEnglish[e]];
    if (x === undefined || y === undefined) return false;
    const length = Math.sqrt((arabic[a] as Centre).length * (english[e] as Centre).length);
    const event = settings.crossEvent + brevity(length, settings) * (settings.crossHeadline - settings.crossEvent);
    const least = Math.max(event, settings.contrast * Math.sqrt(x.crowd * y.crowd));
    return cosine >= least && cosine >= settings.crossShare * Math.max(x.best, y.best);
  });
}
