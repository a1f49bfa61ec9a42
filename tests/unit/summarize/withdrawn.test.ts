import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle, aStory } from "./build.ts";

const { summarize } = createSummarizer();
const shownOf = (...articles: readonly Article[]) => {
  const { sentences, headline } = summarize(aStory(...articles), { words: 100 });
  return { headline: headline.text, shown: sentences.map(({ text }) => text).join(" ") };
};

describe("what a correction takes back", () => {
  it("is shown neither from the correction nor from the article that it corrects", () => {
    const first = anArticle(
      [
        "غمرت السيول ليل أمس حي الميناء في بلدة الوادي، وأجلت فرق الإنقاذ سبعين أسرة إلى المدرسة الثانوية.",
        "وانهار جسران قديمان في مدخل البلدة جراء السيول، وفق مصدر في البلدية.",
      ].join("\n"),
      { title: "السيول تغمر حي الميناء في بلدة الوادي" },
    );
    const correction = anArticle(
      "ورد في خبر نشرته الصحيفة أمس أن جسرين قديمين في مدخل البلدة انهارا جراء السيول. والصحيح أن الجسرين أغلقا أمام السيارات فقط.",
      { title: "تصويب: الجسران أغلقا ولم ينهارا" },
    );
    expect(shownOf(first).shown).toContain("وفق مصدر في البلدية");
    const { shown } = shownOf(first, correction);
    expect(shown).toContain("غمرت السيول");
    expect(shown).not.toMatch(/انهار|ورد في خبر/);
  });

  it("is no headline", () => {
    const wrong = anArticle("The council said on Monday that the new bridge will carry trams from next spring.", {
      title: "New harbour bridge closed after cracks found",
    });
    const correction = anArticle(
      "An earlier version of this article wrongly said the new harbour bridge was closed after cracks were found. It is open.",
      { title: "Correction: Harbour bridge" },
    );
    expect(shownOf(wrong).headline).toContain("cracks");
    expect(shownOf(wrong, correction).headline).not.toContain("cracks");
  });

  it("is not looked for where a title only speaks of correcting", () => {
    const article = anArticle(
      "The market fell by three per cent on Monday, its third fall in a week, the exchange said.",
      {
        title: "Correction in the market wipes out gains",
      },
    );
    expect(shownOf(article).shown).toContain("The market fell");
  });

  it("leaves a correction that stands alone its text", () => {
    const correction = anArticle("Monday's article gave the wrong name for the mayor. She is Salma Bahri.", {
      title: "Correction: the mayor's name",
    });
    expect(shownOf(correction).shown).not.toBe("");
  });
});
