import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createReader } from "../../../src/archive/reader.ts";
import type { Article } from "../../../src/contracts/article.ts";

const root = join(import.meta.dirname, "..", "..", "..");

interface Expected {
  readonly path: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly language: string;
  readonly first: string;
  readonly last: string;
  readonly byline?: string | null;
  readonly dateline?: string | null;
  readonly agencies?: readonly string[];
}

const { articles: expected } = JSON.parse(
  readFileSync(join(root, "tests", "fixtures", "samples-expected.json"), "utf8"),
) as { articles: readonly Expected[] };

/** What the expectations speak of, taken from an article as it was read. */
function told(article: Article | undefined, wanted: Expected) {
  if (article === undefined) return undefined;
  const paragraphs = article.text.split("\n");
  const all = {
    path: wanted.path,
    title: article.title,
    outlet: article.outlet,
    date: article.published.date?.slice(0, 10),
    language: article.language,
    first: paragraphs[0],
    last: paragraphs.at(-1),
    byline: article.byline,
    dateline: article.dateline,
    agencies: article.agencies,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in wanted));
}

it("reads every sample as its outlet meant it", async () => {
  const found = new Map<string, Article>();
  for await (const event of createReader().read([join(root, "samples")])) {
    expect(event.kind).toBe("articles");
    if (event.kind !== "articles") continue;
    for (const article of event.articles) found.set((article.path ?? "").slice(root.length + 1), article);
  }
  expect([...found.keys()].sort()).toEqual(expected.map(({ path }) => path).sort());
  for (const wanted of expected) {
    const kept = Object.fromEntries(
      Object.entries(wanted).filter(([key]) => key in (told(found.get(wanted.path), wanted) ?? {})),
    );
    expect(told(found.get(wanted.path), wanted)).toEqual({
      ...kept,
      outlet: wanted.outlet.replace(/^(?:صحيفة|جريدة) /, ""),
    });
  }
});
