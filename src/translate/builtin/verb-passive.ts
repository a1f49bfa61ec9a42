import { isOwner } from "./compounds.ts";
import type { Entry, Verb } from "./entry.ts";
import { saysWhen } from "./find-subject.ts";
import { fold } from "./letters.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { pronounOf } from "./pronouns.ts";
import { at, isNominalAt, isPos, type Sentence } from "./sentence.ts";
import type { VerbState } from "./verb-state.ts";

/** Verbs whose passive is spelt like the active and is common: قتل شخصان is "two people were killed". */
const OFTEN_PASSIVE = new Set(
  "قتل أصاب اعتقل جرح خطف اختطف احتجز نقل دمر دفن اغتال أنقذ أحرق أغلق انتخب عين أوقف سجن طرد أرسل أجل ألغى استخدم حاكم".split(
    " ",
  ),
);

/** Verbs that things undergo rather than do: الاتفاق سيوقع is "the agreement will be signed". */
const DONE_TO_THINGS = new Set(
  "وقع نشر عقد فرض رفع سجل استأنف نفذ افتتح طرح عرض أقر أجرى شيد بنى أنشأ أطلق كشف حدد اتخذ أعد وزع أدان صنع باع أنتج عالج ناقش بحث صادر ضبط أرجأ عدل مدد نظم تداول خصص قرر جمد وقف استعاد أزال رمم منح".split(
    " ",
  ),
);

/** Verbs of making known, which also stand without an object where somebody speaks. */
const MADE_KNOWN = /^(أعلن|أذاع|أعلم|بث|نشر)$/;

/** Bodies that speak, beside the institutions. */
const SPEAKER =
  /\b(front|syndicate|association|foundation|institute|cent(er|re)|office|coalition|alliance|presidency|palace|channel|network|station|league|fund|union|sources?|media|press|store|factory|school|household|department|authority|chamber|firm|brand|studio|leadership|command|side|parties|camp|house|family|board|staff)$/;

/** نتائج تعلن في مسقط: what is made known makes nothing known itself, unless what it says follows. */
function isMadeKnown(s: Sentence, { main, next }: VerbState, subject: NounPhrase): boolean {
  if (!MADE_KNOWN.test(main.ar) || SPEAKER.test(subject.head) || subject.pronoun) return false;
  const place = afterTime(s, next);
  for (let index = place; index < s.items.length && !isPos(at(s, index), "punctuation"); index += 1) {
    if (isPos(at(s, index), "that")) return false;
  }
  // أعلنت الشؤون الصحية أمس عن تشغيل المستشفى: what it made known follows its preposition.
  if (at(s, place).pos === "preposition" && at(s, place).entry.form === "عن") return false;
  return isPos(at(s, place), "preposition", "adverb", "punctuation", "end", "conjunction");
}

/** يصدر without an object is صدر "be issued", not أصدر "issue": the reading of the same letters that needs none. */
export function intransitiveTwin(s: Sentence, v: VerbState): Verb | null {
  const { main, mainForm, found } = v;
  if (!found || v.passive || v.item.suffix || /^be\b/.test(main.base) || hasObject(s, v)) return null;
  const twin = s.lexicon
    .lookup(mainForm.form)
    .find(
      (entry) =>
        entry.source === "verbs" &&
        entry.form === mainForm.form &&
        entry.tense === mainForm.tense &&
        entry.person === mainForm.person &&
        /^be \w+ed$/.test(entry.verb?.base ?? ""),
    );
  return twin?.verb ?? null;
}

/** أوكرانيا تسقط 54 مسيرة: what falls has no object; the same letters are أسقط, "bring down". */
export function transitiveTwin(s: Sentence, v: VerbState): Entry | null {
  if (!INTRANSITIVE.test(v.main.ar) || v.passive || v.kan || v.item.suffix || v.mainForm.phrase) return null;
  const object = at(s, v.next);
  if (!(v.found || v.before) || object.tanwin || !isPos(object, "noun", "number")) return null;
  const parsed = parseNoun(s, v.next);
  if (!parsed || parsed.np.predicate || saysWhen(parsed.np)) return null;
  const twins = s.lexicon.lookup(v.mainForm.form);
  return twins.find(({ verb, tense }) => verb?.ar === `أ${v.main.ar}` && tense === v.mainForm.tense) ?? null;
}

/** Verbs without an object, whose causative looks the same in the present. */
const INTRANSITIVE = /^(سقط|خرج|غرق|فشل|نزل|رجع)$/;

/** Something follows that the verb may act on, or a clause that it introduces. */
function hasObject(s: Sentence, v: VerbState): boolean {
  const after = at(s, v.next);
  if (isPos(after, "that", "punctuation")) return after.pos === "that";
  if (after.pos === "preposition") return fold(after.entry.form) in v.main.prepositions;
  return isNominalAt(s, v.next) && after.pos !== "adjective" && !/day/.test(after.entry.type ?? "");
}

