import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { factsOf } from "../../../src/summarize/facts.ts";
import { anArticle } from "../../support/builders.ts";

/** English names of the places of a story whose first article's text is shown whole. */
function placesOf(...articles: readonly Partial<Article>[]): readonly (string | null)[] {
  const all = articles.map((over, i) => anArticle({ id: `a${i}`, title: null, ...over }));
  const [first] = all as [Article, ...Article[]];
  const evidence = { articleId: first.id, start: 0, end: first.text.length, text: first.text };
  const sentence = { text: first.text, lang: first.language as "ar" | "en", evidence, cites: [first.id] };
  return factsOf([sentence], all).places.map(({ en }) => en);
}

const SCORED = "سجل ياسين هدف الفوز مساء الجمعة في عمان.";

describe("places of one Arabic name", () => {
  it("are what the story's English report calls them", () => {
    expect(placesOf({ text: SCORED })).toEqual(["Oman"]);
    const english = { language: "en", text: "Yassin scored the winner in Amman on Friday night." } as const;
    expect(placesOf({ text: SCORED }, english)).toEqual(["Amman"]);
  });

  it("are what its dateline says", () => {
    const english = { language: "en", dateline: "AMMAN", text: "Yassin scored the winner on Friday night." } as const;
    expect(placesOf({ text: SCORED }, english)).toEqual(["Amman"]);
  });

  it("are told by their marks", () => {
    expect(placesOf({ text: "سجل ياسين هدف الفوز مساء الجمعة في عمّان." })).toEqual(["Amman"]);
    expect(placesOf({ text: "سجل ياسين هدف الفوز مساء الجمعة في عُمان." })).toEqual(["Oman"]);
    expect(placesOf({ text: SCORED }, { text: "سجل ياسين هدف الفوز على استاد عمّان الدولي." })).toEqual(["Amman"]);
  });

  it("are both where both are named", () => {
    const english = { language: "en", text: "The teams flew from Amman to Oman on Friday." } as const;
    expect(placesOf({ text: SCORED }, english)).toContain("Oman");
  });
});
