import { checkTranslation } from "../src/translate/checks.ts";
import { seeded } from "./corruptions/chance.ts";
import { namePool } from "./corruptions/names.ts";
import { corruptions } from "./corruptions/translations.ts";
import { type ParallelText, parallelText, percent, printLine, Tallies } from "./parallel-text.ts";

const USAGE = `node dist/scripts/measure-checks.js SOURCE TRANSLATION [--from ar|en] [--show KIND]

Two files, a sentence a line, line by line translations of each other that are held to be good. Prints how many of them
the checks doubt, and how many of the errors that are made from the others on purpose the checks find.
--show KIND prints the doubted ones with that flag, or the errors of that kind that were missed.`;

function measure({ pairs, from, to, show }: ParallelText): void {
  const pool = namePool(
    pairs.map(({ source: s, translation: t }) => (from === "ar" ? { ar: s, en: t } : { ar: t, en: s })),
  );
  const doubts = new Map<string, number>();
  const tallies = new Tallies();
  let doubted = 0;
  for (const [i, { source, translation }] of pairs.entries()) {
    const flags = checkTranslation(source, translation, from, to);
    const shown = flags.filter(({ kind }) => kind === show).map(({ detail }) => detail);
    if (shown.length > 0) process.stdout.write(`DOUBTED ${shown.join(" | ")}\n  ${source}\n  ${translation}\n`);
    for (const kind of new Set(flags.map((flag) => flag.kind))) doubts.set(kind, (doubts.get(kind) ?? 0) + 1);
    // What is doubted already would be found whatever is done to it.
    if (flags.length > 0) {
      doubted++;
      continue;
    }
    for (const { kind, translation: wrong } of corruptions(
      source,
      translation,
      to,
      pool,
      seeded(Math.imul(i + 1, 2_654_435_761)),
    )) {
      const isFound = checkTranslation(source, wrong, from, to).length > 0;
      tallies.add(kind, isFound);
      if (!isFound && kind === show) process.stdout.write(`MISSED\n  ${source}\n  ${wrong}\n`);
    }
  }
  printLine(`${from} to ${to}`, `${pairs.length} sentences`);
  printLine("doubted though good", percent(doubted, pairs.length));
  for (const [kind, count] of doubts) printLine(`  ${kind}`, percent(count, pairs.length));
  tallies.print();
}

const text = parallelText(USAGE);
if (text) measure(text);
