import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/contracts/article.ts";
import { extractFeatures, isPresentForm } from "../../src/stories/features.ts";
import { groupStories } from "../../src/stories/group.ts";
import { NearestLists } from "../../src/stories/nearest.ts";
import { CountedTerms, readFeatures } from "../../src/stories/read-features.ts";
import { Vocabulary } from "../../src/stories/vocabulary.ts";
import { DAY, news, parse } from "../unit/stories/news.ts";

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
        expect(isPresentForm(line)).toBe(true);
        const { terms, counts, everyday } = parse(line);
        expect(counts).toHaveLength(terms.length);
        expect(everyday).toHaveLength(terms.length);
        expect(counts.every((count) => count > 0)).toBe(true);
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });
});

describe("reading lines of features", () => {
  const term = fc
    .string({ unit: fc.constantFrom(..."abcxyz019#ابتثجحخ"), minLength: 1, maxLength: 12 })
    .filter((word) => !word.includes(" "));
  const group = fc.record({
    count: fc.integer({ min: 1, max: 300 }),
    isEveryday: fc.boolean(),
    terms: fc.array(term, { minLength: 1 }),
  });

  it("gives what splitting them gives, also of many lines into one vocabulary", () => {
    fc.assert(
      fc.property(fc.array(fc.array(group, { maxLength: 4 }), { minLength: 1, maxLength: 8 }), (articles) => {
        const vocabulary = new Vocabulary();
        const everyday = new Map<string, boolean>();
        for (const groups of articles) {
          const heads = groups.map(
            ({ count, isEveryday, terms }) => `${count}${isEveryday ? "*" : ""} ${terms.join(" ")}`,
          );
          const read = new CountedTerms();
          readFeatures(["1", ...heads].join("\t"), vocabulary, read);
          const numbers = [...read.terms.subarray(0, read.size)];
          expect(numbers.map((number) => vocabulary.term(number))).toEqual(groups.flatMap(({ terms }) => terms));
          expect([...read.counts.subarray(0, read.size)]).toEqual(
            groups.flatMap(({ count, terms }) => terms.map(() => count)),
          );
          for (const { isEveryday, terms } of groups)
            for (const word of terms) if (!everyday.has(word)) everyday.set(word, isEveryday);
        }
        expect(vocabulary.terms()).toEqual([...everyday.keys()]);
        expect(vocabulary.everyday).toEqual([...everyday.values()]);
      }),
    );
  });

  it("ends on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("1", "*", " ", "\t", "a") }), (line) => {
        readFeatures(line, new Vocabulary(), new CountedTerms());
      }),
    );
  });

  it("keeps many terms apart", () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `${i % 2 ? "كلمة" : "w"}${i.toString(36)}`);
    expect(parse(`1\t1 ${words.join(" ")}`).terms).toEqual(words);
  });
});

describe("the nearest of many", () => {
  it("are those that sorting all gives", () => {
    const cosines = fc.array(
      fc.integer({ min: 0, max: 40 }).map((n) => n / 40),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(cosines, fc.integer({ min: 1, max: 30 }), (offered, limit) => {
        const lists = new NearestLists(2, limit);
        offered.forEach((cosine, other) => {
          if (cosine >= (lists.floors[1] as number)) lists.offer(1, other, cosine, cosine / 2);
        });
        const nearest = offered
          .map((cosine, other) => [other, cosine] as const)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, limit);
        const found = lists.take(1);
        expect([...found.articles]).toEqual(nearest.map(([other]) => other));
        expect([...found.cosines]).toEqual(nearest.map(([, cosine]) => cosine));
        expect([...found.specifics]).toEqual(nearest.map(([, cosine]) => cosine / 2));
        expect(lists.take(0).articles).toHaveLength(0);
      }),
    );
  });
});
