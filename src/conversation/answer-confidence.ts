import { isTitle } from "../language/name-cues.ts";
import { isTellable } from "./answer-kinds.ts";
import { likenessIn, type ParsedQuestion, textWords } from "./answer-question.ts";
import { rivalsOf } from "./answer-rival.ts";
import type { Candidate, FoundArticle } from "./answer-sentences.ts";
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
  /** 1 where the question asks when, where or how many, and the best sentence does not say. */
  readonly lacksKind: number;
  /** 1 where the question asks who or what something is, and the best sentence only mentions that. */
  readonly mentions: number;
  /** 1 where question and article are of two languages: a translated word says less, and fewer are found. */
  readonly across: number;
}

/** A sentence without any rival says no more than one that is as far above it. */
const MOST_LEAD = 0.8;
/** Words before the name in a sentence that tells what it is: "the union leader Mona Trabolt". */
const OPENING_WORDS = 4;

/** Whether a sentence tells who or what the asked one is: it begins with it, or names it by its title. */
function introduces({ text }: Candidate, { words: asked }: ParsedQuestion): boolean {
  const inText = textWords(text);
  const named = asked.filter(({ frames }) => !frames);
  const at = inText.findIndex((word) => named.some((one) => likenessIn([word], one) > 0));
  return at >= 0 && (at < OPENING_WORDS || isTitle(inText[at - 1]?.norm ?? ""));
}

/**
 * What each sign counts, in logits: a logistic regression over some two thousand questions in both languages, of which half had
 * their article taken out of the archive. Rounded; results are flat within a fifth of each value.
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  score: 9,
  above: 1.6,
  lead: 1.8,
  background: -10,
  matched: 1.4,
  missing: -0.6,
  lacksKind: -1.3,
  mentions: -2.5,
  across: 1.1,
};
/** What all signs together must reach: a refusal names what was searched, a wrong answer misleads. */
const NEEDED = 6.2;

/** 0..1; from 0.5 on the question is answered. */
export function confidenceOf(signs: Signs): number {
  const names = Object.keys(WEIGHTS) as (keyof Signs)[];
  const sum = names.reduce((all, name) => all + WEIGHTS[name] * signs[name], -NEEDED);
  return 1 / (1 + Math.exp(-sum));
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
  return {
    score,
    above: score - (rivals[0]?.score ?? 0),
    lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, best.score - (other?.score ?? 0))),
    background: rivals.length > 0 ? background : 0,
    matched: Math.sqrt(best.matched),
    missing: best.missing,
    lacksKind: isTellable(question) && !best.holdsAsked ? 1 : 0,
    mentions: question.defines && !introduces(best, question) ? 1 : 0,
    across: langOf(best.article) === question.lang ? 0 : 1,
  };
}
