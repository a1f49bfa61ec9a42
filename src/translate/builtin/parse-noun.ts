import { plural, superlative } from "./english.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import {
  agreesWith,
  directionAdjective,
  isDayOrMonth,
  isLand,
  isPlace,
  type NounPhrase,
  type Parsed,
  pronounPhrase,
  simplePhrase,
} from "./noun-phrase.ts";
import { parseNumber } from "./parse-number.ts";
import { parseQuantity } from "./parse-quantity.ts";
import { pronounOf } from "./pronouns.ts";
import { at, isNominalAt, isPos, masdarVerb, type Sentence, wordOf } from "./sentence.ts";
import { isNominal } from "./transitions.ts";
import { MASS_NOUNS, writeNounPhrase } from "./write-noun.ts";

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
      return parseSuperlative(s, index, item, inGenitive) ?? parseCommon(s, index, item);
  }
}

/** A phrase whose last word has ال is definite as a whole. */
function withPhraseArticle(item: Item): Item {
  return item.entry.phraseDefinite && !item.definite ? { ...item, definite: true } : item;
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

/** Names that follow each other are one name; then dates and adjectives that belong to it. */
function parseName(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed {
  const { entry } = item;
  const words = [wordOf(item)];
  let next = index + 1;
  let human = entry.human;
  while (at(s, next).pos === "name" && !isDayOrMonth(at(s, next).entry.type) && !isDayOrMonth(entry.type)) {
    words.push(wordOf(at(s, next)));
    human = human || at(s, next).entry.human;
    next += 1;
  }
  const np = simplePhrase(words.join(" "), {
    proper: true,
    number: entry.number === "p" ? "p" : "s",
    human,
    gender: entry.gender,
    type: entry.type,
  });
  if (isDayOrMonth(entry.type)) return finishDate(s, np, next);
  if (inGenitive) return { np, next };
  return { np, next: takeNameAdjectives(s, np, next, item.unknown) };
}

/** الاثنين 5 مايو 2018, مايو 2018, الجمعة الماضي. */
function finishDate(s: Sentence, np: NounPhrase, from: number): Parsed {
  let next = from;
  const number = at(s, next);
  if (number.pos === "number" && number.digits) {
    const digits = number.entry.form;
    if (np.type === "month" && /^(1[6-9]|20)\d\d$/.test(digits)) {
      np.head += ` ${digits}`;
      next += 1;
    } else if (np.type === "day" && at(s, next + 1).entry.type === "month") {
      np.head += `, ${at(s, next + 1).entry.en} ${digits}`;
      next += 2;
      const year = at(s, next);
      if (year.digits && /^\d{4}$/.test(year.entry.form)) {
        np.head += `, ${year.entry.form}`;
        next += 1;
      }
    }
  }
  const adjective = at(s, next);
  if (adjective.pos === "adjective" && adjective.definite) {
    const en = adjective.entry.en ?? "";
    const relative = /past|last|former/.test(en) ? "last" : /next|coming|upcoming|current/.test(en) ? "next" : "";
    if (relative) {
      np.head = `${relative} ${np.head}`;
      next += 1;
    }
  }
  return { np, next };
}

function takeNameAdjectives(s: Sentence, np: NounPhrase, from: number, unknown: boolean): number {
  let next = from;
  const isPlain = (item: Item) => item.pos === "adjective" && item.definite && item.entry.role !== "active";
  if (unknown) {
    if (!isPlain(at(s, next))) return next;
    np.adjectives = [wordOf(at(s, next))];
    return next + 1;
  }
  while (isPlain(at(s, next))) {
    np.head = `${wordOf(at(s, next))} ${np.head}`;
    next += 1;
  }
  return next;
}

/** أكبر مدينة, أول رئيس: an elative or ordinal before its noun. */
function parseSuperlative(s: Sentence, index: number, item: Item, inGenitive: boolean): Parsed | null {
  const { entry } = item;
  if (item.pos !== "adjective" || item.definite || item.tanwin || !(entry.elative || entry.ordinal)) return null;
  const next = at(s, index + 1);
  if (!isPos(next, "noun", "adjective", "number", "quantifier")) return null;
  const parsed = parseNoun(s, index + 1, inGenitive);
  if (!parsed) return null;
  const { np } = parsed;
  const word = entry.elative ? superlative(entry.en ?? "") : (entry.en ?? "");
  if (isPos(next, "noun", "adjective")) np.adjectives = [word, ...np.adjectives];
  else np.pre = word;
  np.definite = true;
  np.superlative = true;
  return parsed;
}

function parseCommon(s: Sentence, index: number, item: Item): Parsed {
  const np = commonPhrase(s, item);
  const early = takeGenitive(s, np, item, index + 1);
  if (typeof early !== "number") return early;
  let next = early;
  if (np.predicate) next = takePredicates(s, np, item, next);
  else next = takeAdjectives(s, np, next);
  return { np, next: takeApposition(s, np, next) };
}

function commonPhrase(s: Sentence, item: Item): NounPhrase {
  const { entry, definite } = item;
  const np = simplePhrase(wordOf(item), {
    number: entry.number === "p" ? "p" : "s",
    pluralInEnglish: isPluralOnly(item),
    gender: entry.gender,
    human: entry.human,
    mass: entry.mass || MASS_NOUNS.test(entry.en ?? ""),
    definite,
    item,
    phrase: Boolean(entry.phrase),
  });
  markRegion(np);
  if (item.pos === "adjective") describeAdjective(np, item);
  if (entry.number === "d") {
    np.dual = true;
    np.number = "p";
    if (entry.source === "nouns") np.head = plural(entry.singular ?? np.head);
  }
  if (/^the /.test(np.head)) {
    np.head = np.head.slice(4);
    np.definite = true;
  }
  const owner = pronounOf(item.suffix);
  if (owner) {
    // Where nobody is spoken of, the owner is a thing.
    np.possessive = owner.possessive === "his" && !s.personal ? { ...owner, possessive: "its" } : owner;
    np.definite = true;
  }
  return np;
}

/** A phrase such as "northern Syria" is a name, and says where. */
function markRegion(np: NounPhrase): void {
  if (np.phrase && /^(north|south|east|west|central)\S* [A-Z]/.test(np.head)) {
    Object.assign(np, { proper: true, definite: true, where: true, type: "region" });
  }
}

/** انتخابات "elections", شرطة "police": listed as singular, plural in English. */
function isPluralOnly({ entry }: Item): boolean {
  if (entry.source !== "nouns" || entry.number !== "s" || entry.plural !== entry.en) return false;
  return (
    /[^s]s$|^(police|troops|people)$/.test(entry.en ?? "") &&
    !/(us|ics|news|series|species|headquarters)$/.test(entry.en ?? "")
  );
}

/** An adjective without its noun: "those killed", "young people", or a predicate. */
function describeAdjective(np: NounPhrase, item: Item): void {
  const { entry } = item;
  if (!item.definite) {
    np.predicate = true;
    np.bare = true;
    return;
  }
  np.adjectival = true;
  const many = entry.number === "p" || entry.number === "d";
  if (many) np.head = wordOf(item) + (entry.number === "p" ? " people" : "");
  if (entry.role === "active") {
    np.head = `those ${entry.en}`;
    np.definite = false;
    np.bare = true;
  }
}

const OPENING = /^[«"“(]$/;
const CLOSING = /^[»"”)]$/;
const NUMBERED =
  /^(year|page|number|article|age|no|day|hour|phase|group|flight|chapter|room|route|channel|line|season|week|month)$/;

/** The genitive after a noun in the construct state, or a number after a definite one. */
function takeGenitive(s: Sentence, np: NounPhrase, item: Item, from: number): number | Parsed {
  if (item.pos !== "noun") return item.definite && at(s, from).pos === "number" ? takeCount(s, np, from) : from;
  const object = takeGovernedObject(s, np, item, from);
  if (object !== null) return object;
  const construct = !item.definite && !item.suffix && !item.tanwin;
  if (!construct) return item.definite && at(s, from).pos === "number" ? takeCount(s, np, from) : from;
  const quoted = takeQuotedName(s, np, from);
  if (quoted !== null) return quoted;
  const next = at(s, from);
  if (!(next.digits && np.head === "day") && isGenitive(np, item, next, at(s, from + 1))) {
    const parsed = parseNoun(s, from, true);
    if (!parsed || parsed.np.predicate) return from;
    np.genitive = parsed.np;
    np.definite = parsed.np.definite;
    takeDirection(np, item);
    return parsed.next;
  }
  const dated = next.digits && at(s, from + 1).entry.type === "month";
  if (dated || (next.pos === "name" && isDayOrMonth(next.entry.type))) return takeDay(s, np, from);
  return takeLabel(np, next) ? from + 1 : from;
}

/** شمال سوريا: "northern Syria", which says where when it follows a phrase that is complete. */
function takeDirection(np: NounPhrase, item: Item): void {
  const { genitive } = np;
  const adjective = directionAdjective(item.entry.form);
  if (!adjective || !genitive?.proper || genitive.apposition || !isLand(genitive.type)) return;
  np.head = `${adjective} ${writeNounPhrase(genitive)}`;
  delete np.genitive;
  Object.assign(np, { proper: true, definite: true, where: true, type: "region" });
}

/** القبض على المتهم: "the arrest of the suspect", where the verb's preposition has no English counterpart. */
function takeGovernedObject(s: Sentence, np: NounPhrase, item: Item, from: number): number | null {
  const preposition = at(s, from);
  const verb = item.definite && preposition.pos === "preposition" ? masdarVerb(s, item) : null;
  if (!verb || preposition.suffix || preposition.entry.form === "بين") return null;
  if (verb.prepositions[fold(preposition.entry.form)] !== "") return null;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed || parsed.np.predicate) return null;
  np.genitive = parsed.np;
  np.definite = true;
  return parsed.next;
}

function isGenitive(np: NounPhrase, item: Item, next: Item, afterNext: Item): boolean {
  if (next.tanwin) return false;
  if (isPos(next, "noun", "demonstrative", "quantifier")) return true;
  if (next.pos === "name") return !isDayOrMonth(next.entry.type);
  // جثث 7 مهاجرين: a number that counts people or things; after "year" or "page" it is a label.
  if (next.pos === "number") return !NUMBERED.test(np.head) && isPos(afterNext, "noun", "number");
  // جائزة أفضل مخرج.
  if (next.pos === "adjective" && (next.entry.elative || next.entry.ordinal) && !next.definite)
    return isPos(afterNext, "noun");
  if (next.pos !== "adjective") return false;
  if (next.definite) return !agreesWith(np, next) || Boolean(item.entry.construct);
  return next.entry.role === "active" && !agreesWith(np, next);
}

/** صحيفة «الرأي»: a quoted or bracketed name as the genitive. */
function takeQuotedName(s: Sentence, np: NounPhrase, from: number): number | null {
  const mark = at(s, from);
  if (mark.pos !== "punctuation" || !OPENING.test(mark.entry.form)) return null;
  if (!isPos(at(s, from + 1), "noun", "name")) return null;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed || parsed.np.apposition) return null;
  const close = at(s, parsed.next);
  if (close.pos !== "punctuation" || !CLOSING.test(close.entry.form)) return null;
  const [left, right] = mark.entry.form === "(" ? ["(", ")"] : ["“", "”"];
  np.genitive = simplePhrase(left + writeNounPhrase(parsed.np) + right, { proper: true });
  np.definite = true;
  return parsed.next + 1;
}

/** يوم الجمعة is only "Friday"; شهر مايو, قمة الاثنين keep their noun. */
function takeDay(s: Sentence, np: NounPhrase, from: number): number | Parsed {
  const parsed = parseNoun(s, from);
  if (!parsed) return from;
  np.genitive = parsed.np;
  np.definite = true;
  if (np.head !== "day") return parsed.next;
  return { np: { ...parsed.np, time: true }, next: parsed.next };
}

/** عام 2018, المادة 5: a number that names rather than counts. */
function takeLabel(np: NounPhrase, next: Item): boolean {
  if (next.pos !== "number" || !next.digits || !NUMBERED.test(np.head)) return false;
  if (np.head === "year") {
    np.head = next.entry.form;
    np.bare = true;
    np.proper = true;
  } else np.tail.push(next.entry.form);
  return true;
}

/** الدول الخمس, الساعة 9:30. */
function takeCount(s: Sentence, np: NounPhrase, from: number): number | Parsed {
  let next = from;
  const number = at(s, next);
  if (number.definite && (number.entry.value ?? 0) < 1000) {
    np.quantity = number.entry.en ?? "";
    next += 1;
  }
  if (np.head !== "hour") return next;
  const time = simplePhrase(number.entry.en ?? "", { proper: true, bare: true });
  next = from + 1;
  const part = at(s, next).entry.form;
  if (/^(صباح|مساء)/.test(part)) {
    time.head += part.startsWith("ص") ? " a.m." : " p.m.";
    next += 1;
  }
  return { np: time, next };
}

const PARTICIPLE = /ed$|^(led|built|made|seen|held|known|written|given|taken)$/;

/** Adjectives after a noun; in English they come before it, the last one first. */
function takeAdjectives(s: Sentence, np: NounPhrase, from: number): number {
  let next = from;
  for (;;) {
    const one = at(s, next);
    if (one.pos === "number" && one.entry.value === 1 && !one.digits && np.item?.pos === "noun") {
      takeOne(np);
      next += 1;
      continue;
    }
    const joined = isJoinedAdjective(s, np, next);
    const place = joined ? next + 1 : next;
    const item = at(s, place);
    if (!acceptsAdjective(s, np, place)) return next;
    const complement = takeParticiple(s, np, place, joined);
    if (complement !== null) return complement;
    if (joined) np.adjectives.push("and", wordOf(item));
    else np.adjectives.unshift(wordOf(item));
    next = place + 1;
  }
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

/** A participle with a complement follows its noun in English too: "the car parked near …". Null for another adjective. */
function takeParticiple(s: Sentence, np: NounPhrase, index: number, joined: boolean): number | null {
  const { entry } = at(s, index);
  const preposition = at(s, index + 1);
  const participle = entry.role === "active" || entry.role === "passive" || PARTICIPLE.test(entry.en ?? "");
  if (!participle || preposition.pos !== "preposition") return null;
  const form = fold(preposition.entry.form);
  const byAgent = preposition.entry.form === "من" && entry.role !== "active";
  const english = byAgent ? "by" : entry.verb?.prepositions[form];
  const complement =
    english !== undefined && !preposition.suffix && isNominalAt(s, index + 2) ? parseNoun(s, index + 2) : null;
  const and = joined ? ["and"] : [];
  if (!complement) {
    np.tail.push([...and, entry.en ?? ""].join(" "));
    return index + 1;
  }
  const words = [...and, entry.en ?? "", english ?? "", writeNounPhrase(complement.np, true)];
  np.tail.push(words.filter((word) => word !== "").join(" "));
  return complement.next;
}

/** Further predicate adjectives: "big and important". */
function takePredicates(s: Sentence, np: NounPhrase, item: Item, from: number): number {
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

/** الرئيس الروسي فلاديمير بوتين: a definite phrase with a name after it. */
function takeApposition(s: Sentence, np: NounPhrase, from: number): number {
  const next = at(s, from);
  if (next.pos !== "name" || isDayOrMonth(next.entry.type) || !np.definite || np.proper) return from;
  if (!(np.item?.definite || np.genitive || np.possessive || np.phrase)) return from;
  // زار الوزير بغداد: a place is no person's name.
  if (np.human && isPlace(next.entry.type)) return from;
  const parsed = parseNoun(s, from, true);
  if (!parsed) return from;
  np.apposition = parsed.np;
  return parsed.next;
}

/** A pronoun suffix as the subject of a clause. */
export function suffixSubject(suffix: string): NounPhrase | null {
  const pronoun = pronounOf(suffix);
  return pronoun ? pronounPhrase(pronoun) : null;
}
