import { opensVerbPhrase } from "./clause-types.ts";
import { isOwner } from "./compounds.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import {
  agreesWith,
  changedPhrase,
  directionAdjective,
  isDayOrMonth,
  isLand,
  isPlace,
  isRank,
  type NounPhrase,
  type Parsed,
  simplePhrase,
} from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { isWork, quotedPhrase } from "./quoted-title.ts";
import { at, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

const OTHERS = /^(آخر(ون|ين|ات)|أخريات)$/;
const NUMBERED =
  /^(minute|year|page|number|article|age|no|day|hour|phase|group|flight|chapter|room|route|channel|line|season|week|month)$/;

/** The genitive after a noun in the construct state, or a number after a definite one. */
export function takeGenitive(s: Sentence, np: NounPhrase, item: Item, from: number): number | Parsed {
  if (item.pos !== "noun") return item.definite && at(s, from).pos === "number" ? takeCount(s, np, from) : from;
  if (np.head.endsWith(" No.") && at(s, from).digits) {
    np.head += ` ${at(s, from).entry.form}`;
    return from + 1;
  }
  const undertaking = takeUndertaking(s, item, from);
  if (undertaking) return undertaking;
  const object = takeGovernedObject(s, np, item, from);
  if (object !== null) return object;
  // المتحدثة باسم الوزارة: definite by its first word, and open for a genitive after its last.
  const open = item.entry.phrase && / (for|on|of|in|from|about|against)$/.test(item.entry.en ?? "");
  // محادثات جنيف اللواء خليل سعد: who speaks is no genitive of the talks.
  if (item.entry.phrase && isRank(at(s, from)) && at(s, from + 1).entry.type === "person") return from;
  const construct = open || (!item.entry.closed && !item.definite && !item.suffix && !item.tanwin);
  if (!construct) return item.definite && at(s, from).pos === "number" ? takeCount(s, np, from) : from;
  const quoted = takeQuotedName(s, np, from);
  if (quoted !== null) return quoted;
  const next = at(s, from);
  if (!(next.digits && np.head === "day") && isGenitive(np, item, next, at(s, from + 1))) {
    const parsed = parseNoun(s, from, true);
    if (!parsed || parsed.np.predicate) return from;
    // سقوط أربعة قتلى: "four dead", who do not fall in English.
    if (/^(سقوط|وقوع|ارتقاء)$/.test(item.entry.form) && VICTIMS.test(parsed.np.head)) return parsed;
    // يوم الخميس is only "Thursday".
    if (np.head === "day" && parsed.np.type === "day")
      return { np: changedPhrase(parsed.np, { time: true }), next: parsed.next };
    const whole = pairOf(s, parsed) ?? parsed;
    np.genitive = whole.np;
    np.definite = whole.np.definite;
    np.deed = isDeed(s, item, whole);
    nameOffice(np);
    takeDirection(np, item);
    return whole.next;
  }
  const dated = next.digits && (at(s, from + 1).entry.type === "month" || namesMonth(at(s, from + 1)));
  // شهر سبتمبر المقبل: "next September".
  if (np.head === "month" && namesMonth(next)) {
    const when = simplePhrase(next.entry.en ?? "", { proper: true, time: true, bare: true });
    return { np: when, next: from + 1 };
  }
  // نهاية يونيو المقبل: "the end of next June".
  if (next.pos === "adverb" && PART_OF_TIME.test(np.head) && /^(next|last|this) \w+$/.test(next.entry.en ?? "")) {
    np.tail.push(`of ${next.entry.en}`);
    np.definite = true;
    return from + 1;
  }
  if (dated || (next.pos === "name" && isDayOrMonth(next.entry.type))) return takeDay(s, np, from);
  return takeLabel(np, next) ? from + 1 : from;
}

/** سبتمبر المقبل, which the table has as one: "next September". */
const namesMonth = ({ pos, entry }: Item): boolean =>
  pos === "adverb" && /^(next|last|this) [A-Z][a-z]+$/.test(entry.en ?? "");

const PART_OF_TIME = /^(end|beginning|start|middle|rest)$/;

/** خدمات واتساب وإنستغرام: two names of one kind share what belongs to them. */
function pairOf(s: Sentence, { np, next }: Parsed): Parsed | null {
  const second = at(s, next + 1);
  const and = at(s, next).clitic && at(s, next).entry.form === "و";
  if (!and || !np.proper || np.apposition || np.genitive || second.pos !== "name") return null;
  const person = (type: string | undefined) => type === undefined || type === "person";
  if (person(second.entry.type) !== person(np.type) || isDayOrMonth(np.type) || isDayOrMonth(second.entry.type))
    return null;
  const other = parseNoun(s, next + 1, true);
  if (!other || other.np.apposition || opensVerbPhrase(at(s, other.next))) return null;
  const more = pairOf(s, other);
  const head = `${writeNounPhrase(np)}${more ? ", " : " and "}${writeNounPhrase((more ?? other).np)}`;
  return { np: changedPhrase(np, { head, number: "p", pair: true, bare: true }), next: (more ?? other).next };
}

/** استيلاء الجيش على السلطة: what the deed is done to follows its own preposition, so the genitive did it. */
function isDeed(s: Sentence, item: Item, { np, next }: Parsed): boolean {
  const preposition = at(s, next);
  const verb = preposition.pos === "preposition" ? masdarVerb(s, item) : null;
  if (!verb || !(fold(preposition.entry.form) in verb.prepositions)) return false;
  return Boolean(np.human || np.proper) || isOwner(np);
}

const VICTIMS = /^(dead|victims?|wounded|injured|casualt(y|ies)|injur(y|ies)|martyrs?|deaths?|losses)/;

/** Offices that papers call by what they see to, where the name of a town follows. */
const OF_TOWN: Readonly<Record<string, string>> = {
  room: "chamber of commerce",
  passports: "passport office",
  civilian: "civil defence",
};

/** رئيس الوفد: countries and republics have presidents, the rest have heads. */
function nameOffice(np: NounPhrase): void {
  const { genitive } = np;
  if (!genitive || np.phrase) return;
  // أمير عسير governs a region; the emir of a country reigns.
  if (np.head === "prince" && genitive.proper && isPlace(genitive.type)) {
    np.head = genitive.type === "country" ? "emir" : "governor";
    return;
  }
  // غرفة جدة, جوازات حائل: what such words are of a town.
  const office = isPlace(genitive.type) && genitive.proper ? OF_TOWN[np.head] : undefined;
  if (office) Object.assign(np, { head: office, number: "s" });
  // منطقة عسير: an administrative region.
  if (np.head === "area" && genitive.proper && /^(region|city)$/.test(genitive.type ?? "")) np.head = "region";
  if (!/^presidents?$/.test(np.head)) return;
  const named = genitive.phrase && /^[A-Z]/.test(genitive.head);
  const state = named || genitive.type === "country" || /^(country|state|republic|nation)$/.test(genitive.head);
  const body = /^(party|organisation|government-body|agency|outlet|company|military|armed-group|team)$/;
  if (!state && (!genitive.proper || body.test(genitive.type ?? ""))) np.head = np.head.replace("president", "head");
}

/** شمال سوريا: "northern Syria", which says where when it follows a phrase that is complete. */
function takeDirection(np: NounPhrase, item: Item): void {
  const { genitive } = np;
  const adjective = directionAdjective(item.entry.form);
  if (!adjective || !genitive?.proper || genitive.apposition || !isLand(genitive.type)) return;
  np.head = `${adjective} ${writeNounPhrase(genitive)}`;
  np.genitive = undefined;
  Object.assign(np, { proper: true, definite: true, where: true, type: "region" });
}

/** What is done with a thing in English, where Arabic has القيام for all of them. */
const DOES: readonly (readonly [RegExp, string])[] = [
  [/^(steps?|measures?|actions?)$/, "taking"],
  [/^(visits?)$/, "paying"],
  [/^(roles?)$/, "playing"],
];

/** القيام بخطوات: "taking steps". */
function takeUndertaking(s: Sentence, item: Item, from: number): Parsed | null {
  const preposition = at(s, from);
  if (item.entry.form !== "قيام" || !item.definite || preposition.entry.form !== "ب" || preposition.suffix) return null;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed || parsed.np.predicate) return null;
  const doing = DOES.find(([what]) => what.test(parsed.np.head))?.[1] ?? "carrying out";
  return { np: simplePhrase(`${doing} ${writeNounPhrase(parsed.np)}`, { bare: true, mass: true }), next: parsed.next };
}

