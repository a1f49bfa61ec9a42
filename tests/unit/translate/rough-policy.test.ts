import { describe, expect, it } from "vitest";
import { HEADLINE_LINE, roughPolicy } from "../../../src/translate/rough-policy.ts";

const rough = { rough: true, confidence: HEADLINE_LINE, flags: [] };
const flag = { kind: "number", detail: "12" } as const;

describe("roughPolicy", () => {
  it("shows whatever is not rough", () => {
    expect(roughPolicy({ ...rough, rough: false, confidence: null }, "sentence", false, "off")).toBe("show");
  });
  it("shows everything to somebody who asked", () => {
    expect(roughPolicy({ ...rough, confidence: 0, flags: [flag] }, "sentence", true, "off")).toBe("show");
  });
  it("shows unattended posts the headlines that the translator is sure of, and no sentence", () => {
    expect(roughPolicy(rough, "headline", false, "headlines")).toBe("show");
    expect(roughPolicy({ ...rough, confidence: HEADLINE_LINE - 0.01 }, "headline", false, "headlines")).toBe("facts");
    expect(roughPolicy(rough, "sentence", false, "headlines")).toBe("facts");
  });
  it("keeps back a headline without a confidence or with a flag", () => {
    expect(roughPolicy({ ...rough, confidence: null }, "headline", false, "headlines")).toBe("facts");
    expect(roughPolicy({ ...rough, flags: [flag] }, "headline", false, "headlines")).toBe("facts");
  });
  it("does as the operator says", () => {
    expect(roughPolicy({ ...rough, confidence: 0.1 }, "sentence", false, "all")).toBe("show");
    expect(roughPolicy({ ...rough, confidence: 1 }, "headline", false, "off")).toBe("facts");
  });
});
