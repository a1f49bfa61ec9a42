import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lightStem, stripSuffixes } from "../src/language/arabic-stem.ts";
import { hashOn, SEED_A } from "../src/language/name-table.ts";
import { foldText } from "../src/language/normalise.ts";
import { FLAG_BITS, FORM, NAME, STEM, VERB, WHOLE } from "../src/language/stem-table.ts";

type Rows = readonly (readonly string[])[];

function readRows(path: string): Rows {
  const lines = readFileSync(path, "utf8").split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}

/** Single folded words of a cell: alternatives of several words say nothing about one word's form. */
function formsOf(cell: string | undefined): string[] {
  const forms = (cell ?? "-").split("|").filter((form) => form !== "-" && !/\s/.test(form));
  return forms.map(foldText);
}

/** Word forms with their flags, and stems that another stem stands for. */
class Forms {
  readonly flags = new Map<string, number>();
  readonly canonical = new Map<string, string>();

  mark(word: string, flag: number): void {
    if (word !== "") this.flags.set(word, (this.flags.get(word) ?? 0) | flag);
  }

  stem(word: string): string {
    return lightStem(word, (form) => this.flags.get(form) ?? 0);
  }

  /**
   * Lets the stem of `form` stand for `target`; the first claim counts, because the lists run from frequent to rare.
   */
  unite(form: string, target: string, flag = 0): void {
    const stem = this.stem(form);
    if (flag !== 0) this.mark(stem, flag);
    if (stem !== target && !this.canonical.has(stem)) this.canonical.set(stem, target);
  }

  /** The stem of a word after all unions so far. */
  resolved(word: string): string {
    const stem = this.stem(word);
    return this.canonical.get(stem) ?? stem;
  }
}

interface Lexicon {
  readonly nouns: Rows;
  readonly adjectives: Rows;
  readonly verbs: Rows;
  readonly names: Rows;
}

/**
 * Endings that are as often a part of the word, as in "لبنان" and "بابا"; of names, only what is no ending of an
 * adjective.
 */
const PART_OF_NOUN = /(?:ان|ين|ون|ات|ا)$/;
const PART_OF_NAME = /(?:ان|[^ي]ين|[^ي]ون)$/;
/** Types of the gazetteer whose names are everyday words in the plural, or forms of other names. */
const NO_NAMES = new Set(["surname", "people", "religion", "language", "currency"]);
/** Fewest letters of a word that is told from another by its ending. */
const LEAST_WHOLE = 4;

/**
 * Marks what would be taken for an inflection of another word: names of one word ("سلمان" is no dual), and singulars
 * without whose ending another noun stands ("بابا", a pope, beside "باب", a door). Plurals stay what they are
 * ("المسلمون" in a party's name).
 */
function markWhole(forms: Forms, { nouns, adjectives, names }: Lexicon): void {
  const singulars = new Set(nouns.flatMap((row) => formsOf(row[0])));
  const inflected = new Set([...nouns, ...adjectives].flatMap((row) => formsOf(row[1])));
  const described = new Set(adjectives.flatMap((row) => formsOf(row[0])));
  const isPlural = (word: string): boolean => inflected.has(word) || described.has(word.replace(/(?:ان|ين|ون)$/, ""));
  for (const row of names)
    for (const name of NO_NAMES.has(row[2] ?? "") ? [] : [...formsOf(row[0]), ...formsOf(row[3])]) {
      const bare = name.replace(/^ال(?=...)/, "");
      if (bare.length >= LEAST_WHOLE && PART_OF_NAME.test(bare) && !isPlural(bare)) forms.mark(bare, WHOLE);
    }
  for (const word of singulars)
    if (
      word.length >= LEAST_WHOLE &&
      PART_OF_NOUN.test(word) &&
      !inflected.has(word) &&
      singulars.has(stripSuffixes(word))
    )
      forms.mark(word, WHOLE);
}

