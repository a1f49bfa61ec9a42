import type { Lang } from "../contracts/article.ts";
import { isTitle } from "../language/name-cues.ts";
import { findNames } from "../language/names.ts";
import type { Asked } from "../language/questions.ts";
import { isStopword } from "../language/stem.ts";
import { type Token, tokenise, words } from "../language/tokens.ts";
import { isTellable } from "./answer-kinds.ts";
import { likenessIn, textWords } from "./answer-likeness.ts";
import { otherAsked } from "./answer-other.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import { rivalsOf } from "./answer-rival.ts";
import { type Candidate, type FoundArticle, isExact, tellsOf } from "./answer-sentences.ts";
import { langOf } from "./article-lang.ts";

/** What speaks for an answer and against it. */
export interface Signs {
  /** Search score of the best article, 0..1. */
  readonly score: number;
  /** How far it is above the best article that tells another story. */
  readonly above: number;
  /** The same of the best sentence, by the scores of sentences. */
  readonly lead: number;
  /** What the everyday words of the question get anywhere in the archive. */
  readonly background: number;
  /** Square root of the number of the question's words that the best sentence has. */
  readonly matched: number;
  /** 0..1: share of the question's names and numbers that its article lacks. */
  readonly missing: number;
  /** 0..1: share of all the question's words that its article lacks. */
  readonly lacking: number;
  /** 1 where the question asks when, where or how many, and the best sentence does not say. */
  readonly lacksKind: number;
  /**
   * 0..1: where it asks who, when, where or why, the share of its words that are no names which the best sentence, its
   * neighbours and the title do not say: what was done. Other questions are answered in other words.
   */
  readonly unsaid: number;
  /** 1 where the question asks who did something, and neither the best sentence nor its neighbours name one. */
  readonly nameless: number;
  /**
   * 1 where the question measures or counts something, or asks who has an office, and neither the best sentence nor its
   * neighbours say.
   */
  readonly unmeasured: number;
  /**
   * 1 where it asks for another one of what the article tells of: an earlier one, the next one, that of another year; 2
   * where for the one before somebody.
   */
  readonly other: number;
  /** 1 where the question asks who somebody is, and the best sentence only mentions that one. */
  readonly mentions: number;
  /** The same where it asks what a thing or a place is: news mentions them everywhere and explains few. */
  readonly unexplained: number;
  /** 1 where the question asks for the news of something, and the article's title and beginning tell of that. */
  readonly reports: number;
  /** 1 where question and article are of two languages: a translated word says less, and fewer are found. */
  readonly across: number;
}

/** A sentence without any rival says no more than one that is as far above it. */
const MOST_LEAD = 0.8;
/** Who has half of a name is somebody else. */
const HALF = 0.5;
/** A sentence that tells what something is names it among its first words. */
const OPENING_WORDS = 4;

/**
 * Whether a sentence tells who or what the asked one is: it begins with it, or has a person's title or trade before the
 * name ("the union leader Mona Trabolt", "المخرجة ريما حداد") or a remark behind it ("Mona Trabolt, who leads").
 */
