import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.ts";
import { createEngine } from "../src/translate/builtin/builtin.ts";
import type { Signals } from "../src/translate/builtin/confidence.ts";
import { sharedLexicon } from "../src/translate/builtin/lexicon.ts";
import { translateLine } from "../src/translate/builtin/translate-line.ts";

/** An Arabic text with the built-in translator's English as a person read and graded it. */
export interface RoughReading {
  readonly kind: "headline" | "lead";
  /** A careful reader of the English alone believes something false, or misses who or what it is about. */
  readonly misleads: boolean;
  readonly arabic: string;
  readonly english: string;
  /** Of the English that was read: today's where it is unchanged, else those noted beside the grade. */
  readonly signals: Signals;
  /** The translator still says the same. */
  readonly isCurrent: boolean;
}

/**
 * Reads `tests/fixtures/rough-readings.tsv`: texts written for this project before anybody saw their English, and
 * graded at first sight. A reading outlives the rendering that was read: it goes on telling which doubts come with
 * which grade.
 */
export function roughReadings(): readonly RoughReading[] {
  const engine = createEngine(sharedLexicon());
  const lines = readFileSync(join(packageRoot(), "tests", "fixtures", "rough-readings.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.slice(1).map((line) => {
    const [kind = "", grade = "", noted = "", arabic = "", english = ""] = line.split("\t");
    engine.people.forget();
    const now = translateLine(arabic, engine);
    const isCurrent = now.text === english;
    return {
      kind: kind as RoughReading["kind"],
      misleads: grade === "misleads",
      arabic,
      english,
      signals: isCurrent ? now.signals : parseSignals(noted),
      isCurrent,
    };
  });
}

/** Signals noted as `tokens cost rivals`. */
function parseSignals(noted: string): Signals {
  const [tokens = 0, cost = 0, rivals = 0] = noted.split(" ").map(Number);
  return { tokens, cost, rivals };
}

/** Area under the curve: how often a misleading text has the lower value of a pair. 0.5 is chance. */
export function separation(values: readonly number[], misleads: readonly boolean[]): number {
  const bad = values.filter((_, i) => misleads[i]);
  const good = values.filter((_, i) => !misleads[i]);
  const won = bad.flatMap((low) => good.map((high): number => (low < high ? 1 : low === high ? 0.5 : 0)));
  return won.reduce((sum, one) => sum + one, 0) / won.length;
}
