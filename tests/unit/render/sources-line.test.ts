import { describe, expect, it } from "vitest";
import type { Lang } from "../../../src/contracts/article.ts";
import type { DigestSource, StoryDigest } from "../../../src/contracts/digest.ts";
import type { Block } from "../../../src/contracts/document.ts";
import { sourcesBlock, sourcesLang } from "../../../src/render/sources-line.ts";
import { aStory } from "../../support/builders.ts";

const source = (
  n: number,
  outlet: string | null,
  date: string | null,
  over: Partial<DigestSource> = {},
): DigestSource => ({
  n,
  articleId: `a${n}`,
  title: null,
  outlet,
  published: { date, precision: date === null ? "unknown" : "day", basis: date === null ? "none" : "text" },
  url: null,
  path: null,
  ...over,
});
const from = (...sources: readonly DigestSource[]): StoryDigest => aStory({ sources, copies: [] });
const shown = ({ spans }: Block) => spans.map((span) => (span.kind === "cite" ? `[${span.n}]` : span.text)).join("");
const line = (story: StoryDigest, lang: Lang, only?: readonly number[]) =>
  shown(sourcesBlock(story, lang, { timeZone: "UTC", ...(only ? { only: new Set(only) } : {}) }));

describe("a story's line of sources", () => {
  it("goes by date, each date once, and names unknown dates last", () => {
    const story = from(
      source(1, "Gazette", null),
      source(2, "Courier", "2026-03-12"),
      source(3, "Monitor", "2026-03-09"),
      source(4, "Herald", "2026-03-12"),
    );
    expect(line(story, "en")).toBe(
      "9 March 2026: [3] Monitor · 12 March 2026: [2] Courier, [4] Herald · date unknown: [1] Gazette",
    );
  });

  it("names copies where there is room, and counts what it leaves out where there is none", () => {
    const copies = ["Echo", "Echo", null].map((outlet, i) => ({ articleId: `c${i}`, outlet, of: 1 }));
    const story = { ...from(source(1, "Gazette", "2026-03-09"), source(2, null, "2026-03-09")), copies };
    expect(line(story, "en")).toBe("9 March 2026: [1] Gazette, [2] unnamed outlet (also printed by Echo)");
    expect(line(story, "en", [1])).toBe("9 March 2026: [1] Gazette and 2 others");
    expect(line({ ...story, copies: [] }, "en", [1, 2])).not.toContain("other");
  });
});

describe("the language of a line that stands once for both", () => {
  const langOf = (...names: readonly (string | null)[]) =>
    sourcesLang(from(...names.map((name, i) => source(i + 1, name, null))), "both");

  it("is that of most outlets' names, Arabic where they are even", () => {
    expect(langOf("المرفأ اليوم", "السنبوك", "Gazette")).toBe("ar");
    expect(langOf("المرفأ اليوم", "Courier", "Gazette")).toBe("en");
    expect(langOf("المرفأ اليوم", "Gazette")).toBe("ar");
  });

  it("is that of titles where outlets have no name", () => {
    const untitled = source(1, null, null);
    expect(sourcesLang(from({ ...untitled, title: "Flood cuts road" }), "both")).toBe("en");
    expect(sourcesLang(from(untitled, source(2, "Gazette", null)), "both")).toBe("en");
  });

  it("is the one shown where only one is", () => {
    expect(sourcesLang(from(source(1, "Gazette", null)), "ar")).toBe("ar");
  });
});
