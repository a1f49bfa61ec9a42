import { describe, expect, it } from "vitest";
import type { DigestQuote, StoryDigest } from "../../../src/contracts/digest.ts";
import type { MessageDoc } from "../../../src/contracts/document.ts";
import type { Show } from "../../../src/render/shown.ts";
import { figureIn, storySection } from "../../../src/render/story-section.ts";
import { renderText } from "../../../src/render/text.ts";
import { aStory } from "../../support/builders.ts";

const quote = (over: Partial<DigestQuote> = {}): DigestQuote => ({
  speaker: { ar: "سالم بحري", en: "Salem Bahri" },
  text: { ar: "لم نر مثله", en: "We have not seen its like" },
  lang: "ar",
  rough: false,
  source: 1,
  ...over,
});
const shown = (over: Partial<StoryDigest>, show: Show = "both") => {
  const doc: MessageDoc = { sections: [storySection(aStory(over), 1, { show, timeZone: "UTC" })], buttons: [] };
  return renderText(doc, { tty: false });
};
const SPAN = { source: 1, start: 0, end: 5 };

describe("the quotation of a story", () => {
  it("stands under its half with its speaker, marked as rough where it was translated", () => {
    const text = shown({ quotes: [quote({ rough: true })] });
    expect(text).toContain("\nسالم بحري: «لم نر مثله» [1]");
    expect(text).toContain("≈ Salem Bahri: “We have not seen its like” [1]");
  });

  it("is left out where any sentence holds one already", () => {
    const evidence = [
      { ...SPAN, text: "قطع فيضان الطريق" },
      { ...SPAN, text: "قال: «لم نر مثله»" },
    ];
    expect(shown({ evidence, quotes: [quote()] })).not.toContain("سالم");
  });

  it("is the first that is short and has a speaker", () => {
    const long = quote({ speaker: { ar: "مطيل", en: "Long" }, text: { ar: "كلمة ".repeat(31), en: null } });
    const nobodys = quote({ speaker: { ar: null, en: null }, text: { ar: "لا احد قالها", en: null } });
    const english = quote({
      speaker: { ar: null, en: "Ann Lee" },
      lang: "en",
      text: { ar: null, en: "It came at night" },
    });
    const text = shown({ quotes: [long, nobodys, english] });
    expect(text).not.toMatch(/مطيل|لا احد/);
    expect(text).toContain("Ann Lee: “It came at night”");
    const whole = quote({ text: { ar: "كلمة ".repeat(30).trim(), en: null } });
    expect(shown({ quotes: [whole] }, "ar")).toContain("سالم بحري: «كلمة");
  });
});

describe("a figure of the other language", () => {
  it("keeps its separators in the signs of Western digits", () => {
    expect(figureIn("١٬٥٠٠٫٥ طن", "en")).toBe("1,500.5");
    expect(figureIn("١٬٥٠٠٫٥ طن", "ar")).toBe("١٬٥٠٠٫٥ طن");
    expect(figureIn("dozens", "ar")).toBe("dozens");
  });
});