function markForms(forms: Forms, lexicon: Lexicon): void {
  const { nouns, adjectives, verbs, names } = lexicon;
  for (const row of nouns) for (const form of row.slice(0, 2).flatMap(formsOf)) forms.mark(form, FORM);
  for (const row of adjectives) for (const form of row.slice(0, 3).flatMap(formsOf)) forms.mark(form, FORM);
  for (const row of verbs) for (const form of row.slice(0, 5).flatMap(formsOf)) forms.mark(form, FORM);
  markWhole(forms, lexicon);
  const flags = (form: string): number => forms.flags.get(form) ?? 0;
  for (const word of [...forms.flags.keys()]) if (word.length > 2) forms.mark(stripSuffixes(word, flags), STEM);
  for (const row of names) {
    const cells = [row[0] ?? "", ...(row[3] ?? "-").split("|")].filter((cell) => cell !== "-");
    // A name's short words ("بن", "علي") are too often the beginning of something else.
    for (const word of cells.join(" ").split(" ")) if (word.length > 3) forms.mark(foldText(word), NAME);
  }
}

/**
 * A plural of another root ("نساء" of "امرأة") would fall together with whatever else the singular's stem stands for
 * ("أمور").
 */
function isSuppletive(plural: string, singular: string): boolean {
  return ![...plural.replace(/[اويهءت]/g, "")].some((letter) => singular.includes(letter));
}

/** Broken plurals go with their singular, unless the plural's stem is itself a singular (the plural أمور, not مر). */
function unitePlurals(forms: Forms, rows: Rows, column: number): void {
  const singulars = new Set(rows.flatMap((row) => formsOf(row[0])).map((form) => forms.stem(form)));
  for (const row of rows) {
    const [singular] = formsOf(row[0]);
    if (singular === undefined) continue;
    for (const plural of formsOf(row[column])) {
      if (singulars.has(forms.stem(plural)) || isSuppletive(plural, singular)) continue;
      forms.unite(plural, forms.stem(singular));
    }
  }
}

/** A verb's perfect and imperfect go with its first verbal noun: "انسحبت", "ينسحبون", "انسحاب". */
function uniteVerbs(forms: Forms, verbs: Rows): void {
  for (const [perfect, imperfect, masdar] of verbs) {
    const [past] = formsOf(perfect);
    if (past === undefined) continue;
    const target = forms.resolved(formsOf(masdar)[0] ?? past);
    for (const form of [past, ...formsOf(imperfect)]) forms.unite(form, target, VERB);
  }
}

function encode({ flags, canonical }: Forms): Buffer {
  const targets = [...new Set(canonical.values())];
  const numbers = new Map(targets.map((target, index) => [target, index + 1]));
  const values = new Map(flags);
  for (const [stem, target] of canonical) {
    values.set(stem, (values.get(stem) ?? 0) + ((numbers.get(target) ?? 0) << FLAG_BITS));
  }
  const size = 2 ** Math.ceil(Math.log2(values.size * 1.5));
  const slots = new Int32Array(2 + size * 2);
  slots.set([size, targets.length]);
  for (const [word, value] of values) {
    const hash = hashOn(SEED_A, word);
    let slot = hash & (size - 1);
    while (slots[2 + slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots.set([hash, value], 2 + slot * 2);
  }
  return Buffer.concat([Buffer.from(slots.buffer), Buffer.from(targets.join("\n"))]);
}

/**
 * Compiles the word forms of `data/lexicon` and `data/names` to `stems.bin` in `outDir`; see
 * `src/language/stem-table.ts`.
 */
export function compileStems(rootDir: string, outDir: string): void {
  const read = (folder: string, name: string): Rows => readRows(join(rootDir, "data", folder, name));
  const lexicon: Lexicon = {
    nouns: read("lexicon", "nouns.tsv"),
    adjectives: read("lexicon", "adjectives.tsv"),
    verbs: read("lexicon", "verbs.tsv"),
    names: [...read("names", "people.tsv"), ...read("names", "places-organisations.tsv")],
  };
  const forms = new Forms();
  markForms(forms, lexicon);
  unitePlurals(forms, lexicon.nouns, 1);
  unitePlurals(forms, lexicon.adjectives, 2);
  uniteVerbs(forms, lexicon.verbs);
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "stems.bin"), encode(forms));
}
