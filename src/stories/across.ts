import { brevity, specificity, timeFactor } from "./affinity.ts";
import { type Centre, centresOf, cosineOf, type Side } from "./centres.ts";
import { overlaps } from "./matches.ts";
import { NearestLists } from "./nearest.ts";
import type { GroupingSettings } from "./settings.ts";

/** An Arabic and an English cluster that tell one event: their places in `Side.clusters`. */
export interface Link {
  readonly ar: number;
  readonly en: number;
}

/** Mean cosine between the members of two clusters, less where few terms carry it. */
interface Match extends Link {
  readonly cosine: number;
}

/** A match that may be a link. */
interface Plausible extends Match {
  /** Of the best cosine that either cluster has, 0..1. */
  readonly share: number;
}

/** What a cluster sees on the other side: its best match, and how crowded its subject is there. */
interface Outlook {
  readonly best: number;
  /** Sum of the cosines over the other language's most similar articles, and how many they are. */
  readonly sum: number;
  readonly count: number;
}

/** All that is known of a window's pairs of clusters: of most only what they add to a crowd is kept. */
interface Matches {
  /** Those that come near enough to be links. */
  readonly near: readonly Match[];
  readonly fromArabic: readonly Outlook[];
  readonly fromEnglish: readonly Outlook[];
}

function matchAll(
  [ar, arabic]: readonly [Side, readonly Centre[]],
  [en, english]: readonly [Side, readonly Centre[]],
  settings: GroupingSettings,
): Matches {
  const near: Match[] = [];
  const [byArabic, byEnglish] = [arabic, english].map(({ length }) => new NearestLists(length, settings.density)) as [
    NearestLists,
    NearestLists,
  ];
  const least = Math.min(settings.crossEvent, settings.crossHeadline);
  const eachOverlap = overlaps(ar, en, english, settings);
  arabic.forEach((a, place) => {
    eachOverlap(a, (other, sum, squares, specific) => {
      const e = english[other] as Centre;
      const length = Math.sqrt(a.length * e.length);
      const carriers = Math.min(1, Math.sqrt(sum ** 2 / squares / settings.crossTerms));
      const sameDays = timeFactor(a.day, e.day, length, settings);
      const cosine = sum * carriers * sameDays * specificity(specific / sum, length, settings);
      byArabic.offer(place, other, cosine, 0);
      byEnglish.offer(other, place, cosine, 0);
      if (cosine >= least) near.push({ ar: place, en: other, cosine });
    });
  });
  return {
    near,
    fromArabic: outlooks(byArabic, arabic.length, english, settings),
    fromEnglish: outlooks(byEnglish, english.length, arabic, settings),
  };
}

/**
 * By cluster. One of several articles counts as so many; as many as make a crowd are enough, since each counts once.
 */
function outlooks(
  lists: NearestLists,
  count: number,
  other: readonly Centre[],
  { density }: GroupingSettings,
): readonly Outlook[] {
  const most = Math.min(
    density,
    other.reduce((sum, { size }) => sum + size, 0),
  );
  return Array.from({ length: count }, (_, place): Outlook => {
    const { articles, cosines } = lists.take(place);
    let left = most;
    let sum = 0;
    for (let i = 0; i < articles.length && left > 0; i++) {
      const { size } = other[articles[i] as number] as Centre;
      sum += (cosines[i] as number) * Math.min(left, size);
      left -= size;
    }
    return { best: cosines[0] ?? 0, sum, count: most };
  });
}

/**
 * Mean cosine around a cluster in the other language, without the `size` articles of the cluster it is compared with.
 */
function crowdWithout({ sum, count }: Outlook, cosine: number, size: number): number {
  const others = count - size;
  return others > 0 ? Math.max(0, sum - cosine * size) / others : 0;
}

/**
 * Links that reach the demand, stand out from what is usual around both clusters, and are close to the best that either
 * has.
 */
function plausible(
  { near, fromArabic, fromEnglish }: Matches,
  arabic: readonly Centre[],
  english: readonly Centre[],
  settings: GroupingSettings,
): readonly Plausible[] {
  return near.flatMap((match): Plausible[] => {
    const { ar: a, en: e, cosine } = match;
    const [x, y] = [fromArabic[a], fromEnglish[e]];
    if (x === undefined || y === undefined) return [];
    const [own, other] = [arabic[a] as Centre, english[e] as Centre];
    const length = Math.sqrt(own.length * other.length);
    const event = settings.crossEvent + brevity(length, settings) * (settings.crossHeadline - settings.crossEvent);
    const crowd = Math.sqrt(crowdWithout(x, cosine, other.size) * crowdWithout(y, cosine, own.size));
    const least = Math.max(event, settings.contrast * crowd);
    const share = cosine / Math.max(x.best, y.best);
    return cosine >= least && share >= settings.crossShare ? [{ ...match, share }] : [];
  });
}

/** Clusters that links have joined so far. */
interface Joined {
  readonly ar: readonly number[];
  readonly en: readonly number[];
}

/**
 * The links that hold, best first: those that join no clusters of one language that are less alike than half of what
 * the link claims across languages. Each language knows its own better; without this, links make chains of stories.
 */
function consistent(
  links: readonly Plausible[],
  arabic: readonly Centre[],
  english: readonly Centre[],
  settings: GroupingSettings,
): readonly Link[] {
  const ofArabic: Joined[] = arabic.map((_, ar) => ({ ar: [ar], en: [] }));
  const ofEnglish: Joined[] = english.map((_, en) => ({ ar: [], en: [en] }));
  const areAlike = (centres: readonly Centre[], some: readonly number[], others: readonly number[], least: number) =>
    some.every((a) => others.every((b) => cosineOf(centres[a] as Centre, centres[b] as Centre) >= least));
  const ranked = [...links].sort((a, b) => b.share - a.share || b.cosine - a.cosine || a.ar - b.ar || a.en - b.en);
  return ranked.filter(({ ar, en, cosine }) => {
    const [x, y] = [ofArabic[ar] as Joined, ofEnglish[en] as Joined];
    if (x === y) return true;
    const least = settings.crossOwn * cosine;
    if (!areAlike(english, x.en, y.en, least) || !areAlike(arabic, x.ar, y.ar, least)) return false;
    const both: Joined = { ar: [...x.ar, ...y.ar], en: [...x.en, ...y.en] };
    for (const place of both.ar) ofArabic[place] = both;
    for (const place of both.en) ofEnglish[place] = both;
    return true;
  });
}

/**
 * Arabic and English clusters that tell one event. Their mean cosine in a shared space (names, numbers, and words
 * through the lexicon) must reach `crossEvent` (`crossHeadline` for headlines), stand out from what is usual around
 * both, and be close to the best that either has; and where several clusters of one language are linked to one of the
 * other, they must be alike.
 */
export function linkAcross(ar: Side, en: Side, settings: GroupingSettings): readonly Link[] {
  if (ar.clusters.length === 0 || en.clusters.length === 0) return [];
  const [arabic, english] = [centresOf(ar), centresOf(en)];
  const matches = matchAll([ar, arabic], [en, english], settings);
  return consistent(plausible(matches, arabic, english, settings), arabic, english, settings);
}
