/** Part of speech of a lexicon entry; the closed classes are named after what the grammar does with them. */
export type Pos =
  | "noun"
  | "name"
  | "adjective"
  | "verb"
  | "preposition"
  | "conjunction"
  | "relative"
  /** أن، إن and their kin. */
  | "that"
  | "demonstrative"
  | "pronoun"
  | "negation"
  /** ليس and its forms. */
  | "laysa"
  | "qad"
  | "future"
  | "quantifier"
  | "adverb"
  | "number"
  | "punctuation"
  /** Beyond the end of a sentence. */
  | "end";

/** Singular, dual, plural. */
export type GrammaticalNumber = "s" | "d" | "p";
/** Masculine, feminine, common (a form that serves both). */
export type Gender = "m" | "f" | "c";
/** Perfect; imperfect (indicative or the same letters); shortened imperfect (jussive, subjunctive). */
export type Tense = "P" | "I" | "J";
/** The table that a row came from; it decides how far a reading is trusted. */
export type Source =
  | "grammar"
  | "particles"
  | "verbs"
  | "passives"
  | "nouns"
  | "adjectives"
  | "phrases"
  | "names"
  | "derived";

/** An Arabic verb with its English side. */
export interface Verb {
  /** Perfect, third person masculine singular, without marks. */
  readonly ar: string;
  readonly base: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
  /** English noun for the verbal noun; empty when only the -ing form serves. */
  readonly noun: string;
  /** Governed prepositions, folded, with the English preposition that each becomes ("" for none). */
  readonly prepositions: Readonly<Record<string, string>>;
  /** "that" and/or "to": which English complement follows. */
  readonly complement: string;
  /** English participle of the passive that is spelt like the active; absent when there is none. */
  readonly passiveParticiple?: string;
}

/** "ارتفاع الأسعار" is "prices rise", "مقتل شخصين" is "two people killed". */
export interface Headline {
  /** Base form for the active, participle for the passive. */
  readonly verb: string;
  readonly passive: boolean;
  /** Preposition before the subject, folded; empty when the subject is the genitive. */
  readonly preposition: string;
}

/** A meaning of an ambiguous noun or verb, with the words (folded) that tell it. */
export interface Sense {
  readonly en: string;
  readonly plural: string;
  readonly cues: readonly string[];
  /** What the headline verb becomes: "infected" instead of "injured". */
  readonly headline?: string;
  /** The verb itself, for a meaning of a verb. */
  readonly verb?: Verb;
}

/** What all forms of one row share. */
export interface Lexeme {
  readonly pos: Pos;
  readonly source: Source;
  /** English citation form; null for a word that has to be romanised. */
  readonly en: string | null;
  readonly plural?: string | undefined;
  /** English singular where `en` is none. */
  readonly singular?: string | undefined;
  readonly verb?: Verb | undefined;
  /** How a noun or adjective derives from `verb`. */
  readonly role?: "masdar" | "active" | "passive" | undefined;
  /** Active and passive participle are spelt alike. */
  readonly sameParticiples?: boolean | undefined;
  readonly human?: boolean | undefined;
  readonly mass?: boolean | undefined;
  /** Kind of name: `person`, `city`, `month` … */
  readonly type?: string | undefined;
  readonly elative?: boolean | undefined;
  readonly ordinal?: boolean | undefined;
  readonly last?: boolean | undefined;
  readonly clitic?: boolean | undefined;
  readonly value?: number | undefined;
  readonly phrase?: boolean | undefined;
  readonly phraseDefinite?: boolean | undefined;
  /** A phrase that ends in an adjective: no genitive can follow it. */
  readonly closed?: boolean | undefined;
  /** How a headline that opens with this verbal noun is said in English. */
  readonly headline?: Headline | undefined;
  /** Meanings that neighbours may call for; absent for most words. */
  readonly senses?: readonly Sense[] | undefined;
  /** One word of a person's full name. */
  readonly part?: boolean | undefined;
}

/** What tells one form of a lexeme from another. */
export interface Features {
  readonly number?: GrammaticalNumber | undefined;
  readonly gender?: Gender | undefined;
  readonly tense?: Tense | undefined;
  readonly person?: 1 | 2 | 3 | undefined;
  /** Construct state: a genitive must follow. */
  readonly construct?: boolean | undefined;
  /** Accusative or genitive by its ending. */
  readonly oblique?: boolean | undefined;
  readonly passive?: boolean | undefined;
}

/** One form as the engine meets it. */
export interface Entry extends Lexeme, Features {
  /** The form with its hamzas, without marks. */
  readonly form: string;
  /** Price of believing in this form before its spelling and its neighbours are looked at; lower is likelier. */
  readonly prior: number;
  /** Its words as they may tell the sense of another: `cueWords` fills it in when it is first asked for. */
  cues: readonly string[] | undefined;
}

/**
 * An entry of the one shape that all entries have. Written out field by field: the rules ask entries for their fields
 * all the time, and objects of one shape are what makes that cheap.
 */
export function makeEntry(lexeme: Lexeme, features: Features, en: string | null, form: string, prior: number): Entry {
  return {
    pos: lexeme.pos,
    source: lexeme.source,
    en,
    form,
    prior,
    number: features.number,
    gender: features.gender,
    tense: features.tense,
    person: features.person,
    construct: features.construct,
    oblique: features.oblique,
    passive: features.passive,
    plural: lexeme.plural,
    singular: lexeme.singular,
    verb: lexeme.verb,
    role: lexeme.role,
    sameParticiples: lexeme.sameParticiples,
    human: lexeme.human,
    mass: lexeme.mass,
    type: lexeme.type,
    elative: lexeme.elative,
    ordinal: lexeme.ordinal,
    last: lexeme.last,
    clitic: lexeme.clitic,
    value: lexeme.value,
    phrase: lexeme.phrase,
    phraseDefinite: lexeme.phraseDefinite,
    closed: lexeme.closed,
    headline: lexeme.headline,
    senses: lexeme.senses,
    part: lexeme.part,
    cues: undefined,
  } satisfies Record<keyof Entry, unknown>;
}

/** An entry with other values, of the shape of all entries: a spread would make one of its own wherever it stands. */
export function changedEntry(entry: Entry, changes: Partial<Entry>): Entry {
  const copy = {
    pos: entry.pos,
    source: entry.source,
    en: entry.en,
    form: entry.form,
    prior: entry.prior,
    number: entry.number,
    gender: entry.gender,
    tense: entry.tense,
    person: entry.person,
    construct: entry.construct,
    oblique: entry.oblique,
    passive: entry.passive,
    plural: entry.plural,
    singular: entry.singular,
    verb: entry.verb,
    role: entry.role,
    sameParticiples: entry.sameParticiples,
    human: entry.human,
    mass: entry.mass,
    type: entry.type,
    elative: entry.elative,
    ordinal: entry.ordinal,
    last: entry.last,
    clitic: entry.clitic,
    value: entry.value,
    phrase: entry.phrase,
    phraseDefinite: entry.phraseDefinite,
    closed: entry.closed,
    headline: entry.headline,
    senses: entry.senses,
    part: entry.part,
    cues: undefined,
  } satisfies Record<keyof Entry, unknown>;
  return Object.assign(copy, changes);
}
