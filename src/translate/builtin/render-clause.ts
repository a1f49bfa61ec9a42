import { type ClauseContext, opensVerbPhrase, presentBe } from "./clause-types.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { agreesWithVerb, isDayOrMonth, isKnown, type NounPhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { governedPhrase, mayBeDescribed, renderPreposition } from "./parse-preposition.ts";
import { renderHeadline } from "./render-headline.ts";
import { renderRelative } from "./render-relative.ts";
import { renderThat } from "./render-that.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, isPos, masdarVerb, type Sentence, wordOf } from "./sentence.ts";
import { nonEmpty } from "./verb-state.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** A clause while it is being written. */
interface Clause {
  readonly words: string[];
  next: number;
  context: ClauseContext;
  /** First clause of the sentence part: a leading "and" is dropped. */
  readonly top: boolean;
  hadVerb: boolean;
  subject: NounPhrase | null;
  /** The noun phrase written last, and where it ended: what follows may describe it or be its predicate. */
  last: NounPhrase | null;
  lastEnd: number;
  /** A definite phrase before any verb. */
  topic: NounPhrase | null;
}

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

type Step = (s: Sentence, c: Clause, item: Item) => boolean;

/** What may begin at an item, in the order it is tried; the first step that takes the item wins. */
const STEPS: readonly Step[] = [
  takeHeadline,
  takeCopulaPronoun,
  takeConnectiveThat,
  takeExistential,
  takeAdverb,
  takeConjunction,
  takeRelative,
  takeThat,
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
    context: {},
    top: true,
    hadVerb: false,
    subject: null,
    last: null,
    lastEnd: -1,
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

const lastWord = (c: Clause): string => c.words.at(-1) ?? "";
const afterComma = (c: Clause): boolean => /,$/.test(lastWord(c));
/** The phrase written last, when nothing came after it. */
const adjacent = (c: Clause): NounPhrase | null => (c.lastEnd === c.next ? c.last : null);

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

/** A headline's verbal noun at the start of a clause. */
function takeHeadline(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "noun" || c.words.length > 0) return false;
  const headline = renderHeadline(s, c.next);
  if (!headline) return false;
  c.words.push(...headline.words);
  c.next = headline.next;
  c.hadVerb = true;
  return true;
}

/** المشكلة هي الوقت: the pronoun is the "is". */
function takeCopulaPronoun(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "pronoun" || c.hadVerb) return false;
  const subject = adjacent(c) ?? (c.topic && !c.topic.pronoun ? c.topic : null);
  if (!subject || !(isNominalAt(s, c.next + 1) || at(s, c.next + 1).pos === "relative")) return false;
  c.words.push(subject.number === "p" ? "are" : "is");
  c.hadVerb = true;
  c.next += 1;
  return true;
}

/** أشار إلى أن as two phrases: the preposition was the verb's own. */
function takeConnectiveThat(s: Sentence, c: Clause, { pos, entry }: Item): boolean {
  if (pos !== "conjunction" || !s.lastVerb) return false;
  const preposition = /^(إلى|على|عن|ب|من|في) أن$/.exec(entry.form)?.[1];
  if (!preposition || !(fold(preposition) in s.lastVerb.prepositions)) return false;
  c.words.push("that");
  c.next += 1;
  c.last = null;
  return true;
}

/** هناك with a noun: "there is". */
function takeExistential(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "adverb" || !/^(هناك|ثمة)$/.test(item.entry.form)) return false;
  const after = at(s, c.next + 1);
  if (after.pos === "adverb") {
    // هناك أيضا: the other adverb first, then "there is".
    s.items[c.next] = after;
    s.items[c.next + 1] = item;
    return takeAdverb(s, c, after);
  }
  if (!isPos(after, "noun", "quantifier", "number") || after.definite || c.hadVerb) return false;
  const parsed = parseNoun(s, c.next + 1);
  if (!parsed) return false;
  c.words.push(parsed.np.number === "p" ? "there are" : "there is", writeNounPhrase(parsed.np));
  c.next = parsed.next;
  c.hadVerb = true;
  c.last = parsed.np;
  c.lastEnd = c.next;
  return true;
}

function takeAdverb(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "adverb") return false;
  const english = item.entry.en ?? "";
  const after = at(s, c.next + 1);
  // على متن قارب خشبي: the adjective belongs to the last noun of the phrase.
  const described =
    item.entry.phrase && after.pos === "adjective" && !after.tanwin && /\b(?:a|an|the) \w+$/.test(english);
  // اندلع حريق كبير: "a big fire broke out".
  const describedClause = item.entry.phrase && after.pos === "adjective" && /^(?:a|an) \w+ \w+/.test(english);
  if (described) c.words.push(english.replace(/(\w+)$/, `${wordOf(after)} $1`));
  else c.words.push(describedClause ? english.replace(/^an? /, `a ${wordOf(after)} `) : english);
  c.next += described || describedClause ? 2 : 1;
  return true;
}