/** القبض على المتهم: "the arrest of the suspect", where the verb's preposition has no English counterpart. */
function takeGovernedObject(s: Sentence, np: NounPhrase, item: Item, from: number): number | null {
  const preposition = at(s, from);
  const verb = item.definite && preposition.pos === "preposition" ? masdarVerb(s, item) : null;
  if (!verb || preposition.suffix || preposition.entry.form === "بين") return null;
  if (verb.prepositions[fold(preposition.entry.form)] !== "") return null;
  // الهجوم على الرئيس: an attack is "on", and not the president's.
  if (/^(attack|raid|assault|aggression|war|offensive|(air )?strike)s?$/.test(np.head)) return null;
  const parsed = parseNoun(s, from + 1, true);
  if (!parsed || parsed.np.predicate) return null;
  np.genitive = parsed.np;
  np.definite = true;
  return parsed.next;
}

/** ألف وخمسمائة: a number goes on. */
const isAnd = ({ clitic, entry }: Item): boolean => Boolean(clitic) && entry.form === "و";

/** People who hold no office: nothing of their own makes them somebody's. */
const ANYBODY =
  /^(man|men|woman|women|girl|girls|boy|boys|child|children|person|people|youth|citizen|citizens|young (man|woman|men|women|people)|driver|drivers|soldier|soldiers|passenger|passengers|pupil|pupils|student|students|worker|workers)$/;

