import { thirdPerson } from "./english.ts";
import type { Doer, VerbState } from "./verb-state.ts";

/** The finite English verb with its auxiliaries and negation, for tense, aspect and voice of the Arabic. */
export function finiteWords(v: VerbState, doer: Doer): readonly string[] {
  if (v.passive) return passiveWords(v, doer);
  if (v.kan) return afterKan(v, doer, v.kan.tense === "P", v.kan.negation === "لم");
  const { main } = v;
  const isBe = main.base === "be";
  const rest = /^be (.+)/.exec(main.base)?.[1];
  if (rest) return beWords(v, doer, rest);
  const base = doer.plural || doer.firstPerson;
  const past = isPast(v);
  if (v.future) return ["will", main.base];
  if (v.negation) return negated(v, doer, isBe);
  if (v.purpose) return ["to", main.base];
  if (v.qad && !past) return ["may", main.base];
  if (v.qad && !isBe) return [base ? "have" : "has", main.participle];
  if (isBe) return [beForm(past, doer)];
  if (past) return [main.past];
  return [base ? main.base : thirdPerson(main.base)];
}

const isPast = ({ form, context }: VerbState): boolean => form.tense === "P" && !context.condition;

/** "be issued" in its tenses: the "be" is inflected. */
function beWords(v: VerbState, doer: Doer, rest: string): readonly string[] {
  const past = isPast(v) || v.negation === "لم";
  if (v.future || v.negation === "لن") return [v.negation ? "will not" : "will", "be", rest];
  if (v.purpose) return ["to be", rest];
  if (v.qad && !v.negation) return past ? [doer.plural ? "have been" : "has been", rest] : ["may be", rest];
  return [beForm(past, doer), ...(v.negation ? ["not"] : []), rest];
}

/** Was/were, or am/is/are. */
export function beForm(past: boolean, doer: Doer): string {
  if (past) return doer.plural ? "were" : "was";
  return doer.plural ? "are" : doer.firstPerson ? "am" : "is";
}

function negated(v: VerbState, doer: Doer, isBe: boolean): readonly string[] {
  const { main, negation } = v;
  const base = doer.plural || doer.firstPerson;
  if (negation === "لن") return ["will not", main.base];
  if (negation === "لم" || v.form.tense === "P") {
    return isBe && negation === "لم" ? [`${beForm(true, doer)} not`] : ["did not", main.base];
  }
  return isBe ? [`${beForm(false, doer)} not`] : [base ? "do not" : "does not", main.base];
}

function passiveWords(v: VerbState, doer: Doer): readonly string[] {
  const { participle } = v.main;
  const past = isPast(v);
  if (v.future) return [v.negation ? "will not" : "will", "be", participle];
  if (v.negation === "لم") return [`${beForm(true, doer)} not`, participle];
  if (v.negation === "لن") return ["will not be", participle];
  if (v.negation) return [`${beForm(false, doer)} not`, participle];
  if (v.kan?.tense === "P") return [v.mainForm.tense === "P" ? "had been" : beForm(true, doer), participle];
  if (v.qad && past) return [doer.plural ? "have been" : "has been", participle];
  return [beForm(past, doer), participle];
}

/** كان with a verb: past perfect, past continuous, future continuous. */
function afterKan(v: VerbState, doer: Doer, past: boolean, negatedKan: boolean): readonly string[] {
  const { main } = v;
  if (v.mainForm.tense === "P") return [past ? "had" : "will have", ...(v.negation ? ["not"] : []), main.participle];
  if (negatedKan || v.negation) return [`${beForm(true, doer)} not`, main.ing];
  if (main.base === "be") return [beForm(true, doer)];
  return [past ? beForm(true, doer) : v.future ? "will be" : beForm(false, doer), main.ing];
}
