import type { GroupingSettings } from "./settings.ts";
import type { Vector, VectorSpace } from "./vectors.ts";

/** The most similar articles of one article, most similar first. */
export interface Neighbours {
  readonly articles: Int32Array;
  readonly cosines: Float64Array;
}

/** Term number to the articles that hold it and its weights there; empty for a term that is too common. */
interface Postings {
  readonly articles: Int32Array;
  readonly weights: Float64Array;
}

const TOO_COMMON: Postings = { articles: new Int32Array(0), weights: new Float64Array(0) };

function invert({ vectors, vocabulary }: VectorSpace, maxPostings: number): readonly Postings[] {
  const sizes = new Int32Array(vocabulary.length);
  for (const { terms } of vectors) for (const term of terms) sizes[term] = (sizes[term] ?? 0) + 1;
  const postings = Array.from(sizes, (size) =>
    size > maxPostings ? TOO_COMMON : { articles: new Int32Array(size), weights: new Float64Array(size) },
  );
  const filled = new Int32Array(vocabulary.length);
  vectors.forEach(({ terms, weights }, article) => {
    terms.forEach((term, i) => {
      const list = postings[term] ?? TOO_COMMON;
      const at = filled[term] ?? 0;
      filled[term] = at + 1;
      list.articles[at] = article;
      list.weights[at] = weights[i] ?? 0;
    });
  });
  return postings;
}

/** Adds up the cosines with every article that shares a term; returns the articles touched. */
function accumulate(vector: Vector, postings: readonly Postings[], scores: Float64Array): number[] {
  const touched: number[] = [];
  for (let i = 0; i < vector.terms.length; i++) {
    const { articles, weights } = postings[vector.terms[i] as number] as Postings;
    const weight = vector.weights[i] as number;
    for (let k = 0; k < articles.length; k++) {
      const other = articles[k] as number;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] as number) + weight * (weights[k] as number);
    }
  }
  return touched;
}

/**
 * The most similar articles of every article by cosine, through an inverted index: the cost grows with the articles that
 * share a term, not with the square of all.
 */
export function findNeighbours(space: VectorSpace, settings: GroupingSettings): readonly Neighbours[] {
  const postings = invert(space, settings.maxPostings);
  const scores = new Float64Array(space.vectors.length);
  return space.vectors.map((vector, self) => {
    const touched = accumulate(vector, postings, scores);
    const best = strongest(touched, self, scores, settings.neighbours);
    const cosines = Float64Array.from(best, (other) => scores[other] as number);
    for (const other of touched) scores[other] = 0;
    return { articles: Int32Array.from(best), cosines };
  });
}

function strongest(touched: readonly number[], self: number, scores: Float64Array, limit: number): readonly number[] {
  const others = touched.filter((other) => other !== self);
  const score = (article: number) => scores[article] as number;
  let candidates = others;
  if (others.length > 4 * limit) {
    // Sorting thousands of weak neighbours to throw them away is most of the cost: cut at the limit-th value first.
    const values = Float64Array.from(others, score).sort();
    const least = values[values.length - limit] as number;
    candidates = others.filter((other) => score(other) >= least);
  }
  return candidates.sort((a, b) => score(b) - score(a) || a - b).slice(0, limit);
}

/** Mean cosine of an article to the articles around it: how crowded its subject is in this window, 0..1. */
export function density({ cosines }: Neighbours, articles: number, settings: GroupingSettings): number {
  const others = Math.min(settings.density, articles - 1);
  if (others <= 0) return 0;
  let sum = 0;
  for (let i = 0; i < Math.min(others, cosines.length); i++) sum += cosines[i] as number;
  return sum / others;
}
