import { readFileSync } from "node:fs";
import { isArabicLetter } from "./chars.ts";
import { dataFile } from "./data-file.ts";

export { skeleton, skeletons } from "./skeleton.ts";

/** A stem that may stand for another one. */
export interface Rendering {
  readonly stem: string;
  /** 0..1; 1 is the word's commonest rendering. */
  readonly weight: number;
}

/**
 * Sections of the compiled file, each of sorted lines `stem TAB other+digit …` that are searched in place: nothing is
 * built at start.
 */
type Section = "english" | "arabic" | "forms" | "heads";

const ORDER: readonly Section[] = ["english", "arabic", "forms", "heads"];

let sections: Readonly<Record<Section, string>> | undefined;

function load(): Readonly<Record<Section, string>> {
  const parts = readFileSync(dataFile("bilingual.txt"), "utf8").split("\n\n");
  return Object.fromEntries(ORDER.map((name, i) => [name, parts[i] ?? ""])) as Record<Section, string>;
}

/** The part of a word's line after the tab, by binary search over code units; "" when the word is not there. */
function findLine(lines: string, word: string): string {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const start = lines.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1;
    const tab = lines.indexOf("\t", start);
    const lineEnd = lines.indexOf("\n", tab);
    const end = lineEnd < 0 ? lines.length : lineEnd;
    const key = lines.slice(start, tab);
    if (key === word) return lines.slice(tab + 1, end);
    if (key < word) low = end + 1;
    else high = start;
  }
  return "";
}

function lookUp(name: Section, word: string): readonly Rendering[] {
  sections ??= load();
  const line = findLine(sections[name], word);
  if (line === "") return [];
  return line.split(" ").map((cell) => ({ stem: cell.slice(0, -1), weight: Number(cell.slice(-1)) / 9 }));
}

/** A form says a little less surely than its headword what is meant. */
const FORM_WEIGHT = 0.9;

/** Future forms ("سيقتل") are not listed: they are the present with س. */
const FUTURE = /^س[يت]/;

function headsOf(arabicStem: string): readonly Rendering[] {
  const heads = lookUp("heads", arabicStem);
  return heads.length > 0 || !FUTURE.test(arabicStem) ? heads : lookUp("heads", arabicStem.slice(1));
}

/** English renderings of an Arabic stem with their weights, likeliest first, by way of its headwords where it is a form. */
export function englishRenderings(arabicStem: string): readonly Rendering[] {
  const found = new Map<string, number>();
  const add = (head: string, factor: number): void => {
    for (const { stem, weight } of lookUp("english", head))
      found.set(stem, Math.max(found.get(stem) ?? 0, weight * factor));
  };
  add(arabicStem, 1);
  for (const { stem, weight } of headsOf(arabicStem)) add(stem, weight * FORM_WEIGHT);
  return [...found].map(([stem, weight]) => ({ stem, weight })).sort((a, b) => b.weight - a.weight);
}

/** Arabic headwords of an English stem with their weights, likeliest first; `formsOf` gives the forms of each. */
export function arabicRenderings(englishStem: string): readonly Rendering[] {
  return lookUp("arabic", englishStem);
}

/** Stems of the inflected forms of an Arabic headword: broken plurals, verb forms, verbal nouns, participles. */
export function formsOf(headStem: string): readonly string[] {
  return lookUp("forms", headStem).map(({ stem }) => stem);
}

/** Other stems of the same Arabic word: its headwords and their forms. */
export function relatives(arabicStem: string): readonly string[] {
  const heads = [arabicStem, ...headsOf(arabicStem).map(({ stem }) => stem)];
  const family = new Set(heads.flatMap((head) => [head, ...formsOf(head)]));
  family.delete(arabicStem);
  return [...family];
}

/** Stems as `stem` gives them, likeliest first. */
export function englishStems(arabicStem: string): readonly string[] {
  return englishRenderings(arabicStem).map(({ stem }) => stem);
}

/** Headword stems as `stem` gives them, likeliest first. */
export function arabicStems(englishStem: string): readonly string[] {
  return arabicRenderings(englishStem).map(({ stem }) => stem);
}

let known: Readonly<Record<"english" | "heads", ReadonlySet<string>>> | undefined;

function keysOf(lines: string): ReadonlySet<string> {
  return new Set(lines.split("\n").map((line) => line.slice(0, line.indexOf("\t"))));
}

/** The words of two sections as sets, made at first use (some 10 ms): for bulk work. */
function knownWords(): Readonly<Record<"english" | "heads", ReadonlySet<string>>> {
  sections ??= load();
  known ??= { english: keysOf(sections.english), heads: keysOf(sections.heads) };
  return known;
}

/** True for the stem of an Arabic word or form that the lexicon or the gazetteer has. */
export function isKnownArabic(arabicStem: string): boolean {
  const { english, heads } = knownWords();
  return english.has(arabicStem) || heads.has(arabicStem);
}

/** True where a stem, Arabic or English, has renderings in the other language; far cheaper than asking for them. */
export function hasRenderings(anyStem: string): boolean {
  if (!isArabicLetter(anyStem.charCodeAt(0))) return arabicRenderings(anyStem).length > 0;
  return isKnownArabic(anyStem) || (FUTURE.test(anyStem) && knownWords().heads.has(anyStem.slice(1)));
}
