import { choosePreposition, TIME_SPAN } from "./choose-preposition.ts";
import type { Verb } from "./entry.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { isKnown, type NounPhrase, type Parsed, pronounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { pronounOf } from "./pronouns.ts";
import { renderRelative } from "./render-relative.ts";
import { at, governedMasdarVerb, isNominalAt, isObjectAt, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** A prepositional phrase in English; `np` is its noun phrase where it has one. */
export interface PrepositionalPhrase {
  readonly text: string;
  readonly next: number;
  readonly np?: NounPhrase;
}

/** The phrase or pronoun that a preposition governs, unrendered. */
export function governedPhrase(s: Sentence, index: number): Parsed | { readonly np: null; readonly next: number } {
  const pronoun = pronounOf(at(s, index).suffix);
  if (pronoun) return { np: pronounPhrase(pronoun), next: index + 1 };
  return parseNoun(s, index + 1) ?? { np: null, next: index + 1 };
}

/** Renders a preposition with whatever follows it: a phrase, أن with a clause, a relative, or a verbal noun. */
export function renderPreposition(s: Sentence, index: number): PrepositionalPhrase {
  const preposition = at(s, index);
  const { form } = preposition.entry;
  const english = preposition.entry.en ?? "";
  const pronoun = pronounOf(preposition.suffix);
  const next = index + 1;
  if (pronoun) return { text: `${english} ${pronoun.object}`, next };
  const after = at(s, next);
  if (after.pos === "that") return beforeThat(s, index, form, english);
  if (after.pos === "relative" && !/^ال/.test(after.entry.form)) {
    const relative = renderRelative(s, next, null);
    return { text: [english, ...relative.words].join(" "), next: relative.next };
  }
  if (after.pos === "preposition") return { text: "", next };
  const infinitive = controlledInfinitive(s, index) ?? purposeInfinitive(s, index);
  if (infinitive) return infinitive;
  const parsed = parseNoun(s, next);
  // ارتفع بأكثر من 2%, فاز بهدفين: by how much.
  if (parsed && form === "ب" && isMeasure(s, parsed.np)) {
    return { text: `by ${writeNounPhrase(parsed.np, true)}`, next: parsed.next, np: parsed.np };
  }
  if (parsed) return beforePhrase(form, english, parsed);
  return { text: english, next };
}

/** What بعد أن, قبل أن … become before a clause. */
const BEFORE_CLAUSE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    بعد: "after",
    قبل: "before",
    منذ: "since",
    دون: "without",
    رغم: "although",
    مع: "although",
    ب: "that",
    على: "that",
    عن: "that",
    إلى: "that",
    ل: "to",
    من: "that",
    في: "that",
    ك: "as if",
    حتى: "until",
  }),
);
const CONJUNCTIVE = /^(after|before|since|without|until|although|as if|because)$/;

function beforeThat(s: Sentence, index: number, form: string, english: string): PrepositionalPhrase {
  const next = index + 1;
  const conjunction = BEFORE_CLAUSE.get(form) ?? "";
  const { suffix } = at(s, next);
  if (suffix && CONJUNCTIVE.test(conjunction)) s.omitThat = true;
  if (suffix || /^(ب|إلى|على|عن|في|من)$/.test(form)) {
    return { text: form === "من" ? "that" : conjunction === "that" ? "" : conjunction, next };
  }
  s.omitThat = true;
  if (conjunction) return { text: conjunction, next: next + 1 };
  if (/^\w+ing\b/.test(english)) {
    return { text: `${english.replace(/ (to|on|at|about|for|of|in|by)$/, "")} that`, next: next + 1 };
  }
  return { text: / (that|the fact)$/.test(english) ? english : `${english} the fact that`, next: next + 1 };
}

/** دعا إلى وقف القتال: "to stop the fighting", where the verb before takes an infinitive. */
function controlledInfinitive(s: Sentence, index: number): PrepositionalPhrase | null {
  const { form } = at(s, index).entry;
  const noun = at(s, index + 1);
  const governs = s.controlVerb && fold(form) in s.controlVerb.prepositions && /^(ب|إلى|على)$/.test(form);
  const verb = governs ? bareMasdar(s, index + 1) : null;
  if (!verb) return null;
  const object = masdarObject(s, index + 1, noun);
  s.controlVerb = null;
  return { text: `to ${verb.base} ${object.text}`, next: object.next };
}

