import type { ArticleWindow } from "../contracts/archive.ts";
import type { Article } from "../contracts/article.ts";
import type { RankReason } from "../contracts/story.ts";
import { dayOf, dayOfIso } from "./when.ts";

/** Weights of the reasons; they sum to 1. What many outlets report on their own is the best sign of what matters. */
const WEIGHTS: Readonly<Record<RankReason["kind"], number>> = { coverage: 0.6, recency: 0.25, centrality: 0.15 };

/** Independent sources beyond the first that halve the distance to full coverage: 1 → 0, 4 → 0.5, 7 → 0.75. */
const SOURCES_TO_HALVE = 3;

/** The window's share after which news has lost half its recency, and the least half-life, in days. */
const HALF_LIFE_SHARE = 1 / 3;
const MIN_HALF_LIFE_DAYS = 1;

/** A story whose date is not known is neither new nor old. */
const UNKNOWN_RECENCY = 0.5;

/** What ranking looks at besides the articles. */
export interface RankView {
  /** Days since 1970 of "now": recency is counted back from here. */
  readonly now: number | null;
  readonly halfLifeDays: number;
  /** Densest subject of the window, to measure centrality by. */
  readonly maxDensity: number;
}

/** Where recency counts from, and how fast it falls, for a window of articles. */
export function rankView(
  articles: readonly Article[],
  maxDensity: number,
  options: { readonly now?: string; readonly window?: ArticleWindow },
): RankView {
  let newest: number | null = null;
  let oldest: number | null = null;
  for (const { published } of articles) {
    const day = dayOf(published);
    if (day === null) continue;
    newest = newest === null ? day : Math.max(newest, day);
    oldest = oldest === null ? day : Math.min(oldest, day);
  }
  const from = (options.window?.from ? dayOfIso(options.window.from) : null) ?? oldest;
  const to = (options.window?.to ? dayOfIso(options.window.to) : null) ?? newest;
  const days = from === null || to === null ? 0 : to - from;
  const now = (options.now === undefined ? null : dayOfIso(options.now)) ?? newest;
  return { now, halfLifeDays: Math.max(MIN_HALF_LIFE_DAYS, days * HALF_LIFE_SHARE), maxDensity };
}

/**
 * How many independently tell the story: distinct outlets, and articles without one, copies left out, since one wire
 * text printed by five outlets is one source.
 */
function independentSources(originals: readonly Article[]): number {
  const outlets = new Set<string>();
  let unknown = 0;
  for (const { outlet } of originals) {
    if (outlet === null) unknown++;
    else outlets.add(outlet);
  }
  return outlets.size + unknown;
}

/** Why a story ranks where it does. `originals` are its articles without copies; `density` is the mean of theirs. */
export function rankReasons(originals: readonly Article[], density: number, view: RankView): readonly RankReason[] {
  const coverage = 1 - 2 ** (-(independentSources(originals) - 1) / SOURCES_TO_HALVE);
  const days = originals.map(({ published }) => dayOf(published)).filter((day) => day !== null);
  const age = view.now === null || days.length === 0 ? null : Math.max(0, view.now - Math.max(...days));
  const recency = age === null ? UNKNOWN_RECENCY : 2 ** (-age / view.halfLifeDays);
  const centrality = view.maxDensity > 0 ? Math.min(1, density / view.maxDensity) : 0;
  return [
    { kind: "coverage", value: coverage },
    { kind: "recency", value: recency },
    { kind: "centrality", value: centrality },
  ];
}

/** The weighted sum of the reasons, 0..1. */
export function rankScore(reasons: readonly RankReason[]): number {
  return reasons.reduce((sum, { kind, value }) => sum + WEIGHTS[kind] * value, 0);
}
