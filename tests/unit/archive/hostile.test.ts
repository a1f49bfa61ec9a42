import { describe, expect, it } from "vitest";
import { cleanArticle } from "../../../src/archive/clean/clean-article.ts";
import { isMachineText } from "../../../src/archive/clean/furniture.ts";
import { formatOf } from "../../../src/archive/formats.ts";
import { frontMatterOf } from "../../../src/archive/front-matter.ts";
import { textInData } from "../../../src/archive/html-data.ts";
import { stripMarkup } from "../../../src/archive/markup.ts";
import { bareArticle } from "../../../src/archive/raw-article.ts";
import { readDocument } from "../../../src/archive/read-document.ts";
import { spentMs } from "../../support/spent.ts";

const CHARS = 100_000;
/**
 * Far above what a text of this length takes, far below what a pattern takes that tries every way of sharing it out.
 */
const PATIENCE_MS = 2_500;
const now = new Date("2026-06-01T12:00:00Z");
const fill = (piece: string): string => piece.repeat(CHARS / piece.length);
const page = (head: string, body: string): string =>
  `<html><head><title>The bridge opens</title>${head}</head><body><article><h1>The bridge opens</h1><p>${"The council opened the new bridge in the harbour on Monday. ".repeat(9)}</p>${body}</article></body></html>`;

async function spentOn(text: string, format: "html" | "text"): Promise<number> {
  const before = process.cpuUsage();
  const document = await readDocument(new TextEncoder().encode(text), `/news/bridge.${format}`, format);
  if (document.ok) for (const raw of document.raws) cleanArticle(raw, { now });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("names of JavaScript's own", () => {
  it("are no language and no format", () => {
    const text = "Совет порта открыл в понедельник новый мост.";
    const raw = { ...bareArticle(null, text), language: "constructor" };
    expect(cleanArticle(raw, { now })).toMatchObject({ language: "other" });
    expect(formatOf("/news/bridge.constructor")).toBeNull();
  });
});

describe("texts made to keep the reader busy", () => {
  it.each([
    ["structured data of spaces", page(`<script type="application/ld+json">{"a":1}${fill(" ")}x</script>`, "")],
    ["a comment's end before spaces", page(`<script type="application/ld+json">{"a":1}-->${fill("\n")}x</script>`, "")],
    [
      "a headline of dots",
      page(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"A${fill(".")}x"}</script>`, ""),
    ],
    ["a paragraph of dashes", page("", `<p>By${fill(" -")}x</p>`)],
    ["scripts that never end", page("", fill("<script type=application/json "))],
  ])("%s", async (_, html) => {
    await spentOn(page("", ""), "html");
    expect(await spentOn(html, "html")).toBeLessThan(PATIENCE_MS);
  });

  it.each([" -", "–", "(", '"', "A. ", "و ", "، ", "12 ", "/", "#a ", "@", "محمد ", "\u00a0"])(
    "paragraphs of %j",
    async (piece) => {
      const text = `The bridge opens in March\n\n3 March 2026\n\nThe council opened it on Monday. ${fill(piece)}x\n\nIt ends here.`;
      expect(await spentOn(text, "text")).toBeLessThan(PATIENCE_MS);
    },
  );

  it.each([fill("a@"), `a@${fill("a.")}@`, fill("#a ")])("a line of one word %#", (line) => {
    expect(spentMs(() => isMachineText(line))).toBeLessThan(1000);
  });

  it.each([
    `<${fill(" ")}x`,
    fill("<script "),
    fill("<!doctype "),
    fill("<?xml "),
    fill("<script type=application/json>"),
  ])("markup %#", (html) => {
    expect(spentMs(() => stripMarkup(html))).toBeLessThan(PATIENCE_MS);
    expect(spentMs(() => textInData(html))).toBeLessThan(PATIENCE_MS);
  });

  it.each([
    `---\ntitle: ${fill('"')}\n---\nText`,
    `---\ntitle: x\n${fill("[\n")}---\nText`,
    `---\ntitle: x\n${fill("&a ")}\n---\nText`,
    `+++\ntitle = ${fill(" ")}\u2028\n+++\nText`,
    `+++\ntitle = x${fill(" ")}x\n+++\nText`,
  ])("front matter %#", (text) => {
    expect(spentMs(() => frontMatterOf(text))).toBeLessThan(PATIENCE_MS);
  });
});
