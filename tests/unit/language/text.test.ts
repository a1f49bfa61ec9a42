import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataFile } from "../../../src/language/data-file.ts";
import { foldText } from "../../../src/language/normalise.ts";
import { countWords, tokenise, words } from "../../../src/language/tokens.ts";

describe("foldText", () => {
  it.each([
    ["أإآٱ", "اااا"],
    ["مدرسة", "مدرسه"],
    ["مستشفى", "مستشفي"],
    ["مُحَمَّدٌ", "محمد"],
    ["محمـــد", "محمد"],
    ["ﻻ", "لا"],
    ["کی", "كي"],
    ["٣٥ و۴۲", "35 و42"],
    ["Café ÉLAN", "cafe elan"],
    ["a\u200fb\u200dc", "abc"],
    ["مسؤول شئون", "مسؤول شئون"],
  ])("folds %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("tokenise", () => {
  it("gives words with their place and folded form", () => {
    const text = "قال: «المدرسةُ 3.5»، it's";
    expect(tokenise(text).map(({ start, end, norm }) => [text.slice(start, end), norm])).toEqual([
      ["قال", "قال"],
      ["المدرسةُ", "المدرسه"],
      ["3", "3"],
      ["5", "5"],
      ["it", "it"],
      ["s", "s"],
    ]);
  });

  it("does not end a word at an invisible character", () => {
    expect(words("می\u200cخواهم \u200fنعم\u200f")).toEqual(["ميخواهم", "نعم"]);
  });

  it("keeps letters beyond the basic plane and no emoji", () => {
    expect(words("𝕏 😀 a")).toEqual(["x", "a"]);
  });
});

describe("countWords", () => {
  it("counts runs of letters, digits and marks", () => {
    expect(countWords("قال 3.5 مليون — «نعم»، it's")).toBe(7);
    expect(countWords(" .,!؟ ")).toBe(0);
  });
});

describe("dataFile", () => {
  it("finds the compiled tables", () => {
    expect(existsSync(dataFile("names.bin"))).toBe(true);
    expect(existsSync(dataFile("stems.bin"))).toBe(true);
  });
});
