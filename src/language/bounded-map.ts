/** A memo that cannot grow without end: it starts anew when full, which costs less than keeping an order of use. */
export class BoundedMap<V> {
  readonly #map = new Map<string, V>();
  readonly #limit: number;

  /** @param limit most entries held. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#map.size;
  }

  clear(): void {
    this.#map.clear();
  }

  get(key: string): V | undefined {
    return this.#map.get(key);
  }

  set(key: string, value: V): V {
    if (this.#map.size >= this.#limit) this.#map.clear();
    this.#map.set(key, value);
    return value;
  }
}
