import { BoundedMap } from "../../language/bounded-map.ts";
import type { Entry } from "./entry.ts";
import { fold } from "./letters.ts";
import type { Lexicon, PhraseEntry } from "./lexicon.ts";
import { type Reading, reading } from "./reading.ts";
import type { SourceToken } from "./tokens.ts";

/** Folded Arabic words of a sentence; null where a token is none. */
export type FoldedWords = readonly (string | null)[];

export function foldedWords(tokens: readonly SourceToken[]): FoldedWords {
  return tokens.map((token) => (token.kind === "arabic" ? fold(token.text) : null));
}

/** A way to take clitics off the first word of a possible phrase. */
interface Start {
  readonly conjunction: string;
  readonly preposition: string;
  readonly first: string;
  /** The article was taken off: مجلس الأمن inside المجلس الأمني has it, وزير الخارجية has not. */
  readonly definite: boolean;
}

const CACHED_WORDS = 8000;
const cache = new BoundedMap<readonly Start[]>(CACHED_WORDS);

function startsOf(word: string): readonly Start[] {
  return cache.get(word) ?? cache.set(word, findStarts(word));
}

function findStarts(word: string): readonly Start[] {
  const heads: Start[] = [{ conjunction: "", preposition: "", first: word, definite: false }];
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

/** Readings of the phrases of the lexicon that begin at a token. */
export function phraseReadings(lexicon: Lexicon, words: FoldedWords, at: number): Reading[] {
  const word = words[at];
  const second = words[at + 1];
  if (word === null || word === undefined || second === null || second === undefined) return [];
  const found: Reading[] = [];
  for (const start of startsOf(word)) {
    const index = lexicon.phrases(start.first);
    if (!index) continue;
    for (const key of secondKeys(second)) {
      for (const phrase of index.get(key) ?? []) {
        const match = matchPhrase(phrase, words, at, start);
        if (match) found.push(match);
      }
    }
  }
  return found;
}

/** What the second word of a phrase may be in the lexicon, given the word in the text. */
function secondKeys(word: string): readonly string[] {
  const keys = [word, ...withoutSuffix(word)];
  const owned = /^(.{2,})(ها|هم|هما)$/.exec(word)?.[1];
  if (owned !== undefined) keys.push(`${owned}ه`);
  if (/ا$/.test(word) && word.length > 3) keys.push(word.slice(0, -1));
  if (/^ال/.test(word)) keys.push(word.slice(2));
  if (word.length > 2) keys.push(word.charAt(0));
  if (/^ان(ه|ها|هم|هما|نا|ني|ك|كم)$/.test(word)) keys.push("ان");
  return keys;
}

function matchPhrase(phrase: PhraseEntry, words: FoldedWords, at: number, start: Start): Reading | null {
  const { entry, words: wanted } = phrase;
  const length = wanted.length;
  if (at + length > words.length || (start.definite && !/^(noun|adjective)$/.test(entry.pos))) return null;
  // ليصل إلى: "to reach"; after another letter the word is no verb: بخرق الهدنة.
  const purpose = start.preposition === "ل" && entry.pos === "verb" && entry.tense !== "P";
  if (start.preposition && !purpose && /^(conjunction|adverb|verb)$/.test(entry.pos)) return null;
  const preposition = purpose ? "" : start.preposition;
  const affixes = { conjunction: start.conjunction, preposition, purpose, length };
  let articles = 0;
  for (let offset = 1; offset < length; offset += 1) {
    const word = words[at + offset];
    const want = wanted[offset] ?? "";
    if (word === null || word === undefined) return null;
    if (word === want) continue;
    if (isAccusative(entry, start, word, want) || isOwned(entry, word, want)) continue;
    if (takesArticle(entry, start) && word === `ال${want}`) {
      articles += 1;
      continue;
    }
    return offset === length - 1 ? matchLastWord(entry, word, want, affixes) : null;
  }
  const missing = start.definite && articles === 0 ? 0.4 : 0;
  const cost = PHRASE_GAIN * (length - 1) + missing + (start.preposition ? 0.1 : 0);
  return reading(entry, cost, { ...affixes, definite: start.definite || articles > 0 });
}

/** رفعت رصيدها: the table has the form for a man, رفع رصيده. */
function isOwned({ verb }: Entry, word: string, want: string): boolean {
  return verb !== undefined && want.endsWith("ه") && OTHER_OWNERS.some((suffix) => word === want.slice(0, -1) + suffix);
}

const OTHER_OWNERS = ["ها", "هم", "هما"];

/** قمرا صناعيا: an indefinite phrase in the accusative. */
function isAccusative(entry: Entry, start: Start, word: string, want: string): boolean {
  return entry.pos === "noun" && !start.definite && !entry.phraseDefinite && word === `${want}ا`;
}

/** What each further word of a phrase takes off its price: a phrase is nearly always meant as one. */
const PHRASE_GAIN = -0.9;

function takesArticle(entry: Entry, start: Start): boolean {
  return (
    start.definite ||
    entry.pos === "adjective" ||
    (entry.pos === "noun" && (entry.source === "nouns" || !entry.phraseDefinite))
  );
}

/** A lone ه is left out: folded, it may be a ة. */
const SUFFIX = /^(.{2,}?)(ها|هم|هما|هن|نا)$/;

/** A word less its pronoun, as it would be spelt without: عيد ميلادها, رئيس حكومتها. */
function withoutSuffix(word: string): readonly string[] {
  const stem = SUFFIX.exec(word)?.[1];
  if (stem === undefined) return [];
  return stem.endsWith("ت") ? [stem, `${stem.slice(0, -1)}ه`] : [stem];
}

/** A phrase may end in a letter that is joined to the next word (وفقا ل), or in أن with a pronoun (حيث أنها). */
function matchLastWord(entry: Entry, word: string, want: string, affixes: Partial<Reading>): Reading | null {
  const length = affixes.length ?? 1;
  if (entry.pos === "preposition" && want.length === 1 && word.startsWith(want) && word.length > 2) {
    return reading(entry, -0.6 - length * 0.4, { ...affixes, borrowed: want });
  }
  const owned = entry.pos === "noun" && !entry.phraseDefinite && withoutSuffix(word).includes(want);
  if (owned && want.length > 2) {
    return reading(entry, PHRASE_GAIN * (length - 1) + 0.2, { ...affixes, suffix: SUFFIX.exec(word)?.[2] ?? "" });
  }
  const pronoun = want === "ان" && entry.pos === "conjunction" ? /^ان(ه|ها|هم|هما|نا|ني|ك|كم)$/.exec(word) : null;
  if (!pronoun) return null;
  return reading(entry, PHRASE_GAIN * (length - 1), { ...affixes, suffix: pronoun[1] ?? "" });
}
