import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStopword, stem } from "../src/language/stem.ts";
import { words } from "../src/language/tokens.ts";
import { UNTOLD } from "../src/language/word-class.ts";
import { addStrength, alignWords, type ParallelPair, type Strengths } from "./bilingual/align-words.ts";
import { type Entry, readEntries } from "./bilingual/read-entries.ts";

/** A pair weaker than this share of the word's best one is left out. */
const LEAST_WEIGHT = 0.12;
/** Most words that one stands for. */
const MOST_RENDERINGS = 16;
const MOST_FORMS = 24;
/** Expressions longer than this align badly and say little of their words. */
const LONGEST_EXPRESSION = 5;

/** Words of names that are an article or a particle, in Latin letters. */
const NAME_PARTICLES = new Set(["al", "el", "bin", "ibn", "de", "von"]);

/** Stems of an expression without function words, placeholders and remarks in brackets. */
function contentStems(text: string): readonly string[] {
  const norms = words(text.replace(/\([^)]*\)|\.\.\./g, " "));
  const content = norms.filter((norm) => !isStopword(norm) && !NAME_PARTICLES.has(norm));
  return [...new Set(content.map(stem))];
}

interface Material {
  readonly direct: Strengths;
  readonly parallel: ParallelPair[];
  /** Headword → its forms, and form → its headwords. */
  readonly forms: Strengths;
  readonly heads: Strengths;
  /** The kinds of word as which two stems stand for each other, or are forms of each other; keyed by `pairKey`. */
  readonly classes: Map<string, number>;
  /** English words as they are written, folded. */
  readonly spellings: Set<string>;
}

const pairKey = (one: string, other: string): string => `${one} ${other}`;

/** Two stems say of each other what they are; a row that does not tell makes them untold. */
function addClasses(table: Map<string, number>, one: string, other: string, classes: number): void {
  for (const key of [pairKey(one, other), pairKey(other, one)]) {
    const known = table.get(key);
    table.set(key, known === undefined ? classes : known === UNTOLD || classes === UNTOLD ? UNTOLD : known | classes);
  }
}

const singles = (stems: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(stems.flatMap((list) => (list.length === 1 ? list : []))),
];

/** Most spellings of one name that are aligned with each other. */
const MOST_VARIANTS = 4;

function addEntry({ direct, parallel, forms, heads, classes, spellings }: Material, entry: Entry): void {
  const arabic = entry.arabic.map(contentStems);
  const english = entry.english.map(contentStems);
  for (const expression of entry.english) for (const word of words(expression)) spellings.add(word);
  const oneArabic = singles(arabic);
  for (const a of oneArabic)
    for (const e of singles(english)) {
      addStrength(direct, a, e, entry.weight);
      addClasses(classes, a, e, entry.classes);
    }
  const [head] = oneArabic;
  for (const form of singles(entry.forms.map(contentStems))) {
    if (head === undefined || form === head) continue;
    addStrength(forms, head, form, entry.weight);
    addStrength(heads, form, head, entry.weight);
    addClasses(classes, head, form, entry.classes);
  }
  for (const a of arabic.slice(0, MOST_VARIANTS))
    for (const e of english.slice(0, MOST_VARIANTS)) {
      const longest = Math.max(a.length, e.length);
      if (a.length === 0 || e.length === 0 || longest === 1 || longest > LONGEST_EXPRESSION) continue;
      parallel.push({ arabic: a, english: e, weight: entry.weight });
    }
}

/**
 * One line a word: the word, a tab, then what it stands for, each with a digit for the kinds of word and one, 1–9, for
 * the weight; lines in code-unit order.
 */
function lines(
  table: ReadonlyMap<string, ReadonlyMap<string, number>>,
  classes: ReadonlyMap<string, number>,
  most: number,
): string {
  const all: string[] = [];
  for (const [word, row] of table) {
    const best = Math.max(...row.values());
    const kept = [...row].map(([other, value]) => [other, Math.sqrt(value / best)] as const);
    const list = kept
      .filter(([, weight]) => weight >= LEAST_WEIGHT)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const cells = list
      .slice(0, most)
      .map(
        ([other, weight]) =>
          `${other}${classes.get(pairKey(word, other)) ?? UNTOLD}${Math.max(1, Math.round(weight * 9))}`,
      );
    if (cells.length > 0) all.push(`${word}\t${cells.join(" ")}`);
  }
  return all.sort().join("\n");
}

function inverse(table: Strengths): Strengths {
  const turned: Strengths = new Map();
  for (const [arabic, row] of table) for (const [english, value] of row) addStrength(turned, english, arabic, value);
  return turned;
}

const sum = (row: ReadonlyMap<string, number> | undefined): number =>
  [...(row?.values() ?? [])].reduce((total, value) => total + value, 0);

/** An alignment counts when it explains a good part of both words, not when one is rare and the other is everywhere. */
const LEAST_AGREEMENT = 0.2;

/** Single words count as printed; words of aligned expressions as far as the alignment is sure of them. */
function merge(direct: Strengths, aligned: Strengths): Strengths {
  const merged: Strengths = new Map();
  for (const [a, row] of direct) for (const [e, value] of row) addStrength(merged, a, e, value);
  const turned = inverse(aligned);
  for (const [a, row] of aligned) {
    const total = sum(row);
    for (const [e, count] of row) {
      const agreement = Math.sqrt((count / total) * (count / sum(turned.get(e))));
      if (agreement >= LEAST_AGREEMENT && count >= 0.4) addStrength(merged, a, e, agreement * Math.min(1, count));
    }
  }
  return merged;
}

/** English words that a slip of the hand can be held against. */
function spellingLines(spellings: ReadonlySet<string>): string {
  const plain = [...spellings].filter((word) => /^[a-z]{4,}$/.test(word) && !isStopword(word));
  return plain
    .sort()
    .map((word) => `${word}\t`)
    .join("\n");
}

/**
 * Writes `bilingual.txt`, five sections: Arabic headword → English, English → Arabic headword, headword → inflected
 * forms, inflected form → headwords, English words as they are written. The first line holds their lengths; in UTF-16,
 * which loads as it stands.
 */
export function compileBilingual(rootDir: string, outDir: string): void {
  const material: Material = {
    direct: new Map(),
    parallel: [],
    forms: new Map(),
    heads: new Map(),
    classes: new Map(),
    spellings: new Set(),
  };
  for (const entry of readEntries(join(rootDir, "data"))) addEntry(material, entry);
  const known = (a: string, e: string): number => Math.min(1, material.direct.get(a)?.get(e) ?? 0);
  const strengths = merge(material.direct, alignWords(material.parallel, known));
  mkdirSync(outDir, { recursive: true });
  const sections = [
    lines(strengths, material.classes, MOST_RENDERINGS),
    lines(inverse(strengths), material.classes, MOST_RENDERINGS),
    lines(material.forms, material.classes, MOST_FORMS),
    lines(material.heads, material.classes, MOST_RENDERINGS),
    spellingLines(material.spellings),
  ];
  const lengths = sections.map((section) => section.length).join(" ");
  writeFileSync(join(outDir, "bilingual.txt"), `${lengths}\n${sections.join("")}`, "utf16le");
}
