import { describe, expect, it } from "vitest";
import type { Block, MessageDoc } from "../../../src/contracts/document.ts";
import { block, plain } from "../../../src/render/spans.ts";
import { renderText } from "../../../src/render/text.ts";
import { wrapLines } from "../../../src/render/wrap.ts";

const docOf = (...stories: readonly (readonly Block[])[]): MessageDoc => ({
  sections: stories.map((blocks, i) => ({ story: i + 1, blocks })),
  buttons: [],
});
const headline = block("headline", "en", [plain("1. Flood cuts road")]);
const sentence = (text: string) => block("sentence", "en", [plain(text)]);
const [BOLD, THIN] = ["\u001b[1m", "\u001b[22m"];

describe("text for a terminal", () => {
  it("has titles and headlines in bold and nothing else, where it can", () => {
    const doc = docOf([block("title", "en", [plain("News")]), headline, sentence("It rained.")]);
    const lines = renderText(doc, { tty: true, bold: true, wrap: (text) => wrapLines(text, 80) })
      .split("\n")
      .filter(Boolean);
    expect(lines.map((line) => line.includes(BOLD) && line.includes(THIN))).toEqual([true, true, false]);
    expect(renderText(doc, { tty: true, bold: false, wrap: (text) => wrapLines(text, 80) })).not.toContain("\u001b");
    for (const sign of [BOLD, THIN, "\u200e", "\u200f"]) expect(renderText(doc, { tty: false })).not.toContain(sign);
  });

  it("is no wider than it is asked to be; lines for a pipe are whole", () => {
    const long = docOf([sentence("A long sentence about the road to the port. ".repeat(4))]);
    const widest = (width: number) =>
      Math.max(
        ...renderText(long, { tty: true, wrap: (text) => wrapLines(text, width) })
          .split("\n")
          .map((line) => line.replace(/[\u2066-\u2069\u200e\u200f]/g, "").length),
      );
    expect(widest(30)).toBeLessThanOrEqual(30);
    expect(widest(30)).toBeGreaterThan(20);
    expect(renderText(long, { tty: false }).trim().split("\n")).toHaveLength(1);
  });

  it("sets stories apart by an empty line, and a story's two languages", () => {
    const [title, text] = [
      block("headline", "ar", [plain("1. فيضان")]),
      block("sentence", "ar", [plain("نزل المطر.")]),
    ];
    const shown = renderText(docOf([title, text, headline, sentence("It rained.")], [title]), { tty: false });
    expect(shown).toBe("1. فيضان\nنزل المطر.\n\n1. Flood cuts road\nIt rained.\n\n1. فيضان\n");
  });
});

describe("wrapping", () => {
  it("fills a line to its last column", () => {
    expect(wrapLines("aaaa bbbb cc", 9)).toEqual(["aaaa bbbb", "cc"]);
    expect(wrapLines("aaaa bbbb cc", 8)).toEqual(["aaaa", "bbbb cc"]);
  });
});