/** A verb with a subject but without the object that its active needs. */
export function isHiddenPassive(s: Sentence, v: VerbState): boolean {
  const { main, found, context } = v;
  const subject = found?.np ?? v.before;
  if (v.passive || pronounOf(v.item.suffix)) return false;
  if (context.relative) return !context.relativeObject && isUndergone(s, v, context.head ?? null);
  // كانت المدينة قد دمرت: a thing with nothing behind the verb.
  if (!subject || v.kan) return Boolean(v.kan && subject && !subject.human) && isUndergone(s, v, subject ?? null);
  const inert = !isOwner(subject) && !subject.human && !subject.proper;
  const known = inert && isMadeKnown(s, v, subject);
  const thing = inert && (known || DONE_TO_THINGS.has(main.ar)) && main.base !== "occur";
  if (!found && !thing) return false;
  if (!OFTEN_PASSIVE.has(main.ar) && !main.passiveParticiple && !thing) return false;
  if (/that|to/.test(main.complement) && !known) return false;
  const after = at(s, v.next);
  if (after.pos === "that" || (after.pos === "punctuation" && !thing)) return false;
  // انتقد الوزير ما حدث: what happened is the object.
  if (after.pos === "relative" && /^(ما|من)$/.test(after.entry.form)) return false;
  // يدفع النادي حتى 100 مليون: so is how much at most.
  if (after.entry.form === "حتى" && at(s, v.next + 1).pos === "number") return false;
  const governsNext = after.pos === "preposition" && fold(after.entry.form) in main.prepositions;
  if (
    thing &&
    !known &&
    (v.mainForm.phrase || governsNext || !/^(preposition|adverb|punctuation|end|conjunction)$/.test(after.pos))
  ) {
    return false;
  }
  // أوقفت السلطات مساء الجمعة ناشطا: when it happened is no object, what follows it is one.
  const place = afterTime(s, v.next);
  const object = isObjectLike(s, place) || hasFarObject(s, place);
  const governed = after.pos === "preposition" && main.prepositions[fold(after.entry.form)] === "";
  return !object && !governed && Boolean(subject.quantity || !subject.proper);
}

/** A phrase that a verb may act on begins here. */
function isObjectLike(s: Sentence, place: number): boolean {
  const item = at(s, place);
  return isNominalAt(s, place) && (item.pos !== "adjective" || item.tanwin) && !/day/.test(item.entry.type ?? "");
}

/** Phrases of place, time and manner between a subject and what it acts on, at most. */
const MAX_BETWEEN = 5;

/** نظمت اللجنة في المدينة أمس، برنامجها: an object behind where, when and with whom, and behind a comma. */
export function hasFarObject(s: Sentence, from: number): boolean {
  let place = from;
  for (let phrases = 0; phrases < MAX_BETWEEN; phrases += 1) {
    const item = at(s, place);
    const { form } = item.entry;
    if (/^[،,)("«»“”]$/.test(form)) place += 1;
    else if (item.clitic && form === "و" && place > from && at(s, place + 1).pos === "noun")
      place = parseNoun(s, place + 1)?.next ?? place;
    else if (place > from && at(s, place - 1).entry.form === '"' && isPos(item, "name", "noun") && !item.tanwin)
      place += 1;
    else if (item.pos === "preposition" && item.suffix && !/^(بين|من)$/.test(form)) place += 1;
    else if (item.pos === "preposition" && isNominalAt(s, place + 1)) place = parseNoun(s, place + 1)?.next ?? place;
    else break;
    place = afterTime(s, place);
    if (place > from && isObjectLike(s, place) && at(s, place - 1).pos !== "conjunction") return true;
  }
  return false;
}

/** Institutions that act; a city or a hospital is rather acted on. */
const isActor = (np: NounPhrase): boolean =>
  isOwner(np) && !/^(city|country|state|region|hospital|university|world)$/.test(np.head);

/** الذين قتلوا في المعركة: a verb of that kind with nothing that it acts on. */
function isUndergone(s: Sentence, { main, mainForm, next }: VerbState, head: NounPhrase | null): boolean {
  if (!OFTEN_PASSIVE.has(main.ar) || mainForm.tense !== "P" || mainForm.phrase || !head || isActor(head)) return false;
  const after = at(s, afterTime(s, next));
  const governs = after.pos === "preposition" && main.prepositions[fold(after.entry.form)] === "";
  return isPos(after, "preposition", "punctuation", "end", "conjunction") && !governs;
}

/** The position behind the phrases that say when. */
export function afterTime(s: Sentence, from: number): number {
  let place = from;
  for (;;) {
    const parsed = isNominalAt(s, place) ? parseNoun(s, place) : null;
    if (parsed && saysWhen(parsed.np)) place = parsed.next;
    else if (at(s, place).pos === "adverb") place += 1;
    else return place;
  }
}
