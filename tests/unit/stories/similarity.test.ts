import { describe, expect, it } from "vitest";
import { type Affinities, affinities, specificity, timeFactor } from "../../../src/stories/affinity.ts";
import { density, findNeighbours } from "../../../src/stories/neighbours.ts";
import { SETTINGS } from "../../../src/stories/settings.ts";
import { toVectors, type Vector } from "../../../src/stories/vectors.ts";

/** An article with these terms, each counted twice. */
const bag = (text: string): string => `2\t2 ${text}`;

function affinityOf({ starts, others, values }: Affinities, a: number, b: number): number {
  const at = others.subarray(starts[a], starts[a + 1]).indexOf(b);
  return at < 0 ? 0 : (values[(starts[a] as number) + at] as number);
}

/** The affinities of a window of unknown dates, from unknown outlets if none are given. */
function affinitiesOf(
  lines: readonly string[],
  outlets: readonly (string | null)[] = lines.map(() => null),
): Affinities {
  const space = toVectors(lines, SETTINGS);
  const neighbours = findNeighbours(space, SETTINGS);
  return affinities({ ...space, neighbours, days: lines.map(() => null), outlets }, SETTINGS);
}

function cosine(a: Vector, b: Vector): number {
  return a.terms.reduce((sum, term, i) => {
    const at = b.terms.indexOf(term);
    return at < 0 ? sum : sum + (a.weights[i] as number) * (b.weights[at] as number);
  }, 0);
}

const BAGS = ["dam river flood", "river flood rescue", "flood market", "gold market price", "gold", "opera"].map(bag);

describe("vectors", () => {
  it("have length 1 and a breadth between 1 and their number of terms", () => {
    for (const { terms, weights, breadth } of toVectors(BAGS, SETTINGS).vectors) {
      expect(Math.hypot(...weights)).toBeCloseTo(1);
      expect(breadth).toBeGreaterThanOrEqual(1 - 1e-9);
      expect(breadth).toBeLessThanOrEqual(terms.length + 1e-9);
    }
  });

  it("weigh rare terms above common ones, and everyday words least", () => {
    const bags = [...Array.from({ length: 40 }, () => bag("tokyo")), bag("tokyo rower"), "2\t2 rower\t2* word"];
    const { vectors, vocabulary } = toVectors(bags, SETTINGS);
    const weight = (article: number, term: string) => {
      const vector = vectors[article] as Vector;
      return vector.weights[vector.terms.indexOf(vocabulary.terms().indexOf(term))] as number;
    };
    expect(weight(40, "rower")).toBeGreaterThan(weight(40, "tokyo"));
    expect(weight(41, "rower")).toBeGreaterThan(weight(41, "word"));
  });
});

describe("neighbours", () => {
  it("are those that share a term, with their cosines, nearest first", () => {
    const space = toVectors(BAGS, SETTINGS);
    const found = findNeighbours(space, SETTINGS);
    found.forEach(({ articles, cosines }, a) => {
      const expected = space.vectors
        .map((vector, b) => [b, cosine(space.vectors[a] as Vector, vector)] as const)
        .filter(([b, value]) => b !== a && value >= SETTINGS.leastCosine)
        .sort((x, y) => y[1] - x[1]);
      expect([...articles]).toEqual(expected.map(([b]) => b));
      expected.forEach(([, value], i) => {
        expect(cosines[i]).toBeCloseTo(value);
      });
    });
  });

  it("are the nearest ones only, when there are many", () => {
    const bags = Array.from({ length: 60 }, (_, i) => bag(i < 3 ? "alpha beta gamma" : `alpha word${i}`));
    const [first] = findNeighbours(toVectors(bags, SETTINGS), { ...SETTINGS, neighbours: 2 });
    expect([...(first?.articles ?? [])]).toEqual([1, 2]);
  });

  it("make a subject as dense as they are close", () => {
    const found = findNeighbours(toVectors(BAGS, SETTINGS), SETTINGS);
    const densities = found.map((near) => density(near, BAGS.length, SETTINGS));
    expect(densities[0]).toBeGreaterThan(densities[4] as number);
    expect(densities[5]).toBe(0);
    expect(
      density(
        { articles: new Int32Array(0), cosines: new Float64Array(0), specifics: new Float64Array(0) },
        1,
        SETTINGS,
      ),
    ).toBe(0);
  });
});

describe("time", () => {
  it("parts headlines that are days apart, and long texts hardly", () => {
    const headline = (days: number) => timeFactor(20_000, 20_000 + days, 8, SETTINGS);
    expect(headline(0)).toBe(1);
    expect(headline(2)).toBeLessThan(headline(1));
    expect(headline(400)).toBeCloseTo(SETTINGS.timeFloor);
    expect(timeFactor(20_000, 20_400, 200, SETTINGS)).toBeGreaterThan(0.9);
  });

  it("counts for nothing where a date is not known", () => {
    expect(timeFactor(null, 20_000, 8, SETTINGS)).toBe(1);
  });
});

describe("specificity", () => {
  it("takes from long texts that share everyday words only, and not from headlines", () => {
    expect(specificity(0, 150, SETTINGS)).toBeLessThan(0.7);
    expect(specificity(0.2, 150, SETTINGS)).toBe(1);
    expect(specificity(0, 8, SETTINGS)).toBe(1);
  });
});

describe("affinity", () => {
  it("is symmetric, and asks more in a crowd of similar articles", () => {
    const crowd = Array.from({ length: 20 }, (_, i) =>
      bag(`ceasefire talks envoy border guard${i} place${i} plan${i} word${i}`),
    );
    const pair = [
      bag("ceasefire talks envoy border one two three four"),
      bag("ceasefire talks envoy border five six seven eight"),
    ];
    const between = (bags: readonly string[]) => {
      const found = affinitiesOf(bags);
      expect(affinityOf(found, 0, 1)).toBe(affinityOf(found, 1, 0));
      return affinityOf(found, 0, 1);
    };
    expect(between([...pair, ...crowd])).toBeLessThan(between([...pair, bag("gold"), bag("opera")]));
  });

  it("asks more in a full day, where chance makes more articles alike, up to what is one event anywhere", () => {
    const words = (stem: string, count: number) => Array.from({ length: count }, (_, k) => stem + k).join(" ");
    const fire = (own: string) => bag(`${words("fire", 15)} ${own}`);
    const fires = Array.from({ length: 40 }, (_, i) => fire(words(`w${i}x`, 20)));
    const window = (articles: number, pair: readonly string[]) => {
      const bags = [...pair, ...fires, ...Array.from({ length: articles - 42 }, (_, i) => bag(`a${i} b${i} c${i}`))];
      return affinityOf(affinitiesOf(bags), 0, 1);
    };
    const alike = [fire(words("y", 20)), fire(`${words("z", 17)} y1 y2 y3`)];
    expect(window(42, alike)).toBeGreaterThan(1);
    expect(window(700, alike)).toBeLessThan(1);
    const same = [fire(words("y", 20)), fire(`${words("z", 7)} ${words("y", 13)}`)];
    expect(window(700, same)).toBeGreaterThan(1);
  });
});
