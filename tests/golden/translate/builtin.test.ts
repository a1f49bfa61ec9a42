/*
 * The built-in translator's English for Arabic headlines and sentences of everyday news, one pair a line in builtin.tsv.
 * The file records what the translator says now, good or not so good: a change of rules or words shows here line by line.
 * To take over a change on purpose, after reading the difference:
 *
 *   UPDATE_GOLDEN=1 npx vitest run tests/golden/translate && git diff tests/golden/translate
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { english } from "../../support/translate-ar.ts";

const file = fileURLToPath(new URL("builtin.tsv", import.meta.url));
const pairs = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t") as [string, string]);

if (process.env.UPDATE_GOLDEN) {
  writeFileSync(file, `${pairs.map(([arabic]) => `${arabic}\t${english(arabic)}`).join("\n")}\n`);
}

describe("built-in translations", () => {
  it.skipIf(process.env.UPDATE_GOLDEN).each(pairs)("%s", (arabic, expected) => {
    expect(english(arabic)).toBe(expected);
  });
});
