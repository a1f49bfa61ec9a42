import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockMarkdown, escapeMarkdown } from "../../../../adapters/discord/markdown.ts";
import type { Span } from "../../../../src/contracts/document.ts";
import { block, cites, linkTo, plain, strong } from "../../../../src/render/spans.ts";
import { readMarkdown, shownText } from "../../../support/discord/shown.ts";
import { runs } from "../../../support/property-runs.ts";

const en = (...spans: readonly Span[]): string => blockMarkdown(block("text", "en", spans));
/** Marks and isolates are there to be not seen. */
const bare = (shown: string): string => shown.replace(/[\u200e\u200f\u2066-\u2069]/g, "");

/** The kinds of markup that a reader would meet. */
const kindsIn = (source: string): readonly string[] => [
  ...new Set(readMarkdown(source).flatMap((line) => [line.kind, ...line.tokens.map((t) => t.kind)])),
];

/** Signs that mean something in Discord's Markdown, and what may stand between them. */
const MARKUP = ["*", "**", "_", "[", "]", "(", ")", "`", "<", ":", "a", " ", "/"];

describe("the reader that the escaping is checked with", () => {
  it.each([
    ["**bold**", "strong"],
    ["*leaning*", "emphasis"],
    ["_leaning_", "emphasis"],
    ["__under__", "underline"],
    ["~~gone~~", "strike"],
    ["||hidden||", "spoiler"],
    ["`code`", "code"],
    ["[words](https://example.org)", "link"],
    ["[1](<https://example.org>)", "link"],
    ["https://example.org/a", "link"],
    ["<https://example.org/a>", "link"],
    ["<@123>", "mention"],
    ["<@&123>", "mention"],
    ["<#123>", "mention"],
    ["</digest:123>", "mention"],
    ["@everyone", "mention"],
    ["@here", "mention"],
    ["<t:1700000000:R>", "time"],
    ["<:name:123>", "emoji"],
    [":smile:", "emoji"],
    ["# heading", "heading"],
    ["-# small", "small"],
    ["> quoted", "quote"],
    ["- item", "item"],
    ["1. item", "item"],
  ])("%s is %s, until it is escaped", (source, kind) => {
    expect(kindsIn(source)).toContain(kind);
    expect(kindsIn(escapeMarkdown(source))).toEqual(["text"]);
    expect(shownText(escapeMarkdown(source))).toBe(source);
  });
});

describe("escapeMarkdown", () => {
  const nasty = fc.array(
    fc.constantFrom(
      ..."*_~`|<>[]()@#:\\/-.1! aب\n",
      "https://x.y",
      "@everyone",
      "<@1>",
      "```",
      "||",
      "**",
      "-# ",
      "](",
      ":smile:",
    ),
    { maxLength: 30 },
  );

  it("lets no text become markup, and shows every character of it", () => {
    fc.assert(
      fc.property(nasty, (pieces) => {
        const text = pieces.join("");
        const escaped = escapeMarkdown(text);
        expect(kindsIn(escaped).filter((kind) => kind !== "text")).toEqual([]);
        expect(shownText(escaped)).toBe(text.replace(/\s*[\r\n\t]+\s*/g, " ").trim());
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("leaves times and ordinary sentences as they are", () => {
    expect(escapeMarkdown("At 18:30 (local time), 35 people: two left. وصل 12 شخصا")).toBe(
      "At 18:30 (local time), 35 people: two left. وصل 12 شخصا",
    );
  });
});

describe("blockMarkdown", () => {
  it("keeps hostile spans beside citations from joining into a link", () => {
    const line = en(...cites([1]), plain("(https://evil.example) says"));
    expect(kindsIn(line)).toEqual(["text"]);
    expect(bare(shownText(line))).toBe("[1](https://evil.example) says");
  });

  it.each([
    [":smi", "le:"],
    ["x:1", "00:y"],
    [":", "fire", ":"],
    ["https:", "//evil.example"],
    ["https:/", "/evil.example"],
    ["https", "://evil.example"],
  ])("keeps pieces from becoming together what they are not alone (%#)", (...pieces) => {
    const line = en(...pieces.map(plain));
    expect(kindsIn(line)).toEqual(["text"]);
    expect(bare(shownText(line))).toBe(pieces.join(""));
  });

  it("lets no row of spans become markup of their making", () => {
    const piece = fc.constantFrom(...MARKUP, "(x)", "@1>", "https", "//", "fire");
    const span = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((t) => plain(t.join(""))),
      fc.integer({ min: 1, max: 9 }).map((n): Span => ({ kind: "cite", n })),
    );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        expect(kindsIn(en(...spans)).filter((kind) => kind !== "text")).toEqual([]);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("shows every character of every span, whatever stands beside it", () => {
    const piece = fc.constantFrom(...MARKUP, "|", "~", "ب", "#", "\\", "1.");
    const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((t) => t.join(""));
    const span = fc.oneof(
      words.map(plain),
      words.map(strong),
      words.map((text): Span => ({ kind: "link", text, url: "https://example.org/a:b_(c)" })),
      fc.constant<Span>({ kind: "cite", n: 3 }),
    );
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const said = spans.map((s) => (s.kind === "cite" ? `[${s.n}]` : s.text)).join("");
        expect(bare(shownText(en(...spans))).trim()).toBe(said.trim());
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("puts the markup's sign before the direction mark, or Discord would show it", () => {
    expect(blockMarkdown(block("title", "ar", [strong("موجز")]))).toBe("## \u200fموجز");
    expect(blockMarkdown(block("headline", "en", [strong("1. Flood")]))).toBe("### \u200e1\\. Flood");
    expect(blockMarkdown(block("quote", "ar", [plain("قال")]))).toBe("> \u200fقال");
    expect(blockMarkdown(block("sources", "en", [plain("Gazette")]))).toBe("-# \u200eGazette");
  });

  it("isolates runs of the other direction", () => {
    expect(blockMarkdown(block("sentence", "ar", [plain("قالت Harbour Gazette إن 3.5% منها")]))).toBe(
      "\u200fقالت \u2068Harbour Gazette\u2069 إن \u20683.5%\u2069 منها",
    );
    expect(en(plain("The group “الموج” said so"))).toBe("\u200eThe group “\u2068الموج\u2069” said so");
  });

  it("makes links of web addresses only, and of none that would end early", () => {
    expect(en(linkTo("Gazette", "https://example.org/a_(b)?q=<x>"))).toBe(
      "\u200e[Gazette](<https://example.org/a%5Fb%29?q=%3Cx%3E>)".replace("a%5Fb%29", "a%5F%28b%29"),
    );
    expect(en({ kind: "link", text: "Gazette", url: "javascript:alert(1)" })).toBe("\u200eGazette");
    expect(en(linkTo("Gazette", `https://example.org/${"x".repeat(600)}`))).toBe("\u200eGazette");
    expect(en(linkTo("Gazette", "https://exa mple"))).toBe("\u200eGazette");
  });

  it("shows an address as itself rather than behind itself", () => {
    expect(en(linkTo("https://example.org/1", "https://example.org/1"))).toBe("\u200e<https://example.org/1>");
  });

  it("says nothing for a block without text", () => {
    expect(en(plain("  "))).toBe("");
  });
});
