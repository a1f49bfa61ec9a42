import { describe, expect, it } from "vitest";
import { roughReadings, separation } from "../../../../scripts/rough-readings.ts";
import { confidenceOf } from "../../../../src/translate/builtin/confidence.ts";
import { HEADLINE_LINE } from "../../../../src/translate/rough-policy.ts";

/*
 * Texts whose English was read and graded. A rendering that has changed since keeps its grade and the signals of then,
 * so new rows and rules do not fail here: a worse signal or weight does. `node dist/scripts/fit-confidence.js` fits
 * anew.
 */
const readings = roughReadings();
const confident = readings.filter(({ kind, signals }) => kind === "headline" && confidenceOf(signals) >= HEADLINE_LINE);

describe("confidence on graded readings", () => {
  it("has enough of both kinds and grades", () => {
    expect(readings.filter(({ kind }) => kind === "headline").length).toBeGreaterThan(150);
    expect(readings.filter(({ kind }) => kind === "lead").length).toBeGreaterThan(150);
    expect(readings.filter(({ misleads }) => misleads).length).toBeGreaterThan(60);
    expect(new Set(readings.map(({ arabic }) => arabic)).size).toBe(readings.length);
  });
  it("is lower for misleading English in two of three pairs", () => {
    const confidences = readings.map(({ signals }) => confidenceOf(signals));
    const misleads = readings.map((reading) => reading.misleads);
    expect(separation(confidences, misleads)).toBeGreaterThan(0.66);
  });
  it("lets few misleading headlines stand by themselves, and a good many headlines", () => {
    expect(confident.length).toBeGreaterThan(40);
    expect(confident.filter(({ misleads }) => misleads).length / confident.length).toBeLessThan(0.1);
  });
});
