import type { Candidate } from "./candidates.ts";
import { eachSharing, numbersOf, type TermIndex } from "./term-index.ts";
import { NEGATIONS } from "./wording.ts";

/** Share of a statement's words that another outlet's sentence must have to count as saying it. */
const SHARED = 0.6;
/** With fewer content words in common two sentences may agree by chance. */
const MIN_SHARED = 4;

/** What a shown statement says, as far as agreement is concerned. */
export interface Statement {
  readonly article: number;
  readonly terms: ReadonlySet<string>;
  readonly norms: readonly string[];
}

/**
 * Articles, by index, that say what a statement says: one of their sentences holds most of its words, all of its
 * numbers, and negates where it negates. Cautious, since a source named wrongly is worse than one not named.
 */
export function agreeing(statement: Statement, candidates: readonly Candidate[], index: TermIndex): readonly number[] {
  const needed = Math.max(MIN_SHARED, SHARED * statement.terms.size);
  const articles = new Set<number>();
  eachSharing(index, numbersOf(index, statement.terms), (i, shared) => {
    const other = candidates[i];
    if (other === undefined || other.article === statement.article || shared < needed) return;
    if (sayTheSame(statement.norms, other)) articles.add(other.article);
  });
  return [...articles].sort((a, b) => a - b);
}

function sayTheSame(norms: readonly string[], other: Candidate): boolean {
  const theirs = new Set(other.tokens.map(({ norm }) => norm));
  const numbers = norms.filter((norm) => /\d/.test(norm));
  const negates = norms.some((norm) => NEGATIONS.has(norm));
  return (
    numbers.every((number) => theirs.has(number)) && negates === other.tokens.some(({ norm }) => NEGATIONS.has(norm))
  );
}
