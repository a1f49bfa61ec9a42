/** The most similar articles of one article, most similar first. */
export interface Neighbours {
  readonly articles: Int32Array;
  readonly cosines: Float64Array;
  /** The part of each cosine that names, numbers and rare words carry. */
  readonly specifics: Float64Array;
}

/**
 * The nearest so far of each of many articles, at most `limit` each: a binary heap an article, the least near on top, all
 * in flat arrays, since millions of pairs are offered and few are kept. Of equally near ones the lower number is nearer.
 */
export class NearestLists {
  /** By article the cosine that a neighbour must reach to be kept: 0 until its list is full. */
  readonly floors: Float64Array;
  readonly #limit: number;
  readonly #sizes: Int32Array;
  readonly #articles: Int32Array;
  readonly #cosines: Float64Array;
  readonly #specifics: Float64Array;

  constructor(articles: number, limit: number) {
    this.floors = new Float64Array(articles);
    this.#limit = limit;
    this.#sizes = new Int32Array(articles);
    this.#articles = new Int32Array(articles * limit);
    this.#cosines = new Float64Array(articles * limit);
    this.#specifics = new Float64Array(articles * limit);
  }

  /** Offers `other` as a neighbour of `article`. */
  offer(article: number, other: number, cosine: number, specific: number): void {
    const base = article * this.#limit;
    const size = this.#sizes[article] as number;
    if (size < this.#limit) {
      this.#sizes[article] = size + 1;
      this.#raise(base, size, other, cosine, specific);
    } else if (this.#isFarther(base, other, cosine)) this.#sink(base, size, other, cosine, specific);
    if (size >= this.#limit - 1) this.floors[article] = this.#cosines[base] as number;
  }

  /** Whether what stands at `place` is farther than `other` with its cosine. */
  #isFarther(place: number, other: number, cosine: number): boolean {
    const known = this.#cosines[place] as number;
    return known < cosine || (known === cosine && (this.#articles[place] as number) > other);
  }

  #put(place: number, other: number, cosine: number, specific: number): void {
    this.#articles[place] = other;
    this.#cosines[place] = cosine;
    this.#specifics[place] = specific;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#articles[from] as number, this.#cosines[from] as number, this.#specifics[from] as number);
  }

  /** Puts one in at the end of a heap and lets it rise to its place. */
  #raise(base: number, end: number, other: number, cosine: number, specific: number): void {
    let at = end;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isFarther(base + above, other, cosine)) break;
      this.#move(base + above, base + at);
      at = above;
    }
    this.#put(base + at, other, cosine, specific);
  }

  /** Puts one in the place of the top and lets it sink to its place. */
  #sink(base: number, size: number, other: number, cosine: number, specific: number): void {
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const right = base + below + 1;
      const farther =
        below + 1 < size &&
        !this.#isFarther(base + below, this.#articles[right] as number, this.#cosines[right] as number)
          ? below + 1
          : below;
      if (!this.#isFarther(base + farther, other, cosine)) break;
      this.#move(base + farther, base + at);
      at = farther;
    }
    this.#put(base + at, other, cosine, specific);
  }

  /** The nearest of an article, nearest first. Sorts the heap in place: nothing may be offered to it afterwards. */
  take(article: number): Neighbours {
    const base = article * this.#limit;
    const size = this.#sizes[article] as number;
    for (let end = size - 1; end > 0; end--) {
      const last = base + end;
      const [other, cosine] = [this.#articles[last] as number, this.#cosines[last] as number];
      const specific = this.#specifics[last] as number;
      this.#move(base, last);
      this.#sink(base, end, other, cosine, specific);
    }
    return {
      articles: this.#articles.subarray(base, base + size),
      cosines: this.#cosines.subarray(base, base + size),
      specifics: this.#specifics.subarray(base, base + size),
    };
  }
}
