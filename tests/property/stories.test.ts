import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/contracts/article.ts";
import { extractFeatures, parseFeatures } from "../../src/stories/features.ts";
import { groupStories } from "../../src/stories/group.ts";
import { DAY, news } from "../unit/stories/news.ts";

const WORDS =
  "river flood bridge families school strike union wages gold dollar film prize jury harbour fire rescue".split(" ");

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const articles = fc
  .array(fc.record({ text, day: fc.integer({ min: 1, max: 28 }), known: fc.boolean() }), { maxLength: 25 })
  .map((rows) =>
    rows.map((row, i): Article => {
      const article = news(`a${i}`, "en", row.day, row.text, row.text);
      return row.known ? article : { ...article, published: { date: null, precision: "unknown", basis: "none" } };
    }),
  );

describe("grouping any articles", () => {
  it("does not depend on their order", () => {
    const any = fc.oneof(articles, fc.constant(DAY));
    const shuffled = any.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(groupStories(other, () => undefined)).toEqual(groupStories(list, () => undefined));
      }),
    );
  });

  it("puts each into exactly one story, and gives each story its own id", () => {
    fc.assert(
      fc.property(articles, (list) => {
        const stories = groupStories(list, () => undefined);
        const ids = stories.flatMap(({ articles: own }) => own.map(({ id }) => id));
        expect(ids.sort()).toEqual(list.map(({ id }) => id).sort());
        expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
      }),
    );
  });

  it("ranks by scores between 0 and 1, highest first", () => {
    fc.assert(
      fc.property(articles, (list) => {
        const scores = groupStories(list, () => undefined).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });
});

describe("features of any text", () => {
  it("can be read back: one line, counts above zero, no term twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (title, body) => {
        const line = extractFeatures(news("x", "ar", 1, title, body));
        expect(line).not.toMatch(/[\n\r]/);
        const { terms, counts, everyday } = parseFeatures(line) ?? { terms: ["lost"], counts: [], everyday: [] };
        expect(counts).toHaveLength(terms.length);
        expect(everyday).toHaveLength(terms.length);
        expect(counts.every((count) => count > 0)).toBe(true);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });
});
