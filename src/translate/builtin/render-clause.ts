import { takeCircumstanceVerb } from "./circumstance.ts";
import { takeAdverb, takeConjunction, takeConnectiveThat } from "./clause-conjunctions.ts";
import { takeJudgement, takePastJudgement } from "./clause-judgements.ts";
import {
  takeCopulaPronoun,
  takeExistential,
  takeHeadline,
  takeObligation,
  takePossession,
  takeSlogan,
} from "./clause-openings.ts";
import { takeNoun, takeParticiple, takePreposition } from "./clause-phrases.ts";
import type { Clause, Step } from "./clause-state.ts";
import { takeRelative, takeThat, takeVerb } from "./clause-verbs.ts";
import type { Item } from "./item.ts";
import { at, type Sentence } from "./sentence.ts";

/** Renders all items of a sentence as English words. */
export function renderSentence(s: Sentence): readonly string[] {
  const words: string[] = [];
  let index = 0;
  while (index < s.items.length) {
    const clause = renderClause(s, index);
    words.push(...clause.words);
    if (clause.next > index) index = clause.next;
    else {
      words.push(at(s, index).entry.en ?? "");
      index += 1;
    }
  }
  return words;
}

/** What may begin at an item, in the order it is tried; the first step that takes the item wins. */
const STEPS: readonly Step[] = [
  takeSlogan,
  takeHeadline,
  takeCopulaPronoun,
  takeConnectiveThat,
  takeExistential,
  takeAdverb,
  takeConjunction,
  takeCircumstanceVerb,
  takeRelative,
  takeThat,
  takePastJudgement,
  takeJudgement,
  takeObligation,
  takePossession,
  takePreposition,
  takeVerb,
  takeParticiple,
  takeNoun,
];

/** Renders up to the end of a clause: a full stop, colon, semicolon or question mark. */
function renderClause(s: Sentence, index: number): Clause {
  const c: Clause = {
    words: [],
    next: index,
    context: { share: null, also: false },
    top: true,
    hadVerb: false,
    subject: null,
    last: null,
    lastEnd: -1,
    inner: null,
    innerEnd: -1,
    topic: null,
  };
  while (c.next < s.items.length) {
    const item = at(s, c.next);
    if (item.pos === "punctuation") {
      if (takePunctuation(s, c, item)) return c;
      continue;
    }
    if (STEPS.some((step) => step(s, c, item))) continue;
    c.words.push(item.entry.en ?? "");
    c.next += 1;
  }
  return c;
}

/** Writes a mark; true when it ends the clause. */
function takePunctuation(s: Sentence, c: Clause, { entry }: Item): boolean {
  const { form } = entry;
  c.words.push(form);
  c.next += 1;
  if (/^["«»“”'()]$/.test(form)) {
    // A quotation mark does not part a phrase from what describes it.
    if (c.last && c.lastEnd === c.next - 1) c.lastEnd = c.next;
    else c.last = null;
    return false;
  }
  c.last = null;
  if (c.hadVerb || /[.!?؟;؛:]/.test(form)) c.topic = null;
  s.controlVerb = null;
  if (/[.:;؛!?؟]/.test(form)) return true;
  c.hadVerb = false;
  s.previousSubject = c.subject ?? s.previousSubject;
  c.subject = null;
  return false;
}
