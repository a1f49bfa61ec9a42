import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/contracts/article.ts";
import { countWords, words } from "../../src/language/tokens.ts";
import { enclosed } from "../../src/summarize/quotations.ts";
import { createSummarizer } from "../../src/summarize/summarizer.ts";
import { runs } from "../support/property-runs.ts";
import { anArticle, aStory } from "../unit/summarize/build.ts";

const PIECES = [
  "قال الوزير سامي الخطيب إن الأعمال تبدأ غدا",
  "أعلنت البلدية إغلاق السوق القديمة في المدينة",
  "وأضاف أن الكلفة كبيرة",
  "«نعمل كل يوم من أجل السكان»",
  "«نعمل",
  "كل يوم»",
  '"',
  "“we work every day”",
  "(وكالات)",
  "(",
  ")",
  "، مشيرا إلى أن العمل لم يتوقف",
  "، وذلك بعد شكاوى السكان",
  "، إذا تحسن الطقس",
  "، بحسب بيان رسمي",
  ".",
  "؟",
  "!",
  "...",
  "؛",
  "\n",
  "\n\n",
  " - ",
  " — ",
  ", which cost millions,",
  "The port reopened on Monday",
  "He also said",
  "Meanwhile,",
  "officials said",
  "35 مدنيا",
  "40 people",
  "٣٫٥ في المئة",
  "لا",
  "not",
  "\u202e",
  "﷽",
  "👩‍🚒",
  "و",
  "http://example.org/a",
  "اقرأ أيضا",
  "a",
  "ـ",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    "«".repeat(500),
    '"'.repeat(501),
    "كلمة ".repeat(2000),
    "س".repeat(10_000),
    ".".repeat(3000),
    "(".repeat(999),
    "a, ".repeat(900),
  ),
);
const article = fc
  .record({ text, title: fc.option(text, { nil: null }) })
  .map(({ text, title }) => anArticle(text, { title }));
const story = fc.array(article, { maxLength: 5 }).map((articles: readonly Article[]) => aStory(...articles));
const options = fc.record(
  {
    words: fc.integer({ min: 0, max: 120 }),
    sentences: fc.integer({ min: 0, max: 4 }),
    prefer: fc.constantFrom("ar" as const, "en" as const),
  },
  { requiredKeys: ["words"] },
);

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}

describe("summaries of any text", () => {
  it("are evidence less deleted spans, balanced, and within the budget", () => {
    const { summarize } = createSummarizer();
    fc.assert(
      fc.property(story, options, (story, options) => {
        const { sentences, quotes, headline } = summarize(story, options);
        const byId = new Map(story.articles.map((article) => [article.id, article]));
        expect(sentences.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(options.words);
        expect(sentences.length).toBeLessThanOrEqual(options.sentences ?? Infinity);
        for (const { text, evidence, cites } of sentences) {
          const source = byId.get(evidence.articleId)?.text.slice(evidence.start, evidence.end) ?? "";
          expect(evidence.start).toBeLessThan(evidence.end);
          expect(isSubsequence(words(text), words(source))).toBe(true);
          if (enclosed(source).balanced) expect(enclosed(text).balanced).toBe(true);
          expect(cites[0]).toBe(evidence.articleId);
          expect(new Set(cites).size).toBe(cites.length);
        }
        for (const { text, evidence } of quotes)
          expect(byId.get(evidence.articleId)?.text.slice(evidence.start, evidence.end)).toBe(text);
        if (story.articles.length > 0) expect(byId.has(headline.articleId)).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });

  it("are the same for the same story", () => {
    fc.assert(
      fc.property(story, options, (story, options) => {
        expect(createSummarizer().summarize(story, options)).toEqual(createSummarizer().summarize(story, options));
      }),
      { numRuns: runs(30) },
    );
  });
});
