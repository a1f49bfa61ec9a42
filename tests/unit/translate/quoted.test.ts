import { describe, expect, it } from "vitest";
import { keepQuoted } from "../../../src/translate/quoted.ts";

const english = (source: string, translation: string) =>
  keepQuoted({ text: source, from: "ar", to: "en" }, translation);

describe("loaded words", () => {
  it("keep the quotation marks that say whose words they are", () => {
    expect(english("وصفت الصحيفة القتلى بـ«الشهداء»", "The newspaper called the dead martyrs")).toBe(
      "The newspaper called the dead “martyrs”",
    );
    expect(english("بدأت «العملية العسكرية» أمس", "The military operation began yesterday")).toBe(
      "The “military operation” began yesterday",
    );
    expect(keepQuoted({ text: "They called it “liberation”", from: "en", to: "ar" }, "وصفوه بأنه تحرير")).toBe(
      "وصفوه بأنه «تحرير»",
    );
  });

  it("stay as they are where the marks are there, the words are not, or it is a name or speech", () => {
    for (const [source, translation] of [
      ["وصفهم بـ«الشهداء»", 'he called them "martyrs"'],
      ["وصفهم بـ«الشهداء»", "he called them the fallen"],
      ["صحيفة «القدس»", "the newspaper Al-Quds"],
      ["قال «لن نقبل هذا الاتفاق أبدا»", "he said we will never accept this agreement"],
    ] as const)
      expect(english(source, translation)).toBe(translation);
  });
});
