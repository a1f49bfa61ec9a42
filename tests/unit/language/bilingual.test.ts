import { describe, expect, it } from "vitest";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../../../src/language/bilingual.ts";
import { foldText } from "../../../src/language/normalise.ts";
import { stem } from "../../../src/language/stem.ts";
import { classesOf, UNTOLD, VERBAL } from "../../../src/language/word-class.ts";

const stemOf = (word: string): string => stem(foldText(word));
const englishStems = (word: string) => englishRenderings(word).map((rendering) => rendering.stem);
const arabicStems = (word: string) => arabicRenderings(word).map((rendering) => rendering.stem);

describe("bilingual stems", () => {
  it.each([
    ["مدرسة", "school"],
    ["المدارس", "school"],
    ["زلزال", "earthquake"],
    ["انتخابات", "elections"],
    ["يقتل", "killed"],
    ["الوزراء", "ministers"],
    ["لافروف", "Lavrov"],
    ["دمشق", "Damascus"],
  ])("link %s and %s", (arabic, english) => {
    expect(englishStems(stemOf(arabic))).toContain(stemOf(english));
  });

  it("say the likeliest rendering first", () => {
    expect(arabicStems(stemOf("earthquake"))[0]).toBe(stemOf("زلزال"));
    expect(englishStems(stemOf("مستشفى"))[0]).toBe(stemOf("hospital"));
  });

  it("align the words of expressions and names that come in another order", () => {
    expect(arabicStems(stemOf("Assad"))).toContain(stemOf("الأسد"));
    expect(arabicStems(stemOf("Assad"))).not.toContain(stemOf("بشار"));
  });

  it("know irregular English forms", () => {
    expect(arabicStems(stemOf("won"))).toContain(stemOf("فاز"));
    expect(arabicStems(stemOf("men"))).toContain(stemOf("رجل"));
  });

  it("keep a noun apart from a verb that is written alike", () => {
    const [dam] = arabicRenderings(stemOf("dam"));
    expect(dam?.stem).toBe(stemOf("سد"));
    // "To block" has these forms.
    expect(formsOf(stemOf("سد"), dam?.classes)).not.toContain(stemOf("مسدود"));
    const definite = englishRenderings(stemOf("السد"), classesOf("السد")).map((rendering) => rendering.stem);
    expect(definite).toContain(stemOf("dam"));
    expect(definite).not.toContain(stemOf("block"));
    // Without an article it may be either.
    expect(englishStems(stemOf("سد"))).toContain(stemOf("block"));
  });

  it("tell a word with the article, which is no verb", () => {
    for (const word of ["السد", "للسد", "وبالسد", "والبلديه"]) expect(classesOf(word) & VERBAL).toBe(0);
    for (const word of ["سد", "يسد", "ال", "dam"]) expect(classesOf(word)).toBe(UNTOLD);
  });

  it("have nothing for unknown words and never throw", () => {
    for (const word of ["zorblat", "زقنبوط", "", "\n", "\t", "123", "constructor"]) {
      expect(englishStems(word)).toEqual([]);
      expect(arabicStems(word)).toEqual([]);
      expect(relatives(word)).toEqual([]);
      expect(formsOf(word)).toEqual([]);
    }
  });
});
