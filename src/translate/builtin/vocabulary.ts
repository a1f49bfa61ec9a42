import { BoundedMap } from "../../language/bounded-map.ts";
import type { Analyser } from "./analysis.ts";
import { changedEntry } from "./entry.ts";
import { fold } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NamePartFinder } from "./name-parts.ts";
import { findPhraseStarts, type PhraseStart, type SecondKey, secondKeys } from "./phrase-starts.ts";
import { changedReading, looseEntry, type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";

/** Where what is known of words comes from. */
export interface Sources {
  readonly lexicon: Lexicon;
  readonly analyse: Analyser;
  readonly partOf: NamePartFinder;
}

/** A token with all that is known of it by itself: found out once, however often the word is met. */
export interface Word extends SourceToken {
  /** Folded; null where the token is no Arabic word. */
  readonly folded: string | null;
  /** Cheapest first; never empty. */
  readonly readings: readonly Reading[];
  /** The readings where the clause has no verb so far. */
  readonly expectant: readonly Reading[];
  /** Ways in which a phrase of the lexicon may begin here. */
  readonly phraseStarts: readonly PhraseStart[];
  /** What the word may be in the lexicon as the second word of a phrase; found when asked for. */
  readonly secondKeys: readonly SecondKey[];
  readonly sources: Sources;
  /** What `fact` remembers of the word. */
  readonly facts: unknown[];
}

/** The word at a position; asked for a place before the first, an array would look for a property of that name. */
export function wordAt(words: readonly Word[], index: number): Word | undefined {
  return index >= 0 && index < words.length ? words[index] : undefined;
}

let factCount = 0;

/**
 * A question about a word by itself that is answered once a word: `const isRuler = fact((word) => …)`. To be asked at
 * the start of a module; the answer is never undefined.
 */
export function fact<T>(find: (word: Word) => T): (word: Word) => T {
  const place = factCount;
  factCount += 1;
  return (word) => {
    const known = word.facts[place] as T | undefined;
    if (known !== undefined) return known;
    const found = find(word);
    word.facts[place] = found;
    return found;
  };
}

/** Gives the word of a token. */
export type Vocabulary = (token: SourceToken) => Word;

/** Words remembered: some 300 articles have as many. */
const CACHED_WORDS = 12_000;

export function createVocabulary(sources: Sources): Vocabulary {
  const words = new BoundedMap<Word>(CACHED_WORDS);
  const passives = new BoundedMap<Word>(CACHED_WORDS);
  return (token) => {
    const known = token.passiveMark ? passives : words;
    return known.get(token.text) ?? known.set(token.text, new KnownWord(token, sources));
  };
}

const NO_STARTS: readonly PhraseStart[] = [];

class KnownWord implements Word {
  readonly text: string;
  readonly kind: SourceToken["kind"];
  readonly passiveMark: boolean;
  readonly folded: string | null;
  readonly readings: readonly Reading[];
  readonly expectant: readonly Reading[];
  readonly phraseStarts: readonly PhraseStart[];
  readonly sources: Sources;
  readonly facts: unknown[] = Array.from({ length: factCount });
  #secondKeys: readonly SecondKey[] | null = null;

  constructor({ text, kind, passiveMark }: SourceToken, sources: Sources) {
    this.text = text;
    this.kind = kind;
    this.passiveMark = passiveMark;
    this.folded = kind === "arabic" ? fold(text) : null;
    this.readings = tokenReadings(this, sources.analyse);
    this.expectant = expectVerbs(this.readings);
    this.sources = sources;
    this.phraseStarts = this.folded === null ? NO_STARTS : findPhraseStarts(sources.lexicon, this.folded);
  }

  get secondKeys(): readonly SecondKey[] {
    this.#secondKeys ??= secondKeys(this.folded ?? "");
    return this.#secondKeys;
  }
}

function tokenReadings({ text, kind, passiveMark }: SourceToken, analyse: Analyser): readonly Reading[] {
  if (kind === "arabic") return passiveMark ? analyse(text).map(asPassive) : analyse(text);
  if (kind === "number") {
    const value = Number.parseFloat(text.replaceAll(",", ""));
    return [reading(looseEntry("number", text, text, { value }), 0, { digits: true })];
  }
  if (kind === "latin") return [reading(looseEntry("name", text, text, { number: "s", type: "latin" }), 0)];
  return [reading(looseEntry("punctuation", text, text), 0)];
}

/** Price of a verb that acts on nothing under the mark of a passive: the causative is meant. */
const NO_PASSIVE = 2;

function asPassive(item: Reading): Reading {
  // تُغرق: the present of أغرق begins so in the active too.
  if (item.entry.tense !== "P" && /^(أ|.ا)/.test(item.entry.verb?.ar ?? "")) return item;
  const ownDeed = item.entry.tense !== "P" && /^(غرق|سقط|خرج|فشل|نزل|رجع|ظهر|وصل)$/.test(item.entry.verb?.ar ?? "");
  if (ownDeed) return changedReading(item, { cost: item.cost + NO_PASSIVE });
  return item.pos === "verb" ? changedReading(item, { entry: changedEntry(item.entry, { passive: true }) }) : item;
}

/** Gain of a present-tense verb where the clause has none so far: شاحنات المساعدات تدخل القطاع. */
const EXPECTED_VERB = 0.25;

function expectVerbs(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(isExpected)) return readings;
  return readings.map((item) => (isExpected(item) ? changedReading(item, { cost: item.cost - EXPECTED_VERB }) : item));
}

const isExpected = ({ pos, entry, conjunction }: Reading): boolean =>
  pos === "verb" && entry.tense === "I" && entry.person === 3 && conjunction === "";
