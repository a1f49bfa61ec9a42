import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import type { SeenStory } from "../../../src/contracts/digest.ts";
import { batchesOf, contextOf } from "../../../src/digest/select.ts";
import { anArticle } from "../../support/builders.ts";

const on = (id: string, day: string | null, over: Partial<Article> = {}): Article =>
  anArticle({
    id,
    published: { date: day, precision: day === null ? "unknown" : "day", basis: day === null ? "none" : "text" },
    ...over,
  });

function storeOf(...articles: readonly Article[]) {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    inWindow: () => articles,
    get: (id: string) => byId.get(id) ?? null,
    span: () => ({ articles: articles.length, duplicates: 0, outlets: 1, from: null, to: null }),
  };
}
const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);

describe("what a recipe selects", () => {
  const store = storeOf(
    on("ar", "2026-03-09"),
    on("en", "2026-03-09", { language: "en", outlet: "Gazette" }),
    on("fa", "2026-03-09", { language: "fa" }),
    on("nobody", "2026-03-09", { outlet: null }),
  );
  const chosen = (selection: Parameters<typeof batchesOf>[1]) =>
    batchesOf(store, selection, { window: { from: null, to: null }, days: null }, null).flatMap(({ articles }) =>
      ids(articles),
    );

  it("is what the digest can tell: Arabic and English", () => {
    expect(chosen({})).toEqual(["ar", "en", "nobody"]);
  });

  it("is one language, or some outlets, where the recipe says so", () => {
    expect(chosen({ languages: ["en"] })).toEqual(["en"]);
    expect(chosen({ outlets: ["Gazette"] })).toEqual(["en"]);
    expect(chosen({ outlets: ["Gazette"], languages: ["ar"] })).toEqual([]);
  });
});

describe("articles of stories that a chat has had", () => {
  const had = (articleIds: readonly string[], from: string | null, to = from): SeenStory => ({
    id: articleIds[0] ?? "",
    at: "2026-03-09T18:00:00Z",
    articleIds,
    from,
    to,
    terms: [],
  });
  const store = storeOf(...["old", "edge", "near", "here", "later", "far"].map((id) => on(id, "2026-03-01")));
  const context = (articles: readonly Article[], ...seen: readonly SeenStory[]) =>
    ids(contextOf(store, seen, articles));
  const day = on("here", "2026-03-10");

  it("stand beside those of a week before and after, but not twice", () => {
    const seen = [
      had(["old"], "2026-03-02"),
      had(["edge"], "2026-03-03"),
      had(["near", "here", "gone"], "2026-03-09"),
      had(["later"], "2026-03-17"),
      had(["far"], "2026-03-18"),
    ];
    expect(context([day], ...seen)).toEqual(["edge", "near", "later"]);
  });

  it("count from the earliest and to the latest article, in whatever order they come", () => {
    const articles = [on("b", "2026-03-20"), on("a", "2026-03-10"), on("c", null)];
    expect(context(articles, had(["edge"], "2026-03-03"), had(["far"], "2026-03-27"))).toEqual(["edge", "far"]);
  });

  it("are none where nothing has a date", () => {
    expect(context([on("a", null)], had(["near"], "2026-03-09"))).toEqual([]);
    expect(context([day], had(["near"], null))).toEqual([]);
  });
});
