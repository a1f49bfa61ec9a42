import { takeImpersonal } from "./clause-conjunctions.ts";
import { adjacent, type Clause } from "./clause-state.ts";
import type { Item } from "./item.ts";
import { parseNoun } from "./parse-noun.ts";
import { bareMasdar, governedPhrase, hasGoverned, masdarObject } from "./parse-preposition.ts";
import { renderVerb } from "./render-verb.ts";
import { at, isPos, masdarVerb, type Sentence, wordOf } from "./sentence.ts";
import { nonEmpty } from "./verb-state.ts";
import { writeNounPhrase } from "./write-noun.ts";

/** "The minister is likely to …", but "it is difficult for the minister to …". */
const RAISING = /^(likely|unlikely|certain|sure|expected|supposed|scheduled|due|bound|set)$/;

/** Where a judgement stands and how it is said so far. */
interface Judgement {
  /** "it is difficult", or "difficult" where the "it is" is there already. */
  readonly words: readonly string[];
  readonly adjective: string;
  /** على الفقراء: for whom. */
  readonly doer: string;
  /** What is judged. */
  readonly place: number;
}

/**
 * من الصعب أن …, من غير الممكن تحديد الموعد, من الواضح متى …: "it is difficult to …", "it is not possible to set the
 * date", "it is clear when …".
 */
export function takeJudgement(s: Sentence, c: Clause, item: Item): boolean {
  const judgement = judgementAt(s, c, item);
  if (!judgement) return false;
  const { words, adjective, doer, place } = judgement;
  const raised = RAISING.test(adjective) && words[0]?.startsWith("it");
  if (raised ? expectsDeed(s, c, judgement) : judgesDeed(s, c, judgement)) return true;
  if (at(s, place).pos !== "that" || at(s, place).suffix) return false;
  const clause = isPos(at(s, place + 1), "verb", "negation") ? renderVerb(s, place + 1, { controlled: true }) : null;
  if (!clause) return judgesClause(c, words, place);
  const subject = clause.found && clause.subjectText ? clause.subjectText : doer;
  const body = clause.body ?? clause.words;
  if (subject && raised) {
    const be = /s$/.test(subject.split(" ")[0] ?? "") || clause.subject?.number === "p" ? "are" : "is";
    c.words.push(subject, be, words.slice(1).join(" "), "to", ...body);
  } else if (subject) c.words.push(...words, "for", subject, "to", ...body);
  else c.words.push(...words, "to", ...(clause.infinitive ?? clause.words));
  close(c, clause.next);
  c.last = clause.lastPhrase ?? null;
  return true;
}

function judgementAt(s: Sentence, c: Clause, item: Item): Judgement | null {
  if (item.pos !== "preposition" || item.suffix || !/^من( غير)?$/.test(item.entry.form)) return null;
  // ليس من السهل, إنه من المؤكد: the "it is" is there already.
  const said = /(^| )(is|was)( not)?$/.test(c.words.at(-1) ?? "") && !adjacent(c);
  if (c.hadVerb && !said) return null;
  const judged = at(s, c.next + 1);
  const adjective = judgedWord(judged);
  if (adjective === null || !judged.definite) return null;
  const adverb = at(s, c.next + 2).pos === "adverb" ? at(s, c.next + 2) : null;
  const after = c.next + (adverb ? 3 : 2);
  const not = item.entry.form === "من" ? "" : "not";
  const words = nonEmpty([said ? "" : "it is", not, adverb?.entry.en ?? "", adjective]);
  const to = at(s, after);
  if (to.pos !== "preposition" || !/^(على|ل)$/.test(to.entry.form) || !hasGoverned(s, after)) {
    return { words, adjective, doer: "", place: after };
  }
  const { np, next } = governedPhrase(s, after);
  return np ? { words, adjective, doer: writeNounPhrase(np, true), place: next } : null;
}

/** السهل is a plain, too. */
function judgedWord(item: Item): string | null {
  if (item.pos === "adjective") return wordOf(item);
  return item.pos === "noun" && item.entry.form === "سهل" ? "easy" : null;
}

function close(c: Clause, next: number): void {
  c.next = next;
  c.hadVerb = true;
  c.last = null;
}

/** What follows is a clause of its own. */
function judgesClause(c: Clause, words: readonly string[], place: number): boolean {
  c.words.push(...words, "that");
  close(c, place + 1);
  c.hadVerb = false;
  return true;
}

/** من الصعب تحديد موعد, من الواضح متى …, من الضروري الحوار: a deed that is judged, a question, or a thing. */
function judgesDeed(s: Sentence, c: Clause, { words, doer, place }: Judgement): boolean {
  const item = at(s, place);
  if (item.pos === "conjunction" && /^(متى|كيف|لماذا|ما إذا)$/.test(item.entry.form)) {
    c.words.push(...words);
    close(c, place);
    c.hadVerb = false;
    return true;
  }
  const verb = item.definite ? masdarVerb(s, item) : bareMasdar(s, place);
  if (!verb) return judgesThing(s, c, words, place);
  const object = masdarObject(s, place, item);
  c.words.push(...words, ...(doer ? ["for", doer] : []), "to", ...nonEmpty([verb.base, object.text]));
  close(c, object.next);
  return true;
}

function judgesThing(s: Sentence, c: Clause, words: readonly string[], place: number): boolean {
  const { pos, definite, entry } = at(s, place);
  const parsed = pos === "noun" && (definite || entry.phrase) && words[0] === "it is" ? parseNoun(s, place) : null;
  if (!parsed) return false;
  const be = parsed.np.number === "p" ? "are" : "is";
  c.words.push(writeNounPhrase(parsed.np), be, ...words.slice(1));
  close(c, parsed.next);
  return true;
}

/** من المتوقع وصول السفينة, من المقرر عقد الاجتماع: "the ship is expected to arrive", "… to be held". */
function expectsDeed(s: Sentence, c: Clause, { words, place }: Judgement): boolean {
  const { definite, entry } = at(s, place);
  const { headline, verb } = entry;
  if (headline?.preposition !== "" || definite) return false;
  const parsed = parseNoun(s, place + 1);
  if (!parsed) return false;
  const be = parsed.np.number === "p" ? "are" : "is";
  const deed = headline.passive ? ["be", headline.verb] : [verb?.base ?? headline.verb];
  c.words.push(writeNounPhrase(parsed.np), be, ...words.slice(1), "to", ...deed);
  close(c, parsed.next);
  return true;
}

/** كان من المقرر أن …, لم يكن من السهل …: the same in the past. */
export function takePastJudgement(s: Sentence, c: Clause, item: Item): boolean {
  const denied = item.pos === "negation" && item.entry.form === "لم";
  const be = at(s, c.next + (denied ? 1 : 0));
  const isPast = be.entry.tense === "P" || denied;
  if (be.pos !== "verb" || be.entry.verb?.ar !== "كان" || !isPast || be.suffix || c.hadVerb || adjacent(c))
    return false;
  const [start, written] = [c.next, c.words.length];
  c.next += denied ? 2 : 1;
  const next = at(s, c.next);
  if (!(next.pos === "conjunction" ? takeImpersonal(s, c, next) : takeJudgement(s, c, next))) {
    c.next = start;
    return false;
  }
  const place = c.words.findIndex((word, index) => index >= written && /^(it )?(is|are)\b/.test(word));
  const past = (c.words[place] ?? "").replace(/\bis\b/, "was").replace(/\bare\b/, "were");
  if (place >= 0) c.words[place] = denied ? past.replace(/(was|were)/, "$1 not") : past;
  return true;
}
