import { adjacent, afterComma, type Clause, governor } from "./clause-state.ts";
import { presentBe } from "./clause-types.ts";
import { changedEntry } from "./entry.ts";
import { changedItem, type Item } from "./item.ts";
import { fold } from "./letters.ts";
import { changedPhrase, isDayOrMonth, isGroup, isKnown, isPlace, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { bareMasdar, governedPhrase, masdarObject, mayBeDescribed, renderPreposition } from "./parse-preposition.ts";
import { at, isNominalAt, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

export function takePreposition(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition") return false;
  if (takeRate(s, c, item) || takeAge(s, c, item) || takeOrder(s, c, item)) return true;
  if (takeGap(s, c, item) || takeOtherSide(s, c, item) || takeLead(s, c, item)) return true;
  if (takeFarObject(s, c, item)) return true;
  const governed = nounGovernment(s, c, governor(c), item);
  if (governed) s.items[c.next] = changedItem(item, { entry: changedEntry(item.entry, { en: governed }) });
  const phrase = renderPreposition(s, c.next);
  c.words.push(phrase.text);
  c.next = phrase.next;
  const described = phrase.np ? mayBeDescribed(s, phrase.np, c.next) : null;
  if (phrase.np && described) c.last = changedPhrase(phrase.np, { inPreposition: true });
  c.lastEnd = described === "directly" ? c.next : -1;
  c.inner = phrase.np ?? null;
  c.innerEnd = c.next;
  return true;
}

const SPAN = /^(second|minute|hour|day|week|month|year|decade)s?$/;

/** قبل زفافها بأسبوع: "a week before her wedding". */
function takeLead(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  if (!/^(قبل|بعد)$/.test(entry.form) || suffix || !isNominalAt(s, c.next + 1)) return false;
  const event = parseNoun(s, c.next + 1);
  const by = event ? at(s, event.next) : null;
  if (!event || by?.entry.form !== "ب" || by.suffix || !isNominalAt(s, event.next + 1)) return false;
  const span = parseNoun(s, event.next + 1);
  if (!span || !SPAN.test(span.np.head) || span.np.definite) return false;
  c.words.push(writeNounPhrase(span.np), entry.en ?? "", writeNounPhrase(event.np, true));
  c.next = span.next;
  c.last = null;
  c.lastEnd = -1;
  return true;
}

/** بينه وبين جاره: the second "between" is none in English. */
function takeOtherSide(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  const first = at(s, c.next - 2);
  if (entry.form !== "بين" || !isAnd(at(s, c.next - 1)) || first.entry.form !== "بين" || !first.suffix) return false;
  const other = governedPhrase(s, c.next);
  if (!other.np) return false;
  c.words.push(writeNounPhrase(other.np, true));
  c.next = other.next;
  c.last = suffix === "" ? other.np : null;
  c.lastEnd = c.next;
  return true;
}

/** مني في الشمال بهزيمة: what the verb acts on, behind where it does; English says it without the preposition. */
function takeFarObject(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  const form = fold(entry.form);
  if (!c.hadVerb || suffix || s.lastVerb?.prepositions[form] !== "" || !isNominalAt(s, c.next + 1)) return false;
  let verb = c.next - 1;
  while (verb >= 0 && at(s, verb).entry.verb !== s.lastVerb) verb -= 1;
  const between = s.items.slice(verb + 1, c.next);
  const placed = between.some((item) => item.pos === "preposition" && item.suffix === "");
  if (
    verb < 0 ||
    !placed ||
    between.some((item) => fold(item.entry.form) === form || isPos(item, "punctuation", "conjunction"))
  )
    return false;
  const object = parseNoun(s, c.next + 1);
  if (!object || object.np.predicate) return false;
  c.words.push(writeNounPhrase(object.np, true));
  c.next = object.next;
  c.last = object.np;
  c.lastEnd = c.next;
  return true;
}

/** سجل للفائز سالم، وللخاسر نادر: "and Nader for the loser", with the verb of the clause before. */
function takeGap(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  if (entry.form !== "ل" || suffix || c.hadVerb || !s.previousSubject || !isAnd(at(s, c.next - 1))) return false;
  const whom = parseNoun(s, c.next + 1);
  const who = whom && at(s, whom.next).entry.type === "person" ? parseNoun(s, whom.next) : null;
  if (!whom || !who || !isPos(at(s, who.next), "punctuation", "end", "conjunction")) return false;
  c.words.push(writeNounPhrase(who.np), "for", writeNounPhrase(whom.np, true));
  c.next = who.next;
  c.hadVerb = true;
  c.last = null;
  return true;
}

/** 240 كيلومترا في الساعة: "per hour". */
function takeRate(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  const unit = at(s, c.next + 1);
  const counted = Boolean(adjacent(c)?.quantity);
  if (!counted || suffix || entry.form !== "في" || !unit.definite || unit.suffix) return false;
  if (!/^(second|minute|hour|day|week|month|year)$/.test(unit.entry.en ?? "") || at(s, c.next + 2).definite)
    return false;
  c.words.push("per", unit.entry.en ?? "");
  c.next += 2;
  return true;
}

/** توفي عن 81 عاما: "at the age of 81". */
function takeAge(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  if (entry.form !== "عن" || suffix || at(s, c.next + 1).pos !== "number") return false;
  const parsed = parseNoun(s, c.next + 1);
  if (!parsed?.np.quantity || !/^years?$/.test(parsed.np.head)) return false;
  c.words.push("at the age of", parsed.np.quantity);
  c.next = parsed.next;
  return true;
}

/** مرسوم بتشكيل لجنة: "a decree forming a committee". */
function takeOrder(s: Sentence, c: Clause, { entry, suffix }: Item): boolean {
  const before = governor(c);
  if (
    entry.form !== "ب" ||
    suffix ||
    !before ||
    !/^(decree|decision|order|law|resolution|bill|directive)s?$/.test(before.head)
  )
    return false;
  const noun = at(s, c.next + 1);
  const verb = noun.definite || noun.suffix ? null : bareMasdar(s, c.next + 1);
  if (!verb) return false;
  const object = masdarObject(s, c.next + 1, noun);
  if (object.text === "") return false;
  c.words.push(verb.ing, object.text);
  c.next = object.next;
  c.last = null;
  return true;
}

/** What is lifted from somebody in Arabic. */
const IMPOSED = /\b(sanctions?|embargo|siege|blockade|ban|bans|restrictions?|curfew|freeze)$/;

/** Who belongs to somebody: أتباع ل. */
const FOLLOWS = /^(followers?|supporters?|allies|ally|opponents?|members?|rivals?)$/;

/** What somebody is said to have done follows in "of". */
const CHARGE = /^(accusation|charge|allegation|suspicion|warning|condemnation|denunciation)s?$/;

/** اتهامات بالفساد: a verbal noun keeps the preposition of its verb; 35٪ من السكان is a share "of". */
function nounGovernment(
  s: Sentence,
  c: Clause,
  before: NounPhrase | null,
  { entry, suffix }: Item,
): string | undefined {
  const part =
    before &&
    /^(minute|half|day|hour|article|chapter|page|end|beginning|part|phase|stage|rest|first|second|third|fourth|fifth|last|night|weeks?|months?|years?|decades?|hours|days)$/.test(
      before.head,
    );
  const share = before && (part || before.plainNumber || isGroup(before.head) || /(%| percent)$/.test(before.head));
  if (share && entry.form === "من" && !suffix) return "of";
  // تبعد 20 كيلومترا عن المدينة: how far from.
  if (entry.form === "عن" && !suffix && before && /^(kilomet|met|mil)(re|e)s?$/.test(before.head)) return "from";
  // جائزة أفضل ممثل عن دوره: an award is "for".
  if (entry.form === "عن" && !suffix && before && /\b(award|prize|medal|trophy|Oscar)s?$/.test(before.head))
    return "for";
  // رفع العقوبات عن طهران: on whom they were.
  if (entry.form === "عن" && !suffix && before && IMPOSED.test(before.genitive?.head ?? before.head)) return "on";
  if (entry.form === "ل" && !suffix && before && FOLLOWS.test(before.head)) return "of";
  // ألصق التهمة بالمعارضة: whom the verb charges.
  if (entry.form === "ب" && !suffix && before && CHARGE.test(before.head) && !("ب" in (s.lastVerb?.prepositions ?? {})))
    return "of";
  // ربط القضية بالفساد: behind the object what the verb links it to, unless it says where.
  const object = adjacent(c);
  const links = entry.form === "ب" && !suffix && c.hadVerb && object !== null && !object.inPreposition;
  const linked = links ? s.lastVerb?.prepositions.ب : undefined;
  if (linked && linked !== "for" && !isPlace(at(s, c.next + 1).entry.type)) return linked;
  const verb = before?.item && !suffix ? masdarVerb(s, before.item) : null;
  const governed = verb?.prepositions[fold(entry.form)];
  // استيلاء الجيش على السلطة: the verb takes an object in English, so the noun takes "of".
  // خرج من: one goes out "of", but an exit is "from".
  if (governed === "of" && / out$/.test(verb?.base ?? "")) return "from";
  return governed === "" && before?.deed ? "of" : governed || undefined;
}

/** مؤكدا أن, قائلا: an active participle in the accusative says what else the subject did. */
export function takeParticiple(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "adjective" || !(item.tanwin || saysHow(s, c, item)) || !(afterComma(c) || c.hadVerb)) return false;
  const { entry } = item;
  const verb = entry.verb;
  const active = entry.role === "active" || (entry.sameParticiples && opensComplement(s, c, item));
  if (!verb || !active) return false;
  c.words.push(verb.ing);
  c.next += 1;
  // معتبرا ذلك خطأ: "considering that a mistake".
  if (/^(اعتبر|عد|وصف)$/.test(verb.ar)) c.hadVerb = true;
  const preposition = at(s, c.next);
  const english = preposition.pos === "preposition" ? verb.prepositions[fold(preposition.entry.form)] : undefined;
  if (english === undefined) return true;
  const after = at(s, c.next + 1);
  if (after.pos === "that") {
    c.next += 1;
    if (!after.suffix) {
      c.words.push("that");
      c.next += 1;
    }
    return true;
  }
  const parsed = parseNoun(s, c.next + 1);
  if (parsed) {
    c.words.push(english, writeNounPhrase(parsed.np, true));
    c.next = parsed.next;
  }
  return true;
}

/**
 * تتفاقم متجاوزة 16 تريليونا: the feminine shows no tanwin; right behind its verb it says how, with what it acts on.
 */
function saysHow(s: Sentence, c: Clause, item: Item): boolean {
  if (item.definite || item.suffix || !/ة$/.test(item.entry.form) || at(s, c.next - 1).pos !== "verb") return false;
  const after = at(s, c.next + 1);
  const governs = after.pos === "preposition" && fold(after.entry.form) in (item.entry.verb?.prepositions ?? {});
  return governs || isPos(after, "that", "number") || (after.pos === "noun" && after.definite);
}

/** A participle that may be active or passive is active when something follows that only the active can have. */
function opensComplement(s: Sentence, c: Clause, { entry }: Item): boolean {
  if (entry.role !== "passive") return false;
  const after = at(s, c.next + 1);
  const opens = isPos(after, "that", "noun", "demonstrative", "name", "preposition", "number", "quantifier");
  const second = at(s, c.next + 2).pos === "that";
  return opens && (after.pos === "that" || second || Boolean(entry.verb?.complement) || after.pos !== "preposition");
}

const TIME_NOUN = /^(day|year|month|week|hour|minute|morning|evening|night)s?$/;

export function takeNoun(s: Sentence, c: Clause, item: Item): boolean {
  const parsed = parseNoun(s, c.next);
  if (!parsed) return false;
  const { np } = parsed;
  const before = adjacent(c);
  if (np.predicate) {
    if (c.last && !c.hadVerb) {
      c.words.push(
        c.last.head === "I"
          ? "am"
          : /^(we|you|they)$/.test(c.last.head)
            ? "are"
            : presentBe(changedPhrase(c.last, { person: 3 })),
      );
      c.hadVerb = true;
    }
  } else if (before && !c.hadVerb && isPredicateNoun(before, np, item)) {
    c.words.push(before.number === "p" ? "are" : "is");
    c.hadVerb = true;
  } else if (before?.pronoun && !c.hadVerb) {
    c.words.push(before.number === "p" ? "are" : before.head === "I" ? "am" : "is");
    c.hadVerb = true;
  }
  if (np.where && (before || c.hadVerb)) c.words.push("in");
  // أربع سنوات by itself is how long; (79 عاما) is an age.
  if (
    c.hadVerb &&
    !/[("“«]$/.test(c.words.at(-1) ?? "") &&
    np.quantity &&
    /^(days|weeks|months|years|hours|minutes|decades)$/.test(np.head) &&
    !np.definite
  )
    c.words.push("for");
  else if (np.type === "year") c.words.push("in");
  else if ((np.time || np.type === "month") && /\d/.test(np.head) && !/^\w+ \d{4}$/.test(np.head) && mayTakeOn(c))
    c.words.push("on");
  const opens = c.words.length === 0;
  c.words.push(writeNounPhrase(np, c.hadVerb && Boolean(np.pronoun) && c.last !== null));
  const joins = !c.hadVerb && c.topic !== null && isAnd(at(s, c.next - 1));
  c.next = parsed.next;
  c.last = joins ? changedPhrase(np, { number: "p", human: Boolean(np.human || c.topic?.human) }) : np;
  if (joins) c.topic = c.last;
  c.lastEnd = c.next;
  const saysWhen = np.time || isDayOrMonth(np.type);
  if (!c.hadVerb && !c.topic && !np.predicate && !saysWhen && (isKnown(np) || opens) && !np.plainNumber) c.topic = np;
  return true;
}

/** Nothing comes before it, or a day of the week: "Sunday May 5". */
const mayTakeOn = ({ words }: Clause): boolean =>
  words.length > 0 &&
  !/(day(?: morning| evening)?,?|\b(?:until|since|from|by|of|to|between|and|on|for|set|sets))$/.test(
    words.at(-1) ?? "",
  );

const isAnd = ({ clitic, entry }: Item): boolean => clitic && entry.form === "و";

/** الاقتصاد مشكلة: an indefinite noun after a definite one is what it is. */
function isPredicateNoun(before: NounPhrase, np: NounPhrase, item: Item): boolean {
  if (before.inPreposition || !isKnown(before) || np.definite || item.pos !== "noun" || item.tanwin) return false;
  return !np.time && !np.dual && !TIME_NOUN.test(np.head);
}
