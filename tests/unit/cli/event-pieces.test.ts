import { expect, it } from "vitest";
import { piecesOf } from "../../../src/cli/event-pieces.ts";
import { anArticle } from "../../support/builders.ts";

const event = (count: number) => ({
  kind: "articles" as const,
  path: "/a.jsonl",
  stamp: "whole",
  articles: Array.from({ length: count }, (_, i) => anArticle({ id: `a${i}` })),
});

it("hands on every article once, in order, and says that the file is whole with the last alone", () => {
  for (const count of [0, 1, 19, 20, 21, 40, 45]) {
    const pieces = piecesOf(event(count), 20);
    expect(pieces.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(
      event(count).articles.map(({ id }) => id),
    );
    expect(pieces.map(({ stamp }) => stamp)).toEqual([...pieces.slice(1).map(() => ""), "whole"]);
    expect(pieces.every(({ articles, path }) => articles.length <= 20 && path === "/a.jsonl")).toBe(true);
  }
});
