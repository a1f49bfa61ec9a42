import { describe, expect, it } from "vitest";
import { isHeard, isRendered, saidIn } from "../../../src/translate/said.ts";

describe("isHeard", () => {
  it.each([
    ["خروتشوف", "Khrushchev spoke for two hours", "en"],
    ["skyteam", "انضمت الشركة إلى تحالف سكاي تيم", "ar"],
    ["lavrov", "التقى الوزير ولافروف في جنيف", "ar"],
  ] as const)("finds %s in what was said", (word, text, lang) => {
    expect(isHeard(word, saidIn(text, lang))).toBe(true);
  });

  it("finds nothing where nothing sounds like it", () => {
    expect(isHeard("mumbai", saidIn("زار الوفد مدينة طنجة أمس", "ar"))).toBe(false);
    expect(isHeard("mumbai", saidIn("", "ar"))).toBe(false);
  });

  it("goes on where a word sounds less like it than is asked", () => {
    for (const text of ["المرض المعدي", "المعدي المرض"]) expect(isHeard("معد", saidIn(text, "ar"), 0.8)).toBe(true);
  });

  it("asks for as much as it is told", () => {
    const said = saidIn("قال كاتب", "ar");
    expect(isHeard("مكتب", said, 0.5)).toBe(true);
    expect(isHeard("مكتب", said, 0.95)).toBe(false);
  });
});

describe("saidIn", () => {
  it("keeps apart what the same letters say in two languages", () => {
    expect(saidIn("Reuters", "en").lang).toBe("en");
    expect(saidIn("Reuters", "ar").lang).toBe("ar");
  });

  it("knows words by the dictionary", () => {
    expect(isRendered("president", saidIn("وصل الرئيس", "ar"))).toBe(true);
    expect(isRendered("president", saidIn("وصل القطار", "ar"))).toBe(false);
  });
});
