import type { Pos, Verb } from "./entry.ts";
import { END, type Item } from "./item.ts";
import { fold } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { romanise } from "./romanise.ts";
import { isNominal } from "./transitions.ts";

/** A tagged sentence while it is being rendered: its items and what later clauses need to know of earlier ones. */
export interface Sentence {
  readonly items: Item[];
  readonly lexicon: Lexicon;
  /** Subject of the clause before, for verbs that share it. */
  previousSubject: NounPhrase | null;
  /** The verb rendered last: its prepositions may still come. */
  lastVerb: Verb | null;
  /** A verb such as دعا whose complement becomes an infinitive when it comes. */
  controlVerb: Verb | null;
  /** The conjunction just written stands for "that". */
  omitThat: boolean;
  /** Somebody is spoken of, so that a masculine pronoun may be "he". */
  readonly personal: boolean;
  /** Nesting of verb phrases, against input that never ends one. */
  depth: number;
}

export function createSentence(items: Item[], lexicon: Lexicon): Sentence {
  const personal = items.some(({ pos, entry }) => entry.human || pos === "pronoun" || (pos === "name" && !entry.type));
  return {
    items,
    lexicon,
    personal,
    previousSubject: null,
    lastVerb: null,
    controlVerb: null,
    omitThat: false,
    depth: 0,
  };
}

/** The item at a position, or the end. */
export function at(s: Sentence, index: number): Item {
  // Asked for a place outside, an array looks for a property of that name: the bounds are far cheaper.
  return index >= 0 && index < s.items.length ? (s.items[index] as Item) : END;
}

export function isPos(item: Item, ...any: readonly Pos[]): boolean {
  return any.includes(item.pos);
}

export function isNominalAt(s: Sentence, index: number): boolean {
  return isNominal(at(s, index).pos);
}

/** What can be the object of a verbal noun: نقل السكان. */
export function isObjectAt(s: Sentence, index: number): boolean {
  return isPos(at(s, index), "noun", "name", "demonstrative", "quantifier", "number");
}

/** English of an item; romanised when the lexicon has none. */
export function wordOf({ entry }: Item): string {
  return entry.en ?? romanise(entry.form);
}

const masdarCache = new WeakMap<Item["entry"], Verb | null>();

/**
 * The verb of a verbal noun with several, told by the preposition after it: القضاء على is "eliminate", التحقيق في
 * "investigate", and with an object of its own تحقيق ذلك "achieve".
 */
export function governedMasdarVerb(s: Sentence, index: number): Verb | null {
  const item = at(s, index);
  const usual = masdarVerb(s, item);
  const after = at(s, index + 1);
  const form = after.pos === "preposition" ? fold(after.entry.form) : null;
  const acts = form !== null || (!item.definite && isObjectAt(s, index + 1));
  if (!usual || !acts) return usual;
  const fits = (verb: Verb) =>
    form === null ? Object.keys(verb.prepositions).length === 0 : form in verb.prepositions;
  if (fits(usual)) return usual;
  const rival = s.lexicon.lookup(item.entry.form).find(({ role, verb }) => role === "masdar" && verb && fits(verb));
  return rival?.verb ?? usual;
}

/** The verb whose verbal noun an item is, also where the noun table has the word with a meaning of its own. */
export function masdarVerb(s: Sentence, { pos, entry }: Item): Verb | null {
  if (pos !== "noun") return null;
  if (entry.role === "masdar") return entry.verb ?? null;
  if (entry.phrase) return null;
  const known = masdarCache.get(entry);
  if (known !== undefined) return known;
  const twin = s.lexicon.lookup(entry.form).find((other) => other.role === "masdar" && other.form === entry.form);
  masdarCache.set(entry, twin?.verb ?? null);
  return twin?.verb ?? null;
}
