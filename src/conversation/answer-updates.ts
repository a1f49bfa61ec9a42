import { findNumbers } from "../language/numbers.ts";
import { likenessIn, textWords } from "./answer-likeness.ts";
import type { ParsedQuestion } from "./answer-question.ts";
import type { Candidate } from "./answer-sentences.ts";
import { langOf } from "./article-lang.ts";
import type { AskedWord } from "./asked-word.ts";

/** A sentence that gives the count of a later day stands in for the best one when it has this share of its score. */
const NEAR = 0.6;
/** How surely a counted noun is one that the question names. */
const NAMED = 0.5;

/** Words before a number among which what it counts is named: "the number of victims of the flood rose to 14". */
const WORDS_BEFORE = 7;

/** What a sentence counts of the things that the question asks about. */
function countsOf(candidate: Candidate, { words }: ParsedQuestion): ReadonlySet<number> {
  const { text, article } = candidate;
  const isNamed = (part: string, among: readonly AskedWord[]): boolean => {
    const inPart = textWords(part);
    return among.some((word) => likenessIn(inPart, word) >= NAMED);
  };
  const content = words.filter(({ frames }) => !frames);
  const values = findNumbers(text, langOf(article)).flatMap(({ value, counted, start }) => {
    const before = text.slice(0, start).trimEnd().split(/\s+/).slice(-WORDS_BEFORE).join(" ");
    // The first word says what is counted; the others may name a place, which stands before other numbers too.
    return isNamed(counted ?? "", content) || isNamed(before, content.slice(0, 1)) ? [value] : [];
  });
  return new Set(values);
}

const dayOf = ({ article: { published } }: Candidate): string | null =>
  published.date !== null && (published.precision === "day" || published.precision === "time")
    ? published.date.slice(0, 10)
    : null;

/**
 * The sentences, best first, with a count as the newest of them gives it: of reports that count the same thing
 * otherwise, those of earlier days go. Counts of victims grow, and the report that has most of the question's words is
 * as often the first one.
 */
export function withNewestCount(candidates: readonly Candidate[], question: ParsedQuestion): readonly Candidate[] {
  const [best] = candidates;
  if (best === undefined || question.asked !== "number" || countsOf(best, question).size === 0) return candidates;
  // An article that lacks a name of the question tells of something else.
  const near = candidates.filter(({ score, missing }) => score >= best.score * NEAR && missing <= best.missing);
  const counting = near.flatMap((candidate) => {
    const [counts, day] = [countsOf(candidate, question), dayOf(candidate)];
    return counts.size > 0 && day !== null ? [{ candidate, counts, day }] : [];
  });
  const newest = counting.reduce<(typeof counting)[number] | null>(
    (a, b) => (a === null || b.day > a.day ? b : a),
    null,
  );
  if (newest === null) return candidates;
  const outdated = counting.filter(
    ({ day, counts }) => day < newest.day && ![...counts].some((n) => newest.counts.has(n)),
  );
  if (outdated.length === 0) return candidates;
  const gone = new Set(outdated.map(({ candidate }) => candidate));
  return [newest.candidate, ...candidates.filter((one) => one !== newest.candidate && !gone.has(one))];
}
