import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import type { DigestSentence, StoryDigest } from "../../../src/contracts/digest.ts";
import type { MessageKey } from "../../../src/i18n/en.ts";
import { text } from "../../../src/i18n/text.ts";
import { noteTexts } from "../../../src/render/document.ts";
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
});
