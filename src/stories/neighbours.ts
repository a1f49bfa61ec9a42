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

/** Adds the cosines with every article that shares a term to `scores`; returns how many articles `touched` lists. */
function accumulate(vector: Vector, postings: readonly Postings[], scores: Float64Array, touched: Int32Array): number {
  let count = 0;
  for (let i = 0; i < vector.terms.length; i++) {
    const { articles, weights } = postings[vector.terms[i] as number] as Postings;
    const weight = vector.weights[i] as number;
    for (let k = 0; k < articles.length; k++) {
      const other = articles[k] as number;
      const score = scores[other] as number;
      if (score === 0) touched[count++] = other;
      scores[other] = score + weight * (weights[k] as number);
    }
  }
  return count;
}

const BUCKETS = 1000;

/** A cosine that at most `limit` articles reach, or nearly so: sorting all the weak ones to drop them would be most of the cost. */
function cutOff(scores: Float64Array, touched: Int32Array, count: number, limit: number): number {
  const histogram = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < count; i++) {
    const bucket = Math.min(BUCKETS, Math.floor((scores[touched[i] as number] as number) * BUCKETS));
    histogram[bucket] = (histogram[bucket] as number) + 1;
  }
  let bucket = BUCKETS;
  for (let sum = histogram[bucket] as number; bucket > 0 && sum < limit; ) sum += histogram[--bucket] as number;
  return bucket / BUCKETS;
}

/**
 * The most similar articles of every article by cosine, through an inverted index: the cost grows with the articles that
 * share a term, not with the square of all.
 */
export function findNeighbours(space: VectorSpace, settings: GroupingSettings): readonly Neighbours[] {
  const postings = invert(space, settings.maxPostings);
  const scores = new Float64Array(space.vectors.length);
  const touched = new Int32Array(space.vectors.length);
  return space.vectors.map((vector, self) => {
    const count = accumulate(vector, postings, scores, touched);
    const least = Math.max(settings.leastCosine, cutOff(scores, touched, count, settings.neighbours + 1));
    const best: number[] = [];
    for (let i = 0; i < count; i++) {
      const other = touched[i] as number;
      if (other !== self && (scores[other] as number) >= least) best.push(other);
    }
    best.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
    best.length = Math.min(best.length, settings.neighbours);
    const cosines = Float64Array.from(best, (other) => scores[other] as number);
    for (let i = 0; i < count; i++) scores[touched[i] as number] = 0;
    return { articles: Int32Array.from(best), cosines };
  });
}

/** Mean cosine of an article to the articles around it: how crowded its subject is in this window, 0..1. */
export function density({ cosines }: Neighbours, articles: number, settings: GroupingSettings): number {
  const others = Math.min(settings.density, articles - 1);
  if (others <= 0) return 0;
  let sum = 0;
  for (let i = 0; i < Math.min(others, cosines.length); i++) sum += cosines[i] as number;
  return sum / others;
}
