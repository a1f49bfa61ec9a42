import { describe, expect, it } from "vitest";
import { evidenceView } from "../../../src/conversation/views.ts";
import { toDocument } from "../../../src/render/document.ts";
import { fitDocument } from "../../../src/render/fit.ts";
import { renderHtml } from "../../../src/render/html.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";

const doubts = [{ kind: "number", detail: "<12>" }] as const;
const sound = aStory();
const doubted = aStory({
  headlineDoubts: [{ kind: "negation", detail: "لم" }],
  summary: { ...sound.summary, en: sound.summary.en.map((s) => ({ ...s, doubts })) },
});
const shownIn = (show: "ar" | "en", stories = [doubted]) =>
  renderText(toDocument(aDigest({ stories }), { show, timeZone: "UTC" }), { tty: false });

describe("a doubted translation", () => {
  it("bears a sign behind it, which is explained once", () => {
    const shown = shownIn("en", [doubted, doubted]);
    expect(shown).toContain("1. ≈ Flood cuts road to port ⚠\n≈ A sudden flood cut the road to the port. ⚠ [1][2]");
    expect(shown.match(/may differ from its source/g)).toHaveLength(1);
  });

  it("bears none where an outlet's own words are shown, or nothing is doubted", () => {
    expect(shownIn("ar")).not.toContain("⚠");
    expect(shownIn("en", [sound])).not.toContain("⚠");
  });

  it("takes its note along when its story is left out", () => {
    const doc = toDocument(aDigest({ stories: [sound, doubted] }), { show: "en", timeZone: "UTC" });
    const fitted = fitDocument(doc, ({ sections }) => sections.filter((s) => s.story !== null).length <= 1);
    expect(renderText(fitted, { tty: false })).not.toContain("⚠");
  });

  it.each([
    ["en", "Flood cuts road to port ⚠\n⚠ a “not” was lost or added: لم", "⚠ a number differs from the source: <12>"],
    ["ar", "Flood cuts road to port ⚠\n⚠ نفي سقط أو زيد: لم", "⚠ رقم يخالف الأصل: <12>"],
  ] as const)("is explained beside its evidence (%s)", (lang, headline, sentence) => {
    const shown = renderText(evidenceView(aDigest({ stories: [doubted] }), 1, lang), { tty: false });
    expect(shown).toContain(headline);
    expect(shown).toContain(`≈ A sudden flood cut the road to the port. ⚠\n${sentence}`);
  });

  it("is marked and explained on the page, as data", () => {
    const page = renderHtml(aDigest({ stories: [doubted] }), { show: "both", timeZone: "UTC" });
    expect(page).toContain("≈ A sudden flood cut the road to the port. ⚠ <sup>");
    expect(page).toContain("⚠ a number differs from the source: &lt;12&gt;</p>");
    expect(page).toContain("⚠ a “not” was lost or added: لم</p>");
  });
});
