import type { Entry } from "./entry.ts";
import { findSubject, type Subject } from "./find-subject.ts";
import { changedItem } from "./item.ts";
import { fold } from "./letters.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { at, isPos, type Sentence } from "./sentence.ts";
import { afterTime, hasFarObject } from "./verb-passive.ts";
import type { VerbState } from "./verb-state.ts";

/** What such a verb governs is told by its preposition only where that tells verbs apart. */
const TELLING = /^(على|عن|إلى)$/;
/** يؤمن بالله, علم بالأمر: verbs for which ب tells too. */
const TOLD_BY_B = /^(أمن|علم)$/;

const tells = (form: string, ar: string): boolean => TELLING.test(form) || (form === "ب" && TOLD_BY_B.test(ar));

/**
 * اعتمد المجلس أمس على التقرير: of two verbs with the same letters the one whose preposition follows, also behind the
 * subject. Null when the verb at hand may stand with what follows it.
 */
export function prepositionTwin(s: Sentence, v: VerbState): Entry | null {
  if (v.passive || v.item.suffix || v.mainForm.phrase || v.kan) return null;
  const { pos, entry, suffix } = at(s, afterTime(s, v.next));
  if (pos !== "preposition" || suffix !== "" || !tells(entry.form, v.main.ar)) return null;
  const form = fold(entry.form);
  if (form in v.main.prepositions) return null;
  const { tense, person, number, gender } = v.mainForm;
  const fits = (other: Entry) =>
    other.tense === tense && other.person === person && other.number === number && other.gender === gender;
  return (
    s.lexicon
      .lookup(v.mainForm.form)
      .find(
        (other) =>
          other.source === "verbs" &&
          other.form === v.mainForm.form &&
          !other.passive &&
          fits(other) &&
          other.verb !== undefined &&
          form in other.verb.prepositions,
      ) ?? null
  );
}

/** Verbs that are nothing without an object. */
const WANTS_OBJECT =
  /^(visit|oppose|attend|inaugurate|lead|reject|accept|support|see|watch|receive|meet|condemn|discuss|organi[sz]e|manage|own|choose|build|open|close|use|offer|describe|demand|follow|praise|criticise|control|defeat|beat|win|chair|head|host|address|represent|produce|publish|announce|reveal|adopt|approve|cancel|postpone|exchange|present|express|obtain|achieve|examine|study|cross|evacuate|storm|target|attack|respect|honour|prefer|enjoy)$/;

/**
 * زار الوزير المعرض: what seems to describe the subject of a verb that wants an object, where none follows, is that
 * object when the word is a noun too. The item becomes that noun; the subject without it is returned.
 */
export function objectInside(s: Sentence, v: VerbState): Subject | null {
  const { found } = v;
  if (
    !found ||
    v.mainForm.passive ||
    v.item.suffix ||
    v.mainForm.phrase ||
    v.context.relative ||
    !WANTS_OBJECT.test(v.main.base)
  )
    return null;
  if (!isPos(at(s, found.next), "end", "punctuation", "preposition", "adverb", "conjunction")) return null;
  if (hasFarObject(s, found.next)) return null;
  for (let place = found.next - 1; place > v.start + 1; place -= 1) {
    const item = at(s, place);
    if (item.pos !== "adjective" || !item.definite || item.suffix) continue;
    const noun = nounOf(s, item.entry);
    if (!noun || !(item.entry.role || noun.role === "masdar")) continue;
    s.items[place] = changedItem(item, { pos: "noun", entry: noun });
    const subject = findSubject(s, v.next, v.main, v.item);
    const object = subject && subject.next === place ? parseNoun(s, place) : null;
    if (subject && object && !object.np.predicate) return subject;
    s.items[place] = item;
  }
  return null;
}

/** The noun of exactly this spelling that the table has, or the verbal noun. */
function nounOf(s: Sentence, { form }: Entry): Entry | null {
  const twins = s.lexicon
    .lookup(form)
    .filter((entry) => entry.pos === "noun" && entry.form === form && !entry.construct);
  return twins.find(({ role, source }) => role === "masdar" || source === "nouns") ?? null;
}

/** بعد أن قتل خاله: whose uncle it is was told before, and he did it; the uncle is no subject. */
export function isOwnVictim(s: Sentence, v: VerbState, { possessive }: NounPhrase): boolean {
  const before = at(s, v.start - 1).entry.form;
  return Boolean(possessive) && s.personal && /^(بعد|قبل) أن$/.test(before) && DONE_TO_OWN.has(v.main.ar);
}

const DONE_TO_OWN = new Set("قتل طعن ضرب خطف أحرق دهس سرق هدد طرد خنق ذبح أنقذ".split(" "));
