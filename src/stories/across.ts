import { brevity, specificity, timeFactor } from "./affinity.ts";
import { type Centre, centresOf, type Side } from "./centres.ts";
import { overlaps } from "./matches.ts";
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

function matchAll(
  [ar, arabic]: readonly [Side, readonly Centre[]],
  [en, english]: readonly [Side, readonly Centre[]],
  settings: GroupingSettings,
): readonly Match[] {
  const overlapsOf = overlaps(ar, en, english, settings.leastCosine);
  return arabic.flatMap((a, place) =>
    overlapsOf(a).map(({ en: other, sum, squares, specific }): Match => {
      const e = english[other] as Centre;
      const length = Math.sqrt(a.length * e.length);
      const near = timeFactor(a.day, e.day, length, settings) * specificity(specific / sum, length, settings);
      const carriers = Math.min(1, Math.sqrt(sum ** 2 / squares / settings.crossTerms));
      return { ar: place, en: other, cosine: sum * near * carriers };
    }),
  );
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
  const [arabic, english] = [centresOf(ar), centresOf(en)];
  const matches = matchAll([ar, arabic], [en, english], settings);
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
