/** Disjoint sets over 0 … size-1 (Tarjan 1975, with path halving). */
export class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The member that stands for the set of `i`. */
  root(i: number): number {
    const parent = this.#parent;
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(a: number, b: number): void {
    const x = this.root(a);
    const y = this.root(b);
    // The lower member stands for both, so that the outcome does not depend on the order of joining.
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}
