/** Where a term stands in a line of features. */
interface Place {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

const ZERO = 0x30;
const NINE = 0x39;

function isNumber(line: string, start: number): boolean {
  const code = line.charCodeAt(start);
  return code >= ZERO && code <= NINE;
}

/** Slots at first, a power of two; they double when half of them are taken. */
const FIRST_SLOTS = 2048;

/**
 * The terms of a window, numbered in order of appearance, with how many articles hold them. They are told apart by
 * 64 bits of their hash, in a hash table with linear probing: of hundreds of thousands of terms that are met, no string
 * is made but of those that are asked for by name.
 */
export class Vocabulary {
  /** By term the articles that hold it. */
  readonly frequencies: number[] = [];
  /** By term whether it is an everyday word: one that the bilingual lexicon has. */
  readonly everyday: boolean[] = [];
  /** By term whether it is a number. */
  readonly numeric: boolean[] = [];
  readonly #places: Place[] = [];
  readonly #highs: number[] = [];
  readonly #lows: number[] = [];
  /** Number of a term and 1, 0 for a free slot. */
  #slots = new Int32Array(FIRST_SLOTS);

  get size(): number {
    return this.frequencies.length;
  }

  /** The term of a number. */
  term(number: number): string {
    const { line, start, end } = this.#places[number] as Place;
    return line.slice(start, end);
  }

  /** The terms in order of their numbers. */
  terms(): readonly string[] {
    return this.#places.map(({ line, start, end }) => line.slice(start, end));
  }

  /**
   * Counts an article that holds the term with this hash, which stands in `line` from `start` to `end`; returns its
   * number.
   */
  add(high: number, low: number, line: string, start: number, end: number, isEveryday: boolean): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = low & last;
    for (let taken = slots[slot] as number; taken !== 0; taken = slots[slot] as number) {
      const number = taken - 1;
      if (this.#lows[number] === low && this.#highs[number] === high) {
        this.frequencies[number] = (this.frequencies[number] as number) + 1;
        return number;
      }
      slot = (slot + 1) & last;
    }
    const number = this.frequencies.push(1) - 1;
    slots[slot] = number + 1;
    this.everyday.push(isEveryday);
    this.numeric.push(isNumber(line, start));
    this.#places.push({ line, start, end });
    this.#highs.push(high);
    this.#lows.push(low);
    if (2 * this.size > slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.#lows[number] as number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
