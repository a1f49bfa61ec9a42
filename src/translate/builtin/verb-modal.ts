import type { RenderedVerb } from "./clause-types.ts";
import type { Subject } from "./find-subject.ts";
import { type NounPhrase, simplePhrase } from "./noun-phrase.ts";
import { bareMasdar, governedPhrase, hasGoverned, masdarObject } from "./parse-preposition.ts";
import { pronounOf } from "./pronouns.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { nonEmpty, type VerbState } from "./verb-state.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** English modals of an Arabic verb: present, past, future. */
const MODALS: ReadonlyMap<string, readonly [string, string, string]> = new Map(
  Object.entries({
    أمكن: ["can", "could", "will be able to"],
    وجب: ["must", "had to", "will have to"],
    انبغى: ["should", "should have", "should"],
    جاز: ["may", "might", "may"],
  }),
);

/** True for verbs that English renders with a modal: يمكن، يجب، ينبغي، يجوز. */
export function isModal(ar: string): boolean {
  return MODALS.has(ar);
}

/** Renders يمكن أن يفعل, يجب على الحكومة أن …, يمكن استخدام …; null when the verb is no modal. */
export function renderModal(s: Sentence, v: VerbState): RenderedVerb | null {
  const forms = MODALS.get(v.main.ar);
  if (!forms || v.kan) return null;
  const modal = modalWord(v, forms);
  const from = v.found ? v.found.next : v.next;
  const pronoun = pronounOf(v.item.suffix);
  let named: NounPhrase | null = pronoun ? objectAsSubject(pronoun.subject, pronoun.number, pronoun.person) : null;
  let place = from;
  if (at(s, from).pos === "preposition" && /^(ل|على)$/.test(at(s, from).entry.form) && hasGoverned(s, from)) {
    const governed = governedPhrase(s, from);
    if (governed.np && at(s, governed.next).pos === "that" && opensClause(s, governed.next + 1)) {
      named = governed.np;
      place = governed.next;
    } else if (governed.np && isMasdarAt(s, governed.next))
      return modalWithMasdar(s, v, modal, governed.np, governed.next);
  }
  if (at(s, place).pos === "that" && opensClause(s, place + 1)) {
    const clause = modalWithClause(s, v, modal, named, place);
    if (clause) return clause;
  }
  return modalWithNoun(s, v, modal, named);
}

function modalWord(v: VerbState, [present, past, future]: readonly [string, string, string]): string {
  const isPast = v.form.tense === "P" && v.negation !== "لا";
  const not = v.negation ? " not" : "";
  if (v.future) return future + not;
  return (v.negation === "لم" || isPast ? past : present) + not;
}

function objectAsSubject(head: string, number: "s" | "p", person: 1 | 2 | 3): NounPhrase {
  return simplePhrase(head, { number, person, pronoun: true, definite: false });
}

const opensClause = (s: Sentence, index: number): boolean => isPos(at(s, index), "verb", "negation");
const isMasdarAt = (s: Sentence, index: number): boolean =>
  bareMasdar(s, index) !== null || (at(s, index).pos === "noun" && at(s, index).entry.role === "masdar");

/** يمكن للحكومة استخدام القوة: "the government can use force". */
function modalWithMasdar(s: Sentence, v: VerbState, modal: string, doer: NounPhrase, index: number): RenderedVerb {
  const noun = at(s, index);
  const object = masdarObject(s, index, noun);
  const subjectText = v.context.relative || v.before ? "" : writeNounPhrase(doer);
  const body = nonEmpty([modal, masdarVerb(s, noun)?.base, object.text]);
  return {
    words: nonEmpty([subjectText, ...body]),
    next: object.next,
    infinitive: body,
    body,
    subjectText,
    found: true,
  };
}

function modalWithClause(
  s: Sentence,
  v: VerbState,
  modal: string,
  named: NounPhrase | null,
  index: number,
): RenderedVerb | null {
  const clause = renderVerb(s, index + 1, { controlled: true });
  if (!clause) return null;
  const subjectText = modalSubject(v, named, clause);
  // A subject that is not written in front still has to be said.
  const extra = clause.found && clause.subjectText && subjectText !== clause.subjectText ? [clause.subjectText] : [];
  const body = clause.body ? [...clause.body, ...extra] : clause.words;
  return {
    words: nonEmpty([subjectText, modal, ...body]),
    next: clause.next,
    infinitive: [modal === "can" ? "be able to" : modal, ...body],
    body: [modal, ...body],
    subjectText,
    subject: clause.subject,
  };
}

function modalSubject(v: VerbState, named: NounPhrase | null, clause: RenderedVerb): string {
  const { context } = v;
  if (context.relative) return named && !v.item.suffix ? writeNounPhrase(named) : "";
  if (v.before) return "";
  if (named) return writeNounPhrase(named);
  if (clause.subjectText && clause.found) return clause.subjectText;
  if (context.given) return context.given.head;
  return v.found ? v.found.text : clause.subjectText || "it";
}

/** يجب إخراجهم من القائمة: what follows the deed itself, "from the list". */
function restOf({ np, text }: Subject): string {
  const own = writeNounPhrase(np);
  return text.startsWith(own) ? text.slice(own.length).trim() : "";
}

/** يمكن استخدام الجهاز: "the device can be used". */
function modalWithNoun(s: Sentence, v: VerbState, modal: string, named: NounPhrase | null): RenderedVerb | null {
  const { found, context } = v;
  const text = named ? writeNounPhrase(named) : (found?.text ?? "");
  const verb = found?.np.item && !named ? masdarVerb(s, found.np.item) : null;
  if (found && verb && found.np.possessive) {
    const subjectText = context.relative || v.before ? "" : found.np.possessive.subject;
    const body = nonEmpty([modal, "be", verb.participle, restOf(found)]);
    return { words: nonEmpty([subjectText, ...body]), next: v.next, infinitive: body.slice(1), body, subjectText };
  }
  if (found && verb && found.np.genitive) {
    const done = nonEmpty(["be", verb.participle, restOf(found)]);
    const words = [writeNounPhrase(found.np.genitive), modal, ...done];
    return { words, next: v.next, infinitive: done, body: [], subjectText: "" };
  }
  if (!found && named && isMasdarAt(s, v.next)) return modalWithOwnMasdar(s, v, modal, text);
  if (context.relative && !found) return { words: [modal], next: v.next, infinitive: [modal], body: [modal] };
  return found
    ? { words: nonEmpty([text, modal, "be"]), next: v.next, infinitive: [], body: [modal], subjectText: text }
    : null;
}

/** يمكنه الوصول إلى …: "he can reach …". */
function modalWithOwnMasdar(s: Sentence, v: VerbState, modal: string, subject: string): RenderedVerb {
  const noun = at(s, v.next);
  const verb = masdarVerb(s, noun);
  const { text, next } = masdarObject(s, v.next, noun);
  const body = nonEmpty([modal, verb?.base, text]);
  // الغرف يمكنها تحسين …: the pronoun stands for what was named right before.
  const said = (v.context.relative && !v.context.relativeObject) || Boolean(v.context.before);
  const subjectText = said ? "" : subject;
  return { words: nonEmpty([subjectText, ...body]), next, infinitive: body, body, subjectText, found: true };
}
