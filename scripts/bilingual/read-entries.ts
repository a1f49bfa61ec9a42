import { readFileSync } from "node:fs";
import { NAME, NOMINAL, UNTOLD, VERBAL } from "../../src/language/word-class.ts";
import { verbForms } from "../lexicon/inflect-verb.ts";

/** One meaning: an Arabic word or expression and the English ones that it is printed for. */
export interface Entry {
  /** Headword first; each is a rendering of the English in its own right. */
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  /** Above 0, at most 1: the sense's rank and how common the word is. */
  readonly weight: number;
  /** Inflected forms of the Arabic headword; empty where `arabic` are spellings rather than one word's forms. */
  readonly forms: readonly string[];
  /** What kind of word the row is, as `src/language/word-class.ts` has them: its forms are forms of that word alone. */
  readonly classes: number;
}

/** A rendering that stands second or later in its row is the rarer one. */
const OTHER_SENSE = 0.5;

/** Rows of a TSV file without its header; `-` is an empty cell. */
function rows(path: string): readonly (readonly string[])[] {
  const lines = readFileSync(path, "utf8").split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t").map((cell) => (cell === "-" ? "" : cell)));
}

const options = (cell: string | undefined): readonly string[] => (cell ? cell.split("|") : []);

const filled = (cells: readonly (string | undefined)[]): readonly string[] =>
  cells.filter((cell): cell is string => cell !== undefined && cell !== "");

/** "s" as English spells it after the word; good for nouns and for verbs. */
const withS = (word: string): string => (/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`);

/** Tables run from frequent to rare words: the last row counts half of the first. */
const commonness = (row: number, rows: number): number => 1 - (0.5 * row) / rows;

function* nouns(path: string): Generator<Entry> {
  const table = rows(path);
  for (const [i, [singular = "", plurals, , english, englishPlural, others]] of table.entries()) {
    const weight = commonness(i, table.length);
    const forms = options(plurals);
    yield { arabic: [singular], english: filled([english, englishPlural]), weight, forms, classes: NOMINAL };
    for (const other of options(others))
      yield {
        arabic: [singular],
        english: [other, withS(other)],
        weight: weight * OTHER_SENSE,
        forms: [],
        classes: NOMINAL,
      };
  }
}

function* adjectives(path: string): Generator<Entry> {
  const table = rows(path);
  for (const [i, [masculine = "", feminine, plurals, english, others]] of table.entries()) {
    const weight = commonness(i, table.length);
    const forms = filled([feminine, ...options(plurals)]);
    yield { arabic: [masculine], english: filled([english]), weight, forms, classes: NOMINAL };
    for (const other of options(others))
      yield { arabic: [masculine], english: [other], weight: weight * OTHER_SENSE, forms: [], classes: NOMINAL };
  }
}

/** The persons and moods that news uses; the light stem joins most of the others to them. */
function newsForms(perfect: string, imperfect: string): readonly string[] {
  const forms: string[] = [];
  for (const [form, { person, number, gender }] of verbForms(perfect, imperfect))
    if (person === 3 && number !== "d" && (number === "s" || gender === "m")) forms.push(form);
  return forms;
}

function* verbs(path: string): Generator<Entry> {
  const table = rows(path);
  for (const [i, row] of table.entries()) {
    const [perfect = "", imperfect = "", masdars, active, passive, base = "", past, participle, ing, noun, , , others] =
      row;
    const weight = commonness(i, table.length);
    const forms = filled([imperfect, ...newsForms(perfect, imperfect), ...options(masdars), active, passive]);
    yield {
      arabic: [perfect],
      english: filled([base, withS(base), past, participle, ing]),
      weight,
      forms,
      classes: VERBAL,
    };
    yield { arabic: options(masdars), english: filled([noun, ing, base]), weight, forms: [], classes: VERBAL };
    yield {
      arabic: filled([passive]),
      english: filled([participle]),
      weight: weight * OTHER_SENSE,
      forms: [],
      classes: VERBAL,
    };
    for (const other of options(others)) {
      const sense = other.replace(/\s*\(.*\)$/, "");
      yield { arabic: [perfect], english: [sense], weight: weight * OTHER_SENSE, forms: [], classes: VERBAL };
    }
  }
}

function* phrases(path: string): Generator<Entry> {
  for (const [arabic = "", english = ""] of rows(path))
    if (!english.startsWith("drop"))
      yield { arabic: [arabic], english: [english], weight: 1, forms: [], classes: UNTOLD };
}

function* particles(path: string): Generator<Entry> {
  for (const [form = "", , english = "", others] of rows(path)) {
    yield { arabic: [form], english: [english], weight: 1, forms: [], classes: UNTOLD };
    for (const other of options(others))
      yield { arabic: [form], english: [other], weight: OTHER_SENSE, forms: [], classes: UNTOLD };
  }
}

function* names(path: string): Generator<Entry> {
  for (const [arabic = "", english = "", , variants, englishVariants] of rows(path)) {
    yield {
      arabic: [arabic, ...options(variants)],
      english: [english, ...options(englishVariants)],
      weight: 1,
      forms: [],
      classes: NAME,
    };
  }
}

/** A general word counts less than a news word with its own row: `data/lexicon` knows which sense news means. */
const GENERAL = 0.6;

function* general(path: string): Generator<Entry> {
  for (const [arabic, english] of rows(path)) {
    const [head = "", ...forms] = options(arabic);
    // Verbs stand there without forms, and so do nouns that have no broken plural.
    const classes = forms.length > 0 ? NOMINAL : UNTOLD;
    for (const [i, rendering] of options(english).entries()) {
      const weight = i === 0 ? GENERAL : GENERAL * OTHER_SENSE;
      yield { arabic: [head], english: [rendering], weight, forms: i === 0 ? forms : [], classes };
    }
  }
}

/** All entries of `data/lexicon`, `data/names` and `data/bilingual`. */
export function* readEntries(data: string): Generator<Entry> {
  yield* nouns(`${data}/lexicon/nouns.tsv`);
  yield* adjectives(`${data}/lexicon/adjectives.tsv`);
  yield* verbs(`${data}/lexicon/verbs.tsv`);
  yield* phrases(`${data}/lexicon/phrases.tsv`);
  yield* particles(`${data}/lexicon/particles.tsv`);
  yield* general(`${data}/bilingual/general.tsv`);
  yield* names(`${data}/names/people.tsv`);
  yield* names(`${data}/names/places-organisations.tsv`);
}
