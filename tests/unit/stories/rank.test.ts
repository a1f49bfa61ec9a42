import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/contracts/article.ts";
import { groupStories } from "../../../src/stories/group.ts";
import { chooseLead } from "../../../src/stories/lead.ts";
import { rankReasons, rankScore, rankView } from "../../../src/stories/rank.ts";
import { DAY, news } from "./news.ts";

const VIEW = { now: 20_000, halfLifeDays: 1, maxDensity: 0.4 };
const at = (id: string, outlet: string | null, date: string | null = null): Article =>
  news(id, "en", 1, "t", "x", {
    outlet,
    published: { date, precision: date === null ? "unknown" : "day", basis: "text" },
  });
const reason = (articles: readonly Article[], kind: string, density = 0.2, view = VIEW) =>
  rankReasons(articles, density, view).find((r) => r.kind === kind)?.value ?? -1;

describe("rank", () => {
  it("counts independent outlets, not articles", () => {
    const one = reason([at("a", "A"), at("b", "A")], "coverage");
    expect(one).toBe(0);
    expect(reason([at("a", "A"), at("b", "B")], "coverage")).toBeGreaterThan(one);
    expect(
      reason(
        ["A", "B", "C", "D"].map((o) => at(o, o)),
        "coverage",
      ),
    ).toBeCloseTo(0.5);
  });

  it("counts a wire text that several outlets print once", () => {
    const copies = ["B", "C", "D"].map((o) =>
      news(`copy-${o}`, "ar", 10, "ذهب", "ذهب", { outlet: o, duplicateOf: "market" }),
    );
    const alone = groupStories(DAY, () => undefined).find(({ id }) => id === "s-market");
    const printed = groupStories([...DAY, ...copies], () => undefined).find(({ id }) => id === "s-market");
    expect(printed?.articles).toHaveLength(4);
    expect(printed?.reasons.find(({ kind }) => kind === "coverage")).toEqual(
      alone?.reasons.find(({ kind }) => kind === "coverage"),
    );
  });

  it("falls with the age of the newest article, and takes no side where dates are unknown", () => {
    const view = { ...VIEW, now: Date.parse("2026-03-10T12:00:00Z") / 86_400_000 };
    expect(reason([at("a", "A", "2026-03-10"), at("b", "B", "2026-03-01")], "recency", 0, view)).toBe(1);
    expect(reason([at("a", "A", "2026-03-09")], "recency", 0, view)).toBeCloseTo(0.5);
    expect(reason([at("a", "A")], "recency", 0, view)).toBe(0.5);
  });

  it("measures centrality against the densest subject", () => {
    expect(reason([at("a", "A")], "centrality", 0.4)).toBe(1);
    expect(reason([at("a", "A")], "centrality", 0.1)).toBeCloseTo(0.25);
    expect(reason([at("a", "A")], "centrality", 0, { ...VIEW, maxDensity: 0 })).toBe(0);
  });

  it("counts each article without an outlet as a source of its own", () => {
    const four = [at("a", "A"), at("b", null), at("c", null), at("d", null)];
    expect(reason(four, "coverage")).toBeCloseTo(0.5);
  });

  it("scores between 0 and 1", () => {
    expect(rankScore([])).toBe(0);
    const most = ["coverage", "recency", "centrality"].map((kind) => ({ kind: kind as "recency", value: 1 }));
    expect(rankScore(most)).toBeCloseTo(1);
  });

  it("takes its pace from the window, or from the articles' dates", () => {
    const articles = [at("a", "A", "2026-03-01"), at("b", "B", "2026-03-10")];
    expect(rankView(articles, 1, {}).halfLifeDays).toBeCloseTo(3);
    const window = { from: "2026-03-09", to: "2026-03-10" };
    expect(rankView(articles, 1, { window }).halfLifeDays).toBe(1);
    expect(rankView(articles, 1, { now: "2026-03-12T00:00:00Z" }).now).toBeCloseTo(
      Date.parse("2026-03-12") / 86_400_000,
    );
    const open = { from: "2026-03-01", to: null };
    expect(rankView(articles, 1, { window: open }).halfLifeDays).toBeGreaterThan(3);
    const closed = { from: null, to: "2026-03-16T12:00:00Z" };
    expect(rankView(articles, 1, { window: closed }).halfLifeDays).toBeCloseTo(5);
    expect(rankView([], 0, {})).toMatchObject({ now: null });
    expect(rankView([], 0, { window: closed }).halfLifeDays).toBe(1);
  });

  it("puts the story that most outlets tell first", () => {
    const oneDay = DAY.map((article) => ({ ...article, published: { ...article.published, date: "2026-03-10" } }));
    expect(groupStories(oneDay, () => undefined)[0]?.articles.map(({ id }) => id)).toContain("flood-1");
  });
});

describe("the lead", () => {
  const long = Array.from({ length: 300 }, (_, i) => `word${i}`).join(" ");

  it("is the member closest to the others", () => {
    const articles = ["a", "b", "c"].map((id) => at(id, id));
    expect(chooseLead(articles, [2, 4, 2])).toBe(1);
  });

  it("is the more complete, then the earlier, of two that are equally close", () => {
    expect(chooseLead([at("a", "A"), { ...at("b", "B"), text: long }], [2, 2])).toBe(1);
    expect(chooseLead([at("a", "A"), at("b", "B")], [2, 2])).toBe(0);
  });

  it("is the one from a known outlet when nothing else tells them apart", () => {
    const [unknown, known] = [{ ...at("a", null), title: null }, at("b", "B")];
    expect(chooseLead([unknown, known], [2, 2])).toBe(1);
  });
});
