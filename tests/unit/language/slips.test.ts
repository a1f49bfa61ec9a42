import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slips } from "../../../src/language/slips.ts";
import { runs } from "../../support/property-runs.ts";

const spellings = (word: string): readonly string[] => slips(word).map((slip) => slip.word);
const isUsual = (typed: string, meant: string): boolean =>
  slips(typed).some(({ word, isUsual: usual }) => usual && word === meant);

describe("slips", () => {
  it.each([
    ["vacine", "vaccine"],
    ["kuwiat", "kuwait"],
    ["accross", "across"],
    ["elactions", "elections"],
    ["ليمسول", "ليماسول"],
    ["نتايج", "نتائج"],
    ["حضيره", "حظيره"],
    ["الحكومه", "الحوكمه"],
  ])("take %s for %s, as is often meant", (typed, meant) => {
    expect(isUsual(typed, meant)).toBe(true);
  });

  it("tell slips that are often made from any other wrong letter", () => {
    expect(spellings("table")).toContain("tabre");
    expect(spellings("goverment")).toContain("government");
    expect(isUsual("table", "tabre")).toBe(false);
  });

  it("leave the first letter, short words, numbers and other scripts alone", () => {
    expect(spellings("table")).not.toContain("cable");
    for (const word of ["", "the", "سد", "2026", "covid19", "москва", "東京都庁前"]) expect(slips(word)).toEqual([]);
  });

  it("are one change away, whatever the word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:[a-z]{4,12}|[ابتثجحخدذرزسش]{4,12})$/), (word) => {
        for (const slip of spellings(word)) {
          expect(Math.abs(slip.length - word.length)).toBeLessThanOrEqual(1);
          expect(word.slice(0, 2)).toContain(slip[0]);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
