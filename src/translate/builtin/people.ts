import { isTitle } from "../../language/name-cues.ts";
import { adjectiveAgreement } from "./agreement.ts";
import type { Analyser } from "./analysis.ts";
import { fold } from "./letters.ts";
import { createNameFinders, type NameCues, personReadings } from "./person-readings.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";

/** Reads people's names in sentences, and remembers the surnames of those it was told of. */
export interface People {
  /** Readings of names that begin at a token. */
  readings(tokens: readonly SourceToken[], at: number): readonly Reading[];
  /** Takes up the full names among the chosen readings of a sentence: their surnames are known from then on. */
  remember(readings: readonly Reading[]): void;
  /** Forgets the surnames: another text begins. */
  forget(): void;
}

export function createPeople(analyse: Analyser): People {
  const finders = createNameFinders(analyse);
  const surnames = new Map<string, string>();
  const surnameReadings = (tokens: readonly SourceToken[], at: number): Reading[] => {
    const word = tokens[at]?.kind === "arabic" ? tokens[at].text : "";
    const en = surnames.get(word) ?? listedSurname(word, tokens, at);
    if (en === undefined || !announced(tokens, at, analyse)) return [];
    return [reading(looseEntry("name", word, en, { number: "s", human: true, type: "person" }), KNOWN_SURNAME)];
  };
  /** قال الحموي: a listed surname of origin after a verb of saying, also when nobody was named before. */
  const listedSurname = (word: string, tokens: readonly SourceToken[], at: number): string | undefined => {
    const labelled = tokens[at + 1]?.text === ":";
    if (!(labelled || /^ال.{3,}ي$/.test(word)) || isTitle(fold(word))) return undefined;
    const part = finders.partOf(word);
    return part?.known === "surname" && (part.nisba || labelled) ? part.en : undefined;
  };
  /** عون يكلف …, السوداني يوجه …: what opens a headline and does what only people do is a surname. */
  const openingReadings = (tokens: readonly SourceToken[], at: number): Reading[] => {
    const word = tokens[at]?.kind === "arabic" ? tokens[at].text : "";
    if (word === "" || !(at === 0 || /^(:|\.{2,})$/.test(tokens[at - 1]?.text ?? ""))) return [];
    const next = tokens[at + 1];
    if (next?.kind !== "arabic" || !isPersonsDeed(analyse(next.text)[0])) return [];
    const part = finders.partOf(word);
    if (!part || part.known === null || isTitle(fold(word)) || isSomebody(analyse(word)[0], part.nisba)) return [];
    return [reading(looseEntry("name", word, part.en, { number: "s", human: true, type: "person" }), OPENING_SURNAME)];
  };
  /** الملك خالد: a ruler is called by the given name alone. */
  const rulerReadings = (tokens: readonly SourceToken[], at: number): Reading[] => {
    const word = tokens[at]?.kind === "arabic" ? tokens[at].text : "";
    if (word === "" || !RULER.test(tokens[at - 1]?.text ?? "")) return [];
    const part = finders.partOf(word);
    if (part?.known !== "given") return [];
    return [reading(looseEntry("name", word, part.en, { number: "s", human: true, type: "person" }), RULER_NAME)];
  };
  return {
    readings(tokens, at) {
      const cues = (word: string, next: string): NameCues => ({
        before: announced(tokens, at, analyse),
        agrees: isPhrase(word, next, analyse),
      });
      return [
        ...personReadings(tokens, at, finders, cues),
        ...surnameReadings(tokens, at),
        ...rulerReadings(tokens, at),
        ...openingReadings(tokens, at),
      ];
    },
    remember(readings) {
      for (const { pos, entry } of readings) {
        if (pos !== "name" || entry.type !== "person") continue;
        const [words, names] = [entry.form.split(" "), (entry.en ?? "").split(" ")];
        const [surname = "", en = ""] = [words.at(-1), names.at(-1)];
        if (words.length > 1 && surname.length > 2 && !/^(الله|الدين)$/.test(surname) && !isTitle(fold(surname)))
          surnames.set(surname, en);
      }
    },
    forget: () => surnames.clear(),
  };
}

