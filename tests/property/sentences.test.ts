import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOfLine, splitSentences } from "../../src/language/sentences.ts";
import { countWords } from "../../src/language/tokens.ts";
import { runs } from "../support/property-runs.ts";

const pieces = fc.constantFrom(
  "قال",
  "وأضاف",
  "الرئيس",
  "د",
  "1439",
  "3",
  "The",
  "he",
  "U",
  "said",
  "«",
  "»",
  "“",
  "”",
  '"',
  "(",
  ")",
  ".",
  "..",
  "…",
  "!",
  "؟",
  "؛",
  ",",
  "،",
  " ",
  "  ",
  "\n",
  "\u00a0",
  "😀",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("splitSentences", () => {
  it("gives trimmed spans in order that cover all but white space and cross no line end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          const sentence = text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sentence).not.toBe("");
          expect(sentence.trim()).toBe(sentence);
          expect(sentence).not.toContain("\n");
          expect(text.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
      { numRuns: runs(500) },
    );
  });

  it("are those of the lines one by one, whatever else is read in between", () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, other) => {
        const text = `${first}\n${second}`;
        const lines = text.split("\n");
        let lineStart = 0;
        const spans = lines.flatMap((line) => {
          const own = sentencesOfLine(text, lineStart, lineStart + line.length);
          lineStart += line.length + 1;
          countWords(other);
          return own;
        });
        expect(spans).toEqual(splitSentences(text));
      }),
    );
  });

  it("never cuts inside a balanced quotation of ordinary length", () => {
    const words = fc.array(fc.constantFrom("نعم", "قال", "ذهب.", "عاد!", "لماذا؟", "ثم…", "The", "went."), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, words, (before, inside, after) => {
        const quotation = `«${inside.join(" ")}»`;
        const text = `${before.join(" ")} ${quotation} ${after.join(" ")}`;
        const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
        expect(sentences.filter((sentence) => sentence.includes(quotation))).toHaveLength(1);
      }),
    );
  });
});