/** The verb of a verbal noun without article that can be said as an infinitive; null when it cannot. */
export function bareMasdar(s: Sentence, index: number): Verb | null {
  const item = at(s, index);
  const verb = item.definite ? null : governedMasdarVerb(s, index);
  if (!verb || item.entry.role === "masdar") return verb;
  // A noun with a meaning of its own is an action only with what it acts on.
  return item.suffix || isObjectAt(s, index + 1) ? verb : null;
}

/** The object of a verbal noun: its pronoun, or the genitive after it. */
export function masdarObject(s: Sentence, index: number, noun: Item): { readonly text: string; readonly next: number } {
  const pronoun = pronounOf(noun.suffix);
  if (pronoun) return { text: pronoun.object, next: index + 1 };
  const parsed = isObjectAt(s, index + 1) ? parseNoun(s, index + 1, true) : null;
  if (parsed) return { text: writeNounPhrase(parsed.np, true), next: parsed.next };
  return (
    governedObject(s, index + 1, governedMasdarVerb(s, index) ?? masdarVerb(s, noun)) ?? { text: "", next: index + 1 }
  );
}

/** The noun phrase behind a verb's own preposition, with what English has for it. */
function governedObject(
  s: Sentence,
  index: number,
  verb: Verb | null,
): { readonly text: string; readonly next: number } | null {
  const item = at(s, index);
  const english = item.pos === "preposition" ? verb?.prepositions[fold(item.entry.form)] : undefined;
  if (!verb || english === undefined || item.suffix) return null;
  const parsed = parseNoun(s, index + 1);
  if (!parsed) return null;
  const link = english === "" || verb.base.endsWith(` ${english}`) ? "" : `${english} `;
  return { text: link + writeNounPhrase(parsed.np, true), next: parsed.next };
}

/** لإنقاذ السكان: ل with a verbal noun and its object says what for. */
function purposeInfinitive(s: Sentence, index: number): PrepositionalPhrase | null {
  const { form, en } = at(s, index).entry;
  const noun = at(s, index + 1);
  const verb = governedMasdarVerb(s, index + 1);
  if (!(form === "ل" || /in order/.test(en ?? "")) || !verb) return null;
  if (noun.definite) return governedObject(s, index + 2, verb) && governedInfinitive(s, index + 2, verb);
  if (noun.entry.role !== "masdar" && !noun.suffix && !isObjectAt(s, index + 2)) return null;
  // لوفاة مشجع: nobody does it to him.
  if (!pronounOf(noun.suffix) && BEFALLS.test(verb.base) && isObjectAt(s, index + 2)) return null;
  const pronoun = pronounOf(noun.suffix);
  // لاتهامهم بقطع الأشجار: "accused of cutting".
  const of = at(s, index + 2);
  if (pronoun && verb.ar === "اتهم" && of.pos === "preposition" && of.entry.form === "ب" && !of.suffix) {
    const deed = bareMasdar(s, index + 3);
    const object = deed ? masdarObject(s, index + 3, at(s, index + 3)) : null;
    if (deed && object?.text) return { text: `accused of ${deed.ing} ${object.text}`, next: object.next };
    return { text: "accused of", next: index + 3 };
  }
  const deed = pronoun ? ownDeed(s, index + 2, verb) : null;
  if (deed) return deed;
  if (pronoun) return { text: `to ${verb.base} ${pronoun.object}`, next: index + 2 };
  const parsed = isObjectAt(s, index + 2) ? parseNoun(s, index + 2, true) : null;
  if (parsed) return { text: `to ${verb.base} ${writeNounPhrase(parsed.np, true)}`, next: parsed.next };
  return governedInfinitive(s, index + 2, verb);
}

/** What only somebody does, never to somebody: التورط في, المشاركة في, الانضمام إلى. */
const isIntransitive = ({ ar, base }: Verb): boolean =>
  /^be \w+|\w (in|to|of|with|from|at)$/.test(base) || /^(ت|ان)/.test(ar);

