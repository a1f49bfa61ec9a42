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

/** People and numbers of a story whose first article shows the sentence that begins with `shown`. */
function factsShown(text: string, shown: string, lang: "ar" | "en" = "ar") {
  const start = text.indexOf(shown);
  const article = anArticle({ id: "a0", title: null, text, language: lang });
  const sentence = text.slice(start);
  const evidence = { articleId: "a0", start, end: text.length, text: sentence };
  return factsOf([{ text: sentence, lang, evidence, cites: ["a0"] }], [article]);
}

describe("people of a story", () => {
  it("are nobody whose surname somebody else of the article has", () => {
    const text = "جدد النادي عقد لاعبه هشام مرسي. وقال مرسي إن العقد لموسمين.";
    expect(factsShown(text, "وقال").people).toEqual([]);
    expect(factsShown(text.replace("هشام مرسي", "محمد مرسي"), "وقال").people.map(({ en }) => en)).toEqual([
      "Mohamed Mursi",
    ]);
  });
});

describe("numbers of a story", () => {
  it("are none of a day of a month", () => {
    const text = "The March 12 Gulf storm closed 14 harbours.";
    expect(factsShown(text, "The", "en").numbers.map(({ en }) => en)).toEqual(["14 harbours"]);
  });
});
