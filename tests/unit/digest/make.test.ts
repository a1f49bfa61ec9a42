import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/contracts/story.ts";
import type { StorySummary } from "../../../src/contracts/summarizer.ts";
import type { Translation } from "../../../src/contracts/translator.ts";
import { type DigestDeps, makeDigest } from "../../../src/digest/make.ts";
import { anArticle } from "../../support/builders.ts";

const undated = anArticle({
  id: "a",
  outlet: "صحيفة المنارة",
  published: { date: null, precision: "unknown", basis: "none" },
});
const dated = anArticle({ id: "b" });
const story: Story = {
  id: "s",
  title: "",
  articles: [undated, dated],
  from: "2026-03-09",
  to: "2026-03-09",
  outlets: [],
  score: 1,
  reasons: [],
};
const sentence = (articleId: string, text: string) => ({
  text,
  lang: "ar" as const,
  evidence: { articleId, start: 0, end: 3 },
  cites: [articleId],
});
const summary: StorySummary = {
  headline: { text: "فيضان", lang: "ar", articleId: "a" },
  sentences: [sentence("a", "وقع الفيضان أمس"), sentence("b", "وعاد الماء اليوم")],
  facts: { people: [], places: [], organisations: [], numbers: [], dates: [] },
  quotes: [],
  differences: [
    {
      what: { ar: "شخص", en: null },
      values: [
        { value: "1200 شخص", articleId: "a" },
        { value: "1300 شخص", articleId: "b" },
      ],
    },
  ],
};

/** Nothing translates; the facts show the text and the date that they were given. */
const deps: DigestDeps = {
  store: {
    inWindow: () => [undated, dated],
    features: () => new Map(),
    search: () => [],
    span: () => ({ articles: 2, duplicates: 0, outlets: 1, from: "2026-03-09", to: "2026-03-09" }),
  } as unknown as DigestDeps["store"],
  group: () => [story],
  summarizer: { summarize: () => summary },
  pair: (_story, made) => made,
  translator: {
    id: "none",
    supports: () => false,
    translate: async (requests: readonly unknown[]) => requests.map(() => null),
    close: async () => {},
  } as unknown as DigestDeps["translator"],
  shows: () => true,
  factsLine: (text, _from, _to, published) => (text === "1200 شخص" ? "1,200 people" : `${text} · @ ${published}`),
  clock: { now: () => new Date("2026-03-14T18:00:00Z") },
  hash: (text) => text,
};
/** The same with a translator that answers each text in this way. */
const translatedBy = (answer: (text: string) => Partial<Translation>): DigestDeps => ({
  ...deps,
  translator: {
    ...deps.translator,
    translate: async (requests) =>
      requests.map(({ text }) => ({
        text,
        engine: "neural",
        rough: false,
        confidence: null,
        flags: [],
        ...answer(text),
      })),
  },
});
const request = { recipe: "daily", title: { ar: "", en: "" }, span: "all", stories: 5, words: 60, sentences: 3 };

