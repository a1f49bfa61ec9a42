import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderDiscord } from "../../../../adapters/discord/render.ts";
import type { MessageDoc } from "../../../../src/contracts/document.ts";
import { toDocument } from "../../../../src/render/document.ts";
import { block, plain, strong } from "../../../../src/render/spans.ts";
import { aDigest, aStory } from "../../../support/builders.ts";
import { checkMessage } from "../../../support/discord/message-form.ts";
import { shownText } from "../../../support/discord/shown.ts";
import { runs } from "../../../support/property-runs.ts";

const digestDoc = (stories: number, words = 20, show: "ar" | "en" | "both" = "both"): MessageDoc => {
  const long = aStory({
    summary: {
      ar: [{ text: "كلمة ".repeat(words), cites: [1], origin: "source", rough: false }],
      en: [{ text: "word ".repeat(words), cites: [1], origin: "builtin", rough: false }],
    },
  });
  const doc = toDocument(aDigest({ stories: Array.from({ length: stories }, () => long) }), { show, timeZone: "UTC" });
  return { ...doc, digest: { id: "0123456789abcdef", lang: "ar" } };
};

const textsOf = (doc: MessageDoc): readonly (readonly string[])[] =>
  renderDiscord(doc).map(({ payload }) => payload.embeds.map((e) => shownText(e.description ?? "")));
const letters = (text: string, script: "Arabic" | "Latin"): number =>
  text.match(new RegExp(`\\p{Script=${script}}`, "gu"))?.length ?? 0;
/** Discord takes each part: the fake's own check throws otherwise. */
const taken = (doc: MessageDoc): void => {
  for (const { payload } of renderDiscord(doc)) checkMessage(payload, "create");
};

describe("renderDiscord", () => {
  it("puts all Arabic of a digest into one embed and all English into another", () => {
    const [embeds] = textsOf(digestDoc(3));
    expect(embeds).toHaveLength(2);
    const [ar, en] = embeds as [string, string];
    expect(letters(ar, "Arabic")).toBeGreaterThan(10 * letters(ar, "Latin"));
    expect(letters(en, "Arabic")).toBe(0);
    expect(ar).toContain("1. فيضان");
    expect(ar).toContain("3. فيضان");
    expect(en).toContain("3. ≈ Flood");
  });

  it("keeps the order of blocks where it means something: a source sentence beside its translation", () => {
    const pair = (ar: string, en: string) => ({
      story: null,
      blocks: [block("quote", "ar", [plain(ar)]), block("sentence", "en", [plain(en)])],
    });
    const doc = { sections: [pair("أولى", "first"), pair("ثانية", "second")], buttons: [] };
    expect(textsOf(doc)[0]?.map((t) => t.replace(/\u200e|\u200f/g, ""))).toEqual(["أولى", "first", "ثانية", "second"]);
  });

  it("is one message for a digest of any size, with whole stories only and a button for the others", () => {
    for (const count of [1, 5, 12, 40]) {
      const parts = renderDiscord(digestDoc(count, 60));
      expect(parts).toHaveLength(1);
      taken(digestDoc(count, 60));
    }
    const [part] = renderDiscord(digestDoc(40, 60));
    const actions = part?.payload.components.flatMap((row) =>
      row.components.map((c) => ("custom_id" in c ? c.custom_id : "")),
    );
    expect(actions?.some((a) => /^more:\d+@0123456789abcdef$/.test(a ?? ""))).toBe(true);
    const [ar, en] = (textsOf(digestDoc(40, 60))[0] ?? []) as [string, string];
    const last = Math.max(...[...ar.matchAll(/^.?(\d+)\. /gm)].map((m) => Number(m[1])));
    expect(last).toBeGreaterThan(2);
    expect(Math.max(...[...en.matchAll(/^.?(\d+)\. /gm)].map((m) => Number(m[1])))).toBe(last);
    expect(ar.split("كلمة").length - 1).toBe(last * 60);
    expect(en.split("word").length - 1).toBe(last * 60);
  });

  it("lets the addresses of outlets go before it lets a story go", () => {
    const url = `https://example.org/${"a".repeat(300)}`;
    const story = aStory();
    const sources = story.sources.map((s) => ({ ...s, url }));
    const doc = toDocument(aDigest({ stories: Array.from({ length: 10 }, () => ({ ...story, sources })) }), {
      show: "both",
      timeZone: "UTC",
    });
    const [part] = renderDiscord({ ...doc, digest: { id: "0123456789abcdef", lang: "en" } });
    const text = part?.payload.embeds.map((e) => e.description).join("\n") ?? "";
    expect(text).not.toContain("https");
    expect(text).toContain("10\\. ");
    expect(text).toContain("Harbour Gazette");
  });

  it("splits anything else at blocks, the buttons under the last part", () => {
    const lines = Array.from({ length: 30 }, (_, i) => block("text", "en", [plain(`${i} ${"word ".repeat(80)}`)]));
    const doc: MessageDoc = {
      sections: [{ story: null, blocks: lines }],
      buttons: [[{ label: "Help", action: "help" }]],
    };
    const parts = renderDiscord(doc);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((p) => p.payload.components.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
    expect(
      textsOf(doc)
        .flat()
        .join("\n")
        .match(/^.?\d+ word/gm),
    ).toHaveLength(30);
    taken(doc);
  });

  it("has no message for a document without text", () => {
    expect(
      renderDiscord({ sections: [{ story: null, blocks: [block("text", "en", [plain(" ")])] }], buttons: [] }),
    ).toEqual([]);
  });

  it("says that a passage was left out when even one block is too long", () => {
    const doc = {
      sections: [{ story: null, blocks: [block("text", "ar" as const, [plain("و".repeat(9_000))])] }],
      buttons: [],
    };
    expect(textsOf(doc).flat().join()).toContain("حُذف مقطع");
    taken(doc);
  });

  it("never makes a message that Discord refuses, whatever the text", () => {
    const nasty = fc.string({ unit: fc.constantFrom(..."*_[]()<>@:#\\`|~ \nabقو12🙂"), maxLength: 400 });
    const role = fc.constantFrom("title", "headline", "sentence", "quote", "sources", "note", "text", "item" as const);
    const blocks = fc.array(
      fc
        .tuple(role, fc.constantFrom("ar", "en" as const), nasty)
        .map(([r, lang, t]) => block(r as "text", lang, [strong(t)])),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(blocks, fc.boolean(), (given, digest) => {
        const sections = given.map((b, i) => ({ story: i + 1, blocks: [b] }));
        const doc: MessageDoc = {
          sections,
          buttons: [],
          ...(digest ? { digest: { id: "0123456789abcdef", lang: "ar" } } : {}),
        };
        taken(doc);
        for (const part of renderDiscord(doc)) {
          expect(part.chars).toBeLessThanOrEqual(6000);
          expect(part.payload.embeds.length).toBeLessThanOrEqual(10);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
