import { isTitle } from "../../language/name-cues.ts";
import { adjectiveAgreement } from "./agreement.ts";
import type { Analyser } from "./analysis.ts";
import { fold } from "./letters.ts";
import { isCourtesy, type NameCues, personReadings } from "./person-readings.ts";
import { looseEntry, type Reading, reading } from "./reading.ts";
import { fact, type Sources, type Word, wordAt } from "./vocabulary.ts";

/** Reads people's names in sentences, and remembers the surnames of those it was told of. */
export interface People {
  /** Readings of names that begin at a word. */
  readings(words: readonly Word[], at: number): readonly Reading[];
  /** Takes up the full names among the chosen readings of a sentence: their surnames are known from then on. */
  remember(readings: readonly Reading[]): void;
  /** Forgets the surnames: another text begins. */
  forget(): void;
}

const NONE: readonly Reading[] = [];

export function createPeople({ analyse, partOf }: Sources): People {
  const surnames = new Map<string, string>();
  const person = (word: string, en: string, cost: number): readonly Reading[] => [
    reading(looseEntry("name", word, en, { number: "s", human: true, type: "person" }), cost),
  ];
  const surnameReadings = (words: readonly Word[], at: number, word: Word): readonly Reading[] => {
    const en = (surnames.size > 0 ? surnames.get(word.text) : undefined) ?? listedSurname(word, wordAt(words, at + 1));
    return en === undefined || !announced(words, at) ? NONE : person(word.text, en, KNOWN_SURNAME);
  };
  /** قال الحموي: a listed surname of origin after a verb of saying, also when nobody was named before. */
  const listedSurname = (word: Word, next: Word | undefined): string | undefined => {
    const labelled = next?.text === ":";
    if (!(labelled || mayBeOrigin(word)) || hasTitle(word)) return undefined;
    const part = partOf(word.text);
    // سلام: لا تراجع: a given name may be a surname too.
    const named = part?.known === "surname" || (labelled && part?.known === "given");
    return part && named && (part.nisba || labelled) ? part.en : undefined;
  };
  /** عون يكلف …, السوداني يوجه …: what opens a headline and does what only people do is a surname. */
  const openingReadings = (words: readonly Word[], at: number, word: Word): readonly Reading[] => {
    const next = wordAt(words, at + 1);
    if (next?.kind !== "arabic" || !opensHeadline(wordAt(words, at - 1)) || !isPersonsDeed(next)) return NONE;
    const part = partOf(word.text);
    if (!part || part.known === null || hasTitle(word) || isSomebody(word.readings[0], part.nisba)) return NONE;
    return person(word.text, part.en, OPENING_SURNAME);
  };
  /** عون يلتقي سلام: so is who is met, where nothing describes the word. */
  const metReadings = (words: readonly Word[], at: number, word: Word): readonly Reading[] => {
    const [before, next] = [wordAt(words, at - 1), wordAt(words, at + 1)];
    if (!before || !isDoneToPeople(before) || !isAlone(next)) return NONE;
    const part = partOf(word.text);
    if (!part || part.known === null || hasTitle(word) || isSomebody(word.readings[0], part.nisba)) return NONE;
    return person(word.text, part.en, OPENING_SURNAME);
  };
  /** الملك خالد: a ruler is called by the given name alone. */
  const rulerReadings = (words: readonly Word[], at: number, word: Word): readonly Reading[] => {
    const before = wordAt(words, at - 1);
    const quoted = before?.kind === "other" && /^["«“]$/.test(before.text) ? wordAt(words, at - 2) : undefined;
    const called =
      (before && (isRuler(before) || isCourtesy(before))) || (before && isKin(before)) || (quoted && isKin(quoted));
    const part = called ? partOf(word.text) : null;
    return part?.known === "given" ? person(word.text, part.en, RULER_NAME) : NONE;
  };
  /** «العمري»: a listed surname of origin by itself between marks, where it could describe nothing. */
  const quotedReadings = (words: readonly Word[], at: number, word: Word): readonly Reading[] => {
    if (!mayBeOrigin(word) || !isMark(wordAt(words, at - 1)) || !isMark(wordAt(words, at + 1))) return NONE;
    // الخروج «الآمن», الرئيس «الشعبي»: what a noun is called.
    if (wordAt(words, at - 2)?.readings[0]?.pos === "noun") return NONE;
    const part = partOf(word.text);
    return part?.known === "surname" ? person(word.text, part.en, OPENING_SURNAME) : NONE;
  };
  const cues = (words: readonly Word[], at: number, word: string, next: string): NameCues => ({
    before: announced(words, at),
    agrees: isPhrase(word, next, analyse),
  });
  return {
    readings(words, at) {
      const word = words[at];
      if (word?.kind !== "arabic") return NONE;
      const full = personReadings(words, at, partOf, cues);
      const surname = surnameReadings(words, at, word);
      const ruler = rulerReadings(words, at, word);
      const opening = openingReadings(words, at, word);
      const met = metReadings(words, at, word);
      // Few words are names: the rest is answered without a list of their own.
      const quoted = quotedReadings(words, at, word);
      const none = full.length + surname.length + ruler.length + opening.length + met.length + quoted.length === 0;
      return none ? NONE : [...full, ...surname, ...ruler, ...opening, ...met, ...quoted];
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
  /^(dismiss|appoint|name|assign|meet|receive|visit|arrive|leave|chair|order|direct|instruct|call|urge|thank|congratulate|resign|swear|vow|praise|accuse|inform|summon|pardon|inspect|head|greet|offer condolences|ask|task|discuss|inaugurate|confirm|stress|affirm|warn|pledge|announce|deny)\b/;
/** What is done to people only: بوتين يستقبل الأسد is no lion. */
const DONE_TO_PEOPLE = /^(meet|receive|dismiss|congratulate|summon|greet|thank|task|ask|condole|pardon)\b/;

const isDoneToPeople = fact(({ readings: [first] }) => {
  const verb = first?.pos === "verb" && !first.suffix && first.entry.person === 3;
  return verb && DONE_TO_PEOPLE.test(first.entry.verb?.base ?? "");
});

/** يكلف, التقى: third person, and nothing joined to it. */
const isPersonsDeed = fact(({ readings: [first] }) => {
  if (first?.pos !== "verb" || first.conjunction || first.suffix || first.entry.person !== 3) return false;
  return first.entry.number === "s" && PERSONS_DEED.test(first.entry.verb?.base ?? "");
});

/** Nothing follows that could belong to a noun: the end, a stop, a preposition, another verb. */
const isAlone = (next: Word | undefined): boolean =>
  next?.kind !== "arabic" ||
  /^(preposition|verb|adverb)$/.test(next.readings[0]?.pos ?? "") ||
  /^[وبل]./.test(next.text);

const isMark = (word: Word | undefined): boolean => word?.kind === "other" && /^["«»“”]$/.test(word.text);

const opensHeadline = (before: Word | undefined): boolean =>
  before === undefined || (before.kind === "other" && /^(:|\.{2,})$/.test(before.text));

/** طبيب, رئيس: the word says who it is already; of السوداني that is only where somebody comes from. */
function isSomebody(first: Reading | undefined, nisba: boolean): boolean {
  if (first?.pos === "name" || first?.entry.role) return true;
  return first?.pos === "noun" && Boolean(first.entry.human) && !nisba;
}

/** Titles that stand before a given name alone. */
const RULER = /^[وفب]?(الملك|للملك|الملكة|الأمير|للأمير|الأميرة|السلطان|للسلطان|البابا|القديس|القديسة|الإمام)$/;
/** Whoever is called by the given name alone, in quotation marks or without them: ابنه «خالد». */
const KIN =
  /^[وفبل]?(ابنه|ابنها|ابنته|ابنتها|نجله|نجلها|كريمته|شقيقه|شقيقها|شقيقته|شقيقتها|زوجته|زوجها|والده|والدها|والدته|والدتها|حفيده|حفيدته|الطفل|الطفلة|للطفل|للطفلة|الشاب|الشابة|المواطن|المواطنة|للمواطن|الطالب|الطالبة|للطالب|الفتى|الفتاة|المدعو|المدعوة|اسمه|اسمها)$/;
const isKin = fact(({ text }) => KIN.test(text));
const isRuler = fact(({ text }) => RULER.test(text));
const mayBeOrigin = fact(({ text }) => /^ال.{3,}ي$/.test(text));
const hasTitle = fact(({ folded }) => isTitle(folded ?? ""));
/** Price of a ruler's name: below an everyday word's, above that of a longer name. */
const RULER_NAME = -0.5;

/** A title, a person's occupation with ال or a verb of saying stands before, or a colon follows a start. */
function announced(words: readonly Word[], at: number): boolean {
  // حداد by itself, as who is quoted: not mourning, where a Haddad was named.
  if (at === 0) return words.length === 1 || words[1]?.text === ":" || words[2]?.text === ":";
  let place = at - 1;
  // النائب السابق سعيد …: what describes the person stands between.
  while (place > Math.max(0, at - 1 - MAX_ADJECTIVES) && isDefiniteAdjective(words[place] as Word)) place -= 1;
  return announces(words[place] as Word) || (place < at - 1 && announces(words[at - 1] as Word));
}

const MAX_ADJECTIVES = 2;

const isDefiniteAdjective = fact(({ kind, text, readings: [first] }) => {
  return kind === "arabic" && text.startsWith("ال") && first?.pos === "adjective" && first.definite;
});

const announces = fact(({ kind, text, folded, readings }) => {
  if (kind !== "arabic") return false;
  if (isTitle(folded ?? "") && /^.?ال/.test(text)) return true;
  // برئاسة عمر المهنا: who presides or leads is somebody.
  if (/^[وف]?(برئاسة|بقيادة|بإشراف|برعاية|بإدارة|بتدريب)$/.test(text)) return true;
  const sure = readings.filter(({ cost }) => cost < (readings[0]?.cost ?? 0) + 0.5);
  return sure.some(({ pos, entry, definite, suffix }) => {
    if (suffix) return false;
    if (pos === "verb") return Boolean(entry.verb?.complement.includes("that")) && entry.person === 3;
    return pos === "noun" && definite && Boolean(entry.human) && entry.number === "s";
  });
});

/** حياة كريمة, أمل كبير: a noun with an adjective that agrees. */
function isPhrase(word: string, next: string, analyse: Analyser): boolean {
  if (next === "") return false;
  const nouns = analyse(word).filter(({ pos }) => pos === "noun");
  const adjectives = analyse(next).filter(({ pos, definite }) => pos === "adjective" && !definite);
  return nouns.some((noun) => adjectives.some(({ entry }) => adjectiveAgreement(noun.entry, entry, entry.form) > 0));
}
