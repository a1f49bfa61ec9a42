import { describe, expect, it } from "vitest";
import type { SummarySentence } from "../../../src/contracts/summarizer.ts";
import { keepShort } from "../../../src/digest/length.ts";
import type { RenderedStory, Rendering } from "../../../src/digest/translations.ts";

const words = (word: string, count: number): string => Array.from({ length: count }, () => word).join(" ");
const ofOutlet = (lang: "ar" | "en", text: string): SummarySentence => ({
  text,
  lang,
  evidence: { articleId: "a", start: 0, end: 1 },
  cites: ["a"],
});
const translated = (text: string): Rendering => ({
  translation: { text, engine: "neural", rough: false, confidence: null, flags: [] },
  facts: null,
});

/** A story of sentences with the translation of each, a headline before them and a quotation behind them. */
function rendered(
  sentences: readonly (readonly [SummarySentence, string])[],
  numbers: RenderedStory["summary"]["facts"]["numbers"] = [],
): RenderedStory {
  return {
    story: { id: "s", title: "", articles: [], from: null, to: null, outlets: [], score: 1, reasons: [] },
    summary: {
      headline: { text: "عنوان", lang: "ar", articleId: "a" },
      sentences: sentences.map(([sentence]) => sentence),
      facts: { people: [], places: [], organisations: [], numbers, dates: [] },
      quotes: [],
      differences: [],
    },
    renderings: [translated("headline"), ...sentences.map(([, text]) => translated(text)), translated("quotation")],
    update: null,
  };
}
const arabic = (count: number): SummarySentence => ofOutlet("ar", words("كلمة", count));

describe("how long a half may be", () => {
  const kept = (story: RenderedStory) => keepShort(story, 20).summary.sentences.length;

  it("is half as much again where it is translated", () => {
    expect(
      kept(
        rendered([
          [arabic(8), words("word", 15)],
          [arabic(8), words("word", 15)],
        ]),
      ),
    ).toBe(2);
    expect(
      kept(
        rendered([
          [arabic(8), words("word", 15)],
          [arabic(8), words("word", 16)],
        ]),
      ),
    ).toBe(1);
  });

  it("is a tenth more where every other statement is an outlet's own", () => {
    const english = (count: number) => ofOutlet("en", words("word", count));
    const both = (own: number) =>
      rendered([
        [arabic(8), words("word", 8)],
        [english(own), words("كلمة", 8)],
      ]);
    expect(kept(both(14))).toBe(2);
    expect(kept(both(15))).toBe(1);
  });

  it("never is less than the first statement", () => {
    expect(kept(rendered([[arabic(90), words("word", 90)]]))).toBe(1);
  });
});

describe("a statement that goes", () => {
  const long = rendered(
    [
      [ofOutlet("ar", "غمر الفيضان 12 منزلا"), words("word", 15)],
      [ofOutlet("ar", "وأجلي 120 شخصا"), words("word", 16)],
    ],
    [
      { ar: "12 منزلا", en: "12 houses" },
      { ar: "120 شخصا", en: null },
    ],
  );
  const short = keepShort(long, 20);

  it("takes its translation along, and no other one", () => {
    expect(short.renderings.map(({ translation }) => translation?.text)).toEqual([
      "headline",
      words("word", 15),
      "quotation",
    ]);
  });

  it("takes along the numbers that only it told", () => {
    expect(short.summary.facts.numbers).toEqual([{ ar: "12 منزلا", en: "12 houses" }]);
  });
});
