import type { Verb } from "./entry.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import {
  agreesWithVerb,
  changedPhrase,
  isGroup,
  isKnown,
  isRank,
  mayBePerson,
  type NounPhrase,
  type Parsed,
} from "./noun-phrase.ts";
import { followsObject, officeBetweenCommas, subjectOffices } from "./office.ts";
import { parseNoun } from "./parse-noun.ts";
import { renderPreposition } from "./parse-preposition.ts";
import { renderRelative } from "./render-relative.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, type Sentence } from "./sentence.ts";
import { isNominal } from "./transitions.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** A subject that follows its verb. */
export interface Subject {
  readonly np: NounPhrase;
  readonly text: string;
  readonly next: number;
  /** Adverbs that stood between verb and subject, in English. */
  readonly between: readonly string[];
}

/** Joined subjects and attachments looked for, at most: longer chains are lists, not subjects. */
const MAX_LINKS = 4;

/** Finds the subject that follows a verb, with what is joined to it and what describes it. Null when there is none. */
export function findSubject(s: Sentence, from: number, verb: Verb, form: Item): Subject | null {
  const between: string[] = [];
  let start = from;
  while (isAdverbial(at(s, start))) {
    const item = at(s, start);
    between.push(item.pos === "preposition" ? renderPreposition(s, start).text : (item.entry.en ?? ""));
    start += 1;
  }
  // الأهالي يواجهون انقطاع المياه: a verb before its subject is in the singular.
  if (form.entry.person === 3 && form.entry.number === "p" && !at(s, start).entry.human) return null;
  if (!canBeSubject(at(s, start)) || isIntention(s, start, verb)) return null;
  const parsed = parseNoun(s, start);
  if (!parsed || parsed.np.predicate || !agreesWithVerb(parsed.np, form)) return null;
  if (isGained(parsed.np, verb) && !form.entry.passive) return null;
  if (saysWhen(parsed.np) && verb.ar !== "شهد") return null;
  // لا يملك سوى بيت: what alone somebody has; لم يحضر سوى وزيرين: who alone does it.
  const only = between.indexOf("only");
  if (only >= 0 && !parsed.np.human && !HAPPENS.test(verb.base)) return null;
  if (only >= 0) between.splice(only, 1);
  const joined = joinSubjects(s, parsed.np, parsed.next);
  if (!joined.plural) addOffices(s, parsed.np, joined, verb);
  const attached = attach(s, parsed.np, joined.next, verb, Boolean(form.entry.passive));
  const np = joined.plural ? changedPhrase(parsed.np, { number: "p" }) : parsed.np;
  return {
    np,
    text: [...(only >= 0 ? ["only"] : []), ...joined.words, ...attached.words].join(" "),
    next: attached.next,
    between,
  };
}

/** What befalls: the only thing named is what did it. */
const HAPPENS =
  /^(occur|happen|remain|arrive|come|appear|fall|take place|survive|exist|be|stay|pass|open|enter|work|rise)\b/;

/**
 * نالت جائزة المهرجان: a prize is won and wins nothing; لا يشكل أي خطر: nor does a danger that is denied pose anything.
 */
export function isGained({ head, human, quantity, definite }: NounPhrase, { base }: Verb): boolean {
  // يضم 40 عضوا: what a thing holds.
  if (quantity && /^(include|contain|comprise|exceed|accommodate|house)\b/.test(base) && !definite) return true;
  if (quantity === "any" && !human && /^(pose|constitute|represent|form|achieve|contain|offer|provide)\b/.test(base))
    return true;
  if (base === "receive" && !human && SENT.test(head)) return true;
  return /^(win|obtain|receive|gain|earn|claim|scoop)\b/.test(base) && PRIZE.test(head);
}

/** What is received and receives nothing. */
const SENT =
  /^(messages?|letters?|calls?|phone calls?|reports?|complaints?|invitations?|offers?|requests?|threats?|treatment|support|aid|training|blows?|goals?|news)$/;

const PRIZE = /\b(awards?|prizes?|medals?|trophy|trophies|titles?|cup|Oscars?|points|acclaim|approval|praise)$/;

/** هناك opens an existential clause, so it is left for that. */
function isAdverbial({ pos, entry, suffix }: Item): boolean {
  return (pos === "adverb" && !/^(هناك|ثمة)$/.test(entry.form)) || (pos === "preposition" && suffix !== "");
}

function canBeSubject({ pos, entry, tanwin, definite }: Item): boolean {
  if (entry.oblique || !isNominal(pos) || tanwin || /^(اثنين|اثنتين|إثنين|مئتين|مائتين|ألفين)$/.test(entry.form))
    return false;
  // أصيب ثالث: "a third person".
  return pos !== "adjective" || definite || Boolean(entry.elative || entry.ordinal);
}

