import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Lang } from "../src/contracts/article.ts";
import type { EvidenceToWrite } from "../src/contracts/writer.ts";
import { findNames } from "../src/language/names.ts";
import { otherLang } from "../src/language/other-lang.ts";
import { judge } from "../src/writer/judge.ts";
import { type CorruptionKind, corruptions } from "./corruptions.ts";

const USAGE = `node dist/scripts/measure-writer.js SOURCE TRANSLATION [--from ar] [--lines 300]

Two files, a sentence a line, line by line translations of each other that are held to be good. Takes each pair as a
statement that a language model wrote, with the source as its only evidence. Prints how many the checks refuse, for what,
and how many of the errors that are made from the others on purpose they find.`;

/** The same errors in every run. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

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

function measure(pairs: readonly (readonly [string, string])[], from: Lang): void {
  const to = otherLang(from);
  const pool = [...new Set(pairs.flatMap(([, text]) => findNames(text, to).map(({ entry }) => entry)))];
  const random = seeded(7);
  const refused = new Map<string, number>();
  const tallies = new Map<CorruptionKind, { made: number; found: number }>();
  let bad = 0;
  for (const [source, translation] of pairs) {
    const faults = (text: string) =>
      judge(from === "ar" ? { ar: source, en: text } : { ar: text, en: source }, [spanOf(source, from)], "sentence");
    const kinds = new Set(faults(translation).flatMap(({ kind }) => (PASSED_OVER.has(kind) ? [] : kind)));
    for (const kind of kinds) refused.set(kind, (refused.get(kind) ?? 0) + 1);
    if (kinds.size > 0) {
      bad++;
      continue;
    }
    for (const { kind, translation: wrong } of corruptions(source, translation, to, pool, random)) {
      const { made, found } = tallies.get(kind) ?? { made: 0, found: 0 };
      tallies.set(kind, { made: made + 1, found: found + Number(faults(wrong).length > 0) });
    }
  }
  const line = (label: string, value: string) => process.stdout.write(`${label.padEnd(28)}${value}\n`);
  line(`from ${from}`, `${pairs.length} sentences`);
  line("refused though good", `${((100 * bad) / Math.max(1, pairs.length)).toFixed(1)} %`);
  for (const [kind, count] of refused) line(`  ${kind}`, String(count));
  for (const [kind, { made, found }] of tallies) line(`errors found: ${kind}`, `${found} of ${made}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: "string", default: "ar" }, lines: { type: "string", default: "300" } },
});
const [sourceFile, translationFile] = positionals;
if (sourceFile === undefined || translationFile === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const linesOf = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, Number(values.lines));
  const translations = linesOf(translationFile);
  const pairs = linesOf(sourceFile).flatMap((source, i) =>
    source.trim() && translations[i]?.trim() ? [[source, translations[i]] as const] : [],
  );
  measure(pairs, values.from === "en" ? "en" : "ar");
}
