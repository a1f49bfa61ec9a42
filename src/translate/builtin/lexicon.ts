import { readFileSync } from "node:fs";
import { BoundedMap } from "../../language/bounded-map.ts";
import { dataFile } from "../../language/data-file.ts";
import { type Entry, type Lexeme, makeEntry, type Verb } from "./entry.ts";
import { fold } from "./letters.ts";
import {
  decodeForm,
  HEADER_WORDS,
  hashKey,
  hasPair,
  LAYOUT,
  MAGIC,
  PAIR_WORDS,
  unpackFeatures,
} from "./lexicon-file.ts";

/** A phrase of the lexicon with its folded words. */
export interface PhraseEntry {
  readonly entry: Entry;
  readonly words: readonly string[];
}

/** Phrases that share their first word, by their second word (folded). */
export type PhraseIndex = ReadonlyMap<string, readonly PhraseEntry[]>;

/** The compiled lexicon. Entries are decoded when they are first asked for, and remembered. */
export interface Lexicon {
  /** All entries whose form equals `form` after folding. */
  lookup(form: string): readonly Entry[];
  /** Phrases that begin with these two folded words. */
  phrases(firstWord: string, secondWord: string): readonly PhraseEntry[];
  /** Phrases that begin with a folded word. */
  phrasesFrom(firstWord: string): PhraseIndex;
  /** False where no phrase begins with a word, given by `hashKey`. */
  opensPhrase(firstHash: number): boolean;
  /** False where surely no phrase begins with two words, given by `hashKey`: cheap, for the many that begin none. */
  mayBegin(firstHash: number, secondHash: number): boolean;
}

/** The lexicon has not been built, or was built by another version; the message says what to do. */
export class LexiconError extends Error {
  override readonly name = "LexiconError";
}

const NOTHING: readonly Entry[] = [];
const NO_PHRASES: readonly PhraseEntry[] = [];
/** Words remembered decoded: about the vocabulary of a day's news. */
const CACHED_WORDS = 8000;

let shared: Lexicon | undefined;

/** The lexicon of `dist/data/lexicon.bin`, read once a process. @throws LexiconError when it cannot be used. */
export function sharedLexicon(): Lexicon {
  shared ??= openLexicon(readLexiconFile());
  return shared;
}

function readLexiconFile(): Uint8Array {
  const path = dataFile("lexicon.bin");
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new LexiconError(`The built-in translator's lexicon is missing (${path}). Run "npm run build".`, { cause });
  }
}

/** The arrays of one table, parallel, sorted by hash; forms of one key keep their order. */
interface FormTable {
  readonly hashes: Uint32Array;
  /** Offset into the forms in the low 24 bits, length in the high 8. */
  readonly forms: Uint32Array;
  readonly records: Uint32Array;
  readonly features: Uint32Array;
  readonly priors: Float32Array;
}

/** Opens a compiled lexicon. @throws LexiconError when the bytes are none. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  // Typed arrays need 4-byte alignment, which a pooled Buffer does not promise.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const [magic, layout, words = 0, phrases = 0, records = 0, formBytes = 0] = header;
  if (magic !== MAGIC || layout !== LAYOUT) {
    throw new LexiconError('The built-in translator\'s lexicon is of another version. Run "npm run build".');
  }
  let at = aligned.byteOffset + HEADER_WORDS * 4;
  const next = (count: number) => {
    const view = new Uint32Array(aligned.buffer, at, count);
    at += count * 4;
    return view;
  };
  const table = (count: number): FormTable => ({
    hashes: next(count),
    forms: next(count),
    records: next(count),
    features: next(count),
    priors: new Float32Array(aligned.buffer, next(count).byteOffset, count),
  });
  const wordTable = table(words);
  const phraseTable = table(phrases);
  const recordEnds = next(records);
  const pairs = next(PAIR_WORDS);
  const formPool = new Uint8Array(aligned.buffer, at, formBytes);
  const recordPool = Buffer.from(aligned.buffer, at + formBytes);
  return createLexicon(
    { words: wordTable, phrases: phraseTable, pairs, pool: formPool },
    createRecordReader(recordEnds, recordPool),
  );
}

/** Reads record n: JSON of a lexeme, or of a verb that lexemes name by number. */
function createRecordReader(ends: Uint32Array, pool: Buffer): (index: number) => Lexeme {
  const parse = (index: number): unknown =>
    JSON.parse(pool.toString("utf8", index === 0 ? 0 : ends[index - 1], ends[index]));
  const verbs = new Map<number, Verb>();
  const verbAt = (index: number): Verb => {
    const known = verbs.get(index) ?? (parse(index) as Verb);
    verbs.set(index, known);
    return known;
  };
  const lexemes = new Map<number, Lexeme>();
  return (index) => {
    const known = lexemes.get(index);
    if (known) return known;
    const stored = parse(index) as Omit<Lexeme, "verb"> & { readonly verb?: number };
    const { verb, ...rest } = stored;
    const lexeme: Lexeme = verb === undefined ? rest : { ...rest, verb: verbAt(verb) };
    lexemes.set(index, lexeme);
    return lexeme;
  };
}

