/*
 * The built-in translator's English for Arabic headlines and sentences as differing outlets write them, in two files of
 * one pair a line:
 *
 * - accepted.tsv: read and found good. A row, a rule or a word that spoils one of them fails; a better translation is
 *   added to its line by hand, after " | ".
 * - builtin.tsv: what it says now of sentences that are not yet right. To take a change over, after reading it:
 *
 *   UPDATE_GOLDEN=1 npx vitest run tests/golden/translate && git diff tests/golden/translate
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { english } from "../../support/translate-ar.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const pairsOf = (name: string) =>
  readFileSync(path(name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]);

const accepted = pairsOf("accepted.tsv");
const recorded = pairsOf("builtin.tsv");

if (process.env.UPDATE_GOLDEN) {
  const lines = recorded.map(([arabic]) => `${arabic}\t${english(arabic)}`);
  writeFileSync(path("builtin.tsv"), `${lines.join("\n")}\n`);
}

describe("accepted translations stay", () => {
  it.each(accepted)("%s", (arabic, translations) => {
    expect(translations.split(" | ")).toContain(english(arabic));
  });
});

describe("translations that are not yet right are on record", () => {
  it.skipIf(process.env.UPDATE_GOLDEN).each(recorded)("%s", (arabic, expected) => {
    expect(english(arabic)).toBe(expected);
  });
});
