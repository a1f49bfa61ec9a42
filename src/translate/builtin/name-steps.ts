import { fold } from "./letters.ts";
import { listedPart, type NamePart, type NamePartFinder } from "./name-parts.ts";
import { romanise } from "./romanise.ts";
import { type Word, wordAt } from "./vocabulary.ts";

/** One step of a name: a word, or two that belong together (عبد الله, نور الدين, بن سالم). */
export interface Step {
  readonly en: string;
  readonly length: number;
  readonly part: NamePart;
  /** Only a name is put so: بن سالم. */
  readonly linked: boolean;
}

/** Words that link the parts of a name, folded. */
export const LINKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    بن: "bin",
    ابن: "ibn",
    بنت: "bint",
    ال: "Al",
    ابو: "Abu",
    ابي: "Abi",
    ابا: "Aba",
    بو: "Bou",
    ولد: "Ould",
    دي: "de",
    فان: "van",
    فون: "von",
  }),
);
const WITH_GOD: ReadonlyMap<string, string> = new Map(Object.entries({ الله: "allah", الدين: "al-Din" }));

/** The Arabic word at an index; empty where there is none. */
export function arabicAt(words: readonly Word[], at: number): string {
  const token = wordAt(words, at);
  return token?.kind === "arabic" ? token.text : "";
}

/** The step that begins at a token; `word` is the token without clitics. */
export function stepAt(words: readonly Word[], at: number, word: string, partOf: NamePartFinder): Step | null {
  const next = arabicAt(words, at + 1);
  if (word === "عبد") return /^ال.{2,}/.test(next) || next === "ربه" ? compound(word, next, "Abdel") : null;
  const link = LINKS.get(fold(word));
  if (link !== undefined && word !== "ال") return next === "" ? null : linkedStep(words, at, word, link, partOf);
  const part = partOf(word);
  if (!part) return null;
  const ending = WITH_GOD.get(next);
  if (ending !== undefined) return compound(word, next, part.en, ending);
  return { en: part.en, length: 1, part, linked: false };
}

const CERTAIN = { ordinary: Number.POSITIVE_INFINITY, nisba: false, bareNisba: false } as const;

/** عبد الرحمن, نور الدين: as the gazetteer spells it, else word by word. */
function compound(word: string, next: string, head: string, ending?: string): Step {
  const listed = listedPart(`${word} ${next}`);
  const last = ending ?? romanise(next).replace(/^al-/, "");
  const en = listed?.en ?? (ending === "allah" ? `${head}${last}` : `${head} ${last}`);
  return { en, length: 2, part: { ...CERTAIN, en, known: "given" }, linked: false };
}

const FATHER_OF = /^[أا]ب[وي]$/;

function linkedStep(
  words: readonly Word[],
  at: number,
  word: string,
  link: string,
  partOf: NamePartFinder,
): Step | null {
  const next = arabicAt(words, at + 1);
  const listed = listedPart(`${word} ${next}`);
  const rest = listed ? null : stepAt(words, at + 1, next, partOf);
  // بن أبي طالب: a father who is himself called by his son.
  if (!listed && (!rest || (rest.linked && !FATHER_OF.test(next)))) return null;
  const en = listed?.en ?? `${link} ${rest?.en}`;
  return { en, length: 1 + (rest?.length ?? 1), part: { ...CERTAIN, en, known: "surname" }, linked: true };
}
