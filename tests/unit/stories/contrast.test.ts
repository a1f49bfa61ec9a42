import { describe, expect, it } from "vitest";
import { articlesAround, contrastsOf } from "../../../src/stories/contrast.ts";
import { SETTINGS } from "../../../src/stories/settings.ts";

const around = (...days: (number | null)[]) => [...articlesAround(days, SETTINGS)];
const { many, nearDays, growth } = SETTINGS;

describe("articles around each", () => {
  it("are those of the days next to its own, whatever their order", () => {
    expect(around(10, 10 + nearDays, 10 + 2 * nearDays, 500)).toEqual([2, 3, 2, 1]);
    expect(around(500, 10 + 2 * nearDays, 10, 10 + nearDays)).toEqual([1, 2, 2, 3]);
  });

  it("are all, for one without a date, which is around all", () => {
    expect(around(10, null, 500)).toEqual([2, 3, 2]);
    expect(around()).toEqual([]);
  });
});

describe("contrast", () => {
  it("grows with the articles of a time, and not with those of other times", () => {
    const day = Array.from({ length: 2 * many }, () => 10);
    const { ofTexts } = contrastsOf(articlesAround([...day, 500, 501], SETTINGS), SETTINGS);
    expect((ofTexts[0] as number) ** 2).toBeCloseTo(2 ** growth);
    expect(ofTexts[2 * many]).toBe(1);
  });

  it("asks for more of a handful", () => {
    const ofFew = (count: number) => contrastsOf(new Float64Array(count).fill(count), SETTINGS).ofFew;
    expect(ofFew(3)).toBeGreaterThan(ofFew(8));
    expect(ofFew(many)).toBe(0);
  });
});
