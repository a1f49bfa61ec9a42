import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/language/normalise.ts";
import { tokenise, words } from "../../../src/language/tokens.ts";
import { foldedWord, printedWord, wordAt } from "../../../src/language/word-table.ts";

const arabicOrNot = fc.string({ unit: fc.constantFrom(..."اأإبةىيكلمنوهـًabcÉé019٣ .،\u200f"), maxLength: 60 });

describe("word table", () => {
  it("gives a word's letters and its folded form, wherever it stands", () => {
    const text = "زار أحمد القاهرة";
    const number = wordAt(text, 4, 8);
    expect([printedWord(number), foldedWord(number)]).toEqual(["أحمد", "احمد"]);
    expect(wordAt("أحمد", 0, 4)).toBe(number);
  });

  it("tells words apart that begin alike, and forms that fold alike", () => {
    const [all, start] = [wordAt("مدرسة", 0, 5), wordAt("مدرسة", 0, 4)];
    expect(printedWord(all)).toBe("مدرسة");
    expect(printedWord(start)).toBe("مدرس");
    const [withHamza, without] = [wordAt("أحمد", 0, 4), wordAt("احمد", 0, 4)];
    expect(withHamza).not.toBe(without);
    expect(foldedWord(withHamza)).toBe(foldedWord(without));
  });

  it("reads the same words as cutting and folding does", () => {
    fc.assert(
      fc.property(arabicOrNot, (text) => {
        for (const { start, end, text: word, norm } of tokenise(text)) {
          expect(word).toBe(text.slice(start, end));
          expect(norm).toBe(foldText(word));
        }
        expect(words(text)).toEqual(tokenise(text).map(({ norm }) => norm));
      }),
    );
  });

  it("stays right when it has met more words than it holds", () => {
    for (let i = 0; i < 210_000; i++) wordAt(`word${i}`, 0, `word${i}`.length);
    expect(words("Word7 وكلمة")).toEqual(["word7", "وكلمه"]);
    expect(printedWord(wordAt("word209999", 0, 10))).toBe("word209999");
  });
});
