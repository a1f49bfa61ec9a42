import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Lang } from "../src/contracts/article.ts";
import { otherLang } from "../src/language/other-lang.ts";

/** A sentence and its translation, held to be good. */
export interface ParallelPair {
  readonly source: string;
  readonly translation: string;
}

/** Two files of sentences, line by line translations of each other, and what to do with them. */
export interface ParallelText {
  readonly pairs: readonly ParallelPair[];
  readonly from: Lang;
  readonly to: Lang;
  /** Kind of doubt or error whose sentences are to be printed. */
  readonly show: string | undefined;
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);

/**
 * Reads what a script is called with: `SOURCE TRANSLATION [--from ar|en] [--show KIND]`. Pairs with an empty side are
 * left out. Null, with the reason on standard error and the exit code set, where it cannot be used.
 */
export function parallelText(usage: string): ParallelText | null {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: "string", default: "ar" }, to: { type: "string" }, show: { type: "string" } },
  });
  const [sourceFile, translationFile] = positionals;
  const from: Lang = values.from === "en" ? "en" : "ar";
  if (!sourceFile || !translationFile || (values.to !== undefined && values.to !== otherLang(from))) {
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
    return null;
  }
  const [sources, translations] = [linesOf(sourceFile), linesOf(translationFile)];
  if (sources.length !== translations.length) {
    process.stderr.write(`${sources.length} lines against ${translations.length}: the files do not belong together.\n`);
    process.exitCode = 1;
    return null;
  }
  const pairs = sources.map((source, i) => ({ source, translation: translations[i] ?? "" }));
  return {
    pairs: pairs.filter(({ source, translation }) => source.trim() !== "" && translation.trim() !== ""),
    from,
    to: otherLang(from),
    show: values.show,
  };
}

/** How many errors were made and found, by kind. */
export class Tallies {
  readonly #kinds = new Map<string, { made: number; found: number }>();

  add(kind: string, isFound: boolean): void {
    const { made, found } = this.#kinds.get(kind) ?? { made: 0, found: 0 };
    this.#kinds.set(kind, { made: made + 1, found: found + Number(isFound) });
  }

  print(): void {
    const all = [...this.#kinds.values()];
    const made = all.reduce((sum, tally) => sum + tally.made, 0);
    const found = all.reduce((sum, tally) => sum + tally.found, 0);
    printLine("errors found", `${percent(found, made)} of ${made}`);
    for (const [kind, tally] of this.#kinds)
      printLine(`  ${kind}`, `${percent(tally.found, tally.made)} of ${tally.made}`);
  }
}

/** A share in percent. */
export const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** A line of the result. */
export const printLine = (label: string, value: string): void => {
  process.stdout.write(`${label.padEnd(28)}${value}\n`);
};