/** Price of a surname alone where a person is announced: below an everyday word's. */
const KNOWN_SURNAME = -0.4;

/** Price of a surname that opens a headline. */
const OPENING_SURNAME = -0.9;
/** English of what things and ideas do not do. */
const PERSONS_DEED =
  /^(dismiss|appoint|name|assign|meet|receive|visit|arrive|leave|chair|order|direct|instruct|call|urge|thank|congratulate|resign|swear|vow|praise|accuse|inform|summon|pardon|inspect|head|greet|offer condolences|ask|task|discuss)\b/;

/** يكلف, التقى: third person, and nothing joined to it. */
function isPersonsDeed(first: Reading | undefined): boolean {
  if (first?.pos !== "verb" || first.conjunction || first.suffix || first.entry.person !== 3) return false;
  return first.entry.number === "s" && PERSONS_DEED.test(first.entry.verb?.base ?? "");
}

/** طبيب, رئيس: the word says who it is already; of السوداني that is only where somebody comes from. */
function isSomebody(first: Reading | undefined, nisba: boolean): boolean {
  if (first?.pos === "name" || first?.entry.role) return true;
  return first?.pos === "noun" && Boolean(first.entry.human) && !nisba;
}

/** Titles that stand before a given name alone. */
const RULER = /^[وفب]?(الملك|للملك|الملكة|الأمير|للأمير|الأميرة|السلطان|للسلطان|البابا|القديس|القديسة|الإمام)$/;
/** Price of a ruler's name: below an everyday word's, above that of a longer name. */
const RULER_NAME = -0.5;

/** A title, a person's occupation with ال or a verb of saying stands before, or a colon follows a start. */
function announced(tokens: readonly SourceToken[], at: number, analyse: Analyser): boolean {
  if (at === 0) return tokens[1]?.text === ":" || tokens[2]?.text === ":";
  let place = at - 1;
  // النائب السابق سعيد …: what describes the person stands between.
  while (place > Math.max(0, at - 1 - MAX_ADJECTIVES) && isDefiniteAdjective(tokens[place], analyse)) place -= 1;
  return announces(tokens[place], analyse) || (place < at - 1 && announces(tokens[at - 1], analyse));
}

const MAX_ADJECTIVES = 2;

function isDefiniteAdjective(token: SourceToken | undefined, analyse: Analyser): boolean {
  if (token?.kind !== "arabic" || !token.text.startsWith("ال")) return false;
  const [first] = analyse(token.text);
  return first?.pos === "adjective" && first.definite;
}

function announces(before: SourceToken | undefined, analyse: Analyser): boolean {
  if (before?.kind !== "arabic") return false;
  if (isTitle(fold(before.text)) && /^.?ال/.test(before.text)) return true;
  const readings = analyse(before.text);
  const sure = readings.filter(({ cost }) => cost < (readings[0]?.cost ?? 0) + 0.5);
  return sure.some(({ pos, entry, definite, suffix }) => {
    if (suffix) return false;
    if (pos === "verb") return Boolean(entry.verb?.complement.includes("that")) && entry.person === 3;
    return pos === "noun" && definite && Boolean(entry.human) && entry.number === "s";
  });
}

/** حياة كريمة, أمل كبير: a noun with an adjective that agrees. */
function isPhrase(word: string, next: string, analyse: Analyser): boolean {
  if (next === "") return false;
  const nouns = analyse(word).filter(({ pos }) => pos === "noun");
  const adjectives = analyse(next).filter(({ pos, definite }) => pos === "adjective" && !definite);
  return nouns.some((noun) => adjectives.some(({ entry }) => adjectiveAgreement(noun.entry, entry, entry.form) > 0));
}
