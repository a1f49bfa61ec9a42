import { superlative } from "./english.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { agreesWith, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { at, isNominalAt, isPos, type Sentence, wordOf } from "./sentence.ts";
import { teenOf, tensOf } from "./teen-ordinals.ts";
import { writeNounPhrase } from "./write-noun.ts";

const PARTICIPLE = /ed$|^(led|built|made|seen|held|known|written|given|taken)$/;

/** What there is one of: العدوى نفسها is "the infection itself", not "the same infection". */
const UNIQUE =
  /^(infection|disease|illness|virus|vaccine|war|peace|constitution|death|democracy|religion|life|world|nature|justice|economy|freedom|government|army|parliament|judiciary|regime|police|ministry)$/;

/** Adjectives after a noun; in English they come before it, the last one first. */
export function takeAdjectives(s: Sentence, np: NounPhrase, from: number): number {
  let next = from;
  for (;;) {
    const one = at(s, next);
    if (one.pos === "number" && one.entry.value === 1 && !one.digits && np.item?.pos === "noun") {
      takeOne(np);
      next += 1;
      continue;
    }
    // الفترة نفسها: "the same period".
    if (one.pos === "pronoun" && /^(نفس|ذات)(ه|ها|هم)$/.test(one.entry.form) && np.definite && !np.human) {
      if (UNIQUE.test(np.head)) np.tail.push("itself");
      else {
        np.adjectives.unshift("same");
        np.superlative = true;
      }
      next += 1;
      continue;
    }
    const joined = isJoinedAdjective(s, np, next);
    const place = joined ? next + 1 : next;
    const item = at(s, place);
    if (!acceptsAdjective(s, np, place)) return next;
    const compound = joined ? null : takeCompound(s, np, place);
    if (compound !== null) {
      next = compound;
      continue;
    }
    const complement = takeParticiple(s, np, place, joined);
    if (complement !== null) return complement;
    const teen = item.entry.ordinal ? teenOf(item, at(s, place + 1)) : undefined;
    if (teen !== undefined) {
      np.adjectives.unshift(teen);
      next = place + 2;
      continue;
    }
    const tens = item.entry.ordinal ? tensOf(item, at(s, place + 1), at(s, place + 2)) : undefined;
    if (tens !== undefined) {
      np.adjectives.unshift(tens);
      next = place + 3;
      continue;
    }
    if (item.entry.elative && item.definite) {
      // القضية الأهم: "the most important issue".
      np.adjectives.unshift(superlative(wordOf(item)));
      np.superlative = true;
    } else if (joined) np.adjectives.push("and", wordOf(item));
    else if (isSecondSide(np, item)) np.adjectives[0] += `-${wordOf(item)}`;
    else np.adjectives.unshift(wordOf(item));
    next = place + 1;
  }
}

/** قمة سعودية أمريكية: what two sides share is named after both, in their order. */
const isSecondSide = (np: NounPhrase, item: Item): boolean =>
  /^[A-Z][a-z]+$/.test(np.adjectives[0] ?? "") && /^[A-Z][a-z]+$/.test(wordOf(item)) && SHARED.test(np.head);

const SHARED =
  /^(summit|agreement|talks?|relations?|cooperation|meeting|dispute|conflict|war|border|council|committee|coordination|partnership|trade|tension|crisis|negotiation|alliance|forum|exercise|manoeuvre|ties|dialogue|deal|accord|treaty|initiative|rapprochement|understanding|contact|discussion|consultation|delegation|statement|clash|force|project|exchange)(s|es)?$/;

/** What English measures things by in front of them: "low-cost", "high-level". */
const MEASURED =
  /^(cost|level|quality|income|price|impact|size|range|term|speed|density|altitude|profile|nationality|value|yield|risk|duration|capacity|resolution|efficiency|power|voltage|precision|intensity)$/;

/** شركة منخفضة التكلفة: "a low-cost company". */
function takeCompound(s: Sentence, np: NounPhrase, index: number): number | null {
  const item = at(s, index);
  const noun = at(s, index + 1);
  const plain = item.entry.role === undefined && !item.entry.elative && !item.entry.ordinal && !item.tanwin;
  if (!plain || item.definite || noun.pos !== "noun" || !noun.definite || noun.suffix || noun.entry.number !== "s")
    return null;
  const [adjective, head] = [wordOf(item), wordOf(noun)];
  if (/[ -]/.test(adjective) || !MEASURED.test(head)) return null;
  np.adjectives.unshift(`${adjective}-${head}`);
  return index + 2;
}

