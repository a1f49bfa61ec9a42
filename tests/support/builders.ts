import type { Article } from "../../src/contracts/article.ts";
import type { Digest, StoryDigest } from "../../src/contracts/digest.ts";

/** An article with everything set; each test changes what it is about. */
export const anArticle = (over: Partial<Article> = {}): Article => ({
  id: "a1",
  path: "/archive/a1.txt",
  url: null,
  title: "فيضان يقطع الطريق إلى الميناء",
  outlet: "المرفأ اليوم",
  section: null,
  byline: null,
  agencies: [],
  dateline: null,
  published: { date: "2026-03-09", precision: "day", basis: "text" },
  language: "ar",
  text: "قطع فيضان مفاجئ الطريق إلى الميناء صباح اليوم.\nولم تسجل إصابات.",
  duplicateOf: null,
  ...over,
});

export const aStory = (over: Partial<StoryDigest> = {}): StoryDigest => ({
  id: "s1",
  headline: { ar: "فيضان يقطع الطريق إلى الميناء", en: "Flood cuts road to port" },
  headlineOrigin: { ar: "source", en: "builtin" },
  headlineRough: { ar: false, en: true },
  summary: {
    ar: [{ text: "قطع فيضان مفاجئ الطريق إلى الميناء،", cites: [1, 2], origin: "source", rough: false }],
    en: [{ text: "A sudden flood cut the road to the port", cites: [1, 2], origin: "builtin", rough: true }],
  },
  evidence: [{ source: 1, start: 0, end: 35, text: "قطع فيضان مفاجئ الطريق إلى الميناء،" }],
  counterparts: [null],
  facts: { people: [], places: [{ ar: "الميناء", en: "the port" }], organisations: [], numbers: [], dates: [] },
  quotes: [
    {
      speaker: { ar: "سالم بحري", en: "Salem Bahri" },
      text: { ar: "لم نر مثله", en: null },
      lang: "ar",
      rough: false,
      source: 1,
    },
  ],
  differences: [
    {
      what: { ar: "منزل", en: "houses" },
      values: [
        { value: "12", source: 1 },
        { value: "15", source: 2 },
      ],
    },
  ],
  sources: [
    {
      n: 1,
      articleId: "a1",
      title: "فيضان",
      outlet: "المرفأ اليوم",
      published: { date: "2026-03-09", precision: "day", basis: "text" },
      url: "https://example.org/1",
      path: null,
    },
    {
      n: 2,
      articleId: "a2",
      title: "Flood",
      outlet: "Harbour Gazette",
      published: { date: null, precision: "unknown", basis: "none" },
      url: null,
      path: "/archive/a2.txt",
    },
  ],
  copies: [{ articleId: "a3", outlet: "صدى الساحل", of: 1 }],
  rank: { score: 0.7, reasons: [{ kind: "coverage", value: 0.5 }] },
  translation: { engine: "builtin", from: "ar", to: "en", flags: [] },
  ...over,
});

export const aDigest = (over: Partial<Digest> = {}): Digest => ({
  schema: "mujaz.digest/1",
  id: "d1",
  recipe: "daily",
  title: { ar: "موجز الأخبار", en: "News digest" },
  generatedAt: "2026-03-10T06:00:00.000Z",
  window: { from: null, to: null },
  archive: { articles: 53, from: "2026-03-08", to: "2026-03-14" },
  counts: { articles: 3, stories: 1, outlets: 3, duplicates: 1 },
  stories: [aStory()],
  omitted: { stories: 2 },
  ...over,
});
