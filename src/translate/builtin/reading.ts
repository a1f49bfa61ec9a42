import { type Entry, makeEntry, type Pos } from "./entry.ts";

/** One way to read a token (or several, for a phrase): clitics, the entry in the middle, a suffix. */
export interface Reading {
  readonly pos: Pos;
  readonly entry: Entry;
  /** و or ف in front; empty when there is none. */
  readonly conjunction: string;
  /** ب, ل or ك in front; empty when there is none. */
  readonly preposition: string;
  /** With ال. */
  readonly definite: boolean;
  /** Pronoun suffix as printed: ها، هم … */
  readonly suffix: string;
  /** Accusative ending in alif: كبيرا. */
  readonly tanwin: boolean;
  /** Imperfect with سـ. */
  readonly future: boolean;
  /** ل with an imperfect: "to". */
  readonly purpose: boolean;
  readonly unknown: boolean;
  /** A number written in digits. */
  readonly digits: boolean;
  /** Letter that the next token loses to this phrase: the ل of وفقا ل in للقانون; empty when there is none. */
  readonly borrowed: string;
  /** Tokens covered. */
  readonly length: number;
  /** Price of the reading by itself; lower is likelier. */
  readonly cost: number;
}

/** What tells one reading of an entry from another. */
export type Traits = Partial<Omit<Reading, "pos" | "entry" | "cost">>;

/**
 * A reading of one token with the given traits; the others are absent. Written out field by field: readings are made by
 * the thousand, and objects of one shape are what keeps that fast. The traits are put into it, not read: callers have
 * them in many shapes.
 */
export function reading(entry: Entry, cost: number, traits?: Traits): Reading {
  const bare = {
    pos: entry.pos,
    entry,
    conjunction: "",
    preposition: "",
    definite: false,
    suffix: "",
    tanwin: false,
    future: false,
    purpose: false,
    unknown: false,
    digits: false,
    borrowed: "",
    length: 1,
    cost,
  } satisfies Record<keyof Reading, unknown>;
  return Object.assign(bare, traits);
}

/** A reading with other values, of the same shape: a spread would make one of its own wherever it stands. */
export function changedReading(given: Reading, changes: Partial<Reading>): Reading {
  const copy = {
    pos: given.pos,
    entry: given.entry,
    conjunction: given.conjunction,
    preposition: given.preposition,
    definite: given.definite,
    suffix: given.suffix,
    tanwin: given.tanwin,
    future: given.future,
    purpose: given.purpose,
    unknown: given.unknown,
    digits: given.digits,
    borrowed: given.borrowed,
    length: given.length,
    cost: given.cost,
  } satisfies Record<keyof Reading, unknown>;
  return Object.assign(copy, changes);
}

/** An entry that stands in no table: a number, a Latin word, punctuation, a word to romanise. */
export function looseEntry(pos: Pos, form: string, en: string | null, traits?: Partial<Entry>): Entry {
  return Object.assign(makeEntry({ pos, source: "derived", en }, NO_FEATURES, en, form, 0), traits);
}

const NO_FEATURES = {};
