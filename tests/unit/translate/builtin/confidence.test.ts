import { describe, expect, it } from "vitest";
import { addSignals, confidenceOf } from "../../../../src/translate/builtin/confidence.ts";
import { HEADLINE_LINE } from "../../../../src/translate/rough-policy.ts";
import { confidence } from "../../../support/translate-ar.ts";

const sure = { tokens: 10, cost: -1, rivals: 0 };

describe("confidence", () => {
  it("falls with every doubt, between 0 and 1", () => {
    const best = confidenceOf(sure);
    const worse = [{ cost: 5 }, { rivals: 2 }];
    for (const doubt of worse) expect(confidenceOf({ ...sure, ...doubt })).toBeLessThan(best);
    expect(confidenceOf({ tokens: 10, cost: 100, rivals: 10 })).toBeLessThan(0.02);
    expect(confidenceOf({ ...sure, cost: -100 })).toBeLessThan(1);
    expect(confidenceOf({ tokens: 0, cost: 0, rivals: 0 })).toBeGreaterThan(0);
  });
  it("counts the doubts of several lines together", () => {
    const both = addSignals([sure, { ...sure, rivals: 2 }]);
    expect(both).toEqual({ tokens: 20, cost: -2, rivals: 2 });
    expect(confidenceOf(both)).toBeLessThan(confidenceOf(sure));
  });
  it("lets a plain headline into a channel", () => {
    expect(confidence("الرئيس التونسي يستقبل وزير الخارجية المصري")).toBeGreaterThanOrEqual(HEADLINE_LINE);
    expect(confidence("ملك الأردن يستقبل رئيس الوزراء العراقي في عمان")).toBeGreaterThanOrEqual(HEADLINE_LINE);
  });
  it.each([
    ["words that no table has", "زعفوط الشلبوخة يندرق على مرخشة"],
    ["a word with two meanings at the head of few", "سهم يصيب الحكم"],
    ["a subject that had to be guessed", "وأضاف أنها قالت إنه لم يره هناك"],
  ])("keeps a headline out: %s", (_, arabic) => {
    expect(confidence(arabic)).toBeLessThan(HEADLINE_LINE);
  });
});
