import type { Gender, Lexeme } from "../../src/translate/builtin/entry.ts";
import { fold, plain } from "../../src/translate/builtin/letters.ts";
import type { CompiledForm, LexiconBuilder } from "./builder.ts";
import { readSenses, senseOf } from "./nominals.ts";
import { alternatives, type Row } from "./table.ts";

/** Countries and regions that Arabic treats as masculine; other places are feminine. */
const MASCULINE_PLACES = new Set(["العراق", "لبنان", "الأردن", "المغرب", "السودان", "اليمن", "الصومال"]);
/** What rarer words of a full name are ranked behind the whole name. */
const PART_RANK = 5000;
/**
 * Price of a name of one word that is an everyday word as well, and of one that the tables know as a noun or adjective.
 */
const EVERYDAY_DOUBT = 1.6;
const COLLISION_DOUBT = 0.8;
/** Price below which a verb form is among the commonest few hundred. */
const FREQUENT_VERB = 0.1;
/** A description that quotes the everyday word: `ambiguous: film-festival city (also the verb "was")`. */
const QUOTES_WORD = /\balso (the (verb|noun) )?"/;
/** Names so well known that an everyday reading of the word does not make them doubtful. */
const PROMINENT = /^(country|region|city|organisation|party|armed-group)$/;

/**
 * Adds the gazetteer with its spelling variants; the words of a person's two-word name also stand alone. Call it last:
 * the other tables show which names are words as well.
 * @param everyday names of one word that are everyday words too.
 * @param senses rows that tell names of one spelling apart by the words around them (عمان: Oman or Amman).
 */
export function addNames(
  builder: LexiconBuilder,
  rows: readonly Row[],
  everyday: ReadonlySet<string>,
  senses: readonly Row[] = [],
): void {
  const common = commonWords(builder);
  const bySpelling = readSenses(senses);
  for (const [rank, row] of rows.entries()) {
    const arabic = row("arabic");
    const english = row("english");
    if (arabic === "" || english === "") continue;
    const type = row("type").toLowerCase();
    const part = type === "given-name" || type === "surname";
    const human = /^(person|people)$/.test(type);
    const gender = genderOf(type, arabic);
    const known = senseOf(bySpelling, arabic);
    const lexeme: Lexeme = { pos: "name", source: "names", en: english, type, human: human || part, part, ...known };
    const short: Lexeme = { ...lexeme, en: shortName(english, alternatives(row("english_variants"))) };
    for (const form of new Set([arabic, ...alternatives(row("arabic_variants"))])) {
      const single = !/\s/.test(form);
      const isWord = everyday.has(form) || QUOTES_WORD.test(row("role_en"));
      const doubt = !single ? 0 : isWord ? EVERYDAY_DOUBT : doubtOf(form, form === arabic, type, common);
      const chosen = type === "person" && single && form !== arabic ? short : lexeme;
      builder.add(form, chosen, { number: "s", gender }, part ? PART_RANK : rank, doubt);
    }
    if (type === "person") addParts(builder, arabic, english, rank);
  }
}

/** بوتين is "Putin", not the full name: the last word, where the table has it as a variant by itself. */
function shortName(english: string, variants: readonly string[]): string {
  const last = english.split(" ").at(-1) ?? english;
  return variants.find((variant) => variant === last) ?? variants.find((variant) => !variant.includes(" ")) ?? english;
}

function commonWords(builder: LexiconBuilder): ReadonlySet<string> {
  const common = new Set<string>();
  for (const [key, forms] of builder.words) {
    if (forms.some(isCommonWord)) common.add(key);
  }
  return common;
}

/** A noun, adjective or particle, or a form of one of the most frequent verbs. */
function isCommonWord({ lexeme, features, prior }: CompiledForm): boolean {
  if (/^(nouns|adjectives|grammar|particles)$/.test(lexeme.source)) return true;
  return lexeme.pos === "verb" && features.person === 3 && prior < FREQUENT_VERB;
}

function doubtOf(form: string, main: boolean, type: string, common: ReadonlySet<string>): number {
  const key = fold(form);
  const collides = common.has(key) || (/^ال/.test(key) && common.has(key.slice(2)));
  return collides && !(main && PROMINENT.test(type)) ? COLLISION_DOUBT : 0;
}

function genderOf(type: string, arabic: string): Gender | undefined {
  return /city|country/.test(type) && !MASCULINE_PLACES.has(arabic) ? "f" : undefined;
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
