import type { Entry } from "./entry.ts";
import { fold } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";

/** What is left of an unknown word when its likely clitics are off. */
interface Stripped {
  readonly conjunction: string;
  readonly preposition: string;
  readonly rest: string;
  readonly definite: boolean;
  readonly stem: string;
}

/** A و that is "and": an article follows, or a letter that a word often begins with. */
const AND = /^و(ال|لل|بال|[أإتسمبكلنخحقعفشدرجصطغهزضثذ])/;

function strip(word: string): Stripped {
  let rest = word;
  let conjunction = "";
  let preposition = "";
  // A word in ف is far oftener a name (فيينا) than a clause in "so", unless the article follows.
  const leads = /^و/.test(word) ? AND.test(word) : /^ف(ال|لل|بال)/.test(word);
  if (leads && word.length > 4) {
    conjunction = word.charAt(0);
    rest = rest.slice(1);
  }
  if (/^لل/.test(rest) && rest.length > 4) {
    preposition = "ل";
    rest = `ال${rest.slice(2)}`;
  } else if (/^[بك]ال/.test(rest) && rest.length > 5) {
    preposition = rest.charAt(0);
    rest = rest.slice(1);
  }
  const definite = /^ال/.test(rest) && rest.length > 4;
  return { conjunction, preposition, rest, definite, stem: definite ? rest.slice(2) : rest };
}

/**
 * Readings of a word that the lexicon lacks: an adjective made from a noun or name that it has (‑ي, ‑ية …), and, when
 * nothing at all is known, a name or adjective to be romanised.
 */
export function unknownReadings(lexicon: Lexicon, word: string, partlyKnown: boolean): Reading[] {
  const stripped = strip(word);
  const found = nisbaReadings(lexicon, stripped);
  return partlyKnown ? found : [...found, ...romanisedReadings(word, stripped)];
}

const NISBA = /^(.{3,}?)(ي|ية|يون|يين|يات|ياً?)$/;

function nisbaReadings(lexicon: Lexicon, { conjunction, preposition, rest, definite, stem }: Stripped): Reading[] {
  const parts = NISBA.exec(stem);
  const [, base = "", ending = ""] = parts ?? [];
  if (!parts) return [];
  const gender = ending === "ية" || ending === "يات" ? "f" : "m";
  const number = /يون|يين/.test(ending) ? "p" : "s";
  for (const spelling of [base, `${base}ة`, `${base}ا`, `${base}يا`]) {
    const source = lexicon.lookup(spelling).find((entry) => isNisbaSource(entry, spelling));
    if (!source) continue;
    const entry = looseEntry("adjective", rest, source.singular ?? source.en, { gender, number });
    return [reading(entry, 2.3, { conjunction, preposition, definite })];
  }
  return [];
}

function isNisbaSource(entry: Entry, spelling: string): boolean {
  const noun = entry.pos === "noun" && entry.source === "nouns" && entry.number !== "d";
  const name = entry.pos === "name" && !entry.part;
  return (noun || name) && fold(entry.form) === fold(spelling);
}

/** Price of an unknown word with ال as a common noun; a name costs a little less beside other names. */
const UNKNOWN_NOUN = 2.95;

function romanisedReadings(word: string, { conjunction, preposition, rest, definite, stem }: Stripped): Reading[] {
  const traits = { conjunction, preposition, unknown: true };
  const found: Reading[] = [];
  if (definite && /ي(ة|ون|ين)?$/.test(stem)) {
    const gender = /ة$/.test(stem) ? "f" : "m";
    const number = /[ون]ن$/.test(stem) ? "p" : "s";
    const adjective = looseEntry("adjective", stem, null, { gender, number });
    found.push(reading(adjective, 3.2, { ...traits, definite: true }));
  }
  if (definite && !/ي(ة|ون|ين)?$/.test(stem)) {
    // "the Kabsula": without anything that says it is a name, an article is one in English too.
    const gender = /(ة|ات)$/.test(stem) ? "f" : "m";
    const number = /(ات|ون|ين)$/.test(stem) ? "p" : "s";
    found.push(
      reading(looseEntry("noun", stem, null, { gender, number }), UNKNOWN_NOUN, { ...traits, definite: true }),
    );
  }
  const name = (form: string) => looseEntry("name", form, null, { number: "s" });
  found.push(reading(name(rest), 3, traits));
  if (conjunction || preposition) {
    if (!/^.?(ال|لل|[بك]ال)/.test(word)) found.push(reading(name(word), 3.6, { unknown: true }));
  } else if (/^[بل]/.test(word) && word.length > 5) {
    found.push(reading(name(word.slice(1)), 3.5, { preposition: word.charAt(0), unknown: true }));
  }
  return found;
}