/** قرر عدم المشاركة, حاول إنقاذ الطفل: what somebody decides or tries is no doer. */
function isIntention(s: Sentence, index: number, verb: Verb): boolean {
  const item = at(s, index);
  const noun = item.entry.form === "عدم" || (!item.definite && item.entry.role === "masdar");
  return noun && INTENDS.test(verb.base);
}

const INTENDS =
  /^(decide|try|attempt|refuse|intend|want|plan|hope|seek|agree|decline|aim|wish|prefer|pledge|promise)\b/;

const TIME = /^(yesterday|today|tomorrow|midnight|noon|dawn|morning|evening|night)$/;

/** True for a phrase that says when: "Friday", "yesterday". */
export function saysWhen(np: NounPhrase): boolean {
  return np.type === "day" || Boolean(np.time) || TIME.test(np.head) || isDate(np);
}

/** A day of a month: "July 10". */
const isDate = ({ type, head }: NounPhrase): boolean => type === "month" && / \d{1,2}(,|$)/.test(head);

function joinSubjects(s: Sentence, first: NounPhrase, from: number) {
  const words = [writeNounPhrase(first)];
  let next = from;
  let plural = false;
  for (let link = 0; link < MAX_LINKS; link += 1) {
    const and = at(s, next);
    const after = at(s, next + 1);
    const joins = and.pos === "conjunction" && /^(و|أو)$/.test(and.entry.form) && isNominalAt(s, next + 1);
    if (!joins || after.pos === "pronoun" || (after.pos === "adjective" && !after.definite)) break;
    const parsed = parseNoun(s, next + 1);
    if (!parsed || parsed.np.predicate) break;
    words.push(and.entry.en ?? "and", writeNounPhrase(parsed.np));
    next = parsed.next;
    plural = true;
  }
  return { words, next, plural };
}

function addOffices(s: Sentence, np: NounPhrase, joined: { words: string[]; next: number }, verb: Verb): void {
  const offices = subjectOffices(s, np, joined.next, verb);
  if (!offices) return;
  joined.words.push(`, ${offices.told.join(", ")},`);
  joined.next = offices.next;
}

/** Prepositional phrases and relative clauses that describe the subject rather than the event. */
function attach(s: Sentence, np: NounPhrase, from: number, verb: Verb, passive: boolean) {
  const words: string[] = [];
  let next = from;
  let named = false;
  for (let link = 0; link < MAX_LINKS; link += 1) {
    const item = at(s, next);
    const explained = officeBetweenCommas(s, np, next);
    const titled = isRank(item) || (item.definite && Boolean(item.entry.human));
    const called = isPerson(item) || (titled && isPerson(at(s, next + 1)));
    if (!named && called && isUnnamed(np)) {
      // قال رئيس المركز في المنطقة فادي صليبا إن: who it was that spoke.
      const parsed = parseNoun(s, next);
      const after = parsed ? at(s, parsed.next) : null;
      const governs = after?.pos === "preposition" && fold(after.entry.form) in verb.prepositions;
      if (!parsed || !(governs || verb.complement.includes("that") || followsObject(s, parsed.next))) break;
      words.push(`, ${writeNounPhrase(parsed.np)},`);
      named = true;
      next = parsed.next;
    } else if (explained) {
      words.push(`, ${explained.text},`);
      next = explained.next;
    } else if (item.pos === "preposition" && belongsToSubject(s, np, next, verb, passive)) {
      const phrase = renderPreposition(s, next);
      // 15 من هذه الصخور: a share "of".
      const share = (np.plainNumber || isGroup(np.head)) && item.entry.form === "من";
      const owns = item.entry.form === "ل" && (!np.human || HEADS.test(np.head));
      const speaksFor = item.entry.form === "ب" && SPEAKS_FOR.test(np.head);
      words.push(
        share
          ? phrase.text.replace(/^from\b/, "of")
          : owns
            ? phrase.text.replace(/^(for|to)\b/, "of")
            : speaksFor
              ? phrase.text.replace(/^with\b/, "of")
              : phrase.text,
      );
      next = phrase.next;
      // قال الوزير في مقابلة أذيعت أمس إن: the interview is what was broadcast.
      const said =
        phrase.np && !isKnown(phrase.np) && at(s, next).pos === "verb" && agreesWithVerb(phrase.np, at(s, next));
      const more = said && phrase.np ? renderVerb(s, next, { relative: true, head: phrase.np }) : null;
      if (more) {
        words.push("that", ...more.words);
        next = more.next;
      }
    } else if (isDescription(np, item, verb)) {
      // سلم مسلحون ينتمون إلى …: a second verb right after an indefinite subject says more of it.
      const clause = renderVerb(s, next, { relative: true, head: np });
      if (!clause) break;
      words.push(np.human ? "who" : "that", ...clause.words);
      next = clause.next;
    } else if (item.pos === "relative" && /^ال/.test(item.entry.form)) {
      const relative = renderRelative(s, next, np);
      words.push(...relative.words);
      next = relative.next;
    } else {
      const joined = words.length > 0 ? joinedPart(s, next) : null;
      if (!joined) break;
      words.push("and", writeNounPhrase(joined.np));
      next = joined.next;
    }
  }
  return { words, next };
}

