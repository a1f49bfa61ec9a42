import { describe, expect, it } from "vitest";
import { toDocument } from "../../../src/render/document.ts";
import { escapeHtml, renderHtml } from "../../../src/render/html.ts";
import { escapeMarkdown, renderMarkdown } from "../../../src/render/markdown.ts";
import type { Show } from "../../../src/render/shown.ts";
import { asSentence } from "../../../src/render/spans.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";

const doc = (show: Show, digest = aDigest()) => toDocument(digest, { show, timeZone: "UTC" });
const plainText = (show: Show, digest = aDigest()) => renderText(doc(show, digest), { tty: false });

describe("document", () => {
  it("shows one language only where one is asked for", () => {
    expect(plainText("en")).not.toContain("قطع فيضان");
    expect(plainText("ar")).not.toContain("sudden flood");
    expect(plainText("both")).toContain("sudden flood");
  });

  it("gives every block the direction of its language", () => {
    const blocks = doc("both").sections.flatMap((s) => s.blocks);
    expect(new Set(blocks.map(({ lang, dir }) => `${lang} ${dir}`))).toEqual(new Set(["ar rtl", "en ltr"]));
  });

  it("ends a shortened sentence with a full stop and its sources", () => {
    expect(plainText("ar")).toContain("قطع فيضان مفاجئ الطريق إلى الميناء. [1][2]");
  });

  it("marks rough text with a sign and explains it once", () => {
    const shown = plainText("en");
    expect(shown).toContain("≈ A sudden flood");
    expect(shown.match(/rough machine translation/g)).toHaveLength(1);
  });

  it("tells of differing numbers, copies and what was left out", () => {
    const shown = plainText("en");
    expect(shown).toContain("Accounts differ (houses): 12 [1], 15 [2]");
    expect(shown).toContain("also printed by صدى الساحل");
    expect(shown).toContain("2 more stories");
  });

  it("gives a figure of the other language by its digits", () => {
    const differences = [
      {
        what: { ar: "شخص", en: "people" },
        values: [
          { value: "١٥٠٠ شخص", source: 1 },
          { value: "1,200 people", source: 2 },
        ],
      },
    ];
    const digest = aDigest({ stories: [aStory({ differences })] });
    expect(plainText("en", digest)).toContain("(people): 1500 [1], 1,200 people [2]");
    expect(plainText("ar", digest)).toContain("(شخص): ١٥٠٠ شخص [1]، 1,200 [2]");
  });

  it("leaves a text that nothing could translate in its own language and direction", () => {
    const story = aStory({
      summary: { ar: [{ text: "A flood cut the road", cites: [1], origin: "untranslated", rough: false }], en: [] },
    });
    const block = doc("ar", aDigest({ stories: [story] })).sections[1]?.blocks.find((b) => b.role === "sentence");
    expect(block).toMatchObject({ lang: "en", dir: "ltr" });
    expect(plainText("ar", aDigest({ stories: [story] }))).toContain("لا نموذج مثبّت");
  });

  it("says so when there is no story", () => {
    expect(plainText("both", aDigest({ stories: [] }))).toContain(
      "لا قصص توافق ذلك. يمتد الأرشيف من 8 مارس 2026 إلى 14 مارس 2026.",
    );
  });

  it("counts nothing where there is nothing, and names no number of unnamed outlets", () => {
    const none = { articles: 0, stories: 0, outlets: 0, duplicates: 0 };
    expect(plainText("en", aDigest({ stories: [], counts: none }))).not.toMatch(/0 (?:stories|outlets|articles)/);
    const unnamed = aDigest({ counts: { articles: 1, stories: 1, outlets: 0, duplicates: 0 } });
    expect(plainText("en", unnamed)).toContain("1 story · unnamed outlets · 1 article");
  });

  it("has the language of whoever asked around it, else Arabic where both are shown", () => {
    const frame = (show: Show, lang?: "ar" | "en") =>
      toDocument(aDigest(), { show, timeZone: "UTC", ...(lang ? { lang } : {}) }).digest?.lang;
    expect([frame("both", "en"), frame("en", "ar"), frame("both"), frame("en")]).toEqual(["en", "ar", "ar", "en"]);
  });

  it("offers a button for each story and the other languages", () => {
    expect(
      doc("ar")
        .buttons.flat()
        .map((b) => b.action),
    ).toEqual([
      "story:1-ar@d1",
      "more:2-ar@d1",
      "show:en@d1",
      "show:both@d1",
      "sources:ar@d1",
      "evidence:ar@d1",
      "report:ar@d1",
    ]);
  });

  it("labels the buttons of a post in every language shown, of an answer in one", () => {
    const labels = (options: Parameters<typeof toDocument>[1]) =>
      toDocument(aDigest(), options)
        .buttons.flat()
        .map((b) => b.label);
    expect(labels({ show: "both", timeZone: "UTC" })).toContain("المصادر · Sources");
    expect(labels({ show: "both", timeZone: "UTC", lang: "en" })).toContain("Sources");
    expect(labels({ show: "ar", timeZone: "UTC" })).toContain("المصادر");
  });

  it("goes on from a story, with its number", () => {
    const digest = aDigest({ stories: [aStory(), aStory({ id: "s2" })] });
    const page = toDocument(digest, { show: "en", timeZone: "UTC", first: 2 });
    expect(page.sections.map((s) => s.story)).toEqual([2, null]);
    const actions = page.buttons.flat().map((b) => b.action);
    expect(actions).not.toContain("story:1-en@d1");
    expect(actions.at(-1)).toBe("show:en@d1");
  });

  it.each([
    [{ from: "2026-03-02", to: "2026-03-09" }, "2 March 2026 to 8 March 2026", "من 2 مارس 2026 إلى 8 مارس 2026"],
    [{ from: "2026-03-08", to: "2026-03-09" }, "8 March 2026", "8 مارس 2026"],
    [{ from: "2026-02", to: "2026-03" }, "1 February 2026 to 28 February 2026", "من 1 فبراير 2026 إلى 28 فبراير 2026"],
    [{ from: "2025", to: null }, "since 1 January 2025", "منذ 1 يناير 2025"],
    [{ from: "2026-03-02", to: null }, "since 2 March 2026", "منذ 2 مارس 2026"],
    [{ from: null, to: "2026-03-09" }, "until 8 March 2026", "حتى 8 مارس 2026"],
    [
      { from: "2017-12-08", to: "2017-12-09", days: ["2015-12-08", "2017-12-08"] },
      "8 December 2015, 8 December 2017",
      "8 ديسمبر 2015، 8 ديسمبر 2017",
    ],
  ])("says which days it is of: %j", (window, english, arabic) => {
    expect(plainText("en", aDigest({ window }))).toContain(`10 March 2026 · ${english} · 1 story`);
    expect(plainText("ar", aDigest({ window }))).toContain(`10 مارس 2026 · ${arabic} · قصة`);
    expect(renderHtml(aDigest({ window }), { show: "en", timeZone: "UTC" })).toContain(` · ${english} · `);
  });

  it("says a day once that is asked for on that day", () => {
    const window = { from: "2026-03-10", to: "2026-03-11" };
    expect(plainText("en", aDigest({ window }))).toContain("10 March 2026 · 1 story");
    expect(renderHtml(aDigest({ window }), { show: "en", timeZone: "UTC" }).match(/10 March 2026/g)).toHaveLength(1);
  });

  it("says nothing of days where it is of the newest articles", () => {
    const window = { from: "2026-03-08T00:00:00Z", to: null };
    expect(plainText("en", aDigest({ window }))).toContain("10 March 2026 · 1 story");
  });

  it("says what is new in a story that the chat has had", () => {
    const update = {
      since: "2026-03-08T08:00:00Z",
      newArticles: [2],
      changes: [{ what: { ar: "منزل", en: "houses" }, before: "12 منزلا", now: "15 منزلا", source: 2 }],
    };
    const shown = toDocument(aDigest({ stories: [aStory({ update })] }), { show: "both", timeZone: "UTC" });
    const text = renderText(shown, { tty: false });
    expect(text).toContain("New since 8 March 2026.\nhouses: 15 (was 12) [2]");
    expect(text).toContain("الجديد منذ 8 مارس 2026.\nمنزل: 15 منزلا (سابقا: 12 منزلا) [2]");
  });

  it("has no buttons for a digest without stories", () => {
    expect(toDocument(aDigest({ stories: [] }), { show: "ar", timeZone: "UTC" }).buttons).toEqual([]);
  });

  it("shows Arabic months as the reader knows them", () => {
    const options = { show: "ar", timeZone: "UTC", months: "levant" } as const;
    expect(renderText(toDocument(aDigest(), options), { tty: false })).toContain("10 آذار 2026");
  });
});

