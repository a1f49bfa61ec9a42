import { readFileSync } from "node:fs";
import { isArabicLetter } from "./chars.ts";
import { dataFile } from "./data-file.ts";
import { agree, UNTOLD } from "./word-class.ts";

export { skeletons } from "./skeleton.ts";

/** A stem that may stand for another one. */
export interface Rendering {
  readonly stem: string;
  /** 0..1; 1 is the word's commonest rendering. */
  readonly weight: number;
  /** As which kinds of word the two stand for each other; see `word-class.ts`. */
  readonly classes: number;
}

/**
 * Sections of the compiled file, each of sorted lines `stem TAB other+classes+weight …` that are searched in place:
 * nothing is built at start.
 */
type Section = "english" | "arabic" | "forms" | "heads" | "spellings";

const ORDER: readonly Section[] = ["english", "arabic", "forms", "heads", "spellings"];

let sections: Readonly<Record<Section, string>> | undefined;

/** UTF-16 and lengths in the first line: nothing is decoded or searched to load the file. */
function load(): Readonly<Record<Section, string>> {
  const file = readFileSync(dataFile("bilingual.txt"), "utf16le");
  let start = file.indexOf("\n") + 1;
  const lengths = file.slice(0, start).split(" ").map(Number);
  const parts = ORDER.map((name, i) => {
    const end = start + (lengths[i] ?? 0);
    const part = [name, file.slice(start, end)] as const;
    start = end;
    return part;
  });
  return Object.fromEntries(parts) as Record<Section, string>;
}

/** The part of a word's line after the tab, by binary search over code units; "" when the word is not there. */
function findLine(lines: string, word: string): string {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1;
    const tab = lines.indexOf("\t", start);
    const key = lines.slice(start, tab);
    if (key === word) return restOfLine(lines, tab + 1);
    if (key < word) low = endOfLine(lines, tab) + 1;
    else high = start;
  }
  return "";
}

function endOfLine(lines: string, from: number): number {
  const end = lines.indexOf("\n", from);
  return end < 0 ? lines.length : end;
}

const restOfLine = (lines: string, from: number): string => lines.slice(from, endOfLine(lines, from));

/** Where the part after the tab begins, by word. */
type Index = ReadonlyMap<string, number>;

/** Look-ups by search in place, of which each takes as long as indexing some ten lines, before a section is indexed. */
const SEARCHES = 1000;
const searches = new Map<Section, number>();
const indexes = new Map<Section, Index>();

/** Made at first use (some 5 ms): for bulk work. */
function indexOf(name: Section, lines: string): Index {
  const known = indexes.get(name);
  if (known !== undefined) return known;
  const index = new Map<string, number>();
  let start = 0;
  for (let tab = lines.indexOf("\t"); tab >= 0; tab = lines.indexOf("\t", start)) {
    index.set(lines.slice(start, tab), tab + 1);
    start = endOfLine(lines, tab) + 1;
  }
  indexes.set(name, index);
  return index;
}

function lineOf(name: Section, word: string): string {
  sections ??= load();
  const lines = sections[name];
  const count = searches.get(name) ?? 0;
  searches.set(name, count + 1);
  if (count < SEARCHES && !indexes.has(name)) return findLine(lines, word);
  const at = indexOf(name, lines).get(word);
  return at === undefined ? "" : restOfLine(lines, at);
}

function lookUp(name: Section, word: string): readonly Rendering[] {
  const line = lineOf(name, word);
  if (line === "") return [];
  return line.split(" ").map((cell) => ({
    stem: cell.slice(0, -2),
    classes: Number(cell.at(-2)),
    weight: Number(cell.at(-1)) / 9,
  }));
}

/** A form says a little less surely than its headword what is meant. */
const FORM_WEIGHT = 0.9;

/** Future forms ("سيقتل") are not listed: they are the present with س. */
const FUTURE = /^س[يت]/;

function headsOf(arabicStem: string): readonly Rendering[] {
  const heads = lookUp("heads", arabicStem);
  return heads.length > 0 || !FUTURE.test(arabicStem) ? heads : lookUp("heads", arabicStem.slice(1));
}

/** Of several, those of the asked kinds; all where none is. */
function ofClasses(all: readonly Rendering[], classes: number): readonly Rendering[] {
  const some = all.filter((one) => agree(one.classes, classes));
  return some.length > 0 ? some : all;
}

/**
 * English renderings of an Arabic stem with their weights, likeliest first, by way of its headwords where it is a form.
 * @param classes the kinds of word that it can be where it stands
 */
export function englishRenderings(arabicStem: string, classes: number = UNTOLD): readonly Rendering[] {
  const direct = lookUp("english", arabicStem);
  const heads = headsOf(arabicStem);
  // A line names each stem once, the likeliest first.
  if (heads.length === 0) return ofClasses(direct, classes);
  const found = new Map<string, Rendering>();
  const add = (all: readonly Rendering[], of: number, factor: number): void => {
    for (const one of all)
      if (agree(one.classes, of) && one.weight * factor > (found.get(one.stem)?.weight ?? 0))
        found.set(one.stem, { ...one, weight: one.weight * factor });
  };
  add(direct, UNTOLD, 1);
  for (const head of heads) add(lookUp("english", head.stem), head.classes, head.weight * FORM_WEIGHT);
  return [...ofClasses([...found.values()], classes)].sort((a, b) => b.weight - a.weight);
}

/** Arabic headwords of an English stem with their weights, likeliest first; `formsOf` gives the forms of each. */
export function arabicRenderings(englishStem: string): readonly Rendering[] {
  return lookUp("arabic", englishStem);
}

/**
 * Stems of the inflected forms of an Arabic headword: broken plurals, verb forms, verbal nouns, participles.
 * @param classes only those that it has as these kinds of word
 */
export function formsOf(headStem: string, classes: number = UNTOLD): readonly string[] {
  return lookUp("forms", headStem).flatMap((form) => (agree(form.classes, classes) ? [form.stem] : []));
}

/**
 * Other stems of the same Arabic word: its headwords and their forms.
 * @param classes the kinds of word that it can be where it stands
 */
export function relatives(arabicStem: string, classes: number = UNTOLD): readonly string[] {
  const heads = ofClasses(headsOf(arabicStem), classes);
  const family = new Set(formsOf(arabicStem, classes));
  for (const head of heads) for (const one of [head.stem, ...formsOf(head.stem, head.classes)]) family.add(one);
  family.delete(arabicStem);
  return [...family];
}

function isIn(name: Section, word: string): boolean {
  sections ??= load();
  return indexOf(name, sections[name]).has(word);
}

/** True for the stem of an Arabic word or form that the lexicon or the gazetteer has. */
export function isKnownArabic(arabicStem: string): boolean {
  return isIn("english", arabicStem) || isIn("heads", arabicStem);
}

/** True where a stem, Arabic or English, has renderings in the other language; far cheaper than asking for them. */
export function hasRenderings(anyStem: string): boolean {
  if (!isArabicLetter(anyStem.charCodeAt(0))) return arabicRenderings(anyStem).length > 0;
  return isKnownArabic(anyStem) || (FUTURE.test(anyStem) && isIn("heads", anyStem.slice(1)));
}

/** True for a folded English word that the lexicon or the gazetteer has in just this form. */
export function isSpeltEnglish(norm: string): boolean {
  return isIn("spellings", norm);
}
