import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import type { Story } from "../../../src/contracts/story.ts";
import { withCounterparts } from "../../../src/summarize/parallel.ts";
import { sameness, sentenceTerms } from "../../../src/summarize/same-statement.ts";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle } from "../../support/builders.ts";

const one = () => 1;
const same = (ar: string, en: string) => sameness(sentenceTerms(ar, "ar"), sentenceTerms(en, "en"), one);

describe("sameness", () => {
  it("is high for a translation and low for another statement about the same subject", () => {
    const arabic = "أعلن وزير الصحة فتح ثلاثة مستشفيات جديدة في مدينة حلب";
    const translation = same(
      arabic,
      "The health minister announced the opening of three new hospitals in the city of Aleppo",
    );
    expect(translation).toBeGreaterThan(0.6);
    expect(same(arabic, "Doctors in Aleppo demanded higher pay and went on strike for a day")).toBeLessThan(
      translation / 2,
    );
  });

  it("is nothing where numbers contradict", () => {
    expect(same("قتل 12 شخصا في انهيار المبنى", "The collapse of the building killed 12 people")).toBeGreaterThan(0.5);
    expect(same("قتل 12 شخصا في انهيار المبنى", "The collapse of the building killed 15 people")).toBe(0);
  });

  it("is nothing for empty texts", () => {
    expect(same("", "word")).toBe(0);
    expect(same("، .", "…")).toBe(0);
  });
});

const arabic = anArticle({
  id: "ar",
  title: "فتح ثلاثة مستشفيات جديدة في حلب",
  text: "أعلن وزير الصحة اليوم فتح ثلاثة مستشفيات جديدة في مدينة حلب تضم 400 سرير.\nوستعمل المستشفيات على مدار الساعة.",
});
const english = anArticle({
  id: "en",
  language: "en",
  outlet: "Harbour Gazette",
  title: "Three new hospitals open in Aleppo",
  text: "The health minister announced on Monday the opening of three new hospitals with 400 beds in the city of Aleppo.\nThe mayor thanked the builders.",
});
const storyOf = (...articles: readonly Article[]): Story => ({
  id: "s",
  title: "",
  articles,
  from: null,
  to: null,
  outlets: [],
  score: 0,
  reasons: [],
});
const pair = (story: Story) => {
  const summarizer = createSummarizer();
  return withCounterparts(story, summarizer.summarize(story, { words: 60, sentences: 1 }), summarizer);
};

describe("withCounterparts", () => {
  it("finds the sentence and the headline of an outlet of the other language, with their evidence", () => {
    const { headline, sentences } = pair(storyOf(arabic, english));
    expect(headline.counterpart).toMatchObject({ text: "Three new hospitals open in Aleppo", articleId: "en" });
    const found = sentences[0]?.counterpart;
    expect(found?.cites).toEqual(["en"]);
    expect(english.text.slice(found?.evidence.start, found?.evidence.end)).toContain(
      found?.text.split(" ").slice(0, 4).join(" "),
    );
  });

  it("works the other way round", () => {
    expect(pair(storyOf(english, arabic)).sentences[0]?.counterpart?.lang).toBe("ar");
  });

  it("leaves to translation what no outlet of the other language says", () => {
    const unlike = { ...english, text: "The mayor thanked the builders for their long work in the cold." };
    expect(pair(storyOf(arabic, unlike)).sentences[0]?.counterpart).toBeUndefined();
  });

  it.each(["with 90 doctors", "after a 90-day delay"])(
    "takes no sentence that brings a number of its own: %s",
    (added) => {
      const bare = { ...arabic, text: "أعلن وزير الصحة اليوم فتح مستشفيات جديدة في مدينة حلب." };
      const text = (rest: string) => `The health minister announced new hospitals in Aleppo city${rest}.`;
      expect(pair(storyOf(bare, { ...english, text: text("") })).sentences[0]?.counterpart?.text).toBe(text(""));
      expect(
        pair(storyOf(bare, { ...english, text: text(` ${added}`) })).sentences[0]?.counterpart?.text ?? "",
      ).not.toContain("90");
    },
  );

  it("pairs headlines that say partly the same sooner where they give the same number", () => {
    const risen = { ...arabic, title: "ارتفاع ضحايا انهيار السوق في حلب إلى 12.. والبحث مستمر عن مفقودين" };
    const paired = (title: string) => pair(storyOf(risen, { ...english, title })).headline.counterpart?.text;
    expect(paired("Aleppo toll rises to 12 as cranes and lights arrive")).toBeDefined();
    expect(paired("Aleppo market toll rises as cranes and lights arrive")).toBeUndefined();
  });

  it("changes nothing in a story of one language", () => {
    expect(pair(storyOf(arabic)).sentences[0]?.counterpart).toBeUndefined();
  });
});
