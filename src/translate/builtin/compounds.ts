import type { NounPhrase } from "./noun-phrase.ts";
import type { Frame } from "./write-noun.ts";

/** Nouns that English puts behind what they are about: "oil prices", "the unemployment rate". */
const COMPOUND_HEAD = new RegExp(
  `^(${[
    "price|market|rate|policy|crisis|sector|industry|company|station|system|law|programme|project|plan|operation|attack",
    "accident|cost|production|export|import|sale|supply|shortage|reserve|revenue|budget|fund|bill|ministry|department",
    "office|agency|service|network|line|equipment|facility|plant|factory|camp|zone|talks|agreement|deal|negotiation",
    "process|season|match|championship|tournament|festival|campaign|candidate|protest|strike|activity|treatment|vaccine",
    "infection|outbreak|test|technology|game|ticket|flight|site|website|student|teacher|training|smuggling|trafficking",
    "team|crew|worker|driver|officer|guard|forces|committee|commission|conference|centre|programme|data|index|tax|fee",
    "loan|contract|trade|exchange|management|construction|reform|pipeline|refinery|field|tanker|store|shop|machine",
    "room|board|statement|bureau|report|review|law|rights|security|safety|control|tower|gate|door|card|file|list",
  ].join("|")})(s|es)?$`,
);

/** Institutions that own things in English as people do: "the government's plan". */
const OWNER =
  /^(government|authorit(y|ies)|ministry|police|opposition|administration|committee|agency|airline|prosecution|commission|navy|forces|militia|embassy|hospital|university|federation|newspaper|channel|website|report|study|company|country|city|state|ministry|army|bank|court|party|club|team|world|region|kingdom|republic|(?:trade )?union|organi[sz]ation|parliament|council|group|movement|nation|university|king|prince)$/;

/** Nouns that stay before their "of": "the number of protesters", "the head of the government". */
const OF_HEAD =
  /^(number|part|end|beginning|start|head|member|president|leader|director|chief|rest|majority|half|middle|cent(er|re)|name|type|kind|group|series|case|level|most|one|some|total|many|number|top|bottom|edge|side|north|south|east|west|capital|system|form|face|hands?|eyes?|ministers?|minister|king|size|sort|lack|absence|presence|use|spirit|heart|history|percentage|proportion|rate|amount|quantity|secretary|governor|mayor|spokesman|commander|borders?|killing|death|arrest|number)s?$/;

/** Verbal nouns whose genitive is the doer: "the government's decision", but "the arrest of the suspect". */
const OWN_DEED =
  /^(decision|visit|demand|request|call|statement|refusal|resignation|departure|arrival|return|victory|defeat|response|appeal|attack|strike|support|speech|work|failure|success|announcement|intention|ability|participation|withdrawal|commitment|performance|protest|decline|growth|rise|progress|advance|retreat|approval)s?$/;

/** True for institutions, which act like people. */
export const isOwner = (np: NounPhrase): boolean => OWNER.test(np.head);

const isBare = (np: NounPhrase): boolean =>
  !np.genitive && np.tail.length === 0 && !np.quantity && !np.apposition && !np.possessive && !np.demonstrative;

/** "the government's plan", "the protesters' demands": people and institutions as owners. */
export function ownedFrame(np: NounPhrase, genitive: NounPhrase, text: string): Frame | null {
  if (np.possessive || np.demonstrative || np.quantity || np.pre || np.superlative || np.dual) return null;
  if (OF_HEAD.test(np.head) || !isBare(genitive) || !genitive.definite || genitive.proper || genitive.adjectival)
    return null;
  if (genitive.adjectives.length > 1 || !(genitive.human || OWNER.test(genitive.head))) return null;
  if (/ /.test(np.head) || (np.item?.entry.role === "masdar" && !np.deed && !OWN_DEED.test(np.head))) return null;
  const owner = /s$/.test(text) ? `${text}'` : `${text}'s`;
  return { article: "", core: [owner, ...np.adjectives, np.head].join(" "), post: "" };
}

/** "oil prices": what the head is about stands before it, in the singular. */
export function compoundFrame(np: NounPhrase, genitive: NounPhrase): Frame | null {
  if (!COMPOUND_HEAD.test(np.head) || !isBare(genitive) || genitive.human || genitive.proper || genitive.pronoun)
    return null;
  if (genitive.adjectives.length > 0 || genitive.item?.pos !== "noun" || genitive.dual || / /.test(genitive.head))
    return null;
  // "the export of rice": what is done to something.
  if (
    np.item?.entry.role === "masdar" &&
    /^(export|import|reform|construction|production|control|trade|exchange)$/.test(np.head)
  )
    return null;
  const entry = genitive.item.entry;
  const modifier =
    genitive.number === "p" && !genitive.pluralInEnglish && !/^piece of /.test(entry.singular ?? "")
      ? (entry.singular ?? genitive.head)
      : genitive.head;
  const core = [...np.adjectives, modifier, np.head].join(" ");
  const article = np.possessive?.possessive ?? np.demonstrative ?? null;
  if (article) return { article, core, post: "" };
  if (!genitive.definite) return { article: np.number === "s" && !np.mass ? "a" : "", core, post: "" };
  return { article: np.number === "p" || np.mass ? "" : "the", core, post: "" };
}
