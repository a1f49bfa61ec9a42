import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exchange } from "../../../src/summarize/exchange.ts";
import { type Item, type Pick, pickBest } from "../../../src/summarize/knapsack.ts";
import { type SetWorth, takeGreedily } from "../../../src/summarize/valuation.ts";

/** A form's worth is what it stands for, and one more for each of its subjects that no other form tells. */
interface Told {
  readonly worth: number;
  readonly subjects: readonly number[];
}

function coverage(told: readonly (readonly Told[])[]): SetWorth<number> {
  const counts = new Map<number, number>();
  const add = (subject: number, by: number): number => {
    const count = (counts.get(subject) ?? 0) + by;
    counts.set(subject, count);
    return count;
  };
  const formOf = (k: number, f: number): Told => (told[k] as readonly Told[])[f] as Told;
  return {
    put(k, f) {
      const { worth, subjects } = formOf(k, f);
      return worth + subjects.filter((subject) => add(subject, 1) === 1).length * 10;
    },
    remove(k, f) {
      for (const subject of formOf(k, f).subjects) add(subject, -1);
    },
  };
}

const worthOf = (told: readonly (readonly Told[])[], picks: readonly Pick[]): number => {
  const set = coverage(told);
  return picks.reduce((sum, { item, form }) => sum + set.put(item, form), 0);
};

describe("exchange", () => {
  it("gives up a sentence that says what another says for one that says something else", () => {
    const told = [[{ worth: 9, subjects: [1, 2] }], [{ worth: 8, subjects: [1, 2] }], [{ worth: 1, subjects: [3] }]];
    const items: Item[] = told.map(([one]) => ({ needs: "nothing", forms: [{ words: 5, worth: one?.worth ?? 0 }] }));
    const first = pickBest(items, 10, Infinity);
    expect(first.map(({ item }) => item)).toEqual([0, 1]);
    expect(exchange(items, first, 10, coverage(told)).map(({ item }) => item)).toEqual([0, 2]);
  });

  it("keeps the budget and what each needs, and is never worth less", () => {
    const form = fc.record({
      words: fc.integer({ min: 1, max: 9 }),
      worth: fc.integer({ min: 1, max: 20 }),
      subjects: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
    });
    const item = fc.record({
      needs: fc.constantFrom("nothing" as const, "any" as const, "previous" as const),
      forms: fc.array(form, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.integer({ min: 0, max: 30 }), (items, budget) => {
        const told = items.map(({ forms }) => forms);
        const first = pickBest(items, budget, Infinity);
        const picks = exchange(items, first, budget, coverage(told));
        const words = picks.reduce((sum, pick) => sum + (items[pick.item]?.forms[pick.form]?.words ?? NaN), 0);
        expect(words).toBeLessThanOrEqual(budget);
        expect(worthOf(told, picks)).toBeGreaterThanOrEqual(worthOf(told, first));
        picks.forEach((pick, i) => {
          const needs = items[pick.item]?.needs;
          if (needs === "any") expect(i).toBeGreaterThan(0);
          if (needs === "previous") expect(picks[i - 1]?.item).toBe(pick.item - 1);
        });
      }),
    );
  });
});

describe("takeGreedily", () => {
  it("takes the worthiest each time, the first of equals, though it looks at few again", () => {
    const subjects = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), { maxLength: 9 });
    fc.assert(
      fc.property(subjects, (all) => {
        const left = new Set(Array.from({ length: 10 }, (_, subject) => subject));
        const freshOf = (i: number): number => (all[i] as number[]).filter((subject) => left.has(subject)).length;
        const open = new Set(all.keys());
        takeGreedily([...all.keys()], freshOf, (i, worth) => {
          const best = Math.max(...[...open].map(freshOf));
          expect(worth).toBe(best);
          expect(i).toBe([...open].find((other) => freshOf(other) === best));
          open.delete(i);
          for (const subject of all[i] as number[]) left.delete(subject);
        });
        expect(open.size).toBe(0);
      }),
    );
  });
});
