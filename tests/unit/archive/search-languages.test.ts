import { describe, expect, it } from "vitest";
import { searchBench } from "../../support/search-bench.ts";

const bench = searchBench();

const ENGLISH = [
  "The health ministry opened a new hospital in the north.",
  "Farmers harvested wheat before the rain.",
  "The museum shows old coins.",
  "Fishermen found a wooden boat.",
];
const ARABIC = [
  "افتتحت وزارة الصحة مستشفى جديدا في الشمال.",
  "حصد المزارعون القمح قبل المطر.",
  "يعرض المتحف عملات قديمة.",
  "عثر الصيادون على قارب خشبي.",
];
const first = (texts: readonly string[], query: string): string | undefined => {
  for (const [i, text] of texts.entries()) bench.put(i + 1, text);
  const [best] = bench.found(query, 3);
  return texts[(best ?? 0) - 1];
};

describe("words of one language in an archive of the other", () => {
  it.each([
    ["مستشفى جديد", 0],
    ["حصاد القمح", 1],
    ["عملات المتحف", 2],
    ["قارب الصيادين", 3],
  ])("%s finds English text", (query, at) => {
    expect(first(ENGLISH, query)).toBe(ENGLISH[at]);
  });

  it.each([
    ["new hospital", 0],
    ["wheat farmers", 1],
    ["coins of the museum", 2],
    ["a fishing boat", 3],
  ])("%s finds Arabic text", (query, at) => {
    expect(first(ARABIC, query)).toBe(ARABIC[at]);
  });
});
