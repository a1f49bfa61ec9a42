import { opensVerbPhrase, presentBe, type Rendered } from "./clause-types.ts";
import type { Verb } from "./entry.ts";
import { findSubject } from "./find-subject.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { changedPhrase, mayBePerson, type NounPhrase, simplePhrase } from "./noun-phrase.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, type Sentence } from "./sentence.ts";

/**
 * Renders a relative clause.
 * @param antecedent the phrase it describes; null for a free relative ("what he said").
 */
export function renderRelative(s: Sentence, index: number, antecedent: NounPhrase | null): Rendered {
  const item = at(s, index);
  // من يدفع الثمن؟: a question.
  const asks = item.entry.form === "من" && index === 0 && /^[؟?]$/.test(s.items.at(-1)?.entry.form ?? "");
  const pronoun = asks ? "who" : relativePronoun(item, antecedent);
  const number = pronoun === "those who" ? "p" : "s";
  const head = antecedent ?? simplePhrase("", { person: 3, gender: "m", number });
  const next = at(s, index + 1).pos === "pronoun" ? index + 2 : index + 1;
  const after = at(s, next);
  const called = item.entry.form === "ما" ? takeCalled(s, next) : null;
  if (called) return called;
  const oblique = antecedent && obliqueRelative(s, next, head);
  if (oblique) return oblique;
  if (opensVerbPhrase(after)) {
    const verb = renderVerb(s, next, { relative: true, head });
    if (verb) return { words: [pronoun, ...verb.words], next: verb.next };
  }
  const copula = (after.pos === "preposition" && item.entry.form !== "ما") || after.pos === "adjective";
  return { words: copula ? [pronoun, presentBe(changedPhrase(head, { person: 3 }))] : [pronoun], next };
}

/** ما سماه التطرف: "what was called extremism"; the noun is the name given, not who gave it. */
function takeCalled(s: Sentence, index: number): Rendered | null {
  const verb = at(s, index);
  if (verb.pos !== "verb" || !/^[أ]?سمى$/.test(verb.entry.verb?.ar ?? "") || !/^ه(:|$)/.test(verb.suffix)) return null;
  // سماه الوزير التطرف: who gave it stands before the name.
  const who = findSubject(s, index + 1, verb.entry.verb as Verb, verb);
  const given = who && (who.np.human || mayBePerson(who.np)) ? who : null;
  return { words: given ? ["what", given.text, "called"] : ["what was called"], next: given?.next ?? index + 1 };
}

function relativePronoun(item: Item, antecedent: NounPhrase | null): string {
  const { form } = item.entry;
  const own = baseRelative(form, item, antecedent);
  return own === "which" && antecedent ? "that" : own;
}

function baseRelative(form: string, item: Item, antecedent: NounPhrase | null): string {
  if (item.suffix) return "which";
  if (form === "ما") return "what";
  if (form === "من") return antecedent ? "who" : "those who";
  if (!/^ال/.test(form)) return form === "مما" ? "which" : (item.entry.en ?? "which");
  const people = antecedent && (antecedent.human || /الذين|اللذ/.test(form));
  return people ? "who" : "which";
}

/** الذي تحدث عنه الرئيس: the preposition after the verb goes before "which". */
export function obliqueRelative(s: Sentence, index: number, head: NounPhrase): Rendered | null {
  const verb = at(s, index);
  const preposition = at(s, index + 1);
  if (verb.pos !== "verb" || preposition.pos !== "preposition" || !preposition.suffix) return null;
  if (!isNominalAt(s, index + 2)) return null;
  // The verb phrase is rendered without the resumptive preposition.
  const [removed] = s.items.splice(index + 1, 1);
  const rendered = renderVerb(s, index, { relative: true, head, relativeObject: true });
  if (!rendered) {
    if (removed) s.items.splice(index + 1, 0, removed);
    return null;
  }
  const english = verb.entry.verb?.prepositions[fold(preposition.entry.form)] ?? preposition.entry.en ?? "";
  const opening = `${english} ${head.human ? "whom" : "which"}`.trim();
  return { words: [opening, ...rendered.words], next: rendered.next };
}
