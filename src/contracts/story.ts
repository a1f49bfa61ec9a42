import type { Article } from "./article.ts";

/** Why a story ranks where it does; `value` is the part's own contribution in 0..1 before weighting. */
export interface RankReason {
  readonly kind: "coverage" | "recency" | "centrality";
  readonly value: number;
}

/** The articles that report the same event. */
export interface Story {
  /** Stable while articles join: made from the earliest article. */
  readonly id: string;
  /** Title of the lead article, or the start of its text where it has none. */
  readonly title: string;
  /** Lead article first, then by date; copies stand here too, after what they copy. */
  readonly articles: readonly Article[];
  /** Earliest and latest known publication date (ISO 8601), null when none is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** Distinct outlets, in order of appearance; articles without an outlet do not count. */
  readonly outlets: readonly string[];
  /** 0..1, the weighted sum of `reasons`; stories come highest first. */
  readonly score: number;
  readonly reasons: readonly RankReason[];
}
