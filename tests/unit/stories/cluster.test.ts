import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Affinities } from "../../../src/stories/affinity.ts";
import { cluster } from "../../../src/stories/cluster.ts";

type Edge = readonly [a: number, b: number, affinity: number];

function graph(size: number, edges: readonly Edge[]): Map<number, number>[] {
  const near: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const [a, b, affinity] of edges) {
    if (a === b) continue;
    near[a]?.set(b, affinity);
    near[b]?.set(a, affinity);
  }
  return near;
}

function flat(near: readonly ReadonlyMap<number, number>[]): Affinities {
  const starts = [0];
  for (const { size } of near) starts.push((starts[starts.length - 1] ?? 0) + size);
  return {
    starts: Int32Array.from(starts),
    others: Int32Array.from(near.flatMap((links) => [...links.keys()])),
    values: Float64Array.from(near.flatMap((links) => [...links.values()])),
  };
}

/** The definition: join the closest two again and again. */
function closestFirst(near: readonly ReadonlyMap<number, number>[]): number[][] {
  let clusters = near.map((_, i) => [i]);
  const linkage = (x: readonly number[], y: readonly number[]) =>
    x.flatMap((a) => y.map((b) => near[a]?.get(b) ?? 0)).reduce((sum, v) => sum + v, 0) / (x.length * y.length);
  for (;;) {
    let best: readonly [number, number, number] | null = null;
    for (let i = 0; i < clusters.length; i++)
      for (let j = 0; j < i; j++) {
        const value = linkage(clusters[i] as number[], clusters[j] as number[]);
        if (value >= 1 && value > (best?.[2] ?? 0)) best = [i, j, value];
      }
    if (best === null)
      return clusters.map((members) => members.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    const [i, j] = best;
    const joined = [...(clusters[i] as number[]), ...(clusters[j] as number[])];
    clusters = [...clusters.filter((_, k) => k !== i && k !== j), joined];
  }
}

describe("average linkage", () => {
  it("joins what is close to all members", () => {
    const near = graph(3, [
      [0, 1, 2],
      [1, 2, 2],
      [0, 2, 1],
    ]);
    expect(cluster(flat(near))).toEqual([[0, 1, 2]]);
  });

  it("does not chain: being close to one member is not enough", () => {
    const near = graph(4, [
      [0, 1, 3],
      [1, 2, 1.2],
      [2, 3, 3],
    ]);
    expect(cluster(flat(near))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("joins two clusters that their links join on average", () => {
    const near = graph(4, [
      [0, 1, 3],
      [2, 3, 3],
      [0, 2, 1.6],
      [0, 3, 0.8],
      [1, 2, 0.8],
      [1, 3, 0.8],
    ]);
    expect(cluster(flat(near))).toEqual([[0, 1, 2, 3]]);
  });

  it("leaves articles without links alone", () => {
    expect(cluster(flat(graph(2, [])))).toEqual([[0], [1]]);
    expect(cluster(flat([]))).toEqual([]);
  });

  it("gives what joining the closest two again and again gives", () => {
    const size = 9;
    const node = fc.nat(size - 1);
    // Affinities are counted in such units, of which sums are exact.
    const unit = 2 ** -26;
    // None is tried more often than others, since averages of equal ones are equal.
    const affinity = fc.noBias(fc.integer({ min: Math.ceil(0.2 / unit), max: 4 / unit })).map((units) => units * unit);
    // Distinct affinities: with ties the definition itself allows several answers.
    const edges = fc.uniqueArray(fc.tuple(node, node, affinity), {
      maxLength: 25,
      selector: ([, , affinity]) => affinity,
    });
    fc.assert(
      fc.property(edges, (list) => {
        const near = graph(size, list);
        expect(cluster(flat(near))).toEqual(closestFirst(near));
      }),
    );
  });
});
