import { isOwner } from "./compounds.ts";
import { findSubject, isGained, type Subject, saysWhen } from "./find-subject.ts";
import { mayBePerson, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { quotedPhrase } from "./quoted-title.ts";
import { at, isNominalAt, type Sentence } from "./sentence.ts";
import { awaitsObject } from "./verb-phrase.ts";
import type { VerbState } from "./verb-state.ts";

/** Phrases of place and time between a verb and its subject, at most. */
const MAX_BETWEEN = 4;

/**
 * قتل في الهجوم خمسة أشخاص, وصل إلى بيروت وزير الخارجية: a subject behind what says where or when. Its items are taken
 * out of the sentence, so that the rest is rendered as if the subject had stood right after the verb. Null when the
 * verb may have its subject elsewhere, or when the phrase is rather an object: only people and institutions act.
 */
export function takeLateSubject(s: Sentence, v: VerbState): Subject | null {
  const speaks = v.main.complement.includes("that");
  if (v.context.share || v.purpose || (s.previousSubject && !speaks)) return null;
  const start = afterPhrases(s, v);
  if (start === null) return null;
  const found = findSubject(s, start, v.main, v.item);
  if (!found || found.between.length > 0 || !acts(found.np)) return null;
  // أوضح للصحيفة المتحدث باسم الوزارة أن: who speaks stands right before what is said.
  if (speaks && at(s, found.next).pos !== "that") return null;
  s.items.splice(start, found.next - start);
  return { ...found, next: v.next };
}

/** The position behind the phrases of place and time that follow the verb; null when none does. */
function afterPhrases(s: Sentence, v: VerbState): number | null {
  let place = v.next;
  const gained = isNominalAt(s, place) ? parseNoun(s, place) : null;
  // نال الجائزة المخرج سمير: the prize stands before whoever won it.
  if (awaitsObject(v) || (gained && isGained(gained.np, v.main))) {
    const object = gained ?? parseNoun(s, place);
    if (!object || object.np.predicate) return null;
    place = object.next;
  }
  for (let count = 0; count < MAX_BETWEEN; count += 1) {
    const next = afterPhrase(s, place);
    if (next === null) break;
    place = next;
  }
  return place === v.next ? null : place;
}

function afterPhrase(s: Sentence, place: number): number | null {
  const { pos, entry, suffix } = at(s, place);
  if (pos === "adverb") return /^(هناك|ثمة)$/.test(entry.form) ? null : place + 1;
  if (pos === "preposition") {
    if (suffix !== "") return null;
    const parsed = isNominalAt(s, place + 1) ? parseNoun(s, place + 1) : quotedPhrase(s, place + 1);
    return parsed?.next ?? null;
  }
  const time = isNominalAt(s, place) ? parseNoun(s, place) : null;
  return time && saysWhen(time.np) ? time.next : null;
}

function acts(np: NounPhrase): boolean {
  if (np.pronoun || np.predicate) return false;
  const person = Boolean(np.human) || mayBePerson(np);
  return person || (np.definite && isOwner(np));
}
