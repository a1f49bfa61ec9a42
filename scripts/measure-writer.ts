import type { Lang } from "../src/contracts/article.ts";
import type { EvidenceToWrite } from "../src/contracts/writer.ts";
import { judge } from "../src/writer/judge.ts";
import type { Reason } from "../src/writer/reason.ts";
import { seeded } from "./corruptions/chance.ts";
import { namePool } from "./corruptions/names.ts";
import { type Written, writingFaults } from "./corruptions/writing.ts";
import { type ParallelText, parallelText, percent, printLine, Tallies } from "./parallel-text.ts";

const USAGE = `node dist/scripts/measure-writer.js SOURCE TRANSLATION [--from ar|en] [--show KIND]

Two files, a sentence a line, line by line translations of each other that are held to be good. Takes each pair as a
statement that a language model wrote, with the source as its only evidence. Prints how many the checks refuse, for what,
and how many of the errors that are made from the others on purpose they find.
--show KIND prints the refused ones with that reason, or the errors of that kind that were missed.`;

const spanOf = (text: string, lang: Lang): EvidenceToWrite => ({
  evidence: { articleId: "a", start: 0, end: text.length },
  text,
  lang,
  outlet: null,
  published: null,
  cites: ["a"],
  sentence: 0,
});

/** Lengths and openings are matters of a digest; the sentences here are what they are. */
const PASSED_OVER: ReadonlySet<string> = new Set(["length", "opening"]);

function measure({ pairs, from, show }: ParallelText): void {
  const statements = pairs.map(
    ({ source, translation }): Written =>
      from === "ar" ? { ar: source, en: translation } : { ar: translation, en: source },
  );
  const pool = namePool(statements);
  const refused = new Map<string, number>();
  const tallies = new Tallies();
  let bad = 0;
  for (const [i, good] of statements.entries()) {
    const span = spanOf(good[from], from);
    const faults = (written: Written): readonly Reason[] => judge(written, [span], "sentence");
    const all = faults(good);
    const reasons = all.filter(({ kind }) => !PASSED_OVER.has(kind));
    const shown = reasons.filter(({ kind }) => kind === show).map(({ detail }) => detail);
    if (shown.length > 0) process.stdout.write(`REFUSED ${shown.join(" | ")}\n  ${good.ar}\n  ${good.en}\n`);
    for (const kind of new Set(reasons.map((reason) => reason.kind))) refused.set(kind, (refused.get(kind) ?? 0) + 1);
    if (reasons.length > 0) bad++;
    if (all.length > 0) continue;
    const other = statements[(i + 1) % statements.length] ?? good;
    for (const { kind, written } of writingFaults(good, other, from, pool, seeded(Math.imul(i + 1, 2_654_435_761)))) {
      const isFound = faults(written).length > 0;
      tallies.add(kind, isFound);
      if (!isFound && kind === show) process.stdout.write(`MISSED\n  ${written.ar}\n  ${written.en}\n`);
    }
  }
  printLine(`from ${from}`, `${pairs.length} sentences`);
  printLine("refused though good", percent(bad, pairs.length));
  for (const [kind, count] of refused) printLine(`  ${kind}`, percent(count, pairs.length));
  tallies.print();
}

const text = parallelText(USAGE);
if (text) measure(text);