/**
 * الهيئة العامة للأرصاد وحماية البيئة: before the object has come, what is joined belongs to the subject's description.
 */
function joinedPart(s: Sentence, index: number): Parsed | null {
  const { clitic, entry } = at(s, index);
  const noun = at(s, index + 1);
  if (!clitic || entry.form !== "و" || noun.pos !== "noun" || noun.tanwin) return null;
  const parsed = parseNoun(s, index + 1);
  if (!parsed || parsed.np.predicate || !parsed.np.definite || parsed.np.proper || saysWhen(parsed.np)) return null;
  const after = at(s, parsed.next);
  // … والوزير يغادر غدا: another clause.
  return after.pos === "verb" && agreesWithVerb(parsed.np, after) ? null : parsed;
}

/** Verbs that another verb follows, whose subject stands between the two: بدأ رجل يصرخ. */
const PHASE = /^(بدأ|أخذ|ظل|استمر|عاد|كاد|راح|بات|أصبح|صار|كان|زال|جعل)$/;

function isDescription(np: NounPhrase, item: Item, verb: Verb): boolean {
  if (np.definite || np.pronoun || np.plainNumber || np.proper || item.pos !== "verb" || PHASE.test(verb.ar))
    return false;
  return item.entry.tense === "I" && !item.purpose && !item.suffix && agreesWithVerb(np, item);
}

const isPerson = ({ pos, entry }: Item): boolean => pos === "name" && entry.type === "person";

/**
 * Who is named after all that describes the office. Without an object behind it, the name may be that of another verb.
 */
function isUnnamed(np: NounPhrase): boolean {
  return np.definite && !np.proper && !np.apposition && !np.pronoun;
}

/** An owner has a name, or a noun with ال. */
const isDefiniteAt = (s: Sentence, index: number): boolean =>
  at(s, index).pos === "name" || at(s, index).pos === "noun";

const SPEAKS_FOR =
  /^(?:\w+ )?(spokes(man|woman|person)|director|secretary-general|representative|head|adviser|manager)$/;

/** انتقد رئيس النقابة في المدينة سمير حداد القرار: who it is, and then what is acted on. */
function isNamedBehind(s: Sentence, index: number): boolean {
  const name = parseNoun(s, index + 1)?.next;
  const parsed = name !== undefined && isPerson(at(s, name)) ? parseNoun(s, name) : null;
  return parsed !== null && followsObject(s, parsed.next);
}

const CHANGES = /^(rise|fall|increase|decrease|decline|drop|grow|shrink|jump|climb|slip|surge|plunge|go up|go down)\b/;

/** Whoever speaks "for" a body, these are its own. */
const HEADS = /^(director|secretary-general|head|manager)$/;

function belongsToSubject(s: Sentence, np: NounPhrase, index: number, verb: Verb, passive: boolean): boolean {
  const { entry, suffix } = at(s, index);
  const { form } = entry;
  // صرح المتحدث الأمني للوزارة, بالوزارة: whose spokesman, not to whom he speaks or what he states.
  if (/^[لب]$/.test(form) && !suffix && SPEAKS_FOR.test(np.head) && !at(s, index + 1).entry.human)
    return isDefiniteAt(s, index + 1);
  if (suffix || fold(form) in verb.prepositions || !isNominalAt(s, index + 1)) return false;
  if (form === "في" && isUnnamed(np) && mayBePerson(np) && isNamedBehind(s, index)) return true;
  // Before a verb of saying, a place or purpose describes who speaks: "قال المتحدث في جنيف إن".
  const speaks = verb.complement.includes("that");
  if (speaks && form === "في" && np.proper) return false;
  // ارتفعت الأرباح من 5 ملايين إلى 8: where it rose from.
  if (form === "من" && at(s, index + 1).pos === "number" && CHANGES.test(verb.base)) return false;
  // يعد من أهم …: what somebody counts among.
  if (/^(عد|اعتبر|صنف)$/.test(verb.ar)) return false;
  return (
    form === "من" ||
    // المؤشر العام لبورصة الكويت: what has its adjectives is owned by what follows ل.
    (form === "ل" &&
      !np.human &&
      np.definite &&
      (np.adjectives.length > 0 || np.phrase) &&
      isDefiniteAt(s, index + 1)) ||
    // فعالية اللقاح ضد العدوى: what a thing is for or against.
    (form === "ضد" && !np.human && !np.proper) ||
    (speaks && /^(في|ل|ب|باسم|إلى|لدى|عن)$/.test(form)) ||
    (form === "في" && !np.definite && !passive)
  );
}
