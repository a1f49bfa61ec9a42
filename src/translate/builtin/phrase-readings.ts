import type { Entry } from "./entry.ts";
import type { PhraseEntry } from "./lexicon.ts";
import { type PhraseStart, SUFFIX, withoutSuffix } from "./phrase-starts.ts";
import { type Reading, reading, type Traits } from "./reading.ts";
import type { Word } from "./vocabulary.ts";

const NONE: readonly Reading[] = [];

/** Readings of the phrases of the lexicon that begin at a word. */
export function phraseReadings(words: readonly Word[], at: number): readonly Reading[] {
  const word = words[at];
  const second = words[at + 1];
  if (word === undefined || second === undefined || second.folded === null || word.phraseStarts.length === 0)
    return NONE;
  let found: Reading[] | null = null;
  for (const start of word.phraseStarts) {
    for (const key of second.secondKeys) {
      for (const phrase of start.followedBy(key)) {
        const match = matchPhrase(phrase, words, at, start);
        if (match === null) continue;
        if (found === null) found = [match];
        else found.push(match);
      }
    }
  }
  return found ?? NONE;
}

function matchPhrase(phrase: PhraseEntry, words: readonly Word[], at: number, start: PhraseStart): Reading | null {
  const { entry, words: wanted } = phrase;
  const length = wanted.length;
  if (at + length > words.length || !mayOpen(entry, start)) return null;
  let articles = 0;
  let tanwin = false;
  for (let offset = 1; offset < length; offset += 1) {
    const word = words[at + offset]?.folded;
    const want = wanted[offset] ?? "";
    if (word === null || word === undefined) return null;
    if (word === want || isOwned(entry, word, want)) continue;
    if (isAccusative(entry, start, word, want)) tanwin = true;
    else if (isWithArticle(entry, start, word, want)) articles += 1;
    else return offset === length - 1 ? matchLastWord(entry, word, want, affixesOf(entry, start, length)) : null;
  }
  const missing = start.definite && articles === 0 ? 0.4 : 0;
  const cost = PHRASE_GAIN * (length - 1) + missing + (start.preposition ? 0.1 : 0);
  const { conjunction, preposition, purpose } = affixesOf(entry, start, length);
  const definite = start.definite || articles > 0;
  return reading(entry, cost, { conjunction, preposition, purpose, length, tanwin, definite });
}

/** What may stand behind the letters that were taken off. */
function mayOpen(entry: Entry, start: PhraseStart): boolean {
  const { pos } = entry;
  if (start.definite && pos !== "noun" && pos !== "adjective") return false;
  const free = pos !== "conjunction" && pos !== "adverb" && pos !== "verb";
  return free || !start.preposition || isPurpose(entry, start);
}

/** ليصل إلى: "to reach"; after another letter the word is no verb: بخرق الهدنة. */
const isPurpose = (entry: Entry, start: PhraseStart): boolean =>
  start.preposition === "ل" && entry.pos === "verb" && entry.tense !== "P";

function affixesOf(entry: Entry, start: PhraseStart, length: number) {
  const purpose = isPurpose(entry, start);
  return { conjunction: start.conjunction, preposition: purpose ? "" : start.preposition, purpose, length };
}

/** رفعت رصيدها: the table has the form for a man, رفع رصيده. */
function isOwned({ verb }: Entry, word: string, want: string): boolean {
  if (verb === undefined || !want.endsWith("ه")) return false;
  const less = want.slice(0, -1);
  return word.startsWith(less) && OTHER_OWNERS.includes(word.slice(less.length));
}

const OTHER_OWNERS = ["ها", "هم", "هما"];

/** قمرا صناعيا: an indefinite phrase in the accusative. */
function isAccusative(entry: Entry, start: PhraseStart, word: string, want: string): boolean {
  const takes = entry.pos === "noun" && !start.definite && !entry.phraseDefinite;
  return takes && word.length === want.length + 1 && word.endsWith("ا") && word.startsWith(want);
}

function isWithArticle(entry: Entry, start: PhraseStart, word: string, want: string): boolean {
  const has = word.length === want.length + 2 && word.startsWith("ال") && word.endsWith(want);
  return has && takesArticle(entry, start);
}

/** What each further word of a phrase takes off its price: a phrase is nearly always meant as one. */
const PHRASE_GAIN = -0.9;

function takesArticle(entry: Entry, start: PhraseStart): boolean {
  return (
    start.definite ||
    entry.pos === "adjective" ||
    (entry.pos === "noun" && (entry.source === "nouns" || !entry.phraseDefinite))
  );
}

/** A phrase may end in a letter that is joined to the next word (وفقا ل), or in أن with a pronoun (حيث أنها). */
function matchLastWord(entry: Entry, word: string, want: string, affixes: Traits): Reading | null {
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
