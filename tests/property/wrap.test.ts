import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { isolate } from "../../src/language/direction.ts";
import { wrapLines } from "../../src/render/wrap.ts";

const word = fc.constantFrom("قطار", "Gazette", "12", "[3]", "«نعم»", "2026", "the", "ما");
const texts = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(" "));
const count = (text: string, mark: string) => text.split(mark).length - 1;

describe("wrapLines", () => {
  it("keeps every word in order, within the width, each line's isolates balanced", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 80 }), (text, width) => {
        const lines = wrapLines(isolate(text, "rtl"), width);
        const bare = lines.join(" ").replace(/[\u2068\u2069]/g, "");
        expect(bare).toBe(text);
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
          expect(count(line, "\u2068")).toBe(count(line, "\u2069"));
        }
      }),
    );
  });

  it("leaves a word that is wider than the line uncut", () => {
    expect(wrapLines("a https://example.org/a-long-address b", 10)).toEqual([
      "a",
      "https://example.org/a-long-address",
      "b",
    ]);
  });
});
