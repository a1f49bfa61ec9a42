import { expect, it } from "vitest";
import { evidenceView, storyView } from "../../../src/conversation/views.ts";
import { renderHtml } from "../../../src/render/html.ts";
import { renderText } from "../../../src/render/text.ts";
import { aDigest, aStory } from "../../support/builders.ts";

const CUP = "Etoile du Sahel won the cup on Friday night, beating Al Ansar after extra time.";

/** A statement whose English half is an outlet's own sentence, shortened. */
const told = aDigest({
  stories: [
    aStory({
      summary: {
        ar: [{ text: "فاز النجم بالكأس", cites: [1, 2], origin: "source", rough: false }],
        en: [{ text: "Etoile du Sahel won the cup", cites: [1, 2], origin: "source", rough: false }],
      },
      evidence: [{ source: 1, start: 0, end: 16, text: "فاز النجم بالكأس" }],
      counterparts: [{ source: 2, start: 0, end: CUP.length, text: CUP }],
      quotes: [
        {
          speaker: { ar: "سالم", en: "Salem" },
          text: { ar: "لم نر مثله", en: "We have not seen its like" },
          lang: "ar",
          rough: true,
          source: 1,
        },
      ],
    }),
  ],
});

it("shows both outlets' sentences where each half is one", () => {
  const shown = renderText(evidenceView(told, 1, "en"), { tty: false });
  expect(shown).toContain("فاز النجم بالكأس [1]\n");
  expect(shown).toContain(`${CUP} [2]\n`);
});

it("shows them on the page, too, under a label for readers of either language", () => {
  const page = renderHtml(told, { show: "both", timeZone: "UTC" });
  expect(page).toContain(`>${CUP} <sup><a href="#s1-2">[2]</a></sup></blockquote>`);
  expect(page).toContain(
    `<summary><span lang="ar" dir="rtl">الشواهد · الوقائع</span> <span lang="en" dir="ltr">Evidence · Facts</span></summary>`,
  );
});

it("tells a story's quotations once", () => {
  const shown = renderText(storyView(told, 1, { show: "en", timeZone: "UTC" }), { tty: false });
  expect(shown.match(/We have not seen its like/g)).toHaveLength(1);
});
