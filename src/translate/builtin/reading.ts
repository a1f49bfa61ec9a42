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

/**
 * A reading of one token with the given traits; the others are absent. Written out field by field: readings are made by
 * the thousand, and objects of one shape are what keeps that fast.
 */
export function reading(entry: Entry, cost: number, traits: Partial<Reading> = {}): Reading {
  return {
    pos: entry.pos,
    entry,
    conjunction: traits.conjunction ?? "",
    preposition: traits.preposition ?? "",
    definite: traits.definite ?? false,
    suffix: traits.suffix ?? "",
    tanwin: traits.tanwin ?? false,
    future: traits.future ?? false,
    purpose: traits.purpose ?? false,
    unknown: traits.unknown ?? false,
    digits: traits.digits ?? false,
    borrowed: traits.borrowed ?? "",
    length: traits.length ?? 1,
    cost,
  } satisfies Record<keyof Reading, unknown>;
}

/** A reading with other values, of the same shape: a spread would make one of its own wherever it stands. */
export function changedReading(given: Reading, changes: Partial<Reading>): Reading {
  return Object.assign(reading(given.entry, given.cost, given), changes);
}

/** An entry that stands in no table: a number, a Latin word, punctuation, a word to romanise. */
export function looseEntry(pos: Pos, form: string, en: string | null, traits: Partial<Entry> = {}): Entry {
  return makeEntry({ pos, source: "derived", en, ...traits }, traits, en, form, 0);
}
