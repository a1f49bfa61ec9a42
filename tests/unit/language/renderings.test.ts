import { describe, expect, it } from "vitest";
import { arabicRenderings, englishRenderings, hasRenderings } from "../../../src/language/bilingual.ts";
import { terms } from "../../../src/language/stem.ts";

describe("hasRenderings", () => {
  const arabic = terms("سيقتل الجنود ستكتب الوزيرة مدرسة يزخرفون شكسبير الحكومة زقنبوط سيوت");
  const english = terms("The minister writes to schools about zorblats and soldiers");

  it("answers as the renderings themselves do", () => {
    for (const stem of arabic) expect([stem, hasRenderings(stem)]).toEqual([stem, englishRenderings(stem).length > 0]);
    for (const stem of english) expect([stem, hasRenderings(stem)]).toEqual([stem, arabicRenderings(stem).length > 0]);
  });

  it("knows some and not others", () => {
    expect(new Set(arabic.map(hasRenderings)).size).toBe(2);
    expect(new Set(english.map(hasRenderings)).size).toBe(2);
  });
});

describe("a thousand look-ups and more", () => {
  it("find what the first ones found", () => {
    const stems = terms("قتل الجنود الوزيرة مدرسة الحكومة زقنبوط");
    const first = stems.map(englishRenderings);
    for (let i = 0; i < 1200; i++) englishRenderings(`زقن${i}`);
    expect(stems.map(englishRenderings)).toEqual(first);
  });
});
