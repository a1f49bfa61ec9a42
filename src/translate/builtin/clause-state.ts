import type { ClauseContext } from "./clause-types.ts";
import type { Item } from "./item.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Sentence } from "./sentence.ts";

/** A clause while it is being written. */
export interface Clause {
  readonly words: string[];
  next: number;
  context: ClauseContext;
  /** First clause of the sentence part: a leading "and" is dropped. */
  readonly top: boolean;
  hadVerb: boolean;
  subject: NounPhrase | null;
  /** The noun phrase written last, and where it ended: what follows may describe it or be its predicate. */
  last: NounPhrase | null;
  lastEnd: number;
  /** The phrase behind a preposition written last, and where it ended: what follows may be governed by its noun. */
  inner: NounPhrase | null;
  innerEnd: number;
  /** A definite phrase before any verb. */
  topic: NounPhrase | null;
}

export type Step = (s: Sentence, c: Clause, item: Item) => boolean;

const lastWord = (c: Clause): string => c.words.at(-1) ?? "";

export const afterComma = (c: Clause): boolean => /[,،]$/.test(lastWord(c));

/** The phrase written last, when nothing came after it. */
export const adjacent = (c: Clause): NounPhrase | null => (c.lastEnd === c.next ? c.last : null);

/** The phrase that a preposition coming now may belong to. */
export const governor = (c: Clause): NounPhrase | null => adjacent(c) ?? (c.innerEnd === c.next ? c.inner : null);
