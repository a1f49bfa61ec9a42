/** The most similar articles of one article, most similar first. */
export interface Neighbours {
  readonly articles: Int32Array;
  readonly cosines: Float64Array;
  /** The part of each cosine that names, numbers and rare words carry. */
  readonly specifics: Float64Array;
}

/** From this many on a list is sorted by parts, below by insertion. */
const FEW = 12;

/**
 * The nearest so far of each of many articles, at most `limit` each, all in flat arrays, since millions of pairs are
 * offered and few are kept. A list takes twice as many; when it is full, the farther half goes (quickselect, Hoare
 * 1961), which costs a few steps for each that is offered. Of equally near ones the lower number is nearer.
 */
export class NearestLists {
  /** By article the cosine that a neighbour must reach to be kept: 0 until its list has been full. */
  readonly floors: Float64Array;
  readonly #limit: number;
  readonly #room: number;
  readonly #sizes: Int32Array;
  readonly #articles: Int32Array;
  readonly #cosines: Float64Array;
  readonly #specifics: Float64Array;

  constructor(articles: number, limit: number) {
    this.floors = new Float64Array(articles);
    this.#limit = limit;
    this.#room = 2 * limit;
    this.#sizes = new Int32Array(articles);
    this.#articles = new Int32Array(articles * this.#room);
    this.#cosines = new Float64Array(articles * this.#room);
    this.#specifics = new Float64Array(articles * this.#room);
  }

  /** Offers `other` as a neighbour of `article`. */
  offer(article: number, other: number, cosine: number, specific: number): void {
    const size = this.#sizes[article] as number;
    const base = article * this.#room;
    this.#put(base + size, other, cosine, specific);
    this.#sizes[article] = size + 1;
    if (size + 1 === this.#room) this.#dropFarther(article, base);
  }

  #dropFarther(article: number, base: number): void {
    const end = base + this.#limit;
    this.#select(base, base + this.#room, end);
    let floor = 1 / 0;
    for (let place = base; place < end; place++) floor = Math.min(floor, this.#cosines[place] as number);
    this.floors[article] = floor;
    this.#sizes[article] = this.#limit;
  }

  #put(place: number, other: number, cosine: number, specific: number): void {
    this.#articles[place] = other;
    this.#cosines[place] = cosine;
    this.#specifics[place] = specific;
  }

  /** Whether what stands at `place` is nearer than `other` with its cosine. */
  #isNearer(place: number, other: number, cosine: number): boolean {
    const known = this.#cosines[place] as number;
    return known > cosine || (known === cosine && (this.#articles[place] as number) < other);
  }

  /**
   * Parts the places before `to` in two, none of them empty: what stands before the place returned is nearer than the
   * rest.
   */
  #split(from: number, to: number): number {
    const middle = (from + to - 1) >> 1;
    const other = this.#articles[middle] as number;
    const cosine = this.#cosines[middle] as number;
    let low = from;
    let high = to - 1;
    for (;;) {
      while (this.#isNearer(low, other, cosine)) low++;
      while (this.#articles[high] !== other && !this.#isNearer(high, other, cosine)) high--;
      if (low >= high) return high + 1;
      this.#swap(low++, high--);
    }
  }

  #swap(a: number, b: number): void {
    const other = this.#articles[a] as number;
    const cosine = this.#cosines[a] as number;
    const specific = this.#specifics[a] as number;
    this.#put(a, this.#articles[b] as number, this.#cosines[b] as number, this.#specifics[b] as number);
    this.#put(b, other, cosine, specific);
  }

  /** Brings the nearest before `end`, in any order. */
  #select(from: number, to: number, end: number): void {
    let low = from;
    let high = to;
    while (high - low > 1) {
      const middle = this.#split(low, high);
      if (middle === end) return;
      if (middle < end) low = middle;
      else high = middle;
    }
  }

  /** Sorts, nearest first. */
  #sort(from: number, to: number): void {
    if (to - from > FEW) {
      const middle = this.#split(from, to);
      this.#sort(from, middle);
      this.#sort(middle, to);
      return;
    }
    for (let next = from + 1; next < to; next++)
      for (let at = next; at > from; at--) {
        if (this.#isNearer(at - 1, this.#articles[at] as number, this.#cosines[at] as number)) break;
        this.#swap(at - 1, at);
      }
  }

  /** The nearest of an article, nearest first. Nothing may be offered to it afterwards. */
  take(article: number): Neighbours {
    const base = article * this.#room;
    const offered = this.#sizes[article] as number;
    const end = base + Math.min(offered, this.#limit);
    if (offered > this.#limit) this.#select(base, base + offered, end);
    this.#sort(base, end);
    return {
      articles: this.#articles.subarray(base, end),
      cosines: this.#cosines.subarray(base, end),
      specifics: this.#specifics.subarray(base, end),
    };
  }
}
