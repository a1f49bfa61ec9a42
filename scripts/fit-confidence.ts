import { confidenceOf, type Doubts, doubtsOf } from "../src/translate/builtin/confidence.ts";
import { HEADLINE_LINE } from "../src/translate/rough-policy.ts";
import { type Fit, fitLogistic } from "./logistic.ts";
import { percent, printLine } from "./parallel-text.ts";
import { type RoughReading, roughReadings, separation } from "./rough-readings.ts";

/** Doubts that are fitted; each may only speak against a text. */
const NAMES = ["price", "rivals"] as const satisfies readonly (keyof Doubts)[];
const PRIOR = 3;
const FOLDS = 10;
const ROUNDS = 4;

const valuesOf = ({ signals }: RoughReading): readonly number[] => {
  const doubts = doubtsOf(signals);
  return NAMES.map((name) => doubts[name]);
};

const fitTo = (rows: readonly RoughReading[]): Fit =>
  fitLogistic(
    { rows: rows.map(valuesOf), good: rows.map(({ misleads }) => misleads) },
    NAMES.map(() => 1),
    PRIOR,
  );

/** Log odds of a text by a fit. */
const oddsOf = (row: RoughReading, { weights, needed }: Fit): number =>
  valuesOf(row).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), -needed);

/** The fit weighs misleading texts and others the same; this many log odds go with how rare they are. */
function rarityOf(rows: readonly RoughReading[], fit: Fit): number {
  const misleading = rows.filter(({ misleads }) => misleads).length;
  let [low, high] = [-10, 10];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const expected = rows.reduce((sum, row) => sum + 1 / (1 + Math.exp(-oddsOf(row, fit) - middle)), 0);
    if (expected > misleading) high = middle;
    else low = middle;
  }
  return low;
}

/** Confidence in each text by what was fitted to the others, for one way of dealing them out. */
function heldOut(rows: readonly RoughReading[], round: number): number[] {
  const foldOf = (i: number) => (i * (2 * round + 1) + Math.floor(i / FOLDS) * round) % FOLDS;
  const confidences = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = rows.filter((_, i) => foldOf(i) !== fold);
    const fit = fitTo(others);
    const rarity = rarityOf(others, fit);
    for (const [i, row] of rows.entries())
      if (foldOf(i) === fold) confidences[i] = 1 / (1 + Math.exp(oddsOf(row, fit) + rarity));
  }
  return confidences;
}

/** How well confidences tell misleading texts from others, and what stands above a line. */
function report(label: string, rows: readonly RoughReading[], confidences: readonly number[]): void {
  const misleads = rows.map((row) => row.misleads);
  printLine(`${label}: area`, separation(confidences, misleads).toFixed(3));
  for (const kind of ["headline", "lead"] as const) {
    const at = (values: readonly (number | boolean)[]) => values.filter((_, i) => rows[i]?.kind === kind);
    printLine(`  ${kind}s`, separation(at(confidences) as number[], at(misleads) as boolean[]).toFixed(3));
  }
  for (const line of [0.8, 0.85, 0.87, HEADLINE_LINE, 0.9]) {
    const above = rows.filter((row, i) => row.kind === "headline" && (confidences[i] ?? 0) >= line);
    const wrong = above.filter((row) => row.misleads).length;
    printLine(
      `  headlines from ${line}`,
      `${above.length}, of which mislead ${wrong} (${percent(wrong, above.length)})`,
    );
  }
}

const rows = roughReadings();
const misleading = rows.filter((row) => row.misleads).length;
printLine("readings", `${rows.length}, of which mislead ${misleading} (${percent(misleading, rows.length)})`);
printLine("rendering unchanged", String(rows.filter((row) => row.isCurrent).length));
const fit = fitTo(rows);
for (const [i, name] of NAMES.entries()) printLine(name, (fit.weights[i] ?? 0).toFixed(2));
printLine("base", (rarityOf(rows, fit) - fit.needed).toFixed(2));
const rounds = Array.from({ length: ROUNDS }, (_, round) => heldOut(rows, round));
const mean = rows.map((_, i) => rounds.reduce((sum, one) => sum + (one[i] ?? 0), 0) / ROUNDS);
report("cross-validated", rows, mean);
report(
  "weights of the program",
  rows,
  rows.map(({ signals }) => confidenceOf(signals)),
);
