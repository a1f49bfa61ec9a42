import { type RenderedVerb, type VerbContext, verbContext } from "./clause-types.ts";
import { findSubject, type Subject } from "./find-subject.ts";
import { changedItem, type Item } from "./item.ts";
import { takeLateSubject } from "./late-subject.ts";
import { agreesWithVerb, changedPhrase, type NounPhrase, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { at, isNominalAt, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { isSharedSubject } from "./shared-subject.ts";
import { isOwnVictim, objectInside, prepositionTwin } from "./valency.ts";
import { chooseDoer, noSubjectWanted } from "./verb-doer.ts";
import { finiteWords } from "./verb-finite.ts";
import { isModal, renderModal } from "./verb-modal.ts";
import { collectObjects, presentForm } from "./verb-objects.ts";
import { intransitiveTwin, isHiddenPassive, transitiveTwin } from "./verb-passive.ts";
import { awaitsObject, describePhrase, ownPhrase, resolveSplitPhrase } from "./verb-phrase.ts";
import { resolveSense } from "./verb-sense.ts";
import {
  isStill,
  renderBareNegation,
  renderExistence,
  renderKanWithoutSubject,
  renderLaysa,
  renderSentenced,
  renderStill,
  renderTamm,
} from "./verb-special.ts";
import { type Doer, nonEmpty, type VerbState } from "./verb-state.ts";
import { callOn, refuse } from "./verb-wording.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** Deepest nesting of verb phrases that is followed; beyond it words are rendered one by one. */
const MAX_DEPTH = 12;

/** Renders the verb phrase that begins at an item, subject first as English wants it. Null when there is none. */
export function renderVerb(s: Sentence, index: number, context: Partial<VerbContext>): RenderedVerb | null {
  if (s.depth >= MAX_DEPTH) return null;
  s.depth += 1;
  try {
    return renderVerbPhrase(s, index, verbContext(context));
  } finally {
    s.depth -= 1;
  }
}

function renderVerbPhrase(s: Sentence, index: number, context: VerbContext): RenderedVerb | null {
  const lead = leadingParticles(s, index);
  const item = at(s, lead.next);
  if (item.pos === "laysa") return renderLaysa(s, lead.next, context);
  if (item.pos !== "verb") {
    return lead.next === index ? null : renderBareNegation(s, lead.next, lead.negation, context);
  }
  const v = verbState(s, index, lead, context);
  if (!v) return null;
  resolveSubject(s, v);
  const special = renderExistence(v) ?? renderTamm(s, v) ?? renderSentenced(s, v);
  if (special) return special;
  resolveLightVerbs(s, v);
  return renderKanWithoutSubject(s, v) ?? renderResolved(s, v);
}

interface Lead {
  readonly negation: string;
  readonly qad: boolean;
  readonly future: boolean;
  readonly next: number;
}

function leadingParticles(s: Sentence, index: number): Lead {
  let [negation, qad, future, next] = ["", false, false, index];
  for (; isPos(at(s, next), "negation", "qad", "future"); next += 1) {
    const { pos, entry } = at(s, next);
    if (pos === "negation") negation = entry.form;
    else if (pos === "qad") qad = true;
    else future = true;
  }
  return { negation, qad, future, next };
}

function verbState(s: Sentence, start: number, lead: Lead, given: VerbContext): VerbState | null {
  const item = at(s, lead.next);
  const verb = item.entry.verb;
  if (!verb) return null;
  let context = given;
  // أنه يجب أن: the pronoun belongs to the verb after the modal.
  if (context.given && isModal(verb.ar) && at(s, lead.next + 1).pos !== "that" && !item.suffix) {
    context = verbContext({ ...context, given: null });
  }
  if (context.relative && (item.entry.person !== 3 || item.suffix)) {
    context = verbContext({ ...context, relativeObject: true });
  }
  s.lastVerb = verb;
  const { before } = context;
  return {
    start,
    next: lead.next + 1,
    negation: lead.negation,
    qad: lead.qad,
    future: lead.future || item.future,
    purpose: item.purpose,
    item,
    implied: item.doer,
    form: item.entry,
    main: verb,
    mainForm: item.entry,
    kan: null,
    context,
    before: before ? subjectBefore(before, item) : null,
    found: null,
    passive: false,
  };
}

/** A phrase before the verb as its subject, when it agrees; a name does whatever it is taken for: ليفربول يتعادل. */
function subjectBefore(np: NounPhrase, item: Item): NounPhrase | null {
  if (agreesWithVerb(np, item)) return np;
  const { person, number } = item.entry;
  const named = np.proper && !np.inPreposition && person === 3 && number !== "d";
  return named ? changedPhrase(np, { number: number === "p" ? "p" : np.number }) : null;
}

/** Looks for a subject after the verb; كان and لا يزال may have theirs before the verb that they govern. */
function resolveSubject(s: Sentence, v: VerbState): void {
  const { context } = v;
  const open = !v.before && !context.given;
  if (v.main.ar === "كان" || isStill(v.main.ar)) {
    const searches = open && !context.relative;
    if (searches) v.found = findSubject(s, v.next, v.main, v.item);
    resolveGovernedVerb(s, v, searches);
  } else {
    const excluded = noSubjectWanted(v) || (isModal(v.main.ar) && v.item.suffix !== "") || awaitsObject(v);
    const gapped = context.relative && !context.relativeObject;
    // أنه قبض على الجاني: the pronoun stands for nobody.
    if ((open || context.given?.pronoun) && !gapped) v.found = undergoer(s, v);
    if (open && !v.found && !excluded && !gapped && v.form.person === 3) {
      const found = findSubject(s, v.next, v.main, v.item);
      const taken = found && (isSharedSubject(v, found.np, at(s, found.next)) || isOwnVictim(s, v, found.np));
      v.found = taken ? null : found;
      v.found = objectInside(s, v) ?? v.found;
    }
    // A phrase that ends in its preposition has its object next; the subject may still follow that.
    if (open && !gapped && !v.found && v.form.person === 3 && !noSubjectWanted(v) && !isModal(v.main.ar)) {
      v.found = takeLateSubject(s, v);
    }
  }
  if (v.found && !(v.kan && v.next > v.found.next)) v.next = Math.max(v.found.next, v.next);
  v.passive = Boolean(v.mainForm.passive);
  const rated = /^(اعتبر|عد|صنف)$/.test(v.main.ar) && v.form.tense !== "P" && !v.item.suffix;
  if (rated && v.found && at(s, v.next).pos !== "that") v.passive = true;
}

/** عثر على رجل: of a passive that keeps its preposition, what follows that is the subject: "a man was found". */
function undergoer(s: Sentence, { main, mainForm, next }: VerbState): Subject | null {
  if (!mainForm.phrase || !/^be \w+(ed|nd)$/.test(main.base) || !/ (على|إلى|عن|ب)$/.test(mainForm.form)) return null;
  const parsed = isNominalAt(s, next) ? parseNoun(s, next) : null;
  if (!parsed || parsed.np.predicate) return null;
  return { np: parsed.np, text: writeNounPhrase(parsed.np), next: parsed.next, between: [] };
}

function resolveGovernedVerb(s: Sentence, v: VerbState, searches: boolean): void {
  let place = v.found ? v.found.next : v.next;
  let negation = "";
  const qad = at(s, place).pos === "qad";
  if (qad) place += 1;
  if (at(s, place).pos === "negation") {
    negation = at(s, place).entry.form;
    place += 1;
  }
  const item = at(s, place);
  const verb = item.pos === "verb" ? item.entry.verb : undefined;
  if (!verb) {
    if (v.found) v.next = v.found.next;
    return;
  }
  v.kan = { tense: v.form.tense, negation: v.negation };
  v.main = verb;
  v.mainForm = item.entry;
  v.item = item;
  v.next = place + 1;
  v.qad = v.qad || qad;
  if (negation) v.negation = negation;
  if (!v.found && searches) v.found = findSubject(s, v.next, verb, item);
}

/** قام ب + verbal noun, ألقى القبض على: the meaning is in what follows. */
function resolveLightVerbs(s: Sentence, v: VerbState): void {
  resolveSplitPhrase(s, v);
  const item = at(s, v.next);
  const noun = at(s, v.next + 1);
  if (v.main.ar === "قام" && item.pos === "preposition" && item.entry.form === "ب") {
    const verb = masdarVerb(s, noun);
    if (verb) {
      v.main = verb;
      v.next += 2;
      v.item = changedItem(v.item, { suffix: noun.suffix });
    }
  } else if (v.main.ar === "ألقى" && item.entry.form === "قبض" && item.definite && noun.entry.form === "على") {
    v.main = { ...ARREST, ar: "اعتقل" };
    v.next += 2;
    if (noun.suffix) v.item = changedItem(v.item, { suffix: noun.suffix });
  }
}

const ARREST = {
  base: "arrest",
  past: "arrested",
  participle: "arrested",
  ing: "arresting",
  noun: "arrest",
  prepositions: {},
  complement: "",
} as const;

function renderResolved(s: Sentence, v: VerbState): RenderedVerb {
  const still = renderStill(v, v.found?.text ?? "");
  if (still) return still;
  const doer = chooseDoer(v, s.personal);
  const special = renderModal(s, v) ?? renderNoLonger(s, v, doer);
  if (special) return special;
  const governing = prepositionTwin(s, v);
  if (governing?.verb) {
    v.main = governing.verb;
    v.mainForm = governing;
  }
  const transitive = transitiveTwin(s, v);
  if (transitive?.verb) {
    v.main = transitive.verb;
    v.mainForm = transitive;
  }
  const intransitive = intransitiveTwin(s, v);
  if (intransitive) v.main = intransitive;
  if (isHiddenPassive(s, v)) {
    v.passive = true;
    if (v.main.passiveParticiple) v.main = { ...v.main, participle: v.main.passiveParticiple };
  }
  return writeVerb(s, v, doer);
}

function writeVerb(s: Sentence, v: VerbState, doer: Doer): RenderedVerb {
  resolveSense(s, v);
  describePhrase(s, v);
  ownPhrase(v, doer);
  const bare = v.passive ? ["be", v.main.participle] : [(v.negation ? "not " : "") + v.main.base];
  let finite = finiteWords(v, doer);
  const objects = collectObjects(s, v);
  finite = refuse(finite, objects.words);
  if (objects.words.length > 0 && /^(طالب|دعا|حث|ناشد)$/.test(v.main.ar)) {
    s.controlVerb = v.main;
    const direct = at(s, v.next).pos !== "preposition" && !v.mainForm.phrase && !objects.words[0]?.startsWith("to ");
    if (direct && /^(طالب|دعا)$/.test(v.main.ar)) finite = callOn(finite);
  }
  const rest = [...(v.found?.between ?? []), ...objects.words];
  const body = [...bare, ...rest];
  return {
    words: nonEmpty([doer.text, v.context.also ? "also" : "", ...finite, ...rest]),
    next: objects.next,
    subject: doer.np,
    infinitive: body,
    body,
    subjectText: doer.text,
    found: v.found !== null,
    forced: v.found !== null,
    lastPhrase: objects.lastPhrase,
  };
}

/** لم يعد يعمل: "no longer works". */
function renderNoLonger(s: Sentence, v: VerbState, doer: Doer): RenderedVerb | null {
  if (v.main.ar !== "عاد" || v.negation !== "لم") return null;
  const item = at(s, v.next);
  const verb = item.pos === "verb" && item.entry.tense !== "P" ? item.entry.verb : undefined;
  if (!verb) {
    const be = doer.plural ? "are no longer" : "is no longer";
    const body = ["be no longer"];
    return {
      words: nonEmpty([doer.text, be]),
      next: v.next,
      subject: doer.np,
      infinitive: body,
      body,
      subjectText: doer.text,
    };
  }
  const clause = renderVerb(s, v.next, { controlled: true, given: simplePhrase("", { pronoun: true, person: 3 }) });
  const [, ...rest] = clause?.body ?? [];
  const finite = presentForm(verb, doer.plural || doer.firstPerson);
  return {
    words: nonEmpty([doer.text, "no longer", finite, ...rest]),
    next: clause?.next ?? v.next + 1,
    subject: doer.np,
    infinitive: [],
    body: ["no longer", verb.base, ...rest],
    subjectText: doer.text,
  };
}
