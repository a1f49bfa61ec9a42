import type { GroupingSettings } from "./settings.ts";
import type { Vector, VectorSpace } from "./vectors.ts";

/** The most similar articles of one article, most similar first. */
export interface Neighbours {
  readonly articles: Int32Array;
  readonly cosines: Float64Array;
  /** The part of each cosine that names, numbers and rare words carry. */
  readonly specifics: Float64Array;
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

/** What is added up for one article over all others; all 0 between articles. */
interface Sums {
  readonly scores: Float64Array;
  /** As `scores`, without everyday words. */
  readonly specifics: Float64Array;
  readonly touched: Int32Array;
}

/** Adds the cosines with every article that shares a term to `sums`; returns how many articles are touched. */
function accumulate(
  { terms, weights }: Vector,
  postings: readonly Postings[],
  everyday: Uint8Array,
  sums: Sums,
): number {
  const { scores, specifics, touched } = sums;
  let count = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const list = postings[term] as Postings;
    const weight = weights[i] as number;
    const isSpecific = everyday[term] === 0;
    for (let k = 0; k < list.articles.length; k++) {
      const other = list.articles[k] as number;
      const score = scores[other] as number;
      const part = weight * (list.weights[k] as number);
      if (score === 0) touched[count++] = other;
      scores[other] = score + part;
      if (isSpecific) specifics[other] = (specifics[other] as number) + part;
    }
  }
  return count;
}

/** Articles with their cosines, in no order; `count` of them are in use. */
interface Candidates {
  readonly articles: Int32Array;
  readonly cosines: Float64Array;
  readonly specifics: Float64Array;
  count: number;
}

/** Moves the sums of the touched articles into the candidates; the sums are all 0 afterwards. */
function collect(
  { scores, specifics, touched }: Sums,
  count: number,
  self: number,
  least: number,
  into: Candidates,
): void {
  into.count = 0;
  for (let i = 0; i < count; i++) {
    const article = touched[i] as number;
    const cosine = scores[article] as number;
    const specific = specifics[article] as number;
    scores[article] = 0;
    specifics[article] = 0;
    if (cosine < least || article === self) continue;
    into.articles[into.count] = article;
    into.cosines[into.count] = cosine;
    into.specifics[into.count++] = specific;
  }
}

const BUCKETS = 1000;

/** A cosine that `limit` candidates reach, and hardly more: sorting all the weak ones to drop them would be most of the cost. */
function cutOff({ cosines, count }: Candidates, limit: number): number {
  if (count <= limit) return 0;
  const histogram = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < count; i++) {
    const bucket = Math.min(BUCKETS, Math.floor((cosines[i] as number) * BUCKETS));
    histogram[bucket] = (histogram[bucket] as number) + 1;
  }
  let bucket = BUCKETS;
  for (let sum = histogram[bucket] as number; bucket > 0 && sum < limit; ) sum += histogram[--bucket] as number;
  return bucket / BUCKETS;
}

function nearest(candidates: Candidates, limit: number): Neighbours {
  const least = cutOff(candidates, limit);
  const places: number[] = [];
  const { articles, cosines, specifics, count } = candidates;
  for (let i = 0; i < count; i++) if ((cosines[i] as number) >= least) places.push(i);
  places.sort(
    (x, y) => (cosines[y] as number) - (cosines[x] as number) || (articles[x] as number) - (articles[y] as number),
  );
  places.length = Math.min(places.length, limit);
  return {
    articles: Int32Array.from(places, (place) => articles[place] as number),
    cosines: Float64Array.from(places, (place) => cosines[place] as number),
    specifics: Float64Array.from(places, (place) => specifics[place] as number),
  };
}

/**
 * The most similar articles of every article by cosine, through an inverted index: the cost grows with the articles that
 * share a term, not with the square of all.
 */
export function findNeighbours(space: VectorSpace, settings: GroupingSettings): readonly Neighbours[] {
  const total = space.vectors.length;
  const postings = invert(space, settings.maxPostings);
  const numbers = () => new Float64Array(total);
  const sums = { scores: numbers(), specifics: numbers(), touched: new Int32Array(total) };
  const candidates = { articles: new Int32Array(total), cosines: numbers(), specifics: numbers(), count: 0 };
  return space.vectors.map((vector, self) => {
    const count = accumulate(vector, postings, space.everyday, sums);
    collect(sums, count, self, settings.leastCosine, candidates);
    return nearest(candidates, settings.neighbours);
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