function takeConjunction(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "conjunction") return false;
  const english = item.entry.en ?? "";
  const after = at(s, c.next + 1);
  if (item.clitic && english === "and" && c.words.length === 0 && c.top) {
    c.next += 1;
    return true;
  }
  if (english === "so" && item.clitic) return takeFa(s, c);
  if (item.clitic && after.pos === "conjunction") {
    c.next += 1;
    return true;
  }
  if (english === "and" && takeCircumstance(s, c, after)) return true;
  if (takeImpersonal(s, c, item)) return true;
  if (item.entry.form === "كما" && c.words.length === 0 && isPos(after, "verb", "negation", "qad", "future")) {
    c.context = { ...c.context, also: true };
    c.next += 1;
    return true;
  }
  joinClause(s, c, item, after);
  return true;
}

/** من المتوقع أن يزور الوفد …: "the delegation is expected to visit …". */
function takeImpersonal(s: Sentence, c: Clause, { entry }: Item): boolean {
  const parts = /^((?:it )?(?:is|was) \w+) (to|that)$/.exec(entry.en ?? "");
  if (!parts || c.hadVerb || !isPos(at(s, c.next + 1), "verb", "negation")) return false;
  const passive = (parts[1] ?? "").replace(/^it /, "");
  const clause = renderVerb(s, c.next + 1, { controlled: true });
  if (!clause) return false;
  const named = clause.found && clause.subjectText;
  const be = clause.subject?.number === "p" ? passive.replace(/^is /, "are ").replace(/^was /, "were ") : passive;
  const body = named ? (clause.body ?? clause.words) : (clause.infinitive ?? clause.words);
  c.words.push(named ? (clause.subjectText ?? "") : "it", named ? be : passive, "to", ...body);
  c.next = clause.next;
  c.hadVerb = true;
  c.subject = clause.subject ?? c.subject;
  c.last = clause.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}

/** ف before a verb says hardly more than a comma. */
function takeFa(s: Sentence, c: Clause): boolean {
  c.next += 1;
  const silent = c.words.length === 0 || afterComma(c) || isPos(at(s, c.next), "verb", "qad", "that");
  if (!silent) c.words.push("so");
  return true;
}

/** …، وهو …: "which". */
function takeCircumstance(s: Sentence, c: Clause, after: Item): boolean {
  if (after.pos !== "pronoun" || !afterComma(c) || c.last !== null || c.next + 2 >= s.items.length) return false;
  c.words.push("which");
  c.next += 2;
  if (!isPos(at(s, c.next), "verb", "negation")) c.words.push(after.entry.en === "they" ? "are" : "is");
  c.hadVerb = true;
  c.last = { head: "", number: "s", pronoun: true, definite: true, adjectives: [], tail: [] };
  return true;
}

function joinClause(s: Sentence, c: Clause, item: Item, after: Item): void {
  c.words.push(item.entry.en ?? "");
  c.next += 1;
  if (isPos(at(s, c.next), "verb", "negation", "qad", "future") && c.hadVerb && item.clitic) {
    c.context = { ...c.context, share: c.subject ?? s.previousSubject };
  }
  if (!item.clitic || isPos(after, "verb", "that")) {
    c.last = null;
    if (!item.clitic || after.pos === "verb") c.hadVerb = false;
  }
  if (!item.clitic) c.subject = null;
}

function takeRelative(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "relative") return false;
  const rendered = renderRelative(s, c.next, c.last);
  c.words.push(...rendered.words);
  c.next = rendered.next;
  return true;
}

function takeThat(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "that") return false;
  const rendered = renderThat(s, c.next, c.words);
  c.words.push(...rendered.words);
  c.next = rendered.next;
  c.last = null;
  c.topic = null;
  c.hadVerb = !rendered.open;
  return true;
}