function introduces({ text, article }: Candidate, { words: asked, asked: kind }: ParsedQuestion): boolean {
  const named = asked.filter(({ frames }) => !frames);
  const tokens = tokenise(text);
  const isNamed = textWords(text).map((word) => named.some((one) => likenessIn([word], one) > 0));
  const at = isNamed.indexOf(true);
  if (at < 0) return false;
  if (at < OPENING_WORDS) return true;
  if (kind !== "person")
    return tokens.some(({ start }, i) => isNamed[i] && NAMED_BEFORE.test(text.slice(Math.max(0, start - 40), start)));
  return tokens.some(({ start, end }, i) => {
    if (!isNamed[i] || isNamed[i - 1]) return false;
    const before = tokens[i - 1];
    const last = isNamed.indexOf(false, i);
    const after = last < 0 ? "" : text.slice(tokens[last - 1]?.end ?? end, tokens[last]?.start ?? start);
    return /^\s*[,،(–—]/.test(after) || (before !== undefined && isTrade(before, langOf(article)));
  });
}

/** What comes before a thing that a sentence names. */
const NAMED_BEFORE =
  /(?:\b(?:known as|called|named|dubbed|nicknamed|under the name(?: of)?)|(?<!\p{L})(?:اسم|باسم|بإسم|[يت]دعى|[يت]سمى|المسما?[ىة]|[يت]عرف ب|المعروفة? ب|[أا]طلق عليه(?:ا)?(?: اسم)?))\s*["“«'‘]?\s*$/u;

/** A title, or a word that only stands before a name to say who it is: definite in Arabic, a small noun in English. */
function isTrade({ norm, text }: Token, lang: Lang): boolean {
  if (isTitle(norm)) return true;
  return lang === "ar" ? /^و?ال.../.test(norm) : /^\p{Ll}{4,}$/u.test(text) && !isStopword(norm);
}

/**
 * What each sign counts, in logits. The last five say whether what is asked of a thing is told: 327 of the 869
 * questions of `tests/fixtures/questions.tsv` name what is told of and ask for what is not ("who built the dam", which
 * only overflowed). The others say whether the thing is told of at all: a logistic regression over 397 of the
 * questions, before those were written, each asked of the whole archive, where its story is told in the other language
 * only, and where it is not told at all. Fitted to all questions they count more for the score, which a day of some
 * thousand articles about few subjects does not bear: there the background is near it. `node
 * dist/scripts/fit-answers.js` fits both parts anew and tells what they are worth on questions that were not fitted to.
 * What everyday words get is taken off the score, so `background` is `score` with the other sign.
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  score: 5,
  above: 2.6,
  lead: 0.2,
  background: -5,
  matched: 1.7,
  missing: -1.6,
  lacking: -1.7,
  lacksKind: -1.1,
  mentions: -0.9,
  reports: 2.6,
  across: 0.7,
  unsaid: -2,
  nameless: -1.1,
  unexplained: -2,
  unmeasured: -2,
  other: -2,
};
/**
 * What all signs together must reach. Loss: one for a right answer held back and one for a wrong one given, where half
 * of what is asked is told (a third of that in the other language only), and the other half is no longer told, about
 * something else, and not told of what is named, in equal parts. Over the 869 questions the least loss is at 3.9, and
 * at most 2 % more from 3.8 to 4.3; were a wrong answer to count one and a half, it would be at 4.3. `fit-answers.js`
 * prints both. At 3.9, 77 % of what is told is answered by a sentence that tells it (62 % where it is told in the other
 * language only), 4 % of what is no longer told is answered, 5 % of questions about something else, and 27 % of those
 * that name what is told of and ask for what is not.
 */
const NEEDED = 3.9;

/** What speaks for an answer less what speaks against it, in logits; `NEEDED` of it is enough. */
export function evidenceOf(signs: Signs): number {
  const names = Object.keys(WEIGHTS) as (keyof Signs)[];
  return names.reduce((all, name) => all + WEIGHTS[name] * signs[name], 0);
}

/** 0..1; from 0.5 on the question is answered. */
export const confidenceOf = (signs: Signs): number => 1 / (1 + Math.exp(NEEDED - evidenceOf(signs)));

/**
 * Whether a sentence only mentions who or what the question asks about; who holds an office is a kind of answer of its
 * own.
 */
const isMentioned = (best: Candidate, question: ParsedQuestion): boolean =>
  question.defines && question.role === null && (best.missing >= HALF || !introduces(best, question));

/** Questions for one side of what was done. */
const OF_DEEDS: ReadonlySet<Asked> = new Set(["person", "time", "place"]);

/** What nobody did has no cause at all: of a question for a cause each word counts. */
function unsaidOf({ unsaid }: Candidate, { asked }: ParsedQuestion): number {
  if (asked === "reason") return unsaid > 0 ? 1 : 0;
  return OF_DEEDS.has(asked) ? unsaid : 0;
}

/** Whether none of these sentences names a person or an organisation, other than the question itself. */
function isNameless(near: readonly Candidate[], { asked, role, defines, words: inQuestion }: ParsedQuestion): boolean {
  if (asked !== "person" || role !== null || defines || near.some((one) => one.holdsAsked)) return false;
  const named = new Set(inQuestion.map(({ token }) => token.norm));
  return !near.some(({ text, article }) =>
    findNames(text, langOf(article)).some(
      (name) => name.entry.kind === "organisation" && words(name.text).some((norm) => !named.has(norm)),
    ),
  );
}

/** Reads the signs off the articles found and their sentences, best first. */
export function signsOf(
  found: readonly FoundArticle[],
  candidates: readonly Candidate[],
  best: Candidate,
  question: ParsedQuestion,
  background: number,
): Signs {
  const score = found[0]?.score ?? 0;
  const rivals = rivalsOf(found);
  const others = new Set(rivals.map(({ article }) => article));
  const other = candidates.find(({ article }) => others.has(article));
  const near = candidates.filter((one) => one.article === best.article && Math.abs(one.index - best.index) <= 1);
  const nearText = [best.article.title ?? "", ...near.map(({ text }) => text)].join(" ");
  return {
    score,
    above: score - (rivals[0]?.score ?? 0),
    lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, best.score - (other?.score ?? 0))),
    background: rivals.length > 0 ? background : 0,
    matched: Math.sqrt(best.matched),
    missing: best.missing,
    lacking: best.lacking,
    lacksKind: isTellable(question) && !best.holdsAsked ? 1 : 0,
    unsaid: unsaidOf(best, question),
    nameless: isNameless(near, question) ? 1 : 0,
    unmeasured: isExact(question) && !near.some((one) => one.holdsAsked) ? 1 : 0,
    other: otherAsked(question.text, nearText, best.article),
    mentions: question.asked === "person" && isMentioned(best, question) ? 1 : 0,
    unexplained: question.asked === "thing" && !question.happens && isMentioned(best, question) ? 1 : 0,
    reports: question.happens && tellsOf(best.article, question) ? 1 : 0,
    across: langOf(best.article) === question.lang ? 0 : 1,
  };
}
