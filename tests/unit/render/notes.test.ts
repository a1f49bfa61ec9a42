import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import type { Digest, DigestSentence, StoryDigest } from "../../../src/contracts/digest.ts";
import type { MessageKey } from "../../../src/i18n/en.ts";
import { text } from "../../../src/i18n/text.ts";
import { countsOf, emptyText, noteTexts, storyDocument, toDocument } from "../../../src/render/document.ts";
import { aDigest, aStory } from "../../support/builders.ts";

const SURE: DigestSentence = { text: "A flood cut the road", cites: [1], origin: "source", rough: false };
const sure = (over: Partial<StoryDigest> = {}): StoryDigest =>
  aStory({
    headlineOrigin: { ar: "source", en: "source" },
    headlineRough: { ar: false, en: false },
    summary: { ar: [SURE], en: [SURE] },
    ...over,
  });
/** The notes under a digest whose other story needs none. */
const notesOf = (story: StoryDigest, lang: Lang) =>
  noteTexts(aDigest({ stories: [sure(), story], omitted: { stories: 0 } }), lang);

describe("notes under a digest", () => {
  it("are none where nothing needs one", () => {
    expect(notesOf(sure(), "en")).toEqual([]);
  });

  const sentences: readonly (readonly [MessageKey, Lang, Partial<DigestSentence>])[] = [
    ["digest.rough", "en", { rough: true }],
    ["digest.written", "en", { origin: "llm" }],
    ["digest.doubt", "en", { doubts: [{ kind: "number", detail: "12" }] }],
    ["digest.facts-only", "en", { origin: "facts" }],
    ["digest.no-model", "ar", { origin: "facts" }],
    ["digest.no-model", "ar", { origin: "untranslated" }],
  ];
  it.each(sentences)("have %s (%s) where one sentence of all needs it", (key, lang, over) => {
    const summary = { ar: [SURE, { ...SURE, ...over }], en: [SURE, { ...SURE, ...over }] };
    expect(notesOf(sure({ summary }), lang)).toEqual([text(lang, key)]);
  });

  it("explain a headline's signs, too", () => {
    expect(notesOf(sure({ headlineRough: { ar: false, en: true } }), "en")).toEqual([text("en", "digest.rough")]);
    expect(notesOf(sure({ headlineOrigin: { ar: "source", en: "llm" } }), "en")).toEqual([
      text("en", "digest.written"),
    ]);
  });

  it("explain what the checks doubt of one headline", () => {
    const doubted = sure({
      headlineDoubts: [{ kind: "name", detail: "سالم" }],
      headlineOrigin: { ar: "source", en: "neural" },
    });
    expect(notesOf(doubted, "en")).toEqual([text("en", "digest.doubt")]);
    expect(notesOf(doubted, "ar")).toEqual([]);
  });

  it("count what was left out, where something was", () => {
    const omitted = (stories: number) => noteTexts(aDigest({ stories: [sure()], omitted: { stories } }), "en");
    expect(omitted(1)).toEqual([text("en", "digest.omitted", { n: 1 })]);
    expect(omitted(0)).toEqual([]);
  });
});

describe("what a digest says of its archive", () => {
  const counts = { articles: 3, stories: 1, outlets: 3, duplicates: 0 };

  it("counts copies where there are any", () => {
    expect(countsOf(aDigest(), "en")).toHaveLength(2);
    expect(countsOf(aDigest({ counts }), "en")).toEqual([text("en", "digest.counts", counts)]);
    expect(countsOf(aDigest({ counts: { ...counts, stories: 0 } }), "en")).toEqual([]);
  });

  it("says how far it reaches where that is known", () => {
    const said = (from: string | null, to: string | null) =>
      emptyText(aDigest({ stories: [], archive: { articles: 1, from, to } }), "en", "UTC");
    expect(said("2026-03-08", "2026-03-14")).toContain("8 March 2026");
    expect(said("2026-03-08", null)).toBe(text("en", "digest.empty"));
    expect(said(null, "2026-03-14")).toBe(text("en", "digest.empty"));
  });
});

describe("the document of a digest", () => {
  const shown = (digest: Digest) => toDocument(digest, { show: "both", timeZone: "UTC" });

  it("has no section without a line", () => {
    const plain = shown(aDigest({ stories: [sure()], omitted: { stories: 0 } }));
    expect(plain.sections.map(({ story }) => story)).toEqual([null, 1]);
  });

  it("has one story alone where it is asked for, and nothing for one that is not there", () => {
    const options = { show: "en", timeZone: "UTC" } as const;
    expect(storyDocument(aDigest(), 1, options).sections.map(({ story }) => story)).toEqual([1]);
    expect(storyDocument(aDigest(), 9, options).sections).toEqual([]);
  });
});
