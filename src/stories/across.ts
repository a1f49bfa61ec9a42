import { brevity, specificity, timeFactor } from "./affinity.ts";
import { type Centre, centresOf, type Side } from "./centres.ts";
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

/** What a cluster sees on the other side: its best match, and how crowded its subject is there. */
interface Outlook {
  readonly best: number;
  /** Mean cosine over the other language's most similar articles. */
  readonly crowd: number;
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
  const eachOverlap = overlaps(ar, en, english, settings.leastCosine);
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

/** By cluster. One of several articles counts as so many; as many as make a crowd are enough, since each counts once. */
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
    return { best: cosines[0] ?? 0, crowd: most > 0 ? sum / most : 0 };
  });
}

/**
 * Arabic and English clusters that tell one event. Their mean cosine in a shared space (names, numbers, and words through
 * the lexicon) must reach `crossEvent` (`crossHeadline` for
 * headlines), stand out from what is usual around both, and be close to the best that either has.
 */
export function linkAcross(ar: Side, en: Side, settings: GroupingSettings): readonly Link[] {
  if (ar.clusters.length === 0 || en.clusters.length === 0) return [];
  const [arabic, english] = [centresOf(ar), centresOf(en)];
  const { near, fromArabic, fromEnglish } = matchAll([ar, arabic], [en, english], settings);
  return near.filter(({ ar: a, en: e, cosine }) => {
    const [x, y] = [fromArabic[a], fromEnglish[e]];
    if (x === undefined || y === undefined) return false;
    const length = Math.sqrt((arabic[a] as Centre).length * (english[e] as Centre).length);
    const event = settings.crossEvent + brevity(length, settings) * (settings.crossHeadline - settings.crossEvent);
    const least = Math.max(event, settings.contrast * Math.sqrt(x.crowd * y.crowd));
    return cosine >= least && cosine >= settings.crossShare * Math.max(x.best, y.best);
  });
}
