import { describe, expect, it } from "vitest";
import type { MessageDoc } from "../../../src/contracts/document.ts";
import { toDocument } from "../../../src/render/document.ts";
import { fitDocument } from "../../../src/render/fit.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";

const rough = aStory();
const roughStory = { ...rough, headlineRough: { ar: false, en: true } };
const plainStory = {
  ...rough,
  headlineRough: { ar: false, en: false },
  summary: {
    ar: rough.summary.ar.map((s) => ({ ...s, rough: false })),
    en: rough.summary.en.map((s) => ({ ...s, rough: false })),
  },
  quotes: [],
};
const count = (doc: MessageDoc): number => doc.sections.filter(({ story }) => story !== null).length;
const english = { show: "en", timeZone: "UTC" } as const;

describe("notes under a digest of which stories were left out", () => {
  it("count what is left out and what the digest never held, once", () => {
    const digest = aDigest({ stories: [plainStory, plainStory, plainStory], omitted: { stories: 7 } });
    const shown = renderText(
      fitDocument(toDocument(digest, english), (doc) => count(doc) <= 2),
      { tty: false },
    );
    expect(shown).toContain("8 more stories");
    expect(shown).not.toContain("7 more");
  });

  it("explain no sign that nothing bears any more", () => {
    const digest = aDigest({ stories: [plainStory, roughStory] });
    const whole = renderText(toDocument(digest, english), { tty: false });
    expect(whole).toContain("≈ rough machine translation");
    const shown = renderText(
      fitDocument(toDocument(digest, english), (doc) => count(doc) <= 1),
      { tty: false },
    );
    expect(shown).not.toContain("≈");
  });
});

describe("notes that stay true", () => {
  it("stay where another one goes", () => {
    const written = { ...plainStory, headlineOrigin: { ar: "source", en: "llm" } };
    const digest = aDigest({ stories: [written, roughStory], omitted: { stories: 0 } });
    const notes = (doc: MessageDoc) =>
      doc.sections.flatMap((s) => s.blocks.filter((b) => b.role === "note").flatMap((b) => b.spans));
    const shown = fitDocument(toDocument(digest, english), (doc) => count(doc) <= 1);
    expect(notes(toDocument(digest, english))).toHaveLength(2);
    expect(notes(shown)).toMatchObject([
      { text: expect.stringContaining("One more") },
      { text: expect.stringContaining("language model") },
    ]);
  });
});

describe("a statement that only one language has", () => {
  const story = {
    ...plainStory,
    summary: {
      ...plainStory.summary,
      en: plainStory.summary.ar.map((s) => ({ ...s, origin: "untranslated" })),
    },
  };
  const words = story.summary.ar[0]?.text.slice(0, 20) ?? "";
  const times = (text: string): number => text.split(words).length - 1;

  it("stands once where both halves are shown, and is not missing in either language alone", () => {
    const shown = (show: "ar" | "en" | "both") =>
      renderText(toDocument(aDigest({ stories: [story] }), { show, timeZone: "UTC" }), { tty: false });
    expect(times(shown("both"))).toBe(1);
    expect(times(shown("en"))).toBe(1);
    expect(times(shown("ar"))).toBe(1);
  });
});

describe("notes on how a text came about", () => {
  const withOrigin = (origin: string) => ({
    ...plainStory,
    summary: { ...plainStory.summary, en: plainStory.summary.en.map((s) => ({ ...s, origin })) },
  });
  const shown = (origin: string) =>
    renderText(toDocument(aDigest({ stories: [withOrigin(origin)] }), english), { tty: false });

  it("say that a language model wrote, and why a line is only facts", () => {
    expect(shown("llm")).toContain("Written by a language model");
    expect(shown("facts")).toContain("only lists facts");
    expect(shown("source")).not.toMatch(/language model|only lists facts/);
  });
});
