import { hasIrregularPlural, plural } from "../../src/translate/builtin/english.ts";
import type { Gender, Lexeme, Sense } from "../../src/translate/builtin/entry.ts";
import { fold, plain } from "../../src/translate/builtin/letters.ts";
import type { LexiconBuilder } from "./builder.ts";
import { adjectiveForms, nounForms } from "./inflect-noun.ts";
import { alternatives, type Row } from "./table.ts";

/** Adds the noun table. A capitalised row without a plural is a name (Ramadan), the others are common nouns. */
export function addNouns(builder: LexiconBuilder, rows: readonly Row[], senses: readonly Row[] = []): void {
  const bySpelling = readSenses(senses);
  for (const [rank, row] of rows.entries()) {
    const singular = row("singular");
    const en = row("english");
    // الأحد is Sunday, أحد is "one of": the bare form belongs to the grammar.
    if (singular === "" || en === "" || (en === "Sunday" && !/^ال/.test(singular))) continue;
    const human = row("animacy") === "h";
    // "c": writers treat سوق and طريق as either.
    const gender: Gender | undefined =
      row("gender") === "c"
        ? undefined
        : row("gender") === "f"
          ? "f"
          : row("gender") === "m" || !/ة$/.test(singular)
            ? "m"
            : "f";
    const lexeme = { ...nounLexeme(row, en, human), ...senseOf(bySpelling, singular) };
    for (const [form, features] of nounForms(singular, row("plural").split("|"), gender ?? "m", human)) {
      builder.add(form, lexeme, { ...features, gender }, rank);
    }
  }
}

/** Senses by spelling, in the order of the table. */
export function readSenses(rows: readonly Row[]): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const row of rows) {
    const spelling = plain(row("arabic"));
    const list = senses.get(spelling) ?? [];
    senses.set(spelling, list);
    const en = row("english");
    const headline = row("headline");
    const cues = alternatives(row("cues")).map(fold);
    list.push({ en, plural: row("plural") || en, cues, ...(headline === "" ? {} : { headline }) });
  }
  return senses;
}

/** The senses of a spelling as a trait; nothing for most words. */
export function senseOf(senses: ReadonlyMap<string, readonly Sense[]>, spelling: string): Pick<Lexeme, "senses"> {
  const known = senses.get(plain(spelling));
  return known ? { senses: known } : {};
}

function nounLexeme(row: Row, en: string, human: boolean): Lexeme {
  const englishPlural = row("english_plural");
  const mass = englishPlural === "" || (englishPlural === en && !hasIrregularPlural(en));
  const isName = /^[A-Z]/.test(en) && englishPlural === "";
  return {
    pos: isName ? "name" : "noun",
    source: "nouns",
    en,
    singular: en,
    plural: englishPlural || (mass ? en : plural(en)),
    human,
    mass,
    ...(isName && row("domain").includes("time") ? { type: "month" } : {}),
  };
}

/** Adds the adjective table. */
export function addAdjectives(builder: LexiconBuilder, rows: readonly Row[], senses: readonly Row[] = []): void {
  const bySpelling = readSenses(senses);
  for (const [rank, row] of rows.entries()) {
    const masculine = row("masculine");
    const en = row("english");
    if (masculine === "" || en === "") continue;
    const kind = row("kind");
    const lexeme: Lexeme = {
      pos: "adjective",
      source: "adjectives",
      en,
      elative: kind === "elative",
      ordinal: kind === "ord",
      ...senseOf(bySpelling, masculine),
    };
    for (const [form, features] of adjectiveForms(masculine, row("feminine"), alternatives(row("human_plural")))) {
      builder.add(form, lexeme, features, rank);
    }
  }
}