function isGenitive(np: NounPhrase, item: Item, next: Item, afterNext: Item): boolean {
  if (next.tanwin) return false;
  // لقي شخصان مصرعهما, لقيت فتاة مصرعها: what they met, not whose they are.
  if (next.pos === "noun" && next.suffix && (ANYBODY.test(np.head) || isClosedDual(item))) return false;
  if (isPos(next, "noun", "demonstrative", "quantifier")) return true;
  if (next.pos === "name") return !isDayOrMonth(next.entry.type);
  // جثث 7 مهاجرين: a number that counts people or things; after "year" or "page" it is a label.
  // إصابة اثنين, إصابة 23 آخرين.
  const people = next.pos === "number" && (!next.digits || OTHERS.test(afterNext.entry.form));
  if (people && item.entry.headline) return true;
  if (next.pos === "number")
    return (
      !NUMBERED.test(np.head) &&
      (isPos(afterNext, "noun", "number") || (isAnd(afterNext) && (next.entry.value ?? 0) >= 100))
    );
  // جائزة أفضل مخرج.
  if (next.pos === "adjective" && (next.entry.elative || next.entry.ordinal) && !next.definite)
    return isPos(afterNext, "noun");
  if (next.pos !== "adjective") return false;
  if (next.definite) return !agreesWith(np, next) || Boolean(item.entry.construct);
  return next.entry.role === "active" && !agreesWith(np, next);
}

/** شخصان: of two that belong to something the ن falls off. */
const isClosedDual = ({ entry }: Item): boolean =>
  entry.number === "d" && !entry.construct && entry.form.endsWith("ان");

/** صحيفة «الرأي»: a quoted or bracketed name as the genitive; two of them are a pair: اتفاق «الحزب» و«الحركة». */
function takeQuotedName(s: Sentence, np: NounPhrase, from: number): number | null {
  if (isWork(np)) return null;
  const first = quotedPhrase(s, from);
  if (!first) return null;
  const and = at(s, first.next);
  const second = and.pos === "conjunction" && and.entry.form === "و" ? quotedPhrase(s, first.next + 1) : null;
  const marks = at(s, from).entry.form === "(" ? ["(", ")"] : ["“", "”"];
  const head = [first, second].flatMap((one) => (one ? [marks.join(one.text)] : [])).join(" and ");
  np.genitive = simplePhrase(head, { proper: true, pair: second !== null, bare: true });
  np.definite = true;
  return (second ?? first).next;
}

/** يوم الجمعة is only "Friday"; شهر مايو, قمة الاثنين keep their noun. */
function takeDay(s: Sentence, np: NounPhrase, from: number): number | Parsed {
  const parsed = parseNoun(s, from);
  if (!parsed) return from;
  // قال مصدر عسكري الأحد: when he said it.
  if (parsed.np.type === "day" && np.head !== "day" && !isOccasion(np)) return from;
  np.genitive = parsed.np;
  np.definite = true;
  if (np.head !== "day") return parsed.next;
  return { np: changedPhrase(parsed.np, { time: true }), next: parsed.next };
}

/** What takes place on a day, and the parts of a day. */
const isOccasion = (np: NounPhrase): boolean =>
  np.item?.entry.role === "masdar" || (!np.human && OCCASION.test(np.head.split(" ").at(-1) ?? ""));

const OCCASION =
  /^(meeting|session|match|game|summit|morning|evening|night|noon|afternoon|dawn|midnight|attack|attacks|bombings?|blasts?|explosions?|conference|sermon|sermons|edition|issue|prayers?|protests?|elections?|vote|hearing|training|race|round|trading|trade|massacre|crash|talks|events?|fire|raids?|strikes?|demonstrations?|rally|rallies|speech|day|eve|month|market|statements?|incident|earthquake)s?$/;

/** عام 2018, المادة 5: a number that names rather than counts. */
function takeLabel(np: NounPhrase, next: Item): boolean {
  if (next.pos !== "number" || !next.digits || !NUMBERED.test(np.head)) return false;
  if (np.head === "minute") {
    // الدقيقة 89: "the 89th minute".
    np.adjectives.unshift(ordinal(next.entry.form));
    np.definite = true;
    np.superlative = true;
  } else if (np.head === "year") {
    np.head = next.entry.form;
    np.bare = true;
    np.proper = true;
    np.time = true;
    np.type = "year";
  } else {
    // المادة 5: "Article 5" takes no article.
    np.tail.push(next.entry.form);
    np.bare = true;
    np.definite = false;
  }
  return true;
}

function ordinal(figure: string): string {
  const last = /1[123]$/.test(figure) ? "" : figure.slice(-1);
  return `${figure}${last === "1" ? "st" : last === "2" ? "nd" : last === "3" ? "rd" : "th"}`;
}

/** What a number behind the definite noun names: المادة 5, الدقيقة 89. */
const LABELLED = /^(minute|article|page|flight|chapter|room|channel|phase|route)$/;

/** الدول الخمس, الساعة 9:30. */
function takeCount(s: Sentence, np: NounPhrase, from: number): number | Parsed {
  let next = from;
  const number = at(s, next);
  if (LABELLED.test(np.head) && number.digits) {
    takeLabel(np, number);
    return next + 1;
  }
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
