import { BoundedMap } from "../../language/bounded-map.ts";
import { entryAt, findName, type NameEntry } from "../../language/gazetteer.ts";
import { isTitle } from "../../language/name-cues.ts";
import { PART } from "../../language/name-table.ts";
import { isStopword } from "../../language/stopwords.ts";
import type { Analyser } from "./analysis.ts";
import { fold } from "./letters.ts";
import type { Reading } from "./reading.ts";
import { romanise } from "./romanise.ts";

/** A word as part of a person's name. */
export interface NamePart {
  readonly en: string;
  /** In the gazetteer as a given name, as a surname, or not at all. */
  readonly known: "given" | "surname" | null;
  /** Price of the likeliest reading as an ordinary word; infinite when there is none. */
  readonly ordinary: number;
  /** Spelt like a surname of origin: الـ…ي. */
  readonly nisba: boolean;
  /** The same without the article, as in the Maghreb: عيادي. It says less. */
  readonly bareNisba: boolean;
}

/** Finds out what a word would be inside a name; null when it can be no part of one. */
export type NamePartFinder = (word: string) => NamePart | null;

/** Words in الـ…ي that follow a name and are none: رمضان الماضي, فريدريك الثاني; مطار الملك خالد الدولي. */
const NO_NISBA = new RegExp(
  `^ال(${[
    "ماضي|حالي|تالي|ثاني|ثالث|حادي|جاري|رئيسي|مقبل|باقي|نهائي|تي|ذي",
    "دولي|وطني|مركزي|جامعي|تخصصي|خيري|ثقافي|طبي|رياضي|تعليمي|عسكري|مدني|بحري|جوي|سياحي|صناعي|اجتماعي|اقتصادي",
    "علمي|زراعي|تذكاري|سنوي|أولمبي|تاريخي|حكومي|أثري|تقني|صحي|ملكي|أميري",
  ].join("|")})$`,
);
const CACHED_WORDS = 6000;

export function createNamePartFinder(analyse: Analyser): NamePartFinder {
  const cache = new BoundedMap<{ readonly part: NamePart | null }>(CACHED_WORDS);
  return (word) => (cache.get(word) ?? cache.set(word, { part: findPart(analyse, word) })).part;
}

/** A word as part of a name. Its English is found when it is asked for: nearly all words are parts of none. */
class WordPart implements NamePart {
  readonly known: NamePart["known"];
  readonly ordinary: number;
  readonly nisba: boolean;
  readonly bareNisba: boolean;
  readonly #word: string;
  #en: string | undefined;

  /** @param en of the gazetteer or the lexicon; a word that neither has is romanised. */
  constructor(word: string, known: NamePart["known"], ordinary: number, en: string | undefined) {
    this.known = known;
    this.ordinary = ordinary;
    this.nisba = /^ال.{3,}ي$/.test(word) && !NO_NISBA.test(word);
    this.bareNisba = /^[^ايتنأس].{2,}ي$/.test(word);
    this.#word = word;
    this.#en = en;
  }

  get en(): string {
    this.#en ??= romanise(this.#word);
    return this.#en;
  }
}

function findPart(analyse: Analyser, word: string): NamePart | null {
  // Folded, علي is the preposition على.
  if (word.length < 2 || (isStopword(fold(word)) && word !== "علي")) return null;
  const entry = listedPart(word);
  const readings = analyse(word);
  const ordinary = readings.reduce(
    (least, item) => (isOrdinary(item) ? Math.min(least, item.cost) : least),
    Number.POSITIVE_INFINITY,
  );
  // A word of a famous person's name: جوبز.
  const famous = entry ? undefined : readings.find((reading) => isBarePart(reading) && ordinary >= RARE_WORD);
  const known = entry?.type === "given-name" && !isTitle(fold(word)) ? "given" : entry || famous ? "surname" : null;
  return new WordPart(word, known, ordinary, entry?.en ?? famous?.entry.en ?? undefined);
}

/** The gazetteer's given name or surname of exactly this spelling, in one word or two. */
export function listedPart(words: string): NameEntry | null {
  const parts = (findName(fold(words))?.readings ?? []).filter(({ flags }) => (flags & PART) !== 0);
  const spelt = parts.map(({ place }) => entryAt(place)).filter(({ ar }) => isSpelt(words, ar));
  return spelt.find(({ type }) => type === "given-name") ?? spelt[0] ?? null;
}

function isBarePart({ entry, conjunction, preposition }: Reading): boolean {
  return Boolean(entry.part || entry.type === "person") && !conjunction && !preposition;
}

function isOrdinary({ pos, entry, unknown }: Reading): boolean {
  return !unknown && !(pos === "name" && (entry.part || entry.human));
}

/** Price above which hardly anybody means the ordinary word. */
export const RARE_WORD = 0.85;

/** The gazetteer folds على into علي; a name is spelt with its own last letter, and with its hamza or without any. */
function isSpelt(word: string, form: string): boolean {
  // A variant of its own: الحداد for حداد.
  if (fold(word) !== fold(form)) return true;
  if (word.at(-1) !== form.at(-1)) return false;
  return [...word].every((letter, index) => letter === form[index] || !/[أإآ]/.test(letter));
}
