import { newCount, type Term } from "../language/term.ts";
import type { Token } from "../language/tokens.ts";
import { type Candidate, contentTerms } from "./candidates.ts";
import { hasTrait } from "./traits.ts";
import { NEGATES } from "./wording.ts";

/** Share of a statement's words that another outlet's sentence must have to count as saying it. */
const SHARED = 0.6;
/** With fewer content words in common two sentences may agree by chance. */
const MIN_SHARED = 4;

/** What a shown statement says, as far as agreement is concerned. */
export interface Statement {
  readonly article: number;
  /** Words as they are shown. */
  readonly tokens: readonly Token[];
}

/**
 * For each statement the articles, by index, that say it too: one of their sentences holds most of its words, all of
 * its numbers, and negates where it negates. Cautious, since a source named wrongly is worse than one not named. The
 * statements are indexed and the sentences read once, so cost does not grow with the number of statements.
 */
export function agreeing(
  statements: readonly Statement[],
  candidates: readonly Candidate[],
): readonly (readonly number[])[] {
  const terms = statements.map(({ tokens }) => contentTerms(tokens));
  const { count, holders } = holdersOf(terms);
  const articles = statements.map(() => new Set<number>());
  const shared = new Array<number>(statements.length);
  const needed = terms.map(({ length }) => Math.max(MIN_SHARED, SHARED * length));
  for (const candidate of candidates) {
    shared.fill(0);
    for (const term of candidate.terms)
      if (term.count === count)
        for (const k of holders[term.number] as readonly number[]) shared[k] = (shared[k] as number) + 1;
    for (let k = 0; k < statements.length; k++) {
      if ((shared[k] as number) < (needed[k] as number)) continue;
      const { article, tokens } = statements[k] as Statement;
      if (candidate.article !== article && sayTheSame(tokens, candidate.tokens)) articles[k]?.add(candidate.article);
    }
  }
  return articles.map((found) => [...found].sort((a, b) => a - b));
}

/** Which of the lists hold a term, by index: `holders[term.number]` for the terms of this count. */
function holdersOf(lists: readonly (readonly Term[])[]): {
  readonly count: number;
  readonly holders: readonly (readonly number[])[];
} {
  const count = newCount();
  const holders: number[][] = [];
  for (let k = 0; k < lists.length; k++)
    for (const term of lists[k] as readonly Term[]) {
      if (term.count !== count) {
        term.count = count;
        term.number = holders.length;
        holders.push([]);
      }
      holders[term.number]?.push(k);
    }
  return { count, holders };
}

const negates = (tokens: readonly Token[]): boolean => hasTrait(tokens, NEGATES);

function sayTheSame(ours: readonly Token[], others: readonly Token[]): boolean {
  const theirs = new Set(others.map(({ norm }) => norm));
  return negates(ours) === negates(others) && ours.every(({ norm }) => !/\d/.test(norm) || theirs.has(norm));
}
