import { looseEntry, type Reading, reading } from "./reading.ts";
import { LETTER_NAMES } from "./source-spelling.ts";
import { fact, type Word, wordAt } from "./vocabulary.ts";

/** Names of letters that are everyday words or names as well: "or", "in", "that", "which". */
const EVERYDAY = /^(أو|او|في|ال|ام|ان|ار|أر|اي|أي)$/;
/** Names of letters that are also particles of names: دي ماريا, سان تي. */
const IN_NAMES = /^(دي|يو|جي|سي|إل|تي|كي|بي|إن)$/;
/** Below the price of the words one by one, above that of an abbreviation that the lexicon has. */
const SPELT = -0.4;

const LETTER = new RegExp(`^([وف]?)([بلك]?)(${Object.keys(LETTER_NAMES).join("|")})$`);
const asLetter = fact(({ text }) => LETTER.exec(text));

/** Abbreviations with a P, which Arabic writes as B. */
const WITH_P: Readonly<Record<string, string>> = {
  GBS: "GPS",
  HB: "HP",
  VIB: "VIP",
  IB: "IP",
  BKK: "PKK",
  RBG: "RPG",
  RBJ: "RPG",
  BDF: "PDF",
  ESBN: "ESPN",
  ABI: "API",
  CBU: "CPU",
  BSG: "PSG",
  HTTB: "HTTP",
  MB: "MP",
};

/** جي بي إس, إف بي آي: letters by their names, one word each: "GPS", "FBI". */
export function spelledLetters(words: readonly Word[], at: number): Reading | null {
  const first = asLetter(words[at] as Word);
  if (!first || isLetter(wordAt(words, at - 1))) return null;
  const [, conjunction = "", preposition = "", letter = ""] = first;
  const names = [letter];
  for (let place = at + 1; isLetter(wordAt(words, place)); place += 1) names.push((words[place] as Word).text);
  while (EVERYDAY.test(names.at(-1) ?? "")) names.pop();
  const certain = names.filter((name) => !EVERYDAY.test(name) && !IN_NAMES.test(name)).length;
  if (names.length < 2 || (certain === 0 && names.length < 3) || EVERYDAY.test(letter)) return null;
  const latin = names.map((name) => LETTER_NAMES[name] ?? "").join("");
  const entry = looseEntry("name", names.join(" "), WITH_P[latin] ?? latin, { number: "s", type: "latin" });
  return reading(entry, SPELT - names.length, { conjunction, preposition, length: names.length });
}

/** A letter by its name without anything joined to it, as the second and later ones are. */
function isLetter(word: Word | undefined): boolean {
  return word !== undefined && asLetter(word)?.[3] === word.text;
}
