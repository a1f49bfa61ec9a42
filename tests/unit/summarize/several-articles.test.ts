import { describe, expect, it } from "vitest";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle, aStory } from "./build.ts";

const { summarize } = createSummarizer();

const BRIDGE = [
  "Engineers closed the old harbour bridge on Monday after cracks were found in two of its piers.",
  "The town hall was painted last year in a shade of yellow that many residents dislike.",
  "Lorries must use the motorway until the repairs end in October.",
];
const BRIDGE_ELSEWHERE = [
  "Repairs to the harbour crossing will cost nine million euros, the regional council decided on Tuesday.",
  "Shopkeepers near the market complained about the noise of the compressors at night.",
  "Drivers of lorries must use the motorway until the repairs end in October, it said.",
];

const texts = (sentences: readonly { readonly text: string }[]): string => sentences.map(({ text }) => text).join(" ");

describe("a summary of several articles", () => {
  it("goes further down an article for what another one tells too", () => {
    const story = aStory(anArticle(BRIDGE.join("\n")), anArticle(BRIDGE_ELSEWHERE.join("\n")));
    const shown = texts(summarize(story, { words: 46 }).sentences);
    expect(shown).toContain("until the repairs end in October");
    expect(shown).not.toMatch(/yellow|compressors/);
  });

  it("shows the sentence that says its article's title", () => {
    const market = [
      "Residents had been waiting for the decision since the spring, when the first plans were shown.",
      "The council voted to turn the covered fish market into a public library with two reading rooms.",
    ].join("\n");
    const story = aStory(
      anArticle(market, { title: "Fish market to become public library" }),
      anArticle("Builders in the south of the region asked for higher wages and shorter shifts this week."),
    );
    expect(texts(summarize(story, { words: 36 }).sentences)).toContain("public library");
  });

  it("would rather tell than quote", () => {
    const quoting = anArticle("“No boat will sail to the island even once more this winter,” owner Lena Hart said.");
    const telling = anArticle("The regional council will ask two other companies to run a service until spring.");
    for (const story of [aStory(quoting, telling), aStory(telling, quoting)])
      expect(texts(summarize(story, { words: 16 }).sentences)).toBe(telling.text);
  });

  it("lets the latest article speak in a digest, and nobody before others in a long summary", () => {
    const first = anArticle("Pilots of the island airline began a strike over rest hours at midnight on Monday.", {
      published: { date: "2026-03-09", precision: "day", basis: "metadata" },
    });
    const same = anArticle("Cabin crews of the coastal airline started a walkout about their pay late on Sunday.", {
      published: { date: "2026-03-09", precision: "day", basis: "metadata" },
    });
    const last = anArticle("Flights to the island resumed after a deal on rest hours was signed early on Thursday.", {
      published: { date: "2026-03-12", precision: "day", basis: "metadata" },
    });
    const { sentences } = summarize(aStory(first, same, last), { words: 31, sentences: 2 });
    expect(sentences.map(({ evidence }) => evidence.articleId)).toEqual([first.id, last.id]);
  });
});
