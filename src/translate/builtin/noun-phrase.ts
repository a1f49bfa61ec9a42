import { adjectiveAgreement } from "./agreement.ts";
import type { Gender } from "./entry.ts";
import type { Item } from "./item.ts";
import type { Pronoun } from "./pronouns.ts";

/** A noun phrase on its way from Arabic to English. Built up step by step while it is parsed, then written. */
export interface NounPhrase {
  head: string;
  number: "s" | "p";
  gender?: Gender | undefined;
  human?: boolean | undefined;
  person?: 1 | 2 | 3 | undefined;
  definite: boolean;
  /** English adjectives before the head, in order. */
  adjectives: string[];
  /** What follows the head: participles with their complements. */
  tail: string[];
  mass?: boolean | undefined;
  /** Singular in Arabic, plural in English: شرطة "police". */
  pluralInEnglish?: boolean | undefined;
  proper?: boolean | undefined;
  pronoun?: boolean | undefined;
  /** An indefinite adjective: "is big", not "a big". */
  predicate?: boolean | undefined;
  genitive?: NounPhrase | undefined;
  apposition?: NounPhrase | undefined;
  possessive?: Pronoun | undefined;
  demonstrative?: string | undefined;
  /** "one of", "5", "most" … */
  quantity?: string | undefined;
  /** Ordinal or superlative before a number. */
  pre?: string | undefined;
  /** Takes no article. */
  bare?: boolean | undefined;
  superlative?: boolean | undefined;
  dual?: boolean | undefined;
  /** Two names: "A and B". */
  pair?: boolean | undefined;
  /** A deed whose genitive did it: استيلاء الجيش على. */
  deed?: boolean | undefined;
  /** Says when: يوم الجمعة. */
  time?: boolean | undefined;
  /** Says where: شمال سوريا. */
  where?: boolean | undefined;
  /** A number that counts nothing. */
  plainNumber?: boolean | undefined;
  /** An adjective with ال that serves as a noun. */
  adjectival?: boolean | undefined;
  /** From the phrase table. */
  phrase?: boolean | undefined;
  /** Type of a name. */
  type?: string | undefined;
  /** The word that the phrase grew from. */
  item?: Item | undefined;
  /** Stands inside a prepositional phrase, so it cannot be the subject of what follows. */
  inPreposition?: boolean | undefined;
}

/** A phrase with the position of the first item after it. */
export interface Parsed {
  readonly np: NounPhrase;
  readonly next: number;
}

/** A phrase with nothing to it but its head. Written out field by field: phrases of one shape are fast to read. */
function barePhrase(head: string): NounPhrase {
  return {
    head,
    number: "s" as const,
    definite: true,
    adjectives: [],
    tail: [],
    gender: undefined,
    human: undefined,
    person: undefined,
    mass: undefined,
    pluralInEnglish: undefined,
    proper: undefined,
    pronoun: undefined,
    predicate: undefined,
    genitive: undefined,
    apposition: undefined,
    possessive: undefined,
    demonstrative: undefined,
    quantity: undefined,
    pre: undefined,
    bare: undefined,
    superlative: undefined,
    dual: undefined,
    time: undefined,
    where: undefined,
    plainNumber: undefined,
    adjectival: undefined,
    phrase: undefined,
    type: undefined,
    item: undefined,
    pair: undefined,
    deed: undefined,
    inPreposition: undefined,
  } satisfies Record<keyof NounPhrase, unknown>;
}

/**
 * A phrase with the given head and traits. They are put into the one shape, not read from theirs: callers have many.
 */
export function simplePhrase(head: string, traits?: Partial<NounPhrase>): NounPhrase {
  return Object.assign(barePhrase(head), traits);
}

/** A phrase with other values, of the same shape; the lists are shared. */
export function changedPhrase(np: NounPhrase, changes: Partial<NounPhrase>): NounPhrase {
  const copy = {
    head: np.head,
    number: np.number,
    definite: np.definite,
    adjectives: np.adjectives,
    tail: np.tail,
    gender: np.gender,
    human: np.human,
    person: np.person,
    mass: np.mass,
    pluralInEnglish: np.pluralInEnglish,
    proper: np.proper,
    pronoun: np.pronoun,
    predicate: np.predicate,
    genitive: np.genitive,
    apposition: np.apposition,
    possessive: np.possessive,
    demonstrative: np.demonstrative,
    quantity: np.quantity,
    pre: np.pre,
    bare: np.bare,
    superlative: np.superlative,
    dual: np.dual,
    time: np.time,
    where: np.where,
    plainNumber: np.plainNumber,
    adjectival: np.adjectival,
    phrase: np.phrase,
    type: np.type,
    item: np.item,
    pair: np.pair,
    deed: np.deed,
    inPreposition: np.inPreposition,
  } satisfies Record<keyof NounPhrase, unknown>;
  return Object.assign(copy, changes);
}

/** A pronoun as a subject. */
export function pronounPhrase({ subject, number, person, gender }: Pronoun): NounPhrase {
  return simplePhrase(subject, { pronoun: true, number, person, gender, human: true });
}

