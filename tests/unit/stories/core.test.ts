import { describe, expect, it } from "vitest";
import { withCore } from "../../../src/stories/core.ts";
import { SETTINGS } from "../../../src/stories/settings.ts";

/** `size` articles of `terms` terms each, every two of them `cosine` apart. */
function alike(size: number, terms: number, cosine: number) {
  const vectors = Array.from({ length: size }, () => ({
    terms: new Int32Array(terms),
    weights: new Float64Array(terms),
    heads: 0,
    counts: [],
    breadth: terms,
  }));
  const neighbours = vectors.map((_, a) => {
    const articles = Int32Array.from(vectors.keys()).filter((b) => b !== a);
    const cosines = new Float64Array(articles.length).fill(cosine);
    return { articles, cosines, specifics: cosines };
  });
  return { vectors, neighbours, members: [...vectors.keys()] };
}

function survives(size: number, terms: number, cosine: number): boolean {
  const { vectors, neighbours, members } = alike(size, terms, cosine);
  return withCore([members], vectors, neighbours, SETTINGS).length === 1;
}

describe("the core of a story", () => {
  it("is two long texts that are close by any measure", () => {
    expect(survives(2, 150, SETTINGS.core + 0.01)).toBe(true);
    expect(survives(2, 150, SETTINGS.core / 2)).toBe(false);
  });

  it("may be looser the more articles there are", () => {
    expect(survives(10, 150, SETTINGS.core * 0.7)).toBe(true);
    expect(survives(2, 150, SETTINGS.core * 0.7)).toBe(false);
  });

  it("is not asked of headlines", () => {
    expect(survives(2, 8, 0.01)).toBe(true);
  });

  it("takes apart what lacks it, and leaves single articles alone", () => {
    const { vectors, neighbours } = alike(3, 150, 0.1);
    expect(withCore([[0, 2], [1]], vectors, neighbours, SETTINGS)).toEqual([[0], [2], [1]]);
  });
});
