import { commonPhrase } from "./common-noun.ts";
import { degreeBehind, inDegree } from "./comparison.ts";
import { superlative } from "./english.ts";
import { changedItem, type Item } from "./item.ts";
import { takeAdjectives, takePredicates } from "./noun-adjectives.ts";
import { takeGenitive } from "./noun-genitive.ts";
import {
  isDayOrMonth,
  isPlace,
  isRank,
  mayBePerson,
  type NounPhrase,
  type Parsed,
  simplePhrase,
} from "./noun-phrase.ts";
import { parseName } from "./parse-name.ts";
import { parseNumber } from "./parse-number.ts";
import { bareMasdar, masdarObject } from "./parse-preposition.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { takeTitle } from "./quoted-title.ts";
import { at, isObjectAt, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { isNominal } from "./transitions.ts";
import { writeNounPhrase } from "./write-noun.ts";

/**
 * Parses the noun phrase that begins at an item; null when none does.
 * @param inGenitive the phrase depends on a noun: a definite adjective after a name then belongs to that noun.
 */
export function parseNoun(s: Sentence, index: number, inGenitive = false): Parsed | null {
  const item = withPhraseArticle(at(s, index));
  if (!isNominal(item.pos)) return null;
  switch (item.pos) {
    case "demonstrative":
      return parseDemonstrative(s, index, item, inGenitive);
    case "pronoun":
      return { np: subjectPronoun(item), next: index + 1 };
    case "quantifier":
      return parseQuantity(s, index);
    case "number":
      return parseNumber(s, index, inGenitive);
    case "name":
      return parseName(s, index, item, inGenitive);
    default:
      return parseSuperlative(s, index, item, inGenitive) ?? parseCommon(s, index, item, inGenitive);
  }
}

/** A phrase whose last word has ال is definite as a whole. */
function withPhraseArticle(item: Item): Item {
  return item.entry.phraseDefinite && !item.definite ? changedItem(item, { definite: true }) : item;
}

function subjectPronoun({ entry }: Item): NounPhrase {
  const head = entry.en ?? "";
  const person = /I|we/.test(head) ? 1 : head === "you" ? 2 : 3;
  const gender = head === "she" ? "f" : "m";
  return simplePhrase(head, {
    pronoun: true,
    number: /they|we|you/.test(head) ? "p" : "s",
    person,
    gender,
    human: true,
  });
}

function parseDemonstrative(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed | null {
  const near = item.entry.en === "this";
  const next = at(s, index + 1);
  if (isPos(next, "noun", "adjective", "name") && next.definite) {
    const parsed = parseNoun(s, index + 1, inGenitive);
    if (parsed) {
      const { np } = parsed;
      const many = np.number === "p";
      np.demonstrative = near ? (many ? "these" : "this") : many ? "those" : "that";
      np.definite = true;
      return parsed;
    }
  }
  if (item.suffix) return null;
  const many = /هؤلاء|أولئك/.test(item.entry.form);
  const head = many ? (near ? "these" : "those") : (item.entry.en ?? "");
  const gender = /هذه|تلك/.test(item.entry.form) ? "f" : "m";
  return { np: simplePhrase(head, { pronoun: true, human: many, number: many ? "p" : "s", gender }), next: index + 1 };
}

/** What is great rather than large. */
const FELT =
  /^(danger|threat|challenge|problem|risk|crisis|concern|obstacle|fear|mistake|hope|achievement|failure|honour)s?$/;

/** أكبر مدينة, أول رئيس: an elative or ordinal before its noun. */
function parseSuperlative(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed | null {
  const { entry } = item;
  if (item.pos !== "adjective" || item.definite || item.tanwin || !(entry.elative || entry.ordinal)) return null;
  const next = at(s, index + 1);
  if (!isPos(next, "noun", "adjective", "number", "quantifier")) return null;
  const parsed = parseNoun(s, index + 1, inGenitive);
  if (!parsed) return null;
  const { np } = parsed;
  const plain = entry.elative ? superlative(entry.en ?? "") : (entry.en ?? "");
  const word = plain === "largest" && FELT.test(np.head) ? "greatest" : plain;
  // أكثر الفئات تضررا: "the most affected groups".
  const degree = degreeBehind(item, at(s, parsed.next));
  if (degree !== undefined) return { np: inDegree(np, degree), next: parsed.next + 1 };
  if (isPos(next, "noun", "adjective")) np.adjectives = [word, ...np.adjectives];
  else np.pre = word;
  np.definite = true;
  np.superlative = true;
  return parsed;
}

function parseCommon(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed {
  const np = commonPhrase(item);
  const early = takeGenitive(s, np, item, index + 1);
  if (typeof early !== "number") return early;
  let next = early;
  if (np.predicate) next = takePredicates(s, np, item, next);
  // رئيس كوريا الجنوبية المعزول: what follows the name of a country belongs to the office.
  else if (!(inGenitive && np.phrase && /^[A-Z]/.test(np.head))) next = takeCharge(s, np, takeAdjectives(s, np, next));
  if (item.definite && ACTOR.test(item.entry.form) && next === index + 1)
    np.head = item.entry.gender === "f" ? "actress" : "actor";
  next = takeBody(s, np, next);
  return { np, next: takeApposition(s, np, takeTitle(s, np, takeIntention(s, np, next))) };
}

/** Offices of a body that ل brings where they have ال themselves. */
const HEADS_BODY =
  /^(secretary-general|(executive |managing )?director|director[- ]general|manager|president|head|chief executive)$/;

function isBody({ pos, entry, definite }: Item): boolean {
  if (pos === "name") return entry.type !== "person" && Boolean(entry.type);
  return pos === "noun" && definite && !entry.human && entry.role !== "masdar";
}

/** الأمين العام للنقابة: "the trade union's secretary-general". */
function takeBody(s: Sentence, np: NounPhrase, from: number): number {
  const { pos, entry, suffix } = at(s, from);
  if (pos !== "preposition" || entry.form !== "ل" || suffix || !isBody(at(s, from + 1))) return from;
  const office = HEADS_BODY.test(np.head) && np.definite && (np.phrase || np.adjectives.length > 0);
  if (!office || np.genitive) return from;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed) return from;
  if (!parsed.np.proper) np.genitive = parsed.np;
  else if (at(s, parsed.next).pos !== "name") np.tail.push(`of ${writeNounPhrase(parsed.np)}`);
  else return from;
  return parsed.next;
}

/** الممثل by itself is on the stage; a representative is somebody's, or the "high", "legal" or "permanent" one. */
const ACTOR = /^ممثلة?$/;

/** متهم بالقتل: "a defendant accused of murder". */
function takeCharge(s: Sentence, np: NounPhrase, from: number): number {
  const preposition = at(s, from);
  // اعترف المتهم بالقتل: what he confessed to, not what he is accused of.
  if ("ب" in (s.lastVerb?.prepositions ?? {})) return from;
  if (!/^(defendants?|suspects?)$/.test(np.head) || preposition.pos !== "preposition") return from;
  if (preposition.entry.form !== "ب" || preposition.suffix || np.tail.length > 0) return from;
  const noun = at(s, from + 1);
  const verb = bareMasdar(s, from + 1);
  const object = verb && (noun.suffix || isObjectAt(s, from + 2)) ? masdarObject(s, from + 1, noun) : null;
  const parsed = object ? null : parseNoun(s, from + 1);
  if (verb && object) np.tail.push(`accused of ${verb.ing} ${object.text}`);
  else if (parsed) np.tail.push(`accused of ${writeNounPhrase(parsed.np)}`);
  return object?.next ?? parsed?.next ?? from;
}

/** نيتها رفع الدعم: "its intention to lift subsidies". */
function takeIntention(s: Sentence, np: NounPhrase, from: number): number {
  const refused = /^(rejection|refusal)$/.test(np.head);
  if (
    !np.possessive ||
    !(refused || /^(intention|desire|wish|attempt|decision|plan|readiness|determination)s?$/.test(np.head))
  )
    return from;
  // رفضها الانسحاب: "its refusal to withdraw".
  const noun = at(s, from);
  const deed = refused && noun.definite ? { ...noun, definite: false } : noun;
  const verb = deed === noun ? bareMasdar(s, from) : masdarVerb(s, noun);
  if (!verb || noun.tanwin) return from;
  if (refused) np.head = "refusal";
  const object = masdarObject(s, from, deed);
  np.tail.push(`to ${verb.base} ${object.text}`.trim());
  return object.next;
}

/** الرئيس الروسي فلاديمير بوتين: a definite phrase with a name after it. */
function takeApposition(s: Sentence, np: NounPhrase, from: number): number {
  const next = at(s, from);
  // مدير المستشفى الدكتور سامر حداد: the name with its title.
  const titled = next.pos === "noun" && next.definite && next.entry.human && at(s, from + 1).entry.type === "person";
  const ranked = next.pos === "noun" && isRank(next) && at(s, from + 1).entry.type === "person";
  // الأمير الدكتور فيصل: two titles.
  const twice = titled && np.human && np.item?.definite && COURTESY.test(next.entry.form);
  if (titled || ranked) return twice || (mayBePerson(np) && (np.genitive || np.phrase)) ? explain(s, np, from) : from;
  // سجل للفائز فابيان كوليبالي: who scored for the winner.
  if (/^(winner|loser)$/.test(np.head) && np.adjectival) return from;
  if (next.pos !== "name" || isDayOrMonth(next.entry.type) || !np.definite || np.proper) return from;
  if (!(np.item?.definite || np.genitive || np.possessive || np.phrase)) return from;
  // زار الوزير بغداد: a place is no person's name.
  if (np.human && isPlace(next.entry.type)) return from;
  // مؤسس الشركة بدر الفهد: the name is the founder's.
  if (next.entry.type === "person" && !np.adjectival && !mayBePerson(np)) return from;
  return explain(s, np, from);
}

/** Titles that stand behind another one. */
const COURTESY = /^(دكتور|دكتورة|مهندس|مهندسة|أستاذ|أستاذة|سيد|سيدة|شيخ|شيخة|محامي|محامية|لواء|عميد|عقيد)$/;

function explain(s: Sentence, np: NounPhrase, from: number): number {
  const parsed = parseNoun(s, from, true);
  if (!parsed) return from;
  np.apposition = parsed.np;
  return parsed.next;
}
