import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined, joints } from "../../adapters/telegram/inert.ts";
import { TELEGRAM_LIMITS } from "../../adapters/telegram/limits.ts";
import { renderTelegram } from "../../adapters/telegram/render.ts";
import type { Block, MessageDoc, Span } from "../../src/contracts/document.ts";
import { block } from "../../src/render/spans.ts";
import { runs } from "../support/property-runs.ts";
import { readContent, readKeyboard } from "../support/telegram/content.ts";
import { findEntities } from "../support/telegram/entities.ts";
import type { Entity, Json } from "../support/telegram/types.ts";

/** What a text would have to hold to become something to press, among ordinary text of both directions. */
const bait = fc.constantFrom(
  "@everyone",
  "@mujaz_bot",
  "#عاجل",
  "#breaking",
  "$USD",
  "/unsubscribe",
  "/start@other_bot",
  "https://evil.example.com/?a=1#b",
  "evil.com",
  "www.evil.co.uk/path",
  "موقع.السعودية",
  "tg://user?id=1",
  "192.168.0.1",
  "someone@evil.org",
  "+963 11 123 4567",
  "4242 4242 4242 4242",
  "</b>",
  "<a href='tg://user?id=1'>",
  "&lt;",
  "*_[x](y)_*",
  "\u202etxt.exe",
  "\u200f\u200e",
  "a\u030a",
  "👨‍👩‍👧",
  "\t",
  "\n",
);
const words = fc.oneof(
  bait,
  fc.constantFrom("الميناء", "Harbour", "12.5%", "(A-7)", "«نص»", ".", ",", "،", "-"),
  fc.string({ maxLength: 6 }),
);
const glue = fc.constantFrom(" ", "", " ", "(", "/", "_");
const texts = fc
  .array(fc.tuple(words, glue), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.map(([word, space]) => word + space).join(""));

const urls = fc.constantFrom(
  "https://example.org/a?b=1&c=2",
  "https://example.org/خبر عاجل?q=«نص»",
  "https://موقع.مصر/",
  "HTTP://EXAMPLE.ORG",
  "http://",
  "https:// example.org",
  "javascript:alert(1)",
  "tg://user?id=1",
  "",
);
const spans: fc.Arbitrary<Span> = fc.oneof(
  urls.map((url): Span => ({ kind: "link", text: url, url })),
  fc.tuple(texts, urls).map(([text, url]): Span => ({ kind: "link", text, url })),
  texts.map((text): Span => ({ kind: "text", text })),
  texts.map((text): Span => ({ kind: "text", text, strong: true })),
  fc.integer({ min: 1, max: 99 }).map((n): Span => ({ kind: "cite", n })),
);
const blocks: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom("title", "meta", "headline", "sentence", "quote", "fact", "sources", "note", "text", "item"),
    fc.constantFrom("ar", "en"),
    fc.array(spans, { minLength: 1, maxLength: 6 }),
  )
  .map(([role, lang, list]) => block(role, lang, list));
const docs: fc.Arbitrary<MessageDoc> = fc
  .tuple(
    fc.array(fc.array(blocks, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
    fc.array(
      fc.array(
        fc.record({
          label: fc.constantFrom("1", "العربية", "  ", ""),
          action: fc.constantFrom("story:1@0123456789abcdef", "x".repeat(65), ""),
        }),
        { maxLength: 20 },
      ),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([sections, buttons, isDigest]) => ({
    sections: sections.map((list, i) => ({ story: i === 0 ? null : i, blocks: list })),
    buttons,
    ...(isDigest ? { digest: { id: "0123456789abcdef", lang: "ar" as const } } : {}),
  }));

/** A request as it goes out. */
const asArgs = ({ payload }: ReturnType<typeof renderTelegram>[number]): Json => ({
  text: payload.text,
  entities: payload.entities,
  ...(payload.keyboard.length > 0 ? { reply_markup: { inline_keyboard: payload.keyboard } } : {}),
});
const inert = (text: string) => joined(text, joints(text));

describe("inert", () => {
  it("leaves nothing to press, and the text as it looked", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findEntities(inert(text))).toEqual([]);
        expect(inert(text).replaceAll("\u2060", "")).toBe(text.replaceAll("\u2060", ""));
      }),
      { numRuns: runs(3000) },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });

  it("begins nothing new where it ends something", () => {
    for (const text of ["00 4242 4242 4242 4242/someone", "4242 4242 4242 4242192.168.0.1", "a@b#c/d", "0@-12.5"])
      expect(findEntities(inert(text))).toEqual([]);
  });

  it("leaves ordinary text alone", () => {
    for (const text of [
      "Prices rose 3.5% to $40m in 2026/27.",
      "ارتفعت 3.5% (24/7)، و/أو 8-5.",
      "A + B = C; 1,500 — e.g. U S",
    ])
      expect(inert(text).replace(/\u2060(?=\p{L})/gu, "")).toBe(text);
  });
});

describe("renderTelegram", () => {
  it("makes no message of marks and spaces alone, which the server would refuse", () => {
    const spans = [{ kind: "text", text: "\u200f\u200e\u00a0", strong: true }] as const;
    const blocks = [{ role: "title", lang: "ar", dir: "rtl", spans }] as const;
    expect(renderTelegram({ sections: [{ story: null, blocks }], buttons: [] })).toEqual([]);
  });

  it("makes only messages that the server takes, with nothing in them to press but what we put there", () => {
    fc.assert(
      fc.property(docs, (doc) => {
        for (const part of renderTelegram(doc)) {
          const { text, entities } = readContent(asArgs(part));
          readKeyboard(asArgs(part));
          expect(part.chars).toBe(part.payload.text.length);
          expect(text.length).toBeLessThanOrEqual(TELEGRAM_LIMITS.maxChars);
          const ours = new Set(["bold", "italic", "blockquote", "text_link"]);
          expect(entities.filter((entity: Entity) => !ours.has(entity.type))).toEqual([]);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  it("begins every line with the mark of its direction", () => {
    fc.assert(
      fc.property(docs, (doc) => {
        for (const { payload } of renderTelegram(doc))
          for (const line of payload.text.split("\n")) if (line !== "") expect(line).toMatch(/^[\u200e\u200f]/);
      }),
    );
  });

  it("shows every character of a document, in order", () => {
    fc.assert(
      fc.property(docs, ({ sections, buttons }) => {
        const squeezed = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]/gu, "");
        const all = sections.flatMap((section) => section.blocks).flatMap((one) => one.spans);
        const parts = renderTelegram({ sections, buttons });
        expect(squeezed(parts.map(({ payload }) => payload.text).join(""))).toBe(
          squeezed(all.map((span) => (span.kind === "cite" ? `[${span.n}]` : span.text)).join("")),
        );
      }),
    );
  });
});
