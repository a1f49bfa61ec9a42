import type { Lexicon, PhraseEntry, PhraseIndex } from "./lexicon.ts";
import { hashKey } from "./lexicon-file.ts";

/** A way to take clitics off the first word of a possible phrase, and what is left. */
interface Head {
  readonly conjunction: string;
  readonly preposition: string;
  /** Folded. */
  readonly first: string;
  /** The article was taken off: مجلس الأمن inside المجلس الأمني has it, وزير الخارجية has not. */
  readonly definite: boolean;
}

const NO_PHRASES: readonly PhraseEntry[] = [];

/** A possible start of a phrase. What may go on from there is looked up once, at the first word that may. */
export class PhraseStart implements Head {
  readonly conjunction: string;
  readonly preposition: string;
  readonly first: string;
  readonly definite: boolean;
  readonly #hash: number;
  readonly #lexicon: Lexicon;
  #index: PhraseIndex | null = null;

  /** @param hash `hashKey` of the first word. */
  constructor({ conjunction, preposition, first, definite }: Head, hash: number, lexicon: Lexicon) {
    this.conjunction = conjunction;
    this.preposition = preposition;
    this.first = first;
    this.definite = definite;
    this.#hash = hash;
    this.#lexicon = lexicon;
  }

  /** Phrases that go on with a second word. */
  followedBy(second: SecondKey): readonly PhraseEntry[] {
    if (!this.#lexicon.mayBegin(this.#hash, second.hash)) return NO_PHRASES;
    this.#index ??= this.#lexicon.phrasesFrom(this.first);
    return this.#index.get(second.word) ?? NO_PHRASES;
  }
}

/** The ways in which a phrase may begin with a folded word; most words have none. */
export function findPhraseStarts(lexicon: Lexicon, word: string): readonly PhraseStart[] {
  const starts: PhraseStart[] = [];
  for (const head of findHeads(word)) {
    const hash = hashKey(head.first);
    if (lexicon.opensPhrase(hash)) starts.push(new PhraseStart(head, hash, lexicon));
  }
  return starts;
}

function findHeads(word: string): readonly Head[] {
  const heads: Head[] = [{ conjunction: "", preposition: "", first: word, definite: false }];
  if (/^[وف]/.test(word) && word.length > 2) {
    heads.push({ conjunction: word.charAt(0), preposition: "", first: word.slice(1), definite: false });
  }
  const starts = [...heads];
  // The accusative ending is taken off where the second word has one too.
  const accusative = heads.filter(({ first }) => /ا$/.test(first) && first.length > 3);
  starts.push(...accusative.map((head) => ({ ...head, first: head.first.slice(0, -1) })));
  for (const { conjunction, first } of heads) {
    const add = (preposition: string, rest: string, definite = false) =>
      starts.push({ conjunction, preposition, first: rest, definite });
    if (/^[بلك]/.test(first) && first.length > 2) add(first.charAt(0), first.slice(1));
    if (/^لل/.test(first)) add("ل", `ال${first.slice(2)}`);
    if (/^ال/.test(first) && first.length > 4) add("", first.slice(2), true);
    if (/^(بال|كال)/.test(first)) add(first.charAt(0), first.slice(3), true);
    if (/^لل/.test(first)) add("ل", first.slice(2), true);
  }
  return starts;
}

/** What the second word of a phrase may be in the lexicon. */
export interface SecondKey {
  readonly word: string;
  /** `hashKey` of the word. */
  readonly hash: number;
}

/** The keys of a folded word in the text. */
export function secondKeys(word: string): readonly SecondKey[] {
  return secondWords(word).map((key) => ({ word: key, hash: hashKey(key) }));
}

function secondWords(word: string): readonly string[] {
  const keys = [word, ...withoutSuffix(word)];
  const owned = /^(.{2,})(ها|هم|هما)$/.exec(word)?.[1];
  if (owned !== undefined) keys.push(`${owned}ه`);
  if (/ا$/.test(word) && word.length > 3) keys.push(word.slice(0, -1));
  if (/^ال/.test(word)) keys.push(word.slice(2));
  if (word.length > 2) keys.push(word.charAt(0));
  if (/^ان(ه|ها|هم|هما|نا|ني|ك|كم)$/.test(word)) keys.push("ان");
  return keys;
}

/** A lone ه is left out: folded, it may be a ة. */
export const SUFFIX = /^(.{2,}?)(ها|هم|هما|هن|نا)$/;

/** A word less its pronoun, as it would be spelt without: عيد ميلادها, رئيس حكومتها. */
export function withoutSuffix(word: string): readonly string[] {
  const stem = SUFFIX.exec(word)?.[1];
  if (stem === undefined) return [];
  // رئيس وزرائها: the seat of a hamza at the end of a word depends on what follows.
  if (/ا[ئؤ]$/.test(stem)) return [stem, `${stem.slice(0, -1)}ء`];
  return stem.endsWith("ت") ? [stem, `${stem.slice(0, -1)}ه`] : [stem];
}
