import type { Gender, Lexeme } from "../../src/translate/builtin/entry.ts";
import { plain } from "../../src/translate/builtin/letters.ts";
import type { LexiconBuilder } from "./builder.ts";
import { alternatives, type Row } from "./table.ts";

/** Countries and regions that Arabic treats as masculine; other places are feminine. */
const MASCULINE_PLACES = new Set(["العراق", "لبنان", "الأردن", "المغرب", "السودان", "اليمن", "الصومال"]);
/** What rarer words of a full name are ranked behind the whole name. */
const PART_RANK = 5000;

/** Adds the gazetteer with its spelling variants; the words of a person's two-word name also stand alone. */
export function addNames(builder: LexiconBuilder, rows: readonly Row[]): void {
  for (const [rank, row] of rows.entries()) {
    const arabic = row("arabic");
    const english = row("english");
    if (arabic === "" || english === "") continue;
    const type = row("type").toLowerCase();
    const human = /per|people|politic/.test(type);
    const gender = genderOf(type, arabic);
    const lexeme: Lexeme = { pos: "name", source: "names", en: english, type, human };
    for (const form of new Set([arabic, ...alternatives(row("arabic_variants"))])) {
      builder.add(form, lexeme, { number: "s", gender }, rank);
    }
    if (human) addParts(builder, arabic, english, rank);
  }
}

function genderOf(type: string, arabic: string): Gender | undefined {
  return /place|city|capital|country/.test(type) && !MASCULINE_PLACES.has(arabic) ? "f" : undefined;
}

function addParts(builder: LexiconBuilder, arabic: string, english: string, rank: number): void {
  const words = plain(arabic).split(/\s+/);
  const names = english.split(/\s+/);
  if (words.length !== 2 || names.length !== 2) return;
  for (const index of [1, 0]) {
    const [word = "", en = ""] = [words[index], names[index]];
    if (word.length <= 3) continue;
    const lexeme: Lexeme = { pos: "name", source: "names", en, type: "part", human: true, part: true };
    builder.add(word, lexeme, { number: "s" }, rank + PART_RANK);
  }
}
