/**
 * Stems of an Arabic expression and of its English, function words left out; `weight` says how much the pair counts.
 */
export interface ParallelPair {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  readonly weight: number;
}

/** arabic stem → english stem → strength above 0. */
export type Strengths = Map<string, Map<string, number>>;

/** Adds to what speaks for a pair of words; `weight` above 0. */
export function addStrength(table: Strengths, arabic: string, english: string, weight: number): void {
  const row = table.get(arabic) ?? new Map<string, number>();
  row.set(english, (row.get(english) ?? 0) + weight);
  table.set(arabic, row);
}

/** Enough for tables this small: later rounds move no pair across the thresholds of the caller. */
const ROUNDS = 4;
/** What a pair gets that nothing speaks for yet, so that expressions of unknown words can be aligned at all. */
const FLOOR = 0.05;

/**
 * Which word of an expression stands for which, by expectation maximisation after IBM model 1 (Brown and others, "The
 * mathematics of statistical machine translation", 1993), starting from what is known of single words.
 * Returns expected counts.
 */
export function alignWords(
  pairs: readonly ParallelPair[],
  known: (arabic: string, english: string) => number,
): Strengths {
  let previous: Strengths | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Strengths = new Map();
    const table = previous;
    const chance = (a: string, e: string): number => FLOOR + known(a, e) + share(table, a, e);
    for (const { arabic, english, weight } of pairs) {
      for (const e of english) {
        const total = arabic.reduce((sum, a) => sum + chance(a, e), 0);
        for (const a of arabic) addStrength(counts, a, e, (weight * chance(a, e)) / total);
      }
    }
    previous = counts;
  }
  return previous ?? new Map();
}

const totals = new WeakMap<Map<string, number>, number>();

/** Share of an English word among all that an Arabic word was aligned with; 0 before the first round. */
function share(table: Strengths | null, arabic: string, english: string): number {
  const row = table?.get(arabic);
  if (row === undefined) return 0;
  let total = totals.get(row);
  if (total === undefined) {
    total = [...row.values()].reduce((sum, value) => sum + value, 0);
    totals.set(row, total);
  }
  return (row.get(english) ?? 0) / total;
}