/** What a compiled lexicon consists of, its records aside. */
interface Tables {
  readonly words: FormTable;
  readonly phrases: FormTable;
  readonly pairs: Uint32Array;
  readonly pool: Uint8Array;
}

function createLexicon({ words, phrases, pairs, pool }: Tables, recordAt: (index: number) => Lexeme): Lexicon {
  const wordCache = new BoundedMap<readonly Entry[]>(CACHED_WORDS);
  const phraseCache = new BoundedMap<PhraseIndex>(CACHED_WORDS);
  const entriesAt = (table: FormTable, key: string, keyOf: (form: string) => string): readonly Entry[] => {
    const hash = hashKey(key);
    const found: Entry[] = [];
    for (let i = firstAtOrAfter(table.hashes, hash); table.hashes[i] === hash; i += 1) {
      const place = table.forms[i] ?? 0;
      const form = decodeForm(pool, place & 0xffffff, place >>> 24);
      if (keyOf(form) === key) found.push(entryOf(form, recordAt(table.records[i] ?? 0), table, i));
    }
    return found.length === 0 ? NOTHING : found;
  };
  const indexOf = (firstWord: string): PhraseIndex =>
    indexBySecondWord(entriesAt(phrases, firstWord, (form) => fold(form.slice(0, form.indexOf(" ")))));
  const phrasesFrom = (firstWord: string): PhraseIndex =>
    phraseCache.get(firstWord) ?? phraseCache.set(firstWord, indexOf(firstWord));
  return {
    lookup(form) {
      const key = fold(form);
      const known = wordCache.get(key);
      if (known) return known;
      const found = entriesAt(words, key, fold);
      // Most guesses at a stem are no word: they are cheap to look up again, and would fill the memory.
      return found === NOTHING ? found : wordCache.set(key, found);
    },
    phrases(firstWord, secondWord) {
      const begins = hasPair(pairs, hashKey(firstWord), hashKey(secondWord));
      return (begins ? phrasesFrom(firstWord).get(secondWord) : undefined) ?? NO_PHRASES;
    },
    phrasesFrom,
    opensPhrase: (firstHash) => phrases.hashes[firstAtOrAfter(phrases.hashes, firstHash)] === firstHash,
    mayBegin: (firstHash, secondHash) => hasPair(pairs, firstHash, secondHash),
  };
}

/** Index of the first element not smaller than `value` in a sorted array. */
function firstAtOrAfter(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function entryOf(form: string, lexeme: Lexeme, table: FormTable, index: number): Entry {
  const features = unpackFeatures(table.features[index] ?? 0);
  const inSingular = features.number === "s" || features.number === undefined;
  const en = inSingular ? lexeme.en : (lexeme.plural ?? lexeme.en);
  return makeEntry(lexeme, features, en, form, table.priors[index] ?? 0);
}

function indexBySecondWord(entries: readonly Entry[]): PhraseIndex {
  const index = new Map<string, PhraseEntry[]>();
  for (const entry of entries) {
    const words = entry.form.split(" ").map(fold);
    const second = words[1] ?? "";
    const list = index.get(second);
    if (list) list.push({ entry, words });
    else index.set(second, [{ entry, words }]);
  }
  return index;
}
