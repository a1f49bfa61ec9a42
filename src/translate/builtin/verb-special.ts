import { presentBe, type RenderedVerb, type VerbContext } from "./clause-types.ts";
import type { Verb } from "./entry.ts";
import { fold } from "./letters.ts";
import { changedPhrase, type NounPhrase, pronounPhrase, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { governedPhrase, renderPreposition } from "./parse-preposition.ts";
import { pronounOf } from "./pronouns.ts";
import { at, governedMasdarVerb, isNominalAt, isPos, masdarVerb, type Sentence } from "./sentence.ts";
import { nonEmpty, type VerbState } from "./verb-state.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** Forms of ليس that say who: the predicate follows. */
const OWN_SUBJECT: ReadonlyMap<string, string> = new Map(
  Object.entries({ لسنا: "we are not", لست: "I am not", ليسوا: "they are not" }),
);

/** ليس: "is not", "has no", or a plain "not" where the clause has its verb already. */
export function renderLaysa(s: Sentence, index: number, context: VerbContext): RenderedVerb {
  const { form } = at(s, index).entry;
  const next = index + 1;
  const after = at(s, next);
  const subject = context.given ?? context.before ?? context.head;
  if (after.pos === "adverb" && /^(هناك|ثمة)$/.test(after.entry.form)) {
    const missing = parseNoun(s, next + 1);
    if (missing) return { words: ["there is no", writeWithoutAny(missing.np)], next: missing.next };
  }
  const parsed = parseNoun(s, next);
  if (context.hadVerb && !context.relative && !context.given && !context.before) {
    if (parsed || after.pos === "preposition") return { words: ["not"], next };
  }
  const own = OWN_SUBJECT.get(form);
  if (own && !context.before && !context.relative && !context.given) return { words: [own], next };
  if (!context.before && !context.relative) {
    if (after.pos === "preposition" && /^(ل|لدى)$/.test(after.entry.form)) {
      const owned = hasNothing(s, next);
      if (owned) return owned;
    }
    if (parsed && !parsed.np.predicate) {
      const be = parsed.np.number === "p" ? "are not" : "is not";
      return { words: [writeNounPhrase(parsed.np), be], next: parsed.next, subject: parsed.np };
    }
    return { words: ["it is not"], next };
  }
  const first = form === "لست" || (subject?.person === 1 && subject.number === "s");
  const many = subject?.number === "p" || /^(ليسوا|لسنا)$/.test(form);
  const be = first ? "am not" : many ? "are not" : "is not";
  return { words: nonEmpty([context.given?.head, be]), next };
}

/** ليس لديه خيار: "he has no choice". */
function hasNothing(s: Sentence, index: number): RenderedVerb | null {
  const owner = governedPhrase(s, index);
  const owned = owner.np ? parseNoun(s, owner.next) : null;
  if (!owner.np || !owned) return null;
  const many = owner.np.number === "p" || owner.np.person === 1;
  const words = [writeNounPhrase(owner.np), many ? "have no" : "has no", writeWithoutAny(owned.np)];
  return { words, next: owned.next };
}

/** After "no": without article and without "any". */
function writeWithoutAny(np: NounPhrase): string {
  const quantity = np.quantity === "any" ? undefined : np.quantity;
  return writeNounPhrase(changedPhrase(np, { bare: true, quantity }));
}

/** لا with a noun ("no doubt"), or a negation without its verb. */
export function renderBareNegation(s: Sentence, index: number, negation: string, context: VerbContext): RenderedVerb {
  if (negation === "لا" && isPos(at(s, index), "noun", "adjective")) {
    const parsed = parseNoun(s, index);
    if (parsed) {
      const no = context.relative || context.before ? "no" : "there is no";
      return { words: [no, writeNounPhrase(changedPhrase(parsed.np, { bare: true }))], next: parsed.next };
    }
  }
  return { words: nonEmpty([negation === "لن" ? "will not" : negation ? "not" : ""]), next: index };
}

/** يوجد: "there is". */
export function renderExistence(v: VerbState): RenderedVerb | null {
  if (v.main.ar !== "يوجد" || (!v.found && (v.before || v.context.relative))) return null;
  const many = v.found?.np.number === "p" && !v.found.np.mass;
  const be = v.negation ? (many ? "are no" : "is no") : many ? "are" : "is";
  const np = v.found?.np;
  const bare = np ? writeNounPhrase(changedPhrase(np, { bare: Boolean(v.negation) || Boolean(np.bare) })) : "";
  // What describes it, or says where: يوجد مستشفى واحد في المدينة.
  const whole = v.found?.text ?? "";
  const own = np ? writeNounPhrase(np) : "";
  const only = whole.startsWith("only ") || (v.found?.between ?? []).includes("only");
  const rest = whole.replace(/^only /, "").startsWith(own)
    ? whole
        .replace(/^only /, "")
        .slice(own.length)
        .trim()
    : "";
  const between = (v.found?.between ?? []).filter((word) => word !== "only");
  return {
    words: nonEmpty(["there", be, only ? "only" : "", bare, rest, ...between]),
    next: v.next,
    subject: np,
    lastPhrase: np ?? null,
  };
}

/** تم توقيع الاتفاق: the verbal noun carries the meaning, in the passive. */
export function renderTamm(s: Sentence, v: VerbState): RenderedVerb | null {
  if (!/^(تم|جرى)$/.test(v.main.ar)) return null;
  let place = v.start;
  while (at(s, place).entry.verb?.ar !== v.main.ar && place < s.items.length) place += 1;
  place += 1;
  const when: string[] = [];
  for (let next: number | null = place; next !== null; next = circumstanceAt(s, place, when)) place = next;
  const done = masdarWithPrefix(s, place);
  // جرت المحادثات: with the article what took place is a thing, "talks were held".
  if (!done || (v.main.ar === "جرى" && at(s, place).definite)) return null;
  const object = passiveSubject(s, done.index, done.verb);
  const rendered = writeTamm(v, done.verb, object);
  // تم أمس طرد …: when it was done comes last.
  return when.length === 0 ? rendered : { ...rendered, words: [...rendered.words, ...when] };
}

/** Writes an adverb, a day or a phrase of time before the deed; gives the place behind it, null where there is none. */
function circumstanceAt(s: Sentence, place: number, when: string[]): number | null {
  const { pos, entry, suffix } = at(s, place);
  if (pos === "adverb" || entry.type === "day") {
    when.push(entry.en ?? "");
    return place + 1;
  }
  if (pos !== "preposition" || suffix !== "" || !/^(خلال|أثناء|عقب)$/.test(entry.form)) return null;
  const phrase = renderPreposition(s, place);
  when.push(phrase.text);
  return phrase.next > place ? phrase.next : null;
}

/** إعادة فتح: "reopen". */
function masdarWithPrefix(s: Sentence, index: number): { readonly verb: Verb; readonly index: number } | null {
  const item = at(s, index);
  const verb = governedMasdarVerb(s, index);
  if (!verb) return null;
  const again = item.entry.form === "إعادة" ? masdarVerb(s, at(s, index + 1)) : null;
  if (!again) return { verb, index };
  return { verb: { ...again, base: `re${again.base}`, participle: `re${again.participle}` }, index: index + 1 };
}

function passiveSubject(s: Sentence, index: number, verb: Verb) {
  const pronoun = pronounOf(at(s, index).suffix);
  if (pronoun) return { np: pronounPhrase(pronoun), next: index + 1 };
  const after = at(s, index + 1);
  const governs = after.pos === "preposition" && fold(after.entry.form) in verb.prepositions;
  // سيتم القضاء عليها: "it will be eliminated".
  const governed = governs ? pronounOf(after.suffix) : undefined;
  if (governed) return { np: pronounPhrase(governed), next: index + 2 };
  if (isPos(after, "noun", "name", "demonstrative", "quantifier", "number", "adjective") && !after.tanwin) {
    const parsed = parseNoun(s, index + 1);
    if (parsed && !parsed.np.predicate) return parsed;
  } else if (governs) {
    const parsed = parseNoun(s, index + 2);
    if (parsed) return parsed;
  }
  return { np: null, next: index + 1 };
}

function writeTamm(
  v: VerbState,
  done: Verb,
  object: { readonly np: NounPhrase | null; readonly next: number },
): RenderedVerb {
  const { context } = v;
  const subject = object.np ?? context.head ?? context.given ?? v.before ?? simplePhrase("it", { pronoun: true });
  const many = subject.number === "p";
  const auxiliary = tammAuxiliary(v, many);
  const ownText = context.relative ? "" : context.given ? context.given.head : v.before ? "" : "it";
  const text = object.np ? writeNounPhrase(object.np) : ownText;
  if (context.controlled) {
    const be = auxiliary.replace(/^(is|are|be)$/, "be");
    return {
      words: nonEmpty([text, be, done.participle]),
      infinitive: object.np ? ["for", text, "to be", done.participle] : ["be", done.participle],
      forced: object.np !== null,
      next: object.next,
    };
  }
  const words = nonEmpty([v.purpose ? "to have" : "", text, auxiliary, done.participle]);
  return { words, next: object.next, subject };
}

function tammAuxiliary(v: VerbState, many: boolean): string {
  if (v.negation === "لم") return many ? "were not" : "was not";
  if (v.negation === "لن") return "will not be";
  if (v.negation === "لا") return many ? "are not" : "is not";
  if (v.future) return "will be";
  if (v.form.tense === "P") {
    if (v.qad && !v.kan) return many ? "have been" : "has been";
    if (v.kan || v.qad) return "had been";
    return many ? "were" : "was";
  }
  if (v.purpose || v.context.controlled) return "be";
  if (v.qad) return "may be";
  return many ? "are" : "is";
}

/** حكم عليه بالسجن: "he was sentenced to prison", where nobody says who did it. */
export function renderSentenced(s: Sentence, v: VerbState): RenderedVerb | null {
  const { context, form } = v;
  const on = at(s, v.next);
  if (v.main.ar !== "حكم" || v.found || v.before || v.kan || context.controlled || form.person !== 3) return null;
  if (on.pos !== "preposition" || on.entry.form !== "على") return null;
  const whom = governedPhrase(s, v.next);
  const to = at(s, whom.next);
  if (!whom.np || to.pos !== "preposition" || to.entry.form !== "ب" || to.suffix) return null;
  const sentence = parseNoun(s, whom.next + 1);
  if (!sentence) return null;
  const subjectText = context.relative && on.suffix ? "" : writeNounPhrase(whom.np);
  const be = form.tense === "P" ? (whom.np.number === "p" ? "were" : "was") : whom.np.number === "p" ? "are" : "is";
  const not = v.negation ? ["not"] : [];
  const words = nonEmpty([subjectText, be, ...not, "sentenced to", writeNounPhrase(sentence.np, true)]);
  return { words, next: sentence.next, subject: whom.np, lastPhrase: sentence.np };
}

/** كان هناك, كان لدى: "there was", "had". */
export function renderKanWithoutSubject(s: Sentence, v: VerbState): RenderedVerb | null {
  if (v.main.ar !== "كان" || v.kan || v.found || v.before) return null;
  const item = at(s, v.next);
  if (item.pos === "adverb" && /^(هناك|ثمة)$/.test(item.entry.form)) return thereWas(s, v);
  const owns = item.pos === "preposition" && /^(ل|لدى)$/.test(item.entry.form);
  return owns && (item.suffix || isNominalAt(s, v.next + 1)) ? had(s, v) : null;
}

function thereWas(s: Sentence, v: VerbState): RenderedVerb {
  const parsed = parseNoun(s, v.next + 1);
  const many = parsed?.np.number === "p";
  const text = parsed ? writeNounPhrase(parsed.np) : "";
  return {
    words: nonEmpty(["there", existentialBe(v, many), text]),
    next: parsed?.next ?? v.next + 1,
    subject: parsed?.np,
    lastPhrase: parsed?.np ?? null,
  };
}

function existentialBe(v: VerbState, many: boolean): string {
  if (v.form.tense === "P") return many ? "were" : "was";
  if (v.negation === "لم") return many ? "were no" : "was no";
  if (v.qad) return "may be";
  if (v.future) return "will be";
  return v.purpose ? "to be" : many ? "are" : "is";
}

function had(s: Sentence, v: VerbState): RenderedVerb | null {
  const owner = governedPhrase(s, v.next);
  const item = at(s, owner.next);
  if (!owner.np || !isPos(item, "noun", "quantifier", "number", "adjective") || item.definite) return null;
  const owned = parseNoun(s, owner.next);
  if (!owned) return null;
  const many = owner.np.number === "p" || owner.np.person === 1;
  const present = v.future ? "will have" : many ? "have" : "has";
  const have = v.form.tense === "P" ? "had" : v.negation === "لم" ? "did not have" : present;
  const words = nonEmpty([v.context.relative ? "" : writeNounPhrase(owner.np), have, writeNounPhrase(owned.np)]);
  return { words, next: owned.next, subject: owner.np, lastPhrase: owned.np };
}

/** لا يزال: "is still", with the verb that follows in its -ing form. */
export function renderStill(v: VerbState, subjectText: string): RenderedVerb | null {
  if (!isStill(v.form.verb?.ar)) return null;
  const subject = v.found?.np ?? v.before ?? v.context.given ?? null;
  const many = v.found || v.before ? subject?.number === "p" : v.form.number === "p";
  const own = v.context.given?.head ?? (v.before || v.context.relative ? "" : "he");
  const words = nonEmpty([subjectText || own, many ? "are" : presentBe(null), "still"]);
  if (v.kan) words.push(v.main.ing);
  return { words, next: v.next, subject };
}

/** The verbs of لا يزال and ما انفك. */
export function isStill(ar: string | undefined): boolean {
  return ar === "زال" || ar === "انفك";
}
