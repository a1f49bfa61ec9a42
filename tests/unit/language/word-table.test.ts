import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/language/normalise.ts";
import { readSpan, readText, tokenise, words } from "../../../src/language/tokens.ts";
import { hashOn, NO_LETTERS, wordAt } from "../../../src/language/word-table.ts";

const arabicOrNot = fc.string({ unit: fc.constantFrom(..."اأإبةىيكلمنوهـًabcÉé019٣ .،\u200f𝐀😀"), maxLength: 60 });

function wordIn(text: string, start: number, end: number) {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  return wordAt(units, start, end, units.subarray(start, end).reduce(hashOn, NO_LETTERS));
}

const wordOf = (text: string) => wordIn(text, 0, text.length);

/** The same runs by a regular expression; what lengthens or steers alone is no word. */
const runsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u200f]*[\p{L}\p{N}\p{M}])?/gu)]
    .filter(([run]) => foldText(run) !== "")
    .map(({ 0: run, index }) => [index, index + run.length]);

describe("word table", () => {
  it("gives a word's letters and its folded form, wherever it stands", () => {
    const word = wordIn("زار أحمد القاهرة", 4, 8);
    expect([word.text, word.norm]).toEqual(["أحمد", "احمد"]);
    expect(wordOf("أحمد")).toBe(word);
  });

  it("tells words apart that begin alike, and forms that fold alike", () => {
    expect(wordIn("مدرسة", 0, 5).text).toBe("مدرسة");
    expect(wordIn("مدرسة", 0, 4).text).toBe("مدرس");
    const [withHamza, without] = [wordOf("أحمد"), wordOf("احمد")];
    expect(withHamza).not.toBe(without);
    expect(withHamza.norm).toBe(without.norm);
  });

  it("tells words of the same hash apart", () => {
    const [one, other] = [Uint16Array.of(0x61, 0x62), Uint16Array.of(0x61, 0x63)];
    const [first, second] = [wordAt(one, 0, 2, 1), wordAt(other, 0, 2, 1)];
    expect([first.text, second.text]).toEqual(["ab", "ac"]);
    expect(wordAt(one, 0, 2, 1)).toBe(first);
  });

  it("reads the same words as cutting and folding does", () => {
    fc.assert(
      fc.property(arabicOrNot, (text) => {
        expect(tokenise(text).map(({ start, end }) => [start, end])).toEqual(runsOf(text));
        for (const { start, end, text: word, norm } of tokenise(text)) {
          expect(word).toBe(text.slice(start, end));
          expect(norm).toBe(foldText(word));
        }
        expect(words(text)).toEqual(tokenise(text).map(({ norm }) => norm));
      }),
    );
  });

  it("reads a part of a text as it reads the part alone, whatever else is read in between", () => {
    fc.assert(
      fc.property(arabicOrNot, arabicOrNot, arabicOrNot, (before, part, after) => {
        const text = `${before} ${part} ${after}`;
        const from = before.length + 1;
        words(after);
        expect(readSpan(text, from, from + part.length)).toEqual(readText(part));
      }),
    );
  });

  it("reads texts longer than usual, and short ones after them", () => {
    const long = "كلمة word ".repeat(10_000);
    expect(words(long)).toHaveLength(20_000);
    expect(tokenise(long).at(-1)).toMatchObject({ text: "word", end: long.length - 1 });
    expect(words("one two")).toEqual(["one", "two"]);
  });

  it("takes a word of a million letters", () => {
    const word = "كم".repeat(500_000);
    expect(words(`${word} آخر`)).toEqual([word, "اخر"]);
  });

  it("stays right when it has met more words than it holds", () => {
    for (let i = 0; i < 210_000; i += 1000)
      expect(words(Array.from({ length: 1000 }, (_, k) => `Word${i + k}`).join(" ")).at(-1)).toBe(`word${i + 999}`);
    expect(words("Word7 وكلمة")).toEqual(["word7", "وكلمه"]);
    expect(wordOf("Word209999")).toMatchObject({ text: "Word209999", norm: "word209999" });
  });
});