/** من الصعب أن …: "it is difficult to …". */
function takeJudgement(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition" || item.entry.form !== "من" || c.hadVerb) return false;
  const adjective = at(s, c.next + 1);
  const adverb = at(s, c.next + 2).pos === "adverb" ? at(s, c.next + 2) : null;
  const place = c.next + (adverb ? 3 : 2);
  const that = at(s, place);
  if (adjective.pos !== "adjective" || !adjective.definite || that.pos !== "that" || that.suffix) return false;
  const judged = nonEmpty([adverb?.entry.en ?? "", wordOf(adjective)]).join(" ");
  const clause = isPos(at(s, place + 1), "verb", "negation") ? renderVerb(s, place + 1, { controlled: true }) : null;
  c.last = null;
  if (!clause) {
    c.words.push("it is", judged, "that");
    c.next = place + 1;
    c.hadVerb = false;
    return true;
  }
  if (clause.found && clause.subjectText) {
    const first = clause.subjectText.split(" ")[0] ?? "";
    const be = /s$/.test(first) || clause.subject?.number === "p" ? "are" : "is";
    c.words.push(clause.subjectText, be, judged, "to", ...(clause.body ?? clause.words));
  } else c.words.push("it is", judged, "to", ...(clause.infinitive ?? clause.words));
  c.next = clause.next;
  c.hadVerb = true;
  c.last = clause.lastPhrase ?? null;
  return true;
}

/** على الحكومة أن …: "the government must …". */
function takeObligation(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition" || item.entry.form !== "على" || c.hadVerb) return false;
  if (!item.suffix && !isNominalAt(s, c.next + 1)) return false;
  const { np, next } = governedPhrase(s, c.next);
  const that = at(s, next);
  if (!np || that.pos !== "that" || !/^أن|^ان/.test(that.entry.form)) return false;
  if (!isPos(at(s, next + 1), "verb", "negation")) return false;
  const clause = renderVerb(s, next + 1, { controlled: true });
  if (!clause) return false;
  c.words.push(writeNounPhrase(np), "must", ...(clause.body ?? clause.words));
  c.next = clause.next;
  c.hadVerb = true;
  c.last = null;
  return true;
}

/** لدى الشركة خطة: "the company has a plan". */
function takePossession(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition" || c.hadVerb || !/^(لدى|ل)$/.test(item.entry.form)) return false;
  if (!item.suffix && !(item.entry.form === "لدى" && isNominalAt(s, c.next + 1))) return false;
  const { np, next } = governedPhrase(s, c.next);
  const owned = at(s, next);
  if (!np || !isPos(owned, "noun", "quantifier", "number", "adjective") || owned.definite) return false;
  const parsed = parseNoun(s, next);
  if (!parsed) return false;
  const many = np.number === "p" || np.person === 1 || np.person === 2;
  c.words.push(writeNounPhrase(np), many ? "have" : "has", writeNounPhrase(parsed.np));
  c.next = parsed.next;
  c.hadVerb = true;
  c.last = parsed.np;
  c.lastEnd = c.next;
  return true;
}

function takePreposition(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "preposition") return false;
  const governed = nounGovernment(s, adjacent(c), item);
  if (governed) s.items[c.next] = { ...item, entry: { ...item.entry, en: governed } };
  const phrase = renderPreposition(s, c.next);
  c.words.push(phrase.text);
  c.next = phrase.next;
  const described = phrase.np ? mayBeDescribed(s, phrase.np, c.next) : null;
  if (phrase.np && described) c.last = { ...phrase.np, inPreposition: true };
  c.lastEnd = described === "directly" ? c.next : -1;
  return true;
}

/** اتهامات بالفساد: a verbal noun keeps the preposition of its verb; 35٪ من السكان is a share "of". */
function nounGovernment(s: Sentence, before: NounPhrase | null, { entry, suffix }: Item): string | undefined {
  const share = before && (before.plainNumber || /(%| percent)$/.test(before.head));
  if (share && entry.form === "من" && !suffix) return "of";
  const verb = before?.item && !suffix ? masdarVerb(s, before.item) : null;
  return verb?.prepositions[fold(entry.form)] || undefined;
}

function takeVerb(s: Sentence, c: Clause, item: Item): boolean {
  if (!opensVerbPhrase(item)) return false;
  if (takeBareRelative(s, c, item)) return true;
  if (c.last?.inPreposition) c.last = null;
  const before = adjacent(c) ?? (!c.hadVerb && c.topic && item.pos !== "laysa" && topicAgrees(s, c) ? c.topic : null);
  const verb = renderVerb(s, c.next, { ...c.context, before, hadVerb: c.hadVerb });
  if (!verb) return false;
  c.words.push(...verb.words);
  c.next = verb.next;
  if (verb.subject) c.subject = verb.subject;
  c.hadVerb = true;
  c.topic = null;
  c.last = verb.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  c.context = { ...c.context, share: null, also: false };
  return true;
}