describe("asSentence", () => {
  it.each([
    ["قال إنه سيعود،", "قال إنه سيعود."],
    ["It ended;", "It ended."],
    ["He said “no”", "He said “no”."],
    ["قال: «نعم».", "قال: «نعم»."],
    ["He said “no.”", "He said “no.”"],
    ["لماذا؟", "لماذا؟"],
    ["Done.", "Done."],
  ])("%s → %s", (from, to) => expect(asSentence(from)).toBe(to));
});

const HOSTILE =
  "*_[x](javascript:alert(1)) @everyone </b><script>alert(1)</script> `code` # h \u202Eevil\u0007 ![i](http://x) &amp; <https://a.b>";

describe("hostile text", () => {
  const digest = aDigest({
    stories: [
      aStory({
        headline: { ar: HOSTILE, en: HOSTILE },
        sources: [{ ...(aStory().sources[0] as never as object), url: "javascript:alert(1)" } as never],
      }),
    ],
  });

  it("shows on the console without control characters", () => {
    for (const control of ["\u202e", "\u0007"]) expect(plainText("en", digest)).not.toContain(control);
  });

  it("can start no element and no script address in HTML", () => {
    const page = renderHtml(digest, { show: "both", timeZone: "UTC" });
    expect(page).not.toContain("<script");
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain(escapeHtml("</b><script>"));
  });

  it("can start no markup, mention or link in Markdown", () => {
    const markdown = renderMarkdown(doc("en", digest));
    expect(markdown).not.toMatch(/\]\(<?javascript/);
    expect(markdown).not.toContain("@everyone");
    expect(markdown).not.toContain("<script>");
  });

  it("escapes list and heading openers at a line's start only", () => {
    expect(escapeMarkdown("- a - b")).toBe("\\- a - b");
    expect(escapeMarkdown("1. a")).toBe("1\\. a");
  });
});

