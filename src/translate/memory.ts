import type { Lang } from "../contracts/article.ts";
import type { MemoryHint, MemoryPair } from "../contracts/fixes.ts";
import type { Translation, TranslationRequest, Translator } from "../contracts/translator.ts";

export type { MemoryHint, MemoryPair };

/** Where pairs are kept. Keys are made by `memoryKey`; the newest pair of a key wins. */
export interface MemoryStore {
  /** The newest pair whose text in `lang` has this key. */
  find(lang: Lang, key: string): MemoryPair | null;
  /** Adds pairs; one with the same two texts (by key) is replaced. */
  put(pairs: readonly MemoryPair[]): void;
  /** Removes the pair with these two texts; false when there is none. */
  remove(ar: string, en: string): boolean;
  /** All pairs, oldest first. */
  all(): Iterable<MemoryPair>;
  /** Pairs whose text in `lang` is much like this one, the likest first: hints for people, never answers. */
  similar(lang: Lang, text: string, most?: number): readonly MemoryHint[];
}

/** From here on a pair is worth showing: below it, translators find that they change most of it. */
export const LIKE = 0.7;

/** Most words that are compared: a paragraph is like another one by its beginning or not at all. */
const COMPARED = 80;

/**
 * How alike two texts are by their words: 1 less the edit distance per word of the longer one, as translation tools
 * count.
 */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [mine, theirs] = [a.slice(0, COMPARED), b.slice(0, COMPARED)];
  let row = Array.from({ length: theirs.length + 1 }, (_, j) => j);
  for (const [i, word] of mine.entries()) {
    const next = [i + 1];
    for (const [j, other] of theirs.entries())
      next.push(Math.min((row[j] ?? 0) + (word === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  const longer = Math.max(a.length, b.length);
  return longer === 0
    ? 0
    : Math.max(
        0,
        1 - ((row[theirs.length] ?? 0) + Math.abs(a.length - mine.length - (b.length - theirs.length))) / longer,
      );
}

/** Arabic marks, tatweel, and invisible direction and joining characters: they never make two sentences different. */
const INVISIBLE = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * What the memory compares: NFC without Arabic marks and invisible characters, every kind of quotation mark as `"` or
 * `'`, white space collapsed. Letters, digits and punctuation count: a pair is used only for the same sentence.
 */
export function memoryKey(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[«»“”„‟]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** A translator that knows the editor's pairs and nothing else: exact matches after `memoryKey`, never rough. */
export function createMemory(store: MemoryStore): Translator {
  return {
    id: "memory",
    supports: (from, to) => from !== to,
    translate: async (requests) => requests.map((request) => recall(store, request)),
    close: async () => {},
  };
}

function recall(store: MemoryStore, request: TranslationRequest): Translation | null {
  const key = memoryKey(request.text);
  const pair = key === "" ? null : store.find(request.from, key);
  if (!pair) return null;
  return { text: pair[request.to], engine: "memory", rough: false, confidence: 1, flags: [] };
}