/**
 * لكتابتها تعليقات, لانتهاكه القانون, لمشاركتها في الحملة: the pronoun of a verbal noun that has what it acts on behind
 * it, or that acts on nothing, is who did it: "for writing comments".
 */
function ownDeed(s: Sentence, index: number, verb: Verb): PrepositionalPhrase | null {
  const item = at(s, index);
  if (item.pos === "noun" && !item.tanwin) {
    const object = parseNoun(s, index);
    if (object && !object.np.time && !TIME_SPAN.test(object.np.head))
      return { text: `for ${verb.ing} ${writeNounPhrase(object.np, true)}`, next: object.next };
  }
  if (item.pos !== "preposition" || item.suffix) return null;
  const english = verb.prepositions[fold(item.entry.form)];
  if (english === undefined || !(english === "" || isIntransitive(verb))) return null;
  const object = governedObject(s, index, verb);
  return object && { text: `for ${verb.ing} ${object.text}`, next: object.next };
}

/** للمطالبة بالإصلاح: "to demand reform", the object behind the verb's own preposition. */
function governedInfinitive(s: Sentence, index: number, verb: Verb): PrepositionalPhrase | null {
  const object = governedObject(s, index, verb);
  if (object) return { text: `to ${verb.base} ${object.text}`, next: object.next };
  const item = at(s, index);
  const governs = item.pos === "preposition" && fold(item.entry.form) in verb.prepositions;
  return governs ? { text: `to ${verb.base}`, next: index } : null;
}

function beforePhrase(form: string, english: string, { np, next }: Parsed): PrepositionalPhrase {
  const chosen = choosePreposition(form, english, np);
  const verb = np.item?.entry.role === "masdar" ? np.item.entry.verb : undefined;
  const clausal = /^(by|without|before|after|of|from|about|in|for|through)$/.test(chosen);
  if (
    verb &&
    np.genitive &&
    !np.deed &&
    !HAPPENS.test(verb.base) &&
    clausal &&
    np.adjectives.length === 0 &&
    (/^(by|without|for)$/.test(chosen) || !verb.noun)
  ) {
    const words = [chosen, verb.ing, writeNounPhrase(np.genitive, true), ...np.tail];
    return { text: words.join(" "), next, np };
  }
  return { text: `${chosen} ${writeNounPhrase(np, true)}`, next, np };
}

/** What nobody does to anybody: the genitive of its verbal noun is the doer. */
const HAPPENS =
  /^(fail|succeed|arrive|return|participate|go|come|depart|die|rise|fall|resign|withdraw|collapse|emerge|appear|erupt|continue|decline|travel|work|live|stay|remain|escape|flee|sink)\b/;

/** What befalls somebody or something, and so is no purpose: لوفاة مشجع, لسقوط المبنى. */
const BEFALLS =
  /^(die|drown|fall|collapse|be|disappear|fail|depart|break out|erupt|occur|happen|deteriorate|decline)\b/;

/** A share, or a number after a verb of change or of winning. */
function isMeasure(s: Sentence, np: NounPhrase): boolean {
  if (/(%| percent)$/.test(np.head) && !/^(rate|with)/.test(np.head)) return true;
  return CHANGE.test(s.lastVerb?.base ?? "") && Boolean(np.quantity || np.dual || np.bare) && !np.human;
}

const CHANGE =
  /^(rise|fall|increase|decrease|decline|drop|grow|shrink|jump|climb|gain|lose|raise|lower|reduce|cut|beat|win|defeat|slip|surge|plunge|edge)\b/;
/** True when what follows the phrase may describe it: an indefinite noun, or one with a relative after it. */
export function mayBeDescribed(s: Sentence, np: NounPhrase, next: number): "directly" | "by-relative" | null {
  const dated = /day|month/.test(np.type ?? "");
  if (!isKnown(np) && !np.pronoun && !np.predicate && !np.plainNumber && !dated) return "directly";
  return at(s, next).pos === "relative" ? "by-relative" : null;
}

/** A preposition with a pronoun, or one before a noun. */
export function hasGoverned(s: Sentence, index: number): boolean {
  return isPos(at(s, index), "preposition") && (at(s, index).suffix !== "" || isNominalAt(s, index + 1));
}