/** True when a reader knows which one is meant: a name, a pronoun, or marked by article, owner or demonstrative. */
export function isKnown(np: NounPhrase | null | undefined): boolean {
  if (!np) return false;
  const marked = np.proper || np.pronoun || np.possessive || np.demonstrative || np.item?.definite;
  return Boolean(marked) || isKnown(np.genitive);
}

/** True when the adjective may belong to the phrase. */
export function agreesWith(np: NounPhrase, { entry }: Item): boolean {
  // An elative has one form for all: القضية الأهم.
  if ((!np.item && np.proper) || entry.elative) return true;
  const noun = { number: np.dual ? "d" : np.number, human: np.human, gender: np.gender } as const;
  return adjectiveAgreement(noun, entry, entry.form) > 0;
}

/** True when the phrase may be the subject of a verb form. */
export function agreesWithVerb(np: NounPhrase, { entry }: Item): boolean {
  const { person, number, gender } = entry;
  if (person !== 3) return np.person === person;
  if (np.pronoun && np.person !== undefined && np.person !== 3) return false;
  if (np.plainNumber) return true;
  // Whether a phrase of the table is of people or things its row does not say.
  if (np.phrase && np.number === "p" && !np.gender) return true;
  const own = np.number === "p" && !np.human && !np.dual ? "f" : np.gender;
  // سكان الحي يواجهون: people whom Arabic has no singular for.
  if (number !== "s" && np.human && np.pluralInEnglish) return true;
  if (number !== "s") return np.number === "p" || Boolean(np.pronoun || np.quantity || np.dual);
  if (!own || np.quantity || (np.proper && !np.gender)) return true;
  if (np.number === "p" && np.human) return true;
  return own === gender || !gender || gender === "c";
}

export function isDayOrMonth(type: string | undefined): boolean {
  return type === "day" || type === "month";
}

/** True for the types of names of places. */
export function isPlace(type: string | undefined): boolean {
  return /^(city|country|region|town|site|water|mountain)$/.test(type ?? "");
}

/** Places that have a north and a south inside; of a city one is north or south. */
export function isLand(type: string | undefined): boolean {
  return type === "country" || type === "region";
}

const DIRECTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    شمال: "northern",
    جنوب: "southern",
    شرق: "eastern",
    غرب: "western",
    وسط: "central",
    شمالي: "northern",
    جنوبي: "southern",
    شرقي: "eastern",
    غربي: "western",
    "شمال غرب": "northwestern",
    "شمال غربي": "northwestern",
    "شمال شرق": "northeastern",
    "شمال شرقي": "northeastern",
    "جنوب غرب": "southwestern",
    "جنوب غربي": "southwestern",
    "جنوب شرق": "southeastern",
    "جنوب شرقي": "southeastern",
  }),
);

/** English adjective of an Arabic direction; undefined for other words. */
export function directionAdjective(form: string): string | undefined {
  return DIRECTIONS.get(form);
}

/** English nouns for people, by their usual endings. */
const ROLE =
  /(er|or|ist|man|woman|head|chief|president|secretary|king|queen|prince|princess|coach|captain|envoy|judge|deputy|general|spokesperson|official|pope|poet|star|hero|victim|delegate|representative|agent|lawyer)$/i;
/** Ranks as they are said before a name; some of the words are a brigade or a team by themselves. */
const RANKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    لواء: "Maj. Gen.",
    فريق: "Lt. Gen.",
    عميد: "Brig. Gen.",
    عقيد: "Col.",
    مقدم: "Lt. Col.",
    رائد: "Maj.",
    نقيب: "Capt.",
    ملازم: "Lt.",
    مشير: "Field Marshal",
    عالم: "scientist",
  }),
);

/** True for a word that is a rank before a person's name. */
export function isRank({ entry, definite }: Item): boolean {
  return definite && RANKS.has(withoutArticle(entry.form));
}

/** The rank that a phrase is before a person's name; undefined for other phrases. */
export function rankOf({ item, genitive, adjectives }: NounPhrase): string | undefined {
  if (!item?.definite || genitive || adjectives.length > 0) return undefined;
  return RANKS.get(withoutArticle(item.entry.form));
}

const withoutArticle = (form: string): string => (form.startsWith("ال") ? form.slice(2) : form);

/** True for a phrase that a person's name may follow as its explanation. */
export function mayBePerson(np: NounPhrase): boolean {
  return Boolean(np.human) || ROLE.test(np.head.split(" of ")[0] ?? "") || rankOf(np) !== undefined;
}

/** Nouns of which there is a group or an amount "of". */
const GROUP = new RegExp(
  `^(${[
    "delegation|group|team|number|series|package|mixture|majority|crowd|batch|set|range|wave|convoy|network|type|kind",
    "dose|quantity|tonne|ton|kilogram|kilo|gram|litre|barrel|hectare|square metre",
  ].join("|")})s?$`,
);

/** True for an English noun that is followed by "of" where Arabic has من: 500 طن من القمح. */
export function isGroup(head: string): boolean {
  return GROUP.test(head);
}
