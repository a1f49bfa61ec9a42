import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../../src/translate/builtin/confidence.ts";
import { HEADLINE_LINE } from "../../../../src/translate/rough-policy.ts";
import { confidence } from "../../../support/translate-ar.ts";

const sure = { tokens: 10, unknown: 0, rare: 0, rivals: 0, cost: -1, loose: 0 };

describe("confidence", () => {
  it("falls with every doubt and with length, within 0 and 1", () => {
    const best = confidenceOf(sure);
    const worse = [{ unknown: 2 }, { rare: 3 }, { rivals: 3 }, { cost: 5 }, { loose: 3 }, { tokens: 60, cost: -6 }];
    for (const doubt of worse) expect(confidenceOf({ ...sure, ...doubt })).toBeLessThan(best);
    expect(confidenceOf({ ...sure, unknown: 10, cost: 30 })).toBe(0);
    expect(confidenceOf({ ...sure, cost: -100 })).toBeLessThanOrEqual(1);
  });
  it("lets a plain headline into a channel", () => {
    expect(confidence("الحكومة الأردنية تقر مشروع قانون الموازنة")).toBeGreaterThanOrEqual(HEADLINE_LINE);
    expect(confidence("انخفاض أسعار النفط في الأسواق العالمية")).toBeGreaterThanOrEqual(HEADLINE_LINE);
  });
  it("keeps a headline of unknown words out", () => {
    expect(confidence("زعفوط الشلبوخة يندرق على مرخشة")).toBeLessThan(HEADLINE_LINE);
  });
});
