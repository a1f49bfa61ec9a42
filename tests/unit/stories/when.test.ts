import { describe, expect, it } from "vitest";
import type { Article, PublishedDate } from "../../../src/contracts/article.ts";
import { byDate, dayOf } from "../../../src/stories/when.ts";
import { anArticle } from "../../support/builders.ts";

const on = (date: string | null, precision: PublishedDate["precision"] = "day"): PublishedDate => ({
  date,
  precision: date === null ? "unknown" : precision,
  basis: date === null ? "none" : "text",
});

describe("the day of a publication date", () => {
  it("is the noon of a day and the moment of a time", () => {
    const noon = dayOf(on("2026-03-09")) ?? 0;
    expect(dayOf(on("2026-03-09T18:00:00Z", "time"))).toBeCloseTo(noon + 0.25);
  });

  it("is unknown of a month, a year, nothing and nonsense", () => {
    for (const date of [on("2026-03", "month"), on("2026", "year"), on(null), on("soon")])
      expect(dayOf(date)).toBeNull();
  });
});

describe("the order of articles", () => {
  const order = (...articles: readonly Article[]) => articles.toSorted(byDate).map(({ id }) => id);

  it("is by date, unknown ones last", () => {
    const [late, early, none] = ["2026-03-10", "2026-03-09", null].map((date, i) =>
      anArticle({ id: "abc"[i] as string, published: on(date) }),
    ) as [Article, Article, Article];
    expect(order(none, late, early)).toEqual(["b", "a", "c"]);
    expect(order(early, none, late)).toEqual(["b", "a", "c"]);
  });

  it("is on one date by outlet, title, text and id, whatever order they came in", () => {
    const same = [
      anArticle({ id: "5", outlet: "B", title: "a" }),
      anArticle({ id: "4", outlet: "A", title: "b" }),
      anArticle({ id: "3", outlet: "A", title: "a", text: "y" }),
      anArticle({ id: "2", outlet: "A", title: "a", text: "x" }),
      anArticle({ id: "1", outlet: "A", title: "a", text: "x" }),
      anArticle({ id: "6", outlet: null, title: null, text: "z" }),
    ];
    expect(order(...same)).toEqual(["6", "1", "2", "3", "4", "5"]);
    expect(order(...same.toReversed())).toEqual(["6", "1", "2", "3", "4", "5"]);
  });
});
