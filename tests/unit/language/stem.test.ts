import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/language/normalise.ts";
import { isStopword, stem, terms } from "../../../src/language/stem.ts";

function stemOf(word: string): string {
  return stem(foldText(word));
}

describe("stem of Arabic", () => {
  it.each([
    ["clitics", ["المدرسة", "والمدرسة", "بالمدرسة", "للمدرسة", "مدرسة", "كالمدرسة"]],
    ["prepositions on known words", ["دمشق", "بدمشق", "لدمشق", "ودمشق"]],
    ["number and gender", ["مهندس", "مهندسون", "مهندسين", "مهندسة", "المهندسات"]],
    ["possession", ["مدرسة", "مدرستها", "مدرستهم", "مدرستنا"]],
    ["the letter و of the word", ["وزير", "الوزير", "وزيرها", "ووزير"]],
    ["broken plurals", ["شارع", "شوارع", "الشوارع", "بشوارعها"]],
    ["plurals of people", ["وزير", "وزراء", "الوزراء"]],
    ["verbs with their noun", ["انسحاب", "انسحب", "ينسحب", "انسحبت", "سينسحب", "ينسحبون", "الانسحاب"]],
    ["the accusative", ["مدنيا", "مدني", "المدنيين", "مدنيون"]],
    ["spelling variants", ["أزمة", "ازمه", "الأزمة"]],
    ["a name and its adjectives", ["لبنان", "ولبنان", "لبناني", "اللبنانية", "اللبنانيين"]],
    ["a name that looks like a dual and its adjective", ["البحرين", "بحريني", "البحرينيون"]],
  ])("unites %s", (_, forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ["كتاب", "تاب"],
    ["بيان", "يان"],
    ["التزام", "تزام"],
    ["والد", "الد"],
    ["مدينة", "مدني"],
    ["جيش", "جهاز"],
    ["اليابان", "الأب"],
    ["لبنان", "لبن"],
    ["سلمان", "تسليم"],
    ["البحرين", "البحر"],
    ["بابا", "أبواب"],
    ["نساء", "أمور"],
  ])("keeps %s and %s apart", (left, right) => {
    expect(stemOf(left)).not.toBe(stemOf(right));
  });

  it("leaves short words, numbers and other scripts as they are", () => {
    expect(stemOf("يد")).toBe("يد");
    expect(stemOf("2017")).toBe("2017");
    expect(stemOf("москва")).toBe("москва");
  });
});

describe("stem of English", () => {
  it("unites forms of a word", () => {
    expect(new Set(["talks", "talk", "talking", "talked"].map(stemOf)).size).toBe(1);
  });
});

describe("isStopword and terms", () => {
  it("knows function words of both languages, alone and joined", () => {
    for (const word of ["في", "وفي", "على", "بها", "وهو", "ماهي", "the", "of"])
      expect(isStopword(foldText(word))).toBe(true);
    for (const word of ["مدينة", "وزير", "city"]) expect(isStopword(foldText(word))).toBe(false);
  });

  it("gives stems of the other words in order", () => {
    expect(terms("في المدينة وعلى الجسر, the cities")).toEqual([stemOf("مدينة"), stemOf("جسر"), stemOf("city")]);
  });
});
