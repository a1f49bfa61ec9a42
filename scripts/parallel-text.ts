import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Lang } from "../src/contracts/article.ts";
import { otherLang } from "../src/language/other-lang.ts";
import { endWithOutput } from "./closed-output.ts";

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

function fail(message: string, code: 1 | 2): null {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
  return null;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The options as they stand on the command line; throws what `parseArgs` throws for one that it does not know. */
const readArguments = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      from: { type: "string", default: "ar" },
      to: { type: "string" },
      show: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });

function pairsOf(sourceFile: string, translationFile: string): readonly ParallelPair[] | null {
  const [sources, translations] = [linesOf(sourceFile), linesOf(translationFile)];
  if (sources.length !== translations.length)
    return fail(`${sources.length} lines against ${translations.length}: the files do not belong together.`, 1);
  return sources
    .map((source, i) => ({ source, translation: translations[i] ?? "" }))
    .filter(({ source, translation }) => source.trim() !== "" && translation.trim() !== "");
}

function read(usage: string): ParallelText | null {
  const { positionals, values } = readArguments();
  const [sourceFile, translationFile] = positionals;
  const from: Lang = values.from === "en" ? "en" : "ar";
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return null;
  }
  if (!sourceFile || !translationFile || (values.to !== undefined && values.to !== otherLang(from)))
    return fail(usage, 2);
  const pairs = pairsOf(sourceFile, translationFile);
  return pairs && { pairs, from, to: otherLang(from), show: values.show };
}

/**
 * Reads what a script is called with: `SOURCE TRANSLATION [--from ar|en] [--show KIND]`. Pairs with an empty side are
 * left out. Null where there is nothing to measure: help was asked for, or the reason stands on standard error and the
 * exit code is set.
 */
export function parallelText(usage: string): ParallelText | null {
  endWithOutput();
  try {
    return read(usage);
  } catch (error) {
    const isUsage = error instanceof TypeError;
    return fail(isUsage ? `${messageOf(error)}\n\n${usage}` : messageOf(error), isUsage ? 2 : 1);
  }
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