describe("makeDigest", () => {
  it("says in neither language much more than the words asked for", async () => {
    const wordy = { ...deps, factsLine: (text: string) => `${text} · ${"word ".repeat(8)}` };
    const shown = async (words: number) => {
      const [made] = (await makeDigest(wordy, { ...request, words })).stories;
      expect(made?.summary.en).toHaveLength(made?.summary.ar.length ?? 0);
      expect(made?.evidence).toHaveLength(made?.summary.ar.length ?? 0);
      return made?.summary.ar.map((s) => s.text);
    };
    expect(await shown(15)).toEqual(["وقع الفيضان أمس", "وعاد الماء اليوم"]);
    expect(await shown(14)).toEqual(["وقع الفيضان أمس"]);
    expect(await shown(3)).toEqual(["وقع الفيضان أمس"]);
  });

  it("counts relative days from each sentence's own article", async () => {
    const [made] = (await makeDigest(deps, request)).stories;
    expect(made?.summary.en.map((s) => s.text)).toEqual([
      "وقع الفيضان أمس · @ null",
      "وعاد الماء اليوم · @ 2026-03-09",
    ]);
  });

  it("names what differing numbers count by the noun of the count", async () => {
    const [made] = (await makeDigest(deps, request)).stories;
    expect(made?.differences[0]?.what).toEqual({ ar: "شخص", en: "people" });
  });

  it("contrasts the counts of different outlets, and not the later count of one", async () => {
    const outlet = dated.outlet;
    const ofOne = { ...story, articles: [{ ...undated, outlet }, dated] };
    const [made] = (await makeDigest({ ...deps, group: () => [ofOne] }, request)).stories;
    expect(made?.differences).toEqual([]);
  });

  it("shows facts instead of a rough sentence in a post that nobody looks at before", async () => {
    const translating: DigestDeps = {
      ...translatedBy((text) => ({ engine: "builtin", rough: true, text: `rough ${text}` })),
      shows: ({ rough: isRough }, kind, unattended) => !isRough || !unattended || kind === "headline",
    };
    const [looked] = (await makeDigest(translating, request)).stories;
    expect(looked?.summary.en[0]).toMatchObject({ origin: "builtin", rough: true });
    const [posted] = (await makeDigest(translating, { ...request, unattended: true })).stories;
    expect(posted?.headline.en).toBe("rough فيضان");
    expect(posted?.summary.en.map(({ origin }) => origin)).toEqual(["facts", "facts"]);
  });

  it("keeps what the checks doubt with the text that it is about", async () => {
    const translating = translatedBy((text) => ({
      text: `translated ${text}`,
      flags: text.startsWith("وعاد") ? [] : [{ kind: "date", detail: text }],
    }));
    const [made] = (await makeDigest(translating, request)).stories;
    expect(made?.headlineDoubts).toEqual([{ kind: "date", detail: "فيضان" }]);
    expect(made?.summary.en.map(({ doubts }) => doubts?.[0]?.detail)).toEqual(["وقع الفيضان أمس", undefined]);
    expect(made?.summary.ar.some((s) => "doubts" in s)).toBe(false);
  });

  it("says which engine translated, and what it doubts once", async () => {
    const translating = translatedBy(() => ({ flags: [{ kind: "name", detail: "سالم" }] }));
    const [made] = (await makeDigest(translating, request)).stories;
    expect(made?.translation).toEqual({ engine: "neural", from: "ar", to: "en", flags: ["name: سالم"] });
    const [bare] = (await makeDigest(deps, request)).stories;
    expect(bare?.translation).toEqual({ engine: null, from: null, to: null, flags: [] });
  });

  it("names who printed a copy of which source", async () => {
    const copies = [
      anArticle({ id: "c", outlet: "Echo", duplicateOf: "b" }),
      anArticle({ id: "d", outlet: null, duplicateOf: "gone" }),
    ];
    const copied = { ...deps, group: () => [{ ...story, articles: [...story.articles, ...copies] }] };
    const [made] = (await makeDigest(copied, request)).stories;
    const source = made?.sources.find(({ articleId }) => articleId === "b")?.n;
    expect(made?.copies).toEqual([
      { articleId: "c", outlet: "Echo", of: source },
      { articleId: "d", outlet: null, of: null },
    ]);
  });
});

describe("a digest on topics", () => {
  const named = (id: string): Story => ({ ...story, id: `s-${id}`, articles: [anArticle({ id })] });
  const hits: Record<string, readonly (readonly [string, number])[]> = {
    flood: [
      ["weak", 3],
      ["best", 10],
      ["fair", 4],
    ],
    strike: [["fair", 12]],
  };
  const about: DigestDeps = {
    ...deps,
    store: {
      ...deps.store,
      get: () => null,
      search: (topic: string) =>
        (hits[topic] ?? []).map(([articleId, score]) => ({ articleId, score })).sort((a, b) => b.score - a.score),
    } as unknown as DigestDeps["store"],
    group: () => ["other", "weak", "fair", "best"].map(named),
    summarizer: {
      summarize: ({ articles }) => ({
        ...summary,
        headline: { ...summary.headline, articleId: articles[0]?.id ?? "" },
        sentences: [sentence(articles[0]?.id ?? "", "وقع الفيضان أمس")],
        differences: [],
      }),
    },
  };
  const shown = async (...topics: string[]) =>
    (await makeDigest(about, { ...request, topics })).stories.map(({ id }) => id);

  it("shows what a search finds well, the best first, and nothing that it hardly finds", async () => {
    expect(await shown("flood")).toEqual(["s-best", "s-fair"]);
    expect(await shown("nothing")).toEqual([]);
  });

  it("takes a story that is about two topics by the one that it is most about", async () => {
    expect(await shown("flood", "strike")).toEqual(["s-fair", "s-best"]);
    const one = await makeDigest(about, { ...request, topic: "strike" });
    expect(one.stories.map(({ id }) => id)).toEqual(["s-fair"]);
  });
});
