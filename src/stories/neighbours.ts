import { NearestLists, type Neighbours } from "./nearest.ts";
import type { GroupingSettings } from "./settings.ts";
import type { Vector, VectorSpace } from "./vectors.ts";

/** For each term the articles read so far that hold it, and its weights there; one flat list for all terms. */
interface Postings {
  /**
   * Where a term's list begins; it ends where the next one begins. An empty list is that of a term which is too common.
   */
  readonly starts: Int32Array;
  /** Where the next article of a term goes. */
  readonly ends: Int32Array;
  readonly articles: Int32Array;
  readonly weights: Float64Array;
}

/** Room for every term's articles. A term of one article finds nothing, and one that is too common finds anything. */
function emptyPostings({ vectors, vocabulary }: VectorSpace, maxPostings: number): Postings {
  const sizes = new Int32Array(vocabulary.size);
  for (const { terms } of vectors)
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      sizes[term] = (sizes[term] as number) + 1;
    }
  const starts = new Int32Array(vocabulary.size + 1);
  for (let term = 0; term < sizes.length; term++) {
    const size = sizes[term] as number;
    starts[term + 1] = (starts[term] as number) + (size > 1 && size <= maxPostings ? size : 0);
  }
  const total = starts[vocabulary.size] as number;
  return { starts, ends: starts.slice(), articles: new Int32Array(total), weights: new Float64Array(total) };
}

/**
 * Adds what the specific, or the everyday, terms of an article contribute to its cosine with each article before it.
 */
function accumulate(
  { terms, weights }: Vector,
  postings: Postings,
  everyday: Uint8Array,
  kind: 0 | 1,
  scores: Float64Array,
): void {
  const { starts, ends, articles, weights: others } = postings;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    if (everyday[term] !== kind) continue;
    const weight = weights[i] as number;
    const end = ends[term] as number;
    for (let k = starts[term] as number; k < end; k++) {
      const other = articles[k] as number;
      scores[other] = (scores[other] as number) + weight * (others[k] as number);
    }
  }
}

/** Files an article under its terms, so that later ones find it. */
function file({ terms, weights }: Vector, article: number, { starts, ends, articles, weights: all }: Postings): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as number;
    const at = ends[term] as number;
    if (starts[term] === starts[term + 1]) continue;
    articles[at] = article;
    all[at] = weights[i] as number;
    ends[term] = at + 1;
  }
}

/** Steps of the scale from 0 to 1 on which cosines are counted. */
const STEPS = 1024;

/**
 * A cosine that at least `limit` of the first `count` scores reach, and few more: read from a histogram, so that hardly
 * more are offered as neighbours than are kept. 0 when there are no more than `limit`.
 */
function floorOf(scores: Float64Array, count: number, limit: number, histogram: Int32Array): number {
  if (count <= limit) return 0;
  histogram.fill(0);
  for (let other = 0; other < count; other++) {
    const step = Math.min(STEPS - 1, ((scores[other] as number) * STEPS) | 0);
    histogram[step] = (histogram[step] as number) + 1;
  }
  let step = STEPS;
  for (let left = limit; left > 0 && step > 0; ) left -= histogram[--step] as number;
  return step / STEPS;
}

/**
 * The most similar articles of every article by cosine, through an inverted index that grows article by article, so
 * that each pair is met once: the cost grows with the articles that share a term, not with the square of all.
 */
export function findNeighbours(space: VectorSpace, settings: GroupingSettings): readonly Neighbours[] {
  const { vectors, everyday } = space;
  const total = vectors.length;
  const postings = emptyPostings(space, settings.maxPostings);
  const limit = Math.min(settings.neighbours, Math.max(0, total - 1));
  const lists = new NearestLists(total, limit);
  const { floors } = lists;
  const scores = new Float64Array(total);
  const specifics = new Float64Array(total);
  const histogram = new Int32Array(STEPS);
  for (let self = 0; self < total; self++) {
    const vector = vectors[self] as Vector;
    accumulate(vector, postings, everyday, 0, scores);
    specifics.set(scores.subarray(0, self));
    accumulate(vector, postings, everyday, 1, scores);
    const floor = floorOf(scores, self, limit, histogram);
    for (let other = 0; other < self; other++) {
      const cosine = scores[other] as number;
      if (cosine < settings.leastCosine) continue;
      // Most pairs are not near enough for either: that is seen here, without a call.
      if (cosine >= floor) lists.offer(self, other, cosine, specifics[other] as number);
      if (cosine >= (floors[other] as number)) lists.offer(other, self, cosine, specifics[other] as number);
    }
    scores.fill(0, 0, self);
    file(vector, self, postings);
  }
  return vectors.map((_, article) => lists.take(article));
}

/** Mean cosine of an article to the articles around it: how crowded its subject is in this window, 0..1. */
export function density({ cosines }: Neighbours, articles: number, settings: GroupingSettings): number {
  const others = Math.min(settings.density, articles - 1);
  if (others <= 0) return 0;
  let sum = 0;
  for (let i = 0; i < Math.min(others, cosines.length); i++) sum += cosines[i] as number;
  return sum / others;
}
