import { describe, expect, it } from "vitest";
import { arabicRenderings, englishRenderings, formsOf, relatives } from "../../../src/language/bilingual.ts";
import { foldText } from "../../../src/language/normalise.ts";
import { stem } from "../../../src/language/stem.ts";

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

  it("have nothing for unknown words and never throw", () => {
    for (const word of ["zorblat", "زقنبوط", "", "\n", "\t", "123", "constructor"]) {
      expect(englishStems(word)).toEqual([]);
      expect(arabicStems(word)).toEqual([]);
      expect(relatives(word)).toEqual([]);
      expect(formsOf(word)).toEqual([]);
    }
  });
});