describe("terminal text", () => {
  it("isolates runs of the other direction, and a pipe gets none", () => {
    const onTerminal = renderText(doc("both"), { tty: true });
    expect(onTerminal).toMatch(/[\u2066-\u2068]/);
    for (const c of ["\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f", "\u001b"])
      expect(plainText("both")).not.toContain(c);
  });
});

describe("page", () => {
  const page = renderHtml(aDigest(), { show: "both", timeZone: "UTC" });

  it("puts both languages in elements of their own direction", () => {
    expect(page).toContain('<div lang="ar" dir="rtl">');
    expect(page).toContain('<div lang="en" dir="ltr">');
  });

  it("tells readers of either language when, by whom, and who copied it", () => {
    const story = aStory();
    const unnamed = story.sources.map((s) => ({ ...s, outlet: null }));
    const copies = [{ articleId: "c", outlet: "المرفأ", of: 1 }];
    const told = renderHtml(aDigest({ stories: [{ ...story, sources: unnamed, copies }] }), {
      show: "both",
      timeZone: "UTC",
    });
    const list = told.slice(told.indexOf("<ol"), told.indexOf("<details"));
    for (const said of [
      "9 مارس 2026",
      "9 March 2026",
      "unnamed outlet",
      "وسيلة غير مسماة",
      "ونشرته أيضا",
      "also printed by",
    ])
      expect(list).toContain(said);
    const inOne = renderHtml(aDigest({ stories: [{ ...story, copies }] }), { show: "ar", timeZone: "UTC" });
    expect(inOne).not.toMatch(/March|also printed/);
  });

  it("says in both languages that nothing fits", () => {
    const none = renderHtml(aDigest({ stories: [] }), { show: "both", timeZone: "UTC" });
    const main = none.slice(none.indexOf("<main"), none.indexOf("</main"));
    expect(main).toMatch(/lang="ar"[\s\S]*[\u0621-\u064a][\s\S]*lang="en"[\s\S]*[a-z]/);
  });

  it("breaks a word without end, and marks the source that a citation leads to", () => {
    expect(page).toContain("overflow-wrap: anywhere");
    expect(page).toContain("li:target");
  });

  it("links each citation to its source", () => {
    const targets = [...page.matchAll(/href="#(s[\d-]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) expect(page).toContain(`id="${target}"`);
  });

  it("fetches nothing", () => {
    expect(page).not.toMatch(/<(script|link|img|iframe)\b/);
    expect(page).not.toMatch(/url\(|@import/);
  });

  it("shows evidence on demand without a script", () => {
    expect(page).toMatch(/<details><summary>/);
  });
});
