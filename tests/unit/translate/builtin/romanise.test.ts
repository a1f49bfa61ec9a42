import { describe, expect, it } from "vitest";
import { romanise } from "../../../../src/translate/builtin/romanise.ts";

describe("romanise", () => {
  it.each([
    ["القحطاني", "al-Qahtani"],
    ["سامرائي", "Samrai"],
    ["بوتشيلي", "Bochili"],
    ["غرانادا", "Granada"],
    ["ميلوني", "Miloni"],
    ["هويدي", "Huwaidi"],
    ["السويرقية", "al-Suwairqiya"],
    ["السروي", "al-Sarawi"],
    ["الفريدة", "al-Farida"],
    ["يوركشاير", "Yorkshair"],
  ])("writes %s as %s", (arabic, latin) => expect(romanise(arabic)).toBe(latin));

  it("leaves no Arabic letter, of any language of the script", () => {
    for (const word of ["ع", "ءئؤ", "ژاپن", "کیہان", "ڤيروس", "پژوهشگر"]) {
      expect(romanise(word)).toMatch(/^[A-Za-z?-]+$/);
    }
  });
});
