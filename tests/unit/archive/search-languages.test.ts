import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSearchIndex, type SearchIndex, searchSchema } from "../../../src/archive/search-index.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { Database } from "../../../src/store/driver.ts";

let db: Database;
let index: SearchIndex;
beforeEach(() => {
  db = openDatabase(":memory:");
  db.exec(searchSchema);
  index = createSearchIndex(db, () => ({ title: null, text: "" }));
});
afterEach(() => db.close());

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
  for (const [i, text] of texts.entries()) index.put(i + 1, { title: null, text });
  const [best] = index.search(query, 3);
  return best && texts[best.rowid - 1];
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