/** رجل قتل ابنه: after an indefinite noun a verb is a relative clause without its pronoun. */
function takeBareRelative(s: Sentence, c: Clause, item: Item): boolean {
  const whole = adjacent(c);
  if (!whole || isKnown(whole) || whole.pronoun || item.pos !== "verb") return false;
  if (!(c.hadVerb || whole.inPreposition)) return false;
  // انفجار عبوة استهدفت …: it may be the genitive that is described.
  const head = [whole, whole.genitive, whole.genitive?.genitive].find((np) => np && agreesWithVerb(np, item));
  if (!head) return false;
  const verb = renderVerb(s, c.next, { relative: true, head, relativeObject: item.suffix !== "" });
  if (!verb) return false;
  c.words.push(head.human ? "who" : "that", ...verb.words);
  c.next = verb.next;
  c.hadVerb = true;
  c.last = verb.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}

function topicAgrees(s: Sentence, c: Clause): boolean {
  let place = c.next;
  while (isPos(at(s, place), "negation", "qad", "future")) place += 1;
  const verb = at(s, place);
  return verb.pos === "verb" && verb.entry.person === 3 && c.topic !== null && agreesWithVerb(c.topic, verb);
}

/** مؤكدا أن, قائلا: an active participle in the accusative says what else the subject did. */
function takeParticiple(s: Sentence, c: Clause, item: Item): boolean {
  if (item.pos !== "adjective" || !item.tanwin || !(afterComma(c) || c.hadVerb)) return false;
  const { entry } = item;
  const verb = entry.verb;
  const active = entry.role === "active" || (entry.sameParticiples && opensComplement(s, c, item));
  if (!verb || !active) return false;
  c.words.push(verb.ing);
  c.next += 1;
  const preposition = at(s, c.next);
  const english = preposition.pos === "preposition" ? verb.prepositions[fold(preposition.entry.form)] : undefined;
  if (english === undefined) return true;
  const after = at(s, c.next + 1);
  if (after.pos === "that") {
    c.next += 1;
    if (!after.suffix) {
      c.words.push("that");
      c.next += 1;
    }
    return true;
  }
  const parsed = parseNoun(s, c.next + 1);
  if (parsed) {
    c.words.push(english, writeNounPhrase(parsed.np, true));
    c.next = parsed.next;
  }
  return true;
}

/** A participle that may be active or passive is active when something follows that only the active can have. */
function opensComplement(s: Sentence, c: Clause, { entry }: Item): boolean {
  if (entry.role !== "passive") return false;
  const after = at(s, c.next + 1);
  const opens = isPos(after, "that", "noun", "demonstrative", "name", "preposition", "number", "quantifier");
  const second = at(s, c.next + 2).pos === "that";
  return opens && (after.pos === "that" || second || Boolean(entry.verb?.complement) || after.pos !== "preposition");
}

const TIME_NOUN = /^(day|year|month|week|hour|minute|morning|evening|night)s?$/;

function takeNoun(s: Sentence, c: Clause, item: Item): boolean {
  const parsed = parseNoun(s, c.next);
  if (!parsed) return false;
  const { np } = parsed;
  const before = adjacent(c);
  if (np.predicate) {
    if (c.last && !c.hadVerb) {
      c.words.push(
        c.last.head === "I" ? "am" : /^(we|you|they)$/.test(c.last.head) ? "are" : presentBe({ ...c.last, person: 3 }),
      );
      c.hadVerb = true;
    }
  } else if (before && !c.hadVerb && isPredicateNoun(before, np, item)) {
    c.words.push(before.number === "p" ? "are" : "is");
    c.hadVerb = true;
  } else if (before?.pronoun && !c.hadVerb) {
    c.words.push(before.number === "p" ? "are" : before.head === "I" ? "am" : "is");
    c.hadVerb = true;
  }
  if (np.where && (before || c.hadVerb)) c.words.push("in");
  if (np.time && /\d/.test(np.head)) c.words.push("on");
  const opens = c.words.length === 0;
  c.words.push(writeNounPhrase(np, c.hadVerb && Boolean(np.pronoun) && c.last !== null));
  const joins = !c.hadVerb && c.topic !== null && isAnd(at(s, c.next - 1));
  c.next = parsed.next;
  c.last = joins ? { ...np, number: "p", human: Boolean(np.human || c.topic?.human) } : np;
  if (joins) c.topic = c.last;
  c.lastEnd = c.next;
  const saysWhen = np.time || isDayOrMonth(np.type);
  if (!c.hadVerb && !c.topic && !np.predicate && !saysWhen && (isKnown(np) || opens) && !np.plainNumber) c.topic = np;
  return true;
}

const isAnd = ({ clitic, entry }: Item): boolean => clitic && entry.form === "و";

/** الاقتصاد مشكلة: an indefinite noun after a definite one is what it is. */
function isPredicateNoun(before: NounPhrase, np: NounPhrase, item: Item): boolean {
  if (before.inPreposition || !isKnown(before) || np.definite || item.pos !== "noun" || item.tanwin) return false;
  return !np.time && !np.dual && !TIME_NOUN.test(np.head);
}
