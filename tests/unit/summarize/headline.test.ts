import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { countWords } from "../../../src/language/tokens.ts";
import { createSummarizer } from "../../../src/summarize/summarizer.ts";
import { anArticle, aStory } from "./build.ts";

const BODY = "أعادت بلدية صور فتح الجسر الشرقي صباح الاثنين بعد شهرين من أعمال الصيانة في المدينة.";
const headline = (...articles: readonly Article[]) =>
  createSummarizer().summarize(aStory(...articles), { words: 60, sentences: 3 }).headline.text;

describe("headline", () => {
  it.each([
    ["عاجل: بلدية صور تعيد فتح الجسر الشرقي", "بلدية صور تعيد فتح الجسر الشرقي"],
    ["بالفيديو | بلدية صور تعيد فتح الجسر الشرقي", "بلدية صور تعيد فتح الجسر الشرقي"],
  ])("drops a kicker: %s", (title, expected) => expect(headline(anArticle(BODY, { title }))).toBe(expected));

  it("drops the outlet's name behind the title", () => {
    const article = anArticle("The eastern bridge reopened on Monday after repairs.", {
      title: "Eastern bridge reopens after repairs - Coast Herald",
      outlet: "Coast Herald",
    });
    expect(headline(article)).toBe("Eastern bridge reopens after repairs");
  });

  it("prefers a plain title to a question or a bare quotation", () => {
    const first = anArticle(BODY, { title: "«انتظرنا هذا اليوم طويلا جدا»" });
    const second = anArticle(BODY, { title: "هل يعود الجسر الشرقي في صور؟" });
    const third = anArticle(BODY, { title: "بلدية صور تعيد فتح الجسر الشرقي" });
    expect(headline(first, second, third)).toBe("بلدية صور تعيد فتح الجسر الشرقي");
  });

  it("takes the part of a double title that tells the story", () => {
    const title =
      "أعمال دامت شهرين كاملين وسط شكاوى كثيرة من السكان والتجار في الحي .. بلدية صور تعيد فتح الجسر الشرقي";
    expect(headline(anArticle(BODY, { title }))).toBe("بلدية صور تعيد فتح الجسر الشرقي");
  });

  it("is made from the lead sentence where there is no title, within bounds and without a full stop", () => {
    const made = headline(
      anArticle(`${BODY.slice(0, -1)}، وذلك في حفل حضره رئيس البلدية وعدد كبير من سكان الأحياء المجاورة.`),
    );
    expect(made).toBe(BODY.slice(0, -1));
  });

  it("says so where the lead sentence goes on", () => {
    const lead =
      "The council of the old harbour town has asked its engineers to find out before the end of the year whether the eastern bridge can carry the new trams that Boeing's former depot will house.";
    const made = headline(anArticle(lead, { language: "en" }));
    expect(made).toMatch(/^The council of the old harbour town has asked its engineers .*\p{L}…$/u);
    expect(lead).toContain(`${made.slice(0, -1)} `);
    expect(countWords(made)).toBeLessThanOrEqual(18);
  });

  describe("of a story whose count rises", () => {
    const on = (day: string, title: string) =>
      anArticle(BODY, { title, published: { date: day, precision: "day", basis: "metadata" } });
    const early = "أربعة جرحى في انهيار سقف السوق القديم في صور";
    const late = "ارتفاع عدد جرحى انهيار السوق القديم في صور إلى تسعة";

    it("is that of the later day", () => {
      expect(headline(on("2026-03-09", early), on("2026-03-10", late))).toBe(late);
    });

    it("is the lead's where both are of one day, or the later one tells of something else or counts the same", () => {
      expect(headline(on("2026-03-09", early), on("2026-03-09", late))).toBe(early);
      expect(headline(on("2026-03-09", early), on("2026-03-10", "البلدية ترصد 300 ألف دولار لثلاث مدارس"))).toBe(early);
      expect(headline(on("2026-03-09", early), on("2026-03-10", "السوق القديم في صور: 4 جرحى وأضرار"))).toBe(early);
    });

    it("is not decided by shares, sums of money, years or names with a number in them", () => {
      for (const other of [
        "السوق القديم في صور يخسر 40% من زواره بعد انهيار السقف",
        "مليون دولار لإصلاح سقف السوق القديم في صور",
        "سقف السوق القديم في صور يعود إلى حاله في 2027",
      ])
        expect(headline(on("2026-03-09", early), on("2026-03-10", other))).toBe(early);
    });
  });

  it("prefers a title that the shown sentences tell", () => {
    const bridge = "أعادت بلدية صور أمس فتح الجسر الشرقي بعد شهرين من أعمال الصيانة.";
    const long = Array.from({ length: 70 }, (_, k) => `كلمة${k}`).join(" ");
    const lead = anArticle(`بلدية صور والجسر الشرقي ${long}.`, {
      title: "سكان صور يطالبون البلدية بإنارة الجسر الشرقي",
    });
    const other = anArticle(bridge, { title: "بلدية صور تعيد فتح الجسر الشرقي" });
    const { headline, sentences } = createSummarizer().summarize(aStory(lead, other), { words: 60, sentences: 3 });
    expect(sentences.map(({ text }) => text)).toEqual([bridge]);
    expect(headline.text).toBe("بلدية صور تعيد فتح الجسر الشرقي");
  });

  it("prefers a title whose article says what is shown", () => {
    const long = Array.from({ length: 70 }, (_, k) => `كلمة${k}`).join(" ");
    const lead = anArticle(`أهالي حي الجبل والعيد ${long}.`, { title: "أهالي حي الجبل يحتفلون بالعيد في الساحة" });
    const other = anArticle("احتفل أهالي حي البحر بالعيد في الساحة القديمة مساء الجمعة.", {
      title: "أهالي حي البحر يحتفلون بالعيد في الساحة",
    });
    expect(headline(lead, other)).toBe("أهالي حي البحر يحتفلون بالعيد في الساحة");
  });

  it("keeps a title in which a mark lacks its pair, rather than the start of a sentence", () => {
    const title = "بلدية صور تعيد فتح «الجسر الشرقي أمام السيارات";
    expect(headline(anArticle(BODY, { title }))).toBe(title);
  });
});
