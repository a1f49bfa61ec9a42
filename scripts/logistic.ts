/** A fitted regression: the sum of `weights` times the values reaches `needed` at even odds. */
export interface Fit {
  readonly weights: readonly number[];
  readonly needed: number;
}

/** What is fitted to: rows of values, and whether each row is one of the good ones. */
export interface Sample {
  readonly rows: readonly (readonly number[])[];
  readonly good: readonly boolean[];
  /** What each row's sum begins with; 0 where left out. */
  readonly offsets?: readonly number[];
}

const STEPS = 4000;
const STEP = 0.3;

/**
 * Logistic regression by gradient descent on standardised values; good and bad rows weigh the same in all.
 * @param prior L2 prior, in rows
 * @param directions 1 or -1 for a weight that may only be positive or negative; 0 for one that may be either
 */
export function fitLogistic({ rows, good, offsets = [] }: Sample, directions: readonly number[], prior: number): Fit {
  const { means, spreads } = spreadOf(rows);
  const scaled = rows.map((row) => row.map((value, i) => (value - at(means, i)) / at(spreads, i)));
  const goods = good.filter(Boolean).length;
  const badWeight = goods / (rows.length - goods);
  const weights = means.map(() => 0);
  let base = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => (prior * weight) / (2 * goods));
    let baseSlope = 0;
    for (const [n, row] of scaled.entries()) {
      const sum = row.reduce((all, value, i) => all + value * at(weights, i), base + at(offsets, n));
      const off = ((1 / (1 + Math.exp(-sum)) - (good[n] ? 1 : 0)) * (good[n] ? 1 : badWeight)) / (2 * goods);
      baseSlope += off;
      for (const [i, value] of row.entries()) slope[i] = at(slope, i) + off * value;
    }
    base -= STEP * baseSlope;
    for (const [i, weight] of weights.entries()) {
      const moved = weight - STEP * at(slope, i);
      weights[i] = moved * at(directions, i) < 0 ? 0 : moved;
    }
  }
  const raw = weights.map((weight, i) => weight / at(spreads, i));
  return { weights: raw, needed: raw.reduce((sum, weight, i) => sum + weight * at(means, i), -base) };
}

/** Means and standard deviations of the columns. */
function spreadOf(rows: Sample["rows"]) {
  const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => at(row, i)));
  const means = columns.map(mean);
  const spreads = columns.map((column, i) => Math.sqrt(mean(column.map((v) => (v - at(means, i)) ** 2))) || 1);
  return { means, spreads };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (values: readonly number[], i: number): number => values[i] ?? 0;
