import { readFileSync } from "node:fs";
import { dataFile } from "../language/data-file.ts";
import { plain } from "./builtin/letters.ts";
import { sharedLexicon } from "./builtin/lexicon.ts";
import { figure } from "./figures.ts";

/** An Arabic noun in the forms that numbers ask for. */
interface ArabicNoun {
  readonly singular: string;
  readonly plural: string;
}

let nouns: ReadonlyMap<string, ArabicNoun> | undefined;

/** English noun (singular or plural) → Arabic; from `dist/data/counted-nouns.txt`, read once a process. */
function arabicNouns(): ReadonlyMap<string, ArabicNoun> {
  nouns ??= new Map(
    readFileSync(dataFile("counted-nouns.txt"), "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((cells) => cells.length === 3)
      .map(([english = "", singular = "", plural = ""]) => [english, { singular, plural }]),
  );
  return nouns;
}

/**
 * A number with the noun that it counts, in Arabic: the noun in the form that the number asks for (5 مدنيين, 35 مدنيا,
 * 4,000 مدني). The number alone where the noun is not known.
 * @param counted English, as printed; its last word is the noun ("Syrian civilians").
 */
export function countInArabic(value: number, counted: string): string {
  const noun = arabicNouns().get(counted.toLowerCase().split(/\s+/).at(-1) ?? "");
  return noun ? `${figure(value, "ar")} ${afterNumber(value, noun)}` : figure(value, "ar");
}

/** By the last two digits: 3–10 take the plural, 11–99 the singular accusative, the others the singular. */
function afterNumber(value: number, { singular, plural }: ArabicNoun): string {
  const lastTwo = Number.isInteger(value) && value < 1e6 ? value % 100 : 0;
  if (lastTwo >= 3 && lastTwo <= 10) return plural.replace(/ون$/, "ين");
  return lastTwo >= 11 ? accusative(singular) : singular;
}

/** مدني → مدنيا; no alif after ة، اء، ى or on a phrase. */
function accusative(noun: string): string {
  return /(ة|اء|ى|ا)$|\s/.test(noun) ? noun : `${noun}ا`;
}

/** A number with the noun that it counts, in English. @param counted Arabic, as printed. */
export function countInEnglish(value: number, counted: string): string {
  const noun = englishNoun(plain(counted), value !== 1);
  return noun === null ? figure(value, "en") : `${figure(value, "en")} ${noun}`;
}

function englishNoun(arabic: string, many: boolean): string | null {
  const spellings = [arabic, arabic.replace(/^ال/, ""), arabic.replace(/ا$/, "")];
  for (const spelling of spellings) {
    const entry = sharedLexicon()
      .lookup(spelling)
      .find((known) => known.pos === "noun" && known.source === "nouns" && known.form === spelling);
    if (entry) return many ? (entry.plural ?? entry.en) : (entry.singular ?? entry.en);
  }
  return null;
}
