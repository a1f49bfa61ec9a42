import { afterComma, type Clause } from "./clause-state.ts";
import type { Item } from "./item.ts";
import { fold } from "./letters.ts";
import { agreesWithVerb, changedPhrase, isDayOrMonth, isKnown, simplePhrase } from "./noun-phrase.ts";
import { parseNoun } from "./parse-noun.ts";
import { governedPhrase } from "./parse-preposition.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isNominalAt, isPos, type Sentence, wordOf } from "./sentence.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** أشار إلى أن as two phrases: the preposition was the verb's own. */
export function takeConnectiveThat(s: Sentence, c: Clause, { pos, entry }: Item): boolean {
  if (pos !== "conjunction" || !s.lastVerb) return false;
  const preposition = /^(إلى|على|عن|ب|من|في) أن$/.exec(entry.form)?.[1];
  if (!preposition || !(fold(preposition) in s.lastVerb.prepositions)) return false;
  c.words.push("that");
  c.next += 1;
  c.last = null;
  return true;
}

export function takeAdverb(s: Sentence, c: Clause, item: Item): boolean {
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

export function takeConjunction(s: Sentence, c: Clause, item: Item): boolean {
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
  if (takeQuestion(s, c, item) || takeWhatIs(s, c, item)) return true;
  if (item.entry.form === "حتى" && (takeUpTo(s, c, after) || takeEven(s, c, after))) return true;
  if (english === "and" && takeCircumstance(s, c, after)) return true;
  if (takeImpersonal(s, c, item)) return true;
  if (item.entry.form === "كما" && c.words.length === 0 && isPos(after, "verb", "negation", "qad", "future")) {
    c.context = { share: c.context.share, also: true };
    c.next += 1;
    return true;
  }
  joinClause(s, c, item, after);
  return true;
}

/** من المتوقع أن يزور الوفد …: "the delegation is expected to visit …". */
export function takeImpersonal(s: Sentence, c: Clause, { entry }: Item): boolean {
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

const QUESTION: ReadonlyMap<string, string> = new Map(
  Object.entries({
    هل: "",
    لماذا: "why",
    كيف: "how",
    متى: "when",
    أين: "where",
    لم: "why",
  }),
);

/** هل تنجح الوساطة؟ لماذا يخشى السكان …؟ "will the mediation succeed", "why do residents fear". */
function takeQuestion(s: Sentence, c: Clause, item: Item): boolean {
  const word = QUESTION.get(item.entry.form);
  const verb = at(s, c.next + 1);
  if (word === undefined || c.words.length > 0 || verb.pos !== "verb" || !asks(s)) return false;
  const clause = renderVerb(s, c.next + 1, {});
  if (!clause?.found || !clause.subjectText || !clause.body) return false;
  const many = clause.subject?.number === "p" || Boolean(clause.subject?.pluralInEnglish);
  const present = item.entry.form === "هل" ? "will" : many ? "do" : "does";
  const [, ...rest] = clause.body;
  const be = /^be\b/.test(clause.body[0] ?? "");
  const past = verb.entry.tense === "P";
  const auxiliary = be ? (past ? (many ? "were" : "was") : many ? "are" : "is") : past ? "did" : present;
  const body = be ? [(clause.body[0] ?? "").replace(/^be ?/, ""), ...rest] : clause.body;
  c.words.push(word, auxiliary, clause.subjectText, ...body);
  c.next = clause.next;
  c.hadVerb = true;
  c.subject = clause.subject ?? null;
  c.last = clause.lastPhrase ?? null;
  c.lastEnd = c.last ? c.next : -1;
  return true;
}

/** ما هي أسباب …؟ "what are the reasons for". */
function takeWhatIs(s: Sentence, c: Clause, { entry }: Item): boolean {
  if (!/^what is$/.test(entry.en ?? "") || !isNominalAt(s, c.next + 1)) return false;
  const parsed = parseNoun(s, c.next + 1);
  if (!parsed) return false;
  const { np } = parsed;
  const whole =
    np.number === "p" && np.genitive && !np.adjectives.length ? changedPhrase(np, { superlative: true }) : np;
  c.words.push("what", np.number === "p" ? "are" : "is", writeNounPhrase(whole));
  c.next = parsed.next;
  c.hadVerb = true;
  c.last = np;
  c.lastEnd = c.next;
  return true;
}

/** A question mark ends the line. */
const asks = (s: Sentence): boolean => /^[؟?]$/.test(s.items.at(-1)?.entry.form ?? "");

/** حتى 100 مليون دولار: "up to"; before a date or a time of day it is "until". */
function takeUpTo(s: Sentence, c: Clause, after: Item): boolean {
  const parsed = after.pos === "number" ? parseNoun(s, c.next + 1) : null;
  if (!parsed?.np.quantity || parsed.np.time || TIME_NOUN.test(parsed.np.head) || isDayOrMonth(parsed.np.type))
    return false;
  c.words.push("up to", writeNounPhrase(parsed.np, true));
  c.next = parsed.next;
  c.last = null;
  return true;
}

/** وحتى الأطفال, حتى في الشتاء: "even"; before a time or a clause it is "until". */
function takeEven(s: Sentence, c: Clause, after: Item): boolean {
  const joined = at(s, c.next - 1).entry.form === "و" || afterComma(c);
  const time =
    isDayOrMonth(after.entry.type) || isPos(after, "number", "adverb") || TIME_NOUN.test(after.entry.en ?? "");
  const even =
    isPos(after, "preposition", "pronoun") || (joined && isPos(after, "noun", "name", "quantifier") && !time);
  if (!even) return false;
  c.words.push("even");
  c.next += 1;
  return true;
}

const TIME_NOUN = /^(day|year|month|week|hour|minute|morning|evening|night|end|beginning|middle|time|date|dawn)s?$/;

/** ف before a verb says hardly more than a comma. */
function takeFa(s: Sentence, c: Clause): boolean {
  c.next += 1;
  if (answersTopic(s, c)) return true;
  const silent =
    c.words.length === 0 || c.words.includes("if") || afterComma(c) || isPos(at(s, c.next), "verb", "qad", "that");
  if (!silent) c.words.push("so");
  return true;
}

/** أما المنع فكان أثره محدودا: what is said of the topic is a clause of its own, behind a comma. */
function answersTopic(s: Sentence, c: Clause): boolean {
  if (!c.topic || c.hadVerb || !c.words.includes("as for") || !isPos(at(s, c.next), "verb", "negation")) return false;
  c.words.push(",");
  if (at(s, c.next).entry.verb?.ar !== "كان") c.context = { share: null, also: c.context.also };
  c.topic = null;
  c.last = null;
  return true;
}

/** …، وهو …: "which". */
function takeCircumstance(s: Sentence, c: Clause, after: Item): boolean {
  if (after.pos !== "pronoun" || !afterComma(c) || c.last !== null || c.next + 2 >= s.items.length) return false;
  c.words.push("which");
  c.next += 2;
  if (!isPos(at(s, c.next), "verb", "negation")) c.words.push(after.entry.en === "they" ? "are" : "is");
  c.hadVerb = true;
  c.last = simplePhrase("", { pronoun: true });
  return true;
}

const isDenied = (word: string): boolean => /\b(not|no|never|nor|neither|without)\b/.test(word);

const english = ({ entry }: Item): string => entry.en ?? "";

/** Phrases between a subject and its verb, at most. */
const MAX_PHRASES = 2;

/** How far the verb of the next clause may be from its subject. */
const FAR = 8;

/** A preposition and then a verb in the present stand before the next stop. */
function verbFollowsPhrase(s: Sentence, index: number): boolean {
  let placed = false;
  for (let place = index + 1; place <= index + FAR && place < s.items.length; place += 1) {
    const { pos, entry } = at(s, place);
    if (pos === "verb") return placed && entry.tense !== "P";
    if (pos === "punctuation" || pos === "relative" || pos === "that") return false;
    if (pos === "preposition") placed = true;
  }
  return false;
}

/**
 * …، والدفاع المدني في جدة يحذر: a known phrase with where it is, and then a verb in the present that agrees, is a
 * clause of its own.
 */
function opensNextClause(s: Sentence, index: number): boolean {
  const first = at(s, index);
  if (!isPos(first, "noun", "name") || first.tanwin) return false;
  // Looked for first: a phrase is dear to read.
  if (!verbFollowsPhrase(s, index)) return false;
  const parsed = parseNoun(s, index);
  if (!parsed || parsed.np.predicate || !(isKnown(parsed.np) || parsed.np.proper)) return false;
  let place = parsed.next;
  for (let count = 0; count < MAX_PHRASES && at(s, place).pos === "preposition"; count += 1)
    place = governedPhrase(s, place).next;
  const verb = at(s, place);
  if (place === parsed.next || verb.pos !== "verb" || verb.purpose || verb.suffix || verb.entry.tense === "P")
    return false;
  return verb.entry.person === 3 && agreesWithVerb(parsed.np, verb);
}

function joinClause(s: Sentence, c: Clause, item: Item, after: Item): void {
  // ولا إصابات: "and no injuries", where nothing was denied before.
  const none = item.entry.form === "ولا" && after.pos === "noun" && !after.definite && !c.words.some(isDenied);
  c.words.push(none ? "with no" : (item.entry.en ?? ""));
  c.next += 1;
  // … وهم لاجئون: a pronoun by itself opens a clause.
  if (item.clitic && after.pos === "pronoun" && /^(هو|هي|هم|هما|نحن)$/.test(after.entry.form)) {
    Object.assign(c, { hadVerb: false, last: null, topic: null });
  }
  if (item.clitic && c.hadVerb && english(item) === "and" && opensNextClause(s, c.next)) {
    Object.assign(c, { hadVerb: false, last: null, topic: null });
    s.previousSubject = c.subject ?? s.previousSubject;
    c.subject = null;
  }
  if (isPos(at(s, c.next), "verb", "negation", "qad", "future") && c.hadVerb && item.clitic) {
    c.context = { share: c.subject ?? s.previousSubject, also: c.context.also };
  }
  if (!item.clitic || isPos(after, "verb", "that")) {
    c.last = null;
    if (!item.clitic || after.pos === "verb") c.hadVerb = false;
  }
  if (!item.clitic) c.subject = null;
}
