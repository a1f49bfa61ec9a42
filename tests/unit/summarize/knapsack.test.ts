import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Item, pickBest } from "../../../src/summarize/knapsack.ts";

/** Every allowed selection, tried one by one. */
function bestByTrying(items: readonly Item[], budget: number, count: number): number {
  let best = 0;
  const go = (i: number, words: number, taken: number, before: boolean, worth: number): void => {
    best = Math.max(best, worth);
    const item = items[i];
    if (item === undefined) return;
    go(i + 1, words, taken, false, worth);
    if (taken === count || (item.needs === "any" && taken === 0) || (item.needs === "previous" && !before)) return;
    for (const form of item.forms)
      if (words + form.words <= budget) go(i + 1, words + form.words, taken + 1, true, worth + form.worth);
  };
  go(0, 0, 0, false, 0);
  return best;
}

const item = fc.record({
  forms: fc.array(fc.record({ words: fc.integer({ min: 1, max: 9 }), worth: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 3,
  }),
  needs: fc.constantFrom("nothing" as const, "any" as const, "previous" as const),
});

describe("pickBest", () => {
  it("finds what trying every selection finds", () => {
    const inputs = [
      fc.array(item, { maxLength: 6 }),
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom(0, 1, 2, 3, Infinity),
    ] as const;
    fc.assert(
      fc.property(...inputs, (items, budget, count) => {
        const picks = pickBest(items, budget, count);
        const forms = picks.map((pick) => items[pick.item]?.forms[pick.form]);
        expect(forms.reduce((sum, form) => sum + (form?.words ?? NaN), 0)).toBeLessThanOrEqual(budget);
        expect(picks.length).toBeLessThanOrEqual(count);
        expect(forms.reduce((sum, form) => sum + (form?.worth ?? NaN), 0)).toBe(bestByTrying(items, budget, count));
        picks.forEach((pick, i) => {
          const needs = items[pick.item]?.needs;
          if (needs === "any") expect(i).toBeGreaterThan(0);
          if (needs === "previous") expect(picks[i - 1]?.item).toBe(pick.item - 1);
        });
      }),
    );
  });
});
