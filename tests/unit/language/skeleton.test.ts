import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/language/normalise.ts";
import { skeleton, skeletons } from "../../../src/language/skeleton.ts";
import { soundsAlike } from "../../../src/language/sounds-alike.ts";

const pairs = [
  ["شوارزنيجر", "Schwarzenegger"],
  ["شوارزينغر", "Schwarzenegger"],
  ["بيونسيه", "Beyoncé"],
  ["كوبنهاغن", "Copenhagen"],
  ["تشرشل", "Churchill"],
  ["خان", "Khan"],
  ["غوغل", "Google"],
  ["جوجل", "Google"],
  ["محمد", "Mohammed"],
  ["العبادي", "Abadi"],
  ["فيليب", "Philippe"],
] as const;

describe("skeletons", () => {
  it.each(pairs)("%s and %s share one", (arabic, english) => {
    const keys = skeletons(foldText(arabic));
    expect(skeletons(foldText(english)).some((key) => keys.includes(key))).toBe(true);
  });

  it("keep names apart whose consonants differ", () => {
    expect(skeleton("london")).not.toBe(skeleton(foldText("باريس")));
  });

  it("are none for numbers and for a single consonant", () => {
    for (const word of ["2017", "", "a", "او", "عاد"]) expect(skeletons(word)).toEqual([]);
  });
});

describe("soundsAlike", () => {
  it.each(pairs)("hears %s in %s", (arabic, english) => {
    expect(soundsAlike(foldText(arabic), foldText(english))).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ["برلين", "Brussels"],
    ["ماريا", "Omar"],
    ["كاتب", "Gaddafi"],
  ])("does not hear %s in %s", (arabic, english) => {
    expect(soundsAlike(foldText(arabic), foldText(english))).toBeLessThan(0.75);
  });

  it("compares words of any length and script, whatever was compared before", () => {
    const long = "sayyid".repeat(40);
    expect(soundsAlike(long, `${long}a`)).toBeGreaterThan(0.99);
    expect(soundsAlike("لافروف", "lavrov")).toBe(soundsAlike("لافروف", "lavrov"));
    expect(soundsAlike("北京", "北京")).toBe(1);
    expect(soundsAlike("北京", "南京")).toBeLessThan(1);
  });

  it("is symmetric, 1 for a word itself, and between 0 and 1 for any two", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcghkrstwyاوبتجحخدرسشعغكمنهي"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(soundsAlike(a, a)).toBe(1);
        expect(soundsAlike(a, b)).toBeCloseTo(soundsAlike(b, a), 10);
        expect(soundsAlike(a, b)).toBeGreaterThanOrEqual(0);
        expect(soundsAlike(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