/** رجل واحد: "one man". */
function takeOne(np: NounPhrase): void {
  if (np.number !== "s") return;
  np.quantity = "one";
  np.bare = !np.definite || !np.item?.definite;
}

function isJoinedAdjective(s: Sentence, np: NounPhrase, index: number): boolean {
  const and = at(s, index).pos === "conjunction" && at(s, index).entry.form === "و";
  return and && at(s, index + 1).pos === "adjective" && np.adjectives.length > 0 && !np.adjectival;
}

function acceptsAdjective(s: Sentence, np: NounPhrase, index: number): boolean {
  const item = at(s, index);
  if (item.pos !== "adjective") return false;
  // أكبر followed by a noun belongs to that noun.
  if (
    item.entry.elative &&
    !item.definite &&
    !isPos(at(s, index + 1), "preposition", "punctuation", "end", "conjunction")
  ) {
    return false;
  }
  const expectsArticle = np.definite && Boolean(np.item?.definite || np.genitive || np.possessive || np.proper);
  if (item.definite !== expectsArticle) return false;
  if (!item.definite && np.item?.pos === "adjective") return false;
  return agreesWith(np, item) && !(item.entry.role === "active" && item.tanwin);
}

/**
 * A participle with a complement follows its noun in English too: "the car parked near …". Null for another adjective.
 */
function takeParticiple(s: Sentence, np: NounPhrase, index: number, joined: boolean): number | null {
  const { entry } = at(s, index);
  const preposition = at(s, index + 1);
  const participle =
    entry.role === "active" || entry.role === "passive" || (!entry.phrase && PARTICIPLE.test(entry.en ?? ""));
  if (preposition.pos !== "preposition") return null;
  const form = fold(preposition.entry.form);
  const own = COMPLEMENTS.get(entry.en ?? "")?.[form] ?? objectOf(entry, form);
  if (!participle && own === undefined) return null;
  const byAgent = preposition.entry.form === "من" && entry.role !== "active";
  const english = own ?? (byAgent ? "by" : entry.verb?.prepositions[form]);
  const complement =
    english !== undefined && !preposition.suffix && isNominalAt(s, index + 2) ? parseNoun(s, index + 2) : null;
  const and = joined ? ["and"] : [];
  if (!complement) {
    np.tail.push([...and, entry.en ?? ""].join(" "));
    return index + 1;
  }
  // الأدوية المضادة للملاريا: "medicines against malaria".
  const words = [
    ...and,
    entry.en === "anti-" || (form === "ب" && entry.en === "special") ? "" : (entry.en ?? ""),
    english ?? "",
    writeNounPhrase(complement.np, true),
  ];
  np.tail.push(words.filter((word) => word !== "").join(" "));
  return complement.next;
}

/** What adjectives take behind them: القوات الموالية للحكومة, "forces loyal to the government". */
const COMPLEMENTS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    loyal: { ل: "to" },
    affiliated: { ل: "to" },
    belonging: { ل: "to", الي: "to" },
    hostile: { ل: "to" },
    adjacent: { ل: "to" },
    similar: { ل: "to", ب: "to" },
    close: { من: "to" },
    near: { من: "" },
    "anti-": { ل: "against" },
    opposed: { ل: "to" },
    necessary: { ل: "for" },
    responsible: { عن: "for" },
    related: { ب: "to" },
    rich: { ب: "in" },
    full: { ب: "of" },
    accused: { ب: "of" },
    suspected: { ب: "of" },
    wanted: { ل: "by" },
    special: { ب: "for" },
    specific: { ب: "for" },
    interested: { ب: "in" },
    supportive: { ل: "of" },
  }),
);

/** الأطراف الرافضة للسلام: the ل of a participle whose verb acts on something brings what it acts on. */
function objectOf({ role, verb }: Item["entry"], form: string): string | undefined {
  const acts = role === "active" && form === "ل" && verb && Object.keys(verb.prepositions).length === 0;
  return acts && !verb.base.includes(" ") ? "" : undefined;
}

/** Further predicate adjectives: "big and important". */
export function takePredicates(s: Sentence, np: NounPhrase, item: Item, from: number): number {
  let next = from;
  if (item.pos !== "adjective") return next;
  const isBare = (other: Item) => other.pos === "adjective" && !other.definite;
  while (at(s, next).pos === "conjunction" && at(s, next).entry.form === "و" && isBare(at(s, next + 1))) {
    np.head += ` and ${wordOf(at(s, next + 1))}`;
    next += 2;
  }
  while (isBare(at(s, next)) && at(s, next).tanwin === item.tanwin) {
    np.head += ` ${wordOf(at(s, next))}`;
    next += 1;
  }
  return next;
}
