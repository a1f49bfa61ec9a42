import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Lang } from "../src/contracts/article.ts";
import { findNames, type NameEntry } from "../src/language/names.ts";
import { checkTranslation } from "../src/translate/checks.ts";
import { type CorruptionKind, corruptions } from "./corruptions.ts";

const USAGE = `node dist/scripts/measure-checks.js SOURCE TRANSLATION [--from ar] [--to en] [--show KIND]

Two files, a sentence a line, line by line translations of each other that are held to be good. Prints how many of them
the checks doubt, and how many of the errors that are made from them on purpose the checks find.
--show KIND prints the doubted ones with that flag, or the errors of that kind that were missed.`;

/** The same errors in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Tally {
  made: number;
  found: number;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function measure(pairs: readonly (readonly [string, string])[], from: Lang, to: Lang, show: string | undefined): void {
  const flagged = new Map<string, number>();
  const tallies = new Map<CorruptionKind, Tally>();
  const pool: readonly NameEntry[] = [...new Set(pairs.flatMap(([, text]) => findNames(text, to).map((n) => n.entry)))];
  const random = seeded(7);
  let doubted = 0;
  for (const [source, translation] of pairs) {
    const flags = checkTranslation(source, translation, from, to);
    if (flags.length > 0) doubted++;
    for (const kind of new Set(flags.map((flag) => flag.kind))) flagged.set(kind, (flagged.get(kind) ?? 0) + 1);
    const shown = flags.filter(({ kind }) => kind === show).map(({ detail }) => detail);
    if (shown.length > 0) process.stdout.write(`DOUBTED ${shown.join(" | ")}\n  ${source}\n  ${translation}\n`);
    // What is doubted already would be found whatever is done to it.
    if (flags.length > 0) continue;
    for (const { kind, translation: wrong } of corruptions(source, translation, to, pool, random)) {
      const tally = tallies.get(kind) ?? { made: 0, found: 0 };
      const found = checkTranslation(source, wrong, from, to).length > 0;
      tallies.set(kind, { made: tally.made + 1, found: tally.found + Number(found) });
      if (!found && kind === show) process.stdout.write(`MISSED\n  ${source}\n  ${wrong}\n`);
    }
  }
  const line = (label: string, value: string) => process.stdout.write(`${label.padEnd(28)}${value}\n`);
  line(`${from} to ${to}`, `${pairs.length} sentences`);
  line("doubted though good", percent(doubted, pairs.length));
  for (const [kind, count] of flagged) line(`  ${kind}`, percent(count, pairs.length));
  const all = [...tallies.values()];
  const sum = (pick: (tally: Tally) => number) => all.reduce((total, tally) => total + pick(tally), 0);
  line(
    "errors found",
    percent(
      sum((t) => t.found),
      sum((t) => t.made),
    ),
  );
  for (const [kind, { made, found }] of tallies) line(`  ${kind}`, `${percent(found, made)} of ${made}`);
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "ar" },
    to: { type: "string", default: "en" },
    show: { type: "string" },
  },
});
const [sourceFile, translationFile] = positionals;
if (!sourceFile || !translationFile) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const [sources, translations] = [linesOf(sourceFile), linesOf(translationFile)];
  if (sources.length !== translations.length) {
    process.stderr.write(`${sources.length} lines against ${translations.length}: the files do not belong together.\n`);
    process.exitCode = 1;
  } else
    measure(
      sources.map((source, i) => [source, translations[i] ?? ""] as const),
      values.from as Lang,
      values.to as Lang,
      values.show,
    );
}
