import { describe, expect, it } from "vitest";
import { renderTelegram } from "../../../../adapters/telegram/render.ts";
import type { Block, Button, MessageDoc, Span } from "../../../../src/contracts/document.ts";
import { block, linkTo, plain, strong } from "../../../../src/render/spans.ts";

const docOf = (blocks: readonly Block[], buttons: readonly (readonly Button[])[] = []): MessageDoc => ({
  sections: [{ story: null, blocks }],
  buttons,
});
const only = (doc: MessageDoc) => {
  const parts = renderTelegram(doc);
  expect(parts).toHaveLength(1);
  return (parts[0] as (typeof parts)[number]).payload;
};
/** What an entity covers. */
const covered = (doc: MessageDoc) => {
  const { text, entities } = only(doc);
  return entities.map(({ type, offset, length, ...rest }) => [
    type,
    text.slice(offset, offset + length),
    ...Object.values(rest),
  ]);
};

describe("a message for Telegram", () => {
  it("has each block on a line that begins with its direction", () => {
    expect(only(docOf([block("title", "ar", [plain("موجز")]), block("text", "en", [plain("News")])])).text).toBe(
      "\u200fموجز\n\u200eNews",
    );
  });

  it("isolates runs of the other direction, and keeps a slash with its command", () => {
    expect(only(docOf([block("text", "ar", [plain("اكتب /help إلى Harbor (HTX)")])])).text).toBe(
      "\u200fاكتب \u2068/\u2060help\u2069 إلى \u2068Harbor (HTX)\u2069",
    );
  });

  it("makes a command of ours one that can be tapped", () => {
    const command: Span = { kind: "text", text: "/help", strong: true, command: true };
    expect(only(docOf([block("item", "en", [command, plain(" /digest")])])).text).toBe("\u200e/help /\u2060digest");
  });

  it("covers the text without the white space around it", () => {
    expect(
      covered(
        docOf([block("headline", "en", [strong("  1. Flood  "), plain("x")]), block("quote", "ar", [plain("قال ")])]),
      ),
    ).toEqual([
      ["bold", "1. Flood"],
      ["blockquote", "\u200fقال"],
    ]);
  });

  it("links to addresses of the web in the form that the server takes", () => {
    const links = ["https://example.org/خبر عاجل", "javascript:alert(1)", "https://"].map((url) => linkTo("اسم", url));
    expect(covered(docOf([block("sources", "ar", links)]))).toEqual([
      ["text_link", "اسم", "https://example.org/%D8%AE%D8%A8%D8%B1%20%D8%B9%D8%A7%D8%AC%D9%84"],
    ]);
  });

  it("leaves an address whole that is its own link, and joins another", () => {
    const url = "https://example.org/a";
    const { text } = only(docOf([block("meta", "en", [linkTo(url, url), plain(" "), linkTo("bank.com", url)])]));
    expect(text).toBe("\u200ehttps://example.org/a bank.\u2060com");
  });

  it("sees what begins in one span and ends in the next", () => {
    expect(only(docOf([block("text", "en", [plain("@"), strong("everyone")])])).text).toBe("\u200e@\u2060everyone");
  });

  it("is none where there is nothing to say", () => {
    expect(renderTelegram(docOf([block("text", "ar", [plain(" ")])]))).toEqual([]);
    expect(renderTelegram({ sections: [], buttons: [] })).toEqual([]);
  });
});

describe("buttons", () => {
  const row = (n: number): Button[] =>
    Array.from({ length: n }, (_, i) => ({ label: String(i + 1), action: `story:${i + 1}` }));
  const labels = (doc: MessageDoc) => only(doc).keyboard.map((buttons) => buttons.map(({ text }) => text).join(" "));

  it("stand from right to left for an Arabic reader", () => {
    expect(labels(docOf([block("text", "ar", [plain("نص")])], [row(3)]))).toEqual(["3 2 1"]);
    expect(labels(docOf([block("text", "en", [plain("text")])], [row(3)]))).toEqual(["1 2 3"]);
  });

  it("stand in rows of about the same length", () => {
    expect(labels(docOf([block("text", "en", [plain("text")])], [row(10)]))).toEqual(["1 2 3 4 5", "6 7 8 9 10"]);
    expect(labels(docOf([block("text", "ar", [plain("نص")])], [row(10)]))).toEqual(["5 4 3 2 1", "10 9 8 7 6"]);
  });

  it("are left out where the server would refuse the message for them", () => {
    const buttons = [
      [
        { label: "ok", action: "help" },
        { label: "", action: "help" },
        { label: " ", action: "help" },
        { label: "nothing", action: "" },
        { label: "longest", action: "ع".repeat(32) },
        { label: "long", action: "x".repeat(65) },
      ],
    ];
    expect(labels(docOf([block("text", "en", [plain("text")])], buttons))).toEqual(["ok longest"]);
  });

  it("are no more than the server takes", () => {
    const rows = labels(docOf([block("text", "en", [plain("text")])], Array(20).fill(row(8))));
    expect(rows.length * 8).toBeLessThanOrEqual(100);
    expect(rows[0]).toBe("1 2 3 4 5 6 7 8");
  });

  it("follow the language of the digest, whichever stands first in it", () => {
    const first = [block("title", "ar", [plain("موجز")]), block("text", "en", [plain("text")])];
    const lang = "en";
    expect(labels({ ...docOf(first, [row(3)]), digest: { id: "0123456789abcdef", lang } })).toEqual(["1 2 3"]);
  });

  it("go with the last part of a long text", () => {
    const long = Array.from({ length: 5 }, () => block("sentence", "ar", [plain("خبر ".repeat(300))]));
    const parts = renderTelegram({ sections: long.map((one) => ({ story: null, blocks: [one] })), buttons: [row(1)] });
    expect(parts.map(({ payload }) => payload.keyboard.length)).toEqual([0, 1]);
  });
});

describe("limits", () => {
  it("count a link that the server would drop", () => {
    const links = Array.from({ length: 150 }, (_, i) =>
      block("sources", "en", [linkTo(`o${i}`, "https://example.org/")]),
    );
    const parts = renderTelegram({ sections: links.map((one) => ({ story: null, blocks: [one] })), buttons: [] });
    expect(parts.map(({ payload }) => payload.entities.length)).toEqual([100, 50]);
  });

  it("never cut inside a story: one that is too long alone goes on in a second message", () => {
    const story = {
      story: 1,
      blocks: Array.from({ length: 3 }, () =>
        block("sentence", "ar", [plain("خبر ".repeat(500)), { kind: "cite", n: 1 }]),
      ),
    };
    const parts = renderTelegram({ sections: [story], buttons: [], digest: { id: "0123456789abcdef", lang: "ar" } });
    expect(parts.length).toBeGreaterThan(1);
    for (const { payload } of parts) expect(payload.text).toMatch(/\[1\]$/);
  });
});
