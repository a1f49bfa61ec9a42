import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { batchesOf } from "../../../src/digest/select.ts";

const article = (id: string): Article => ({ id, language: "en", outlet: "o" }) as Article;

/** An archive of so many articles. */
function storeOf(count: number) {
  const all = Array.from({ length: count }, (_, i) => article(String(i)));
  const asked: string[] = [];
  return {
    asked,
    store: {
      inWindow: () => {
        asked.push("window");
        return all;
      },
      get: (id: string) => all[Number(id)] ?? null,
      span: () => ({ articles: count, duplicates: 0, outlets: 1, from: null, to: null }),
    },
  };
}

const open = { window: { from: null, to: null }, days: null };
const week = { window: { from: "2026-03-08", to: null }, days: null };
const found = new Set(["3", "2500", "gone"]);
const ids = (batches: ReturnType<typeof batchesOf>) => batches.flatMap(({ articles }) => articles.map(({ id }) => id));

describe("articles for a topic", () => {
  it("are all of a small archive, so that stories are whole", () => {
    expect(ids(batchesOf(storeOf(10).store, {}, open, found))).toHaveLength(10);
  });

  it("are those found in a large one, which is not read whole", () => {
    const { store, asked } = storeOf(5_000);
    expect(ids(batchesOf(store, {}, open, found))).toEqual(["3", "2500"]);
    expect(asked).toEqual([]);
    expect(ids(batchesOf(store, {}, week, found))).toEqual(["3", "2500"]);
  });

  it("are all without a topic", () => {
    expect(ids(batchesOf(storeOf(5_000).store, {}, week, null))).toHaveLength(5_000);
  });
});
