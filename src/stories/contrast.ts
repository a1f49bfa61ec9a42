import type { GroupingSettings } from "./settings.ts";

/** By how much more a cosine must stand out, for how many articles a window has: where they are many, or very few. */
interface Contrast {
  /** By article, square root of the factor for long texts, 1 or more; a pair's is the product of both. */
  readonly ofTexts: Float64Array;
  readonly ofHeadlines: number;
  readonly ofFew: number;
}

/**
 * How far above its surroundings a cosine must stand. The more articles there are around one in time, the more of them
 * resemble each other without telling one event: the fires, matches and market reports of a day. An affair of months
 * is not crowded by them. Where articles are few, the mean of fewer still says little of what is usual (its variance
 * falls with their number), and of a handful on one subject two stand out by chance.
 */
export function contrastsOf(around: Float64Array, settings: GroupingSettings): Contrast {
  const { density, many, growth, headlineGrowth, fewness } = settings;
  const total = around.length;
  return {
    ofTexts: around.map((articles) => Math.max(1, articles / many) ** (growth / 2)),
    ofHeadlines: Math.max(1, total / many) ** headlineGrowth,
    ofFew: fewness * Math.max(0, 1 / total - 1 / density),
  };
}

/** Articles published within `nearDays` of each; one without a date is near all. */
export function articlesAround(days: readonly (number | null)[], { nearDays }: GroupingSettings): Float64Array {
  const dated = Float64Array.from(days.filter((day) => day !== null)).sort();
  const undated = days.length - dated.length;
  const found = new Map<number, number>();
  let from = 0;
  let to = 0;
  for (const day of dated) {
    while ((dated[from] as number) < day - nearDays) from++;
    while (to < dated.length && (dated[to] as number) <= day + nearDays) to++;
    found.set(day, undated + to - from);
  }
  return Float64Array.from(days, (day) => (day === null ? days.length : (found.get(day) ?? days.length)));
}
