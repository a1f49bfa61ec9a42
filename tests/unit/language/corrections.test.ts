import { describe, expect, it } from "vitest";
import { isCorrectionTitle } from "../../../src/language/corrections.ts";

describe("titles of corrections", () => {
  it.each([
    ["Correction: the bridge is open", true],
    ["CORRECTED - Bank profits", true],
    ["تصويب: عدد الجرحى", true],
    ["توضيح واعتذار", true],
    ["Correction officers strike", false],
    ["تصحيح المسار الاقتصادي", false],
    ["Minister issues a correction", false],
    [null, false],
  ])("%s: %s", (title, expected) => expect(isCorrectionTitle(title)).toBe(expected));
});
