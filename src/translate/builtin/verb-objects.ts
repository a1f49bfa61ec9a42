import { isOwner } from "./compounds.ts";
import { thirdPerson } from "./english.ts";
import type { Verb } from "./entry.ts";
import { saysWhen } from "./find-subject.ts";
import { changedItem } from "./item.ts";
import { fold } from "./letters.ts";
import { directionAdjective, isLand, isPlace, type NounPhrase, type Parsed, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { bareMasdar, masdarObject } from "./parse-preposition.ts";
import { pronounOf } from "./pronouns.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, isPos, masdarVerb, type Sentence, wordOf } from "./sentence.ts";
import { takeDescription } from "./verb-described.ts";
import { afterTime } from "./verb-passive.ts";
import type { VerbState } from "./verb-state.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** What follows the verb in English, with the last phrase for later attachments. */
export interface Objects {
  readonly words: string[];
  next: number;
  lastPhrase: NounPhrase | null;
}

/** Verbs with an object and a verbal noun for what it should do: دعا الحكومة إلى وقف … */
const CONTROL = /^(طالب|دعا|حث|أمر|اتهم|منع|ساعد|سمح|طلب|أجبر|شجع|ألزم|ناشد|مكن|نصح|حذر|هدد|قام|كلف)$/;
/** Verbs that another imperfect follows: بدأ يعمل. */
const PHASE = /^(بدأ|أخذ|ظل|استمر|عاد|كاد|راح|شرع|واصل|بات|أصبح|حاول|صار)$/;
const CONTINUING = /^(ظل|استمر|واصل|بات|أصبح|صار)$/;

/** Collects the objects of a verb: pronoun, governed preposition, direct object, dependent verb, infinitive. */
export function collectObjects(s: Sentence, v: VerbState): Objects {
  const objects: Objects = { words: [], next: v.next, lastPhrase: null };
  const pronoun = pronounOf(v.item.suffix);
  if (pronoun && !v.context.relativeObject) objects.words.push(pronoun.object);
  if (!takeDescription(s, v.main, objects) && !v.passive) {
    if (!takeBehindTime(s, v.main, objects)) takeFirstObject(s, v.main, objects);
    takeDescription(s, v.main, objects);
  }
  if (objects.words.length === 0) takeDependentVerb(s, v.main, objects);
  if (objects.words.length === 1 && (objects.lastPhrase || pronoun) && CONTROL.test(v.main.ar))
    takeInfinitive(s, v.main, objects);
  takeQuickDeed(s, v.main, objects);
  return objects;
}

/** أعرب الأحد عن قلقه, وصل مساء أمس إلى تونس: what the verb governs stands behind when it was; in English before it. */
function takeBehindTime(s: Sentence, verb: Verb, objects: Objects): boolean {
  const start = objects.next;
  const { pos: kind, entry: first } = at(s, start);
  const isWhen = first.type === "day" || (kind === "adverb" && WHEN.test(first.en ?? ""));
  const place = isWhen ? afterTime(s, start) : start;
  const { pos, entry } = at(s, place);
  if (place === start || pos !== "preposition" || !(fold(entry.form) in verb.prepositions)) return false;
  const when = s.items.slice(start, place).map((item) => (item.entry.type === "day" ? "on " : "") + wordOf(item));
  const before = objects.words.length;
  objects.next = place;
  takeFirstObject(s, verb, objects);
  if (objects.next === place) {
    objects.next = start;
    return false;
  }
  // تعتمد حاليا على شركة توظف …: what is described stays beside its description.
  const last = isPos(at(s, objects.next), "verb", "relative", "negation", "name", "adjective", "conjunction")
    ? before
    : objects.words.length;
  objects.words.splice(last, 0, ...when);
  return true;
}

const WHEN =
  /\b(\w+day|tonight|tomorrow|morning|evening|night|noon|afternoon|dawn|midnight|week|month|year|earlier|recently)\b/;

/** أمر بسرعة القبض على: "ordered to quickly arrest". */
function takeQuickDeed(s: Sentence, verb: Verb, objects: Objects): void {
  const noun = at(s, objects.next + 1);
  if (at(s, objects.next).entry.form !== "بسرعة" || !ORDERS.test(verb.ar)) return;
  const done = noun.pos === "noun" ? masdarVerb(s, noun) : null;
  if (!done) return;
  const object = masdarObject(s, objects.next + 1, changedItem(noun, { definite: false }));
  objects.words.push(`to quickly ${done.base} ${object.text}`.trim());
  objects.next = object.next;
}

const ORDERS = /^(أمر|طالب|وجه|طلب|دعا|أوصى|ناشد|تعهد|وعد)$/;

function takeFirstObject(s: Sentence, verb: Verb, objects: Objects): void {
  const item = at(s, objects.next);
  if (takeRegion(s, verb, objects)) return;
  const governed = item.pos === "preposition" ? verb.prepositions[fold(item.entry.form)] : undefined;
  if (item.pos === "preposition" && governed !== undefined) {
    const pronoun = pronounOf(item.suffix);
    if (pronoun) {
      objects.words.push(`${governed} ${pronoun.object}`.trim());
      objects.next += 1;
    } else if (at(s, objects.next + 1).pos === "that") objects.next += 1;
    else if (isNominalAt(s, objects.next + 1)) takeGoverned(s, verb, governed, objects);
    return;
  }
  if (isNominalAt(s, objects.next) && item.pos !== "adjective" && verb.base !== "be") takeDirect(s, verb, objects);
}

const STRIKES =
  /^(strike|hit|shake|sweep|invade|bomb|shell|control|lash|storm|batter|threaten|enter|leave|visit|reach|target|rock|devastate|engulf|cover|flood|paralyse|destroy|raid|attack)\b/;

/** يهز غرب تركيا: part of a country as the object, not where it happens. */
function takeRegion(s: Sentence, verb: Verb, objects: Objects): boolean {
  const item = at(s, objects.next);
  const direction = item.pos === "preposition" && !item.suffix ? directionAdjective(item.entry.form) : undefined;
  if (!direction || !STRIKES.test(verb.base)) return false;
  const parsed = parseNoun(s, objects.next + 1);
  if (!parsed || !isLand(parsed.np.type)) return false;
  objects.words.push(`${direction} ${writeNounPhrase(parsed.np)}`);
  objects.next = parsed.next;
  objects.lastPhrase = parsed.np;
  return true;
}

function takeGoverned(s: Sentence, verb: Verb, english: string, objects: Objects): void {
  const place = objects.next + 1;
  const noun = at(s, place);
  const parsed = parseNoun(s, place);
  if (!parsed) return;
  const { np } = parsed;
  const masdar = np.item?.entry.role === "masdar" ? np.item.entry.verb : undefined;
  const pronoun = pronounOf(noun.suffix);
  objects.next = parsed.next;
  const undone = noun.entry.form === "عدم" && CONTROL.test(verb.ar) ? masdarVerb(s, at(s, place + 1)) : null;
  if (undone) {
    const object = masdarObject(s, place + 1, changedItem(at(s, place + 1), { definite: false }));
    objects.words.push(`not to ${undone.base} ${object.text}`.trim());
    objects.next = object.next;
    return;
  }
  const done = takesInfinitive(verb, english) && (np.genitive || pronoun) ? bareMasdar(s, place) : null;
  if (done) {
    const object = pronoun ? pronoun.object : writeNounPhrase(np.genitive as NounPhrase, true);
    objects.words.push(`to ${done.base} ${object}`);
    return;
  }
  const gerund = masdar && np.genitive && !np.deed && english && np.adjectives.length === 0;
  const text = gerund ? `${masdar.ing} ${writeNounPhrase(np.genitive as NounPhrase, true)}` : writeNounPhrase(np, true);
  // استمر الصراع في البلاد: a place keeps its "in" where an activity would lose it.
  if (
    english === "" &&
    at(s, place - 1).entry.form === "في" &&
    (isPlace(np.type) || /^(country|city|area|region|province|town|village|capital)$/.test(np.head))
  ) {
    objects.words.push(`in ${text}`);
    objects.lastPhrase = np;
    return;
  }
  const said = verb.base.endsWith(` ${english}`) || (verb.base === "seek" && english === "to");
  const link = said ? "" : english;
  objects.words.push(link ? `${link} ${text}` : text);
  objects.lastPhrase = np;
}

/** Verbs that English continues with an infinitive: by their row, or by their English. */
function takesInfinitive(verb: Verb, preposition: string): boolean {
  if (verb.complement.includes("to")) return true;
  return preposition === "to" && /^(fail|seek|agree|aim|try|decide|plan|refuse|intend|threaten|work)$/.test(verb.base);
}

function takeDirect(s: Sentence, verb: Verb, objects: Objects): void {
  const parsed = parseNoun(s, objects.next);
  if (!parsed || parsed.np.predicate || /^(day|year)$/.test(parsed.np.type ?? "")) return;
  const { np } = parsed;
  // وصل يوم 26 فبراير: when it was; حدد يوم 26 فبراير: what was set.
  if (np.type === "month" && saysWhen(np) && !/^(set|choose|select|fix|mark)\b/.test(verb.base)) return;
  const deed = definiteDeed(s, verb, objects.next, parsed);
  if (deed) {
    objects.words.push(deed.text);
    objects.next = deed.next;
    return;
  }
  // يصل بورتسودان, يصل مطار بيروت: where one arrives stands without a preposition.
  const place = verb.base !== "arrive" || np.plainNumber ? "" : isPlace(np.type) ? "in" : "at";
  if (place) objects.words.push(place);
  objects.words.push(infinitiveObject(s, verb, objects.next, np) ?? writeNounPhrase(np, true));
  objects.next = parsed.next;
  objects.lastPhrase = np;
  takeSecondObject(s, verb, objects);
}

/** يعتزم الاستقالة من منصبه: "intends to resign from his post". */
function definiteDeed(s: Sentence, verb: Verb, index: number, { np, next }: Parsed) {
  const item = at(s, index);
  // يحاول الانضمام إلى الحزب: what the preposition brings is the deed's object already.
  const own = at(s, index + 1).pos === "preposition";
  const done = item.definite && INTENDS.test(verb.base) && (!np.genitive || own) ? masdarVerb(s, item) : null;
  if (!done || (next !== index + 1 && !own) || (at(s, next).pos === "relative" && !own)) return null;
  // رفض الطعن: an appeal is rejected; only with its own preposition is it a deed, رفض التعليق على.
  const after = at(s, next);
  const governs = after.pos === "preposition" && fold(after.entry.form) in done.prepositions;
  if (/^(refuse|reject)/.test(verb.base) && !governs) return null;
  const object = masdarObject(s, index, changedItem(item, { definite: false, suffix: "" }));
  return { text: `to ${done.base} ${object.text}`.trim(), next: object.next };
}

const INTENDS =
  /^(intend|decide|try|attempt|refuse|reject|want|plan|hope|agree|decline|aim|wish|prefer|pledge|promise)\b/;

/** تسلم المغرب متهما: what is handed over comes second in Arabic, first in English. */
function takeSecondObject(s: Sentence, verb: Verb, objects: Objects): void {
  const item = at(s, objects.next);
  // أبلغ الوسطاء رفضه: "informed mediators of his rejection".
  if (/^(inform|notify)\b/.test(verb.base) && item.pos === "noun") {
    const told = parseNoun(s, objects.next);
    if (!told || saysWhen(told.np)) return;
    objects.words.push("of", writeNounPhrase(told.np));
    objects.next = told.next;
    return;
  }
  if (!/^(hand|submit|deliver|return)\b/.test(verb.base) || !item.tanwin || !isPos(item, "noun", "adjective")) return;
  const parsed = parseNoun(s, objects.next);
  if (!parsed) return;
  const text = item.pos === "adjective" ? `a ${writeNounPhrase(parsed.np)} person` : writeNounPhrase(parsed.np, true);
  objects.words.unshift(text, "to");
  objects.next = parsed.next;
}

/** Verb phrases of the table that end in the "to" of an infinitive: "fail to". */
const OPEN_INFINITIVE = /^(fail|agree|refuse|decide|plan|seek|intend|aim|hope|threaten|manage|promise|pledge) to$/;

/** What one says to somebody else's deed: يقبل استقالة الحكومة. */
const RECEIVES = /^(reject|refuse|accept|approve|welcome|support|await|expect|announce|demand|request)\b/;

/** حاول إنقاذ السكان: "tried to rescue the residents". */
function infinitiveObject(s: Sentence, verb: Verb, index: number, { genitive }: NounPhrase): string | null {
  const open = OPEN_INFINITIVE.test(verb.base);
  // رفض طعن ترامب: the appeal is his, nobody appeals him.
  const named = genitive?.proper && !isPlace(genitive.type);
  const owner = genitive && (named || (genitive.human && (genitive.proper || genitive.definite)) || isOwner(genitive));
  const takes = !(owner && RECEIVES.test(verb.base)) && (open || /\bto\b/.test(verb.complement));
  const done = takes && genitive ? bareMasdar(s, index) : null;
  if (!done || !genitive || (!open && at(s, index).entry.role !== "masdar")) return null;
  return `${open ? "" : "to "}${done.base} ${writeNounPhrase(genitive, true)}`;
}

/** بدأ يعمل: "began to work"; ظل يعمل: "remained working". */
function takeDependentVerb(s: Sentence, verb: Verb, objects: Objects): void {
  const item = at(s, objects.next);
  if (item.pos !== "verb" || item.entry.tense === "P" || !PHASE.test(verb.ar)) return;
  const rendered = renderVerb(s, objects.next, {
    controlled: true,
    given: simplePhrase("", { pronoun: true, person: 3 }),
  });
  const dependent = item.entry.verb;
  if (!rendered || !dependent) return;
  const [, ...rest] = rendered.body ?? [];
  objects.words.push(CONTINUING.test(verb.ar) ? dependent.ing : `to ${dependent.base}`, ...rest);
  objects.next = rendered.next;
}

/** طالب الحكومة بوقف …: "called on the government to stop …". */
function takeInfinitive(s: Sentence, verb: Verb, objects: Objects): void {
  const preposition = at(s, objects.next);
  // دعا السكان إلى عدم العودة: "called on the residents not to return".
  const not = at(s, objects.next + 1).entry.form === "عدم";
  const place = objects.next + (not ? 2 : 1);
  const noun = not ? changedItem(at(s, place), { definite: false }) : at(s, place);
  const opens =
    isPos(preposition, "preposition") && !preposition.suffix && /^(ب|إلى|على|من|ل)$/.test(preposition.entry.form);
  const done = opens ? (not ? masdarVerb(s, noun) : bareMasdar(s, place)) : null;
  if (!done) return;
  const object = masdarObject(s, place, noun);
  const link =
    verb.ar === "اتهم"
      ? `of ${done.ing}`
      : /^(منع|حذر)$/.test(verb.ar) && preposition.entry.form === "من"
        ? `from ${done.ing}`
        : `${not ? "not " : ""}to ${done.base}`;
  objects.words.push(`${link} ${object.text}`.trim());
  objects.next = object.next;
}

/** Finite form of a verb in the present. */
export function presentForm(verb: Verb, plural: boolean): string {
  return plural ? verb.base : thirdPerson(verb.base);
}
