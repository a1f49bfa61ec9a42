import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Expected {
  readonly path: string;
  readonly encoding: "utf-8" | "utf-8-bom" | "utf-16le-bom" | "windows-1256" | "iso-8859-6";
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly language: "ar" | "en";
  readonly story: string;
  readonly duplicateOf: string | null;
  readonly first: string;
  readonly last: string;
}

const root = join(import.meta.dirname, "..", "..");
const text = (path: string) => readFileSync(join(root, path), "utf8");
const expected = JSON.parse(text("tests/fixtures/samples-expected.json")) as { articles: Expected[] };
const articles = expected.articles;
const fileOf = (path: string) => path.replace(/#\d+$/, "");
const files = readdirSync(join(root, "samples"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

function decode(article: Expected): string {
  const label = article.encoding.replace(/-bom$/, "");
  return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(
    readFileSync(join(root, fileOf(article.path))),
  );
}

/** Marks and spaces that cleaning takes out, and the escapes of HTML and JSON. */
const plain = (s: string) =>
  s
    .replace(/[\u200e\u200f]/g, "")
    .replace(/\\"/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

describe("the sample archive", () => {
  it("is listed file by file in the expectations, and nothing else is", () => {
    expect([...new Set(articles.map((a) => fileOf(a.path)))].sort()).toEqual(files.sort());
  });

  it.each(articles)("$path is in its encoding and holds its title and its paragraphs", (article) => {
    const source = plain(decode(article));
    expect(source).toContain(plain(article.title));
    expect(source).toContain(plain(article.first));
    expect(source).toContain(plain(article.last));
    expect(decode(article).startsWith("\ufeff")).toBe(article.encoding.endsWith("-bom"));
  });

  it("has as many items in its JSON files as are expected", () => {
    for (const file of files.filter((name) => /\.jsonl?$/.test(name))) {
      const lines = text(file).trimEnd().split("\n");
      const items: unknown[] = file.endsWith(".jsonl") ? lines.map((l) => JSON.parse(l)) : JSON.parse(text(file));
      const places = articles.filter((a) => fileOf(a.path) === file).map((a) => a.path.replace(/.*#/, ""));
      expect(places.map(Number).sort((a, b) => a - b)).toEqual(items.map((_, i) => i + 1));
    }
  });

  it("holds the mix that a newcomer should meet", () => {
    expect(articles.filter((a) => a.language === "ar").length).toBeGreaterThanOrEqual(24);
    expect(articles.filter((a) => a.language === "en").length).toBeGreaterThanOrEqual(9);
    expect(new Set(articles.map((a) => a.outlet)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(articles.map((a) => a.encoding)).size).toBe(5);
    const bilingual = [...new Set(articles.map((a) => a.story))].filter(
      (story) => new Set(articles.filter((a) => a.story === story).map((a) => a.language)).size === 2,
    );
    expect(bilingual.length).toBeGreaterThanOrEqual(8);
  });

  it("keeps to its week, and a copy to the story of its original", () => {
    for (const article of articles) {
      expect(article.date >= "2026-03-08" && article.date <= "2026-03-14").toBe(true);
      const original = articles.find((a) => a.path === article.duplicateOf);
      if (article.duplicateOf !== null) expect(original?.story).toBe(article.story);
    }
  });

  it("is described row by row in docs/samples.md", () => {
    const page = text("docs/samples.md");
    for (const a of articles) {
      const row = `| \`${a.path.slice("samples/".length)}\` | ${a.outlet} | ${a.date} | ${a.language} | ${a.encoding} |`;
      expect(page).toContain(row);
    }
    expect(page.match(/^\| `[^`]+` \| .*\d{4}-\d{2}-\d{2}/gm)).toHaveLength(articles.length);
  });
});
