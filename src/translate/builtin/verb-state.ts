import type { VerbContext } from "./clause-types.ts";
import type { Entry, Tense, Verb } from "./entry.ts";
import type { Subject } from "./find-subject.ts";
import type { Item } from "./item.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** A verb phrase while it is being understood. */
export interface VerbState {
  readonly start: number;
  /** First item not yet used. */
  next: number;
  /** The negating particle; empty when there is none. */
  negation: string;
  qad: boolean;
  readonly future: boolean;
  /** ل with the imperfect. */
  readonly purpose: boolean;
  /** The verb whose pronoun suffix is the object. */
  item: Item;
  /** Pronoun for a subject that is not named. */
  readonly implied: string | undefined;
  /** Form of the first verb: it agrees with the subject and carries the tense. */
  readonly form: Entry;
  /** The verb that carries the meaning; differs from the first after كان and with light verbs. */
  main: Verb;
  mainForm: Entry;
  /** Set when كان governs another verb. */
  kan: { readonly tense: Tense | undefined; readonly negation: string } | null;
  context: VerbContext;
  /** A phrase before the verb that is its subject. */
  readonly before: NounPhrase | null;
  /** A phrase after the verb that is its subject. */
  found: Subject | null;
  passive: boolean;
}

/** Who does it, as far as English must know: the word to write (may be empty) and what the verb agrees with. */
export interface Doer {
  readonly text: string;
  readonly np: NounPhrase | null;
  readonly plural: boolean;
  readonly firstPerson: boolean;
}

/** Words without the empty ones. */
export function nonEmpty(words: readonly (string | undefined)[]): string[] {
  return words.filter((word): word is string => word !== undefined && word !== "");
}
