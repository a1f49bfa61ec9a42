import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePieces, MAX_PIECE } from "../../src/cli/line-pieces.ts";

const word = fc.constantFrom("قال", "الوزير", "😀", "a", "،", ". ", "؟ ", " ", "\t", "x".repeat(900), "😀".repeat(700));

describe("pieces of a long line", () => {
  it("are the line when joined, none empty, too long or cut within a character", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const line = words.join(" ");
        const pieces = [...linePieces(line)];
        expect(pieces.join("")).toBe(line);
        expect(pieces.every((piece) => piece.length <= MAX_PIECE && !/\p{Surrogate}/u.test(piece))).toBe(true);
        expect(pieces.length === 1 || pieces.slice(0, -1).every((piece) => piece !== "")).toBe(true);
      }),
    );
  });

  it.each([
    ["a sentence", "انتهى. ", "جملة، أخرى "],
    ["a clause", "انتهى، ", "جملة بلا نهاية "],
  ])("end behind %s", (_, end, rest) => {
    const line = (rest.repeat(4) + end).repeat(200);
    for (const piece of [...linePieces(line)].slice(0, -1)) expect(piece.endsWith(end)).toBe(true);
  });
});
