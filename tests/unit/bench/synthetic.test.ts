import { describe, expect, it } from "vitest";
import { figureLine, quantile } from "../../../bench/figures.ts";
import { samplePool } from "../../../bench/sample-text.ts";
import { syntheticArticles, syntheticStory } from "../../../bench/synthetic.ts";

describe("synthetic text", () => {
  it("is the same for the same seed and another for another", async () => {
    const pool = await samplePool("ar");
    expect(syntheticStory(5, "ar", pool, 1)).toEqual(syntheticStory(5, "ar", pool, 1));
    expect(syntheticStory(5, "ar", pool, 1)).not.toEqual(syntheticStory(5, "ar", pool, 2));
  });

  it("does not repeat its articles, and has the length of newspaper articles", async () => {
    const articles = [...syntheticArticles(200, "en", await samplePool("en"), 3)];
    expect(new Set(articles.map(({ text }) => text)).size).toBe(200);
    const mean = articles.reduce((sum, { text }) => sum + text.length, 0) / 200;
    expect(mean).toBeGreaterThan(1200);
    expect(mean).toBeLessThan(2800);
  });
});

describe("figures", () => {
  it("say whether the limit is kept, on either side", () => {
    const base = { name: "x", unit: "s", limit: 2 };
    expect(figureLine({ ...base, value: 1.5, better: "lower" })).toMatch(/1\.50 s\s+≤ 2 s\s+ok$/);
    expect(figureLine({ ...base, value: 1.5, better: "higher" })).toMatch(/≥ 2 s\s+MISSED$/);
  });

  it("are taken at the rank asked for", () => {
    expect([quantile([3, 1, 2], 0.5), quantile([5, 1, 4, 2, 3], 0.95)]).toEqual([2, 5]);
  });
});
