import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, MessageDoc } from "../../src/contracts/document.ts";
import { block, plain } from "../../src/render/spans.ts";
import { splitDocument } from "../../src/render/split.ts";
import { renderText } from "../../src/render/text.ts";

const measure = (doc: MessageDoc) => renderText(doc, { tty: false }).length;
const leftOut = ({ lang }: Block) => block("note", lang, [plain("left out")]);

const blocks = fc.array(
  fc.record({
    lang: fc.constantFrom("ar" as const, "en" as const),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const docs = fc.array(blocks, { minLength: 1, maxLength: 6 }).map(
  (sections): MessageDoc => ({
    sections: sections.map((list, i) => ({
      story: i,
      blocks: list.map(({ lang, text }) => block("sentence", lang, [plain(text)])),
    })),
    buttons: [[{ label: "1", action: "story:1" }]],
  }),
);

describe("splitDocument", () => {
  it("keeps every part within the limit and every block whole and in order", () => {
    fc.assert(
      fc.property(docs, fc.integer({ min: 20, max: 400 }), (doc, limit) => {
        const parts = splitDocument(doc, measure, limit, leftOut);
        for (const part of parts) expect(measure(part)).toBeLessThanOrEqual(limit);
        const whole = doc.sections.flatMap((s) => s.blocks);
        const shown = parts.flatMap((p) => p.sections.flatMap((s) => s.blocks));
        expect(shown).toHaveLength(whole.length);
        const alone = (b: Block): number => measure({ sections: [{ story: null, blocks: [b] }], buttons: [] });
        shown.forEach((b, i) => {
          if (b.role === "note") expect(alone(whole[i] as Block)).toBeGreaterThan(limit);
          else expect(b).toEqual(whole[i]);
        });
      }),
    );
  });

  it("puts the buttons on the last part only", () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const parts = splitDocument(doc, measure, 60, leftOut);
        parts.forEach((p, i) => {
          expect(p.buttons.length > 0).toBe(i === parts.length - 1);
        });
      }),
    );
  });

  it("leaves a document that fits as it is", () => {
    fc.assert(
      fc.property(docs, (doc) => {
        expect(splitDocument(doc, measure, measure(doc), leftOut)).toEqual([doc]);
      }),
    );
  });

  it("begins a part only where the one before has no room, and cuts no section that has room in one", () => {
    fc.assert(
      fc.property(docs, fc.integer({ min: 20, max: 400 }), (doc, limit) => {
        const fits = (sections: MessageDoc["sections"]) => measure({ sections, buttons: [] }) <= limit;
        const parts = splitDocument(doc, measure, limit, leftOut);
        for (const [i, { sections }] of parts.slice(1).entries())
          expect(fits([...(parts[i]?.sections ?? []), ...sections.slice(0, 1)])).toBe(false);
        for (const section of doc.sections.filter((one) => fits([one])))
          expect(parts.flatMap((part) => part.sections)).toContainEqual(section);
      }),
    );
  });
});
