import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageDoc, Section } from "../../src/contracts/document.ts";
import { fitDocument } from "../../src/render/fit.ts";
import { block, plain } from "../../src/render/spans.ts";
import { renderText } from "../../src/render/text.ts";

const ID = "0123456789abcdef";
const measure = (doc: MessageDoc) => renderText(doc, { tty: false }).length;
const within = (limit: number) => (doc: MessageDoc) => measure(doc) <= limit;

const story = (n: number, texts: readonly string[]): Section => ({
  story: n,
  blocks: texts.map((text) => block("sentence", "ar", [plain(text)])),
});

/**
 * A digest page that starts at any story: head, stories, a note at the end, buttons of each story and of the languages.
 */
const digests = fc
  .record({
    first: fc.integer({ min: 1, max: 9 }),
    stories: fc.array(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 8,
    }),
    language: fc.constantFrom("", "-ar"),
    titles: fc.constantFrom(["ar"] as const, ["en"] as const, ["ar", "en"] as const, [] as const),
  })
  .map(
    ({ first, stories, titles, language }): MessageDoc => ({
      sections: [
        { story: null, blocks: titles.map((lang) => block("title", lang, [plain("الموجز")])) },
        ...stories.map((texts, i) => story(first + i, texts)),
        { story: null, blocks: [block("note", "ar", [plain("ملاحظة")])] },
      ],
      buttons: [
        stories.map((_, i) => ({ label: String(first + i), action: `story:${first + i}${language}@${ID}` })),
        [{ label: "More", action: `more:${first + stories.length}${language}@${ID}` }],
        [{ label: "English", action: `show:en@${ID}` }],
      ],
      digest: { id: ID, lang: "ar" },
    }),
  );

const limits = fc.integer({ min: 40, max: 1200 });
const numbers = (doc: MessageDoc) => doc.sections.flatMap((s) => s.story ?? []);
const actions = (doc: MessageDoc) => doc.buttons.flat().map((button) => button.action);

describe("fitDocument", () => {
  it("keeps the first stories whole and in order, as many as fit, and all that is no story", () => {
    fc.assert(
      fc.property(digests, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        const kept = numbers(shown).length;
        expect(kept).toBeGreaterThan(0);
        expect(numbers(shown)).toEqual(numbers(doc).slice(0, kept));
        for (const section of doc.sections)
          if (section.story === null || numbers(shown).includes(section.story))
            expect(shown.sections).toContain(section);
        if (kept > 1) expect(measure(shown)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("leaves out no story without need", () => {
    fc.assert(
      fc.property(digests, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        const kept = numbers(shown).length;
        if (kept === numbers(doc).length) return;
        // The same digest cut down to one story more was too long, with its own line of what is left.
        const wider = fitDocument(doc, (d) => numbers(d).length <= kept + 1 && d !== doc);
        if (kept + 1 < numbers(doc).length) expect(measure(wider)).toBeGreaterThan(limit);
        else expect(measure(doc)).toBeGreaterThan(limit);
      }),
    );
  });

  it("says once per language how many are left, behind the last story shown, and leads to the first of them", () => {
    fc.assert(
      fc.property(digests, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        const left = numbers(doc).slice(numbers(shown).length);
        const added = shown.sections.filter((s) => !doc.sections.includes(s));
        if (left.length === 0) {
          expect(shown).toBe(doc);
          return;
        }
        const titles = doc.sections[0]?.blocks.map((b) => b.lang) ?? [];
        expect(added).toHaveLength(1);
        expect(added[0]?.blocks.map((b) => b.lang)).toEqual(titles.length > 0 ? titles : ["ar"]);
        expect(shown.sections.indexOf(added[0] as Section)).toBe(1 + numbers(shown).length);
        const language = actions(doc)[0]?.match(/-ar/)?.[0] ?? "";
        expect(actions(shown).filter((a) => a.startsWith("more:"))).toEqual([`more:${left[0]}${language}@${ID}`]);
      }),
    );
  });

  it("has a button for each story shown and for no other", () => {
    fc.assert(
      fc.property(digests, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        expect(actions(shown).filter((a) => a.startsWith("story:"))).toEqual(
          actions(doc).slice(0, numbers(shown).length),
        );
        expect(actions(shown)).toContain(`show:en@${ID}`);
      }),
    );
  });

  it("goes through the whole digest when each page starts where the one before ended", () => {
    fc.assert(
      fc.property(digests, limits, (doc, limit) => {
        const seen: number[] = [];
        let page: MessageDoc | null = doc;
        while (page !== null) {
          const shown: MessageDoc = fitDocument(page, within(limit));
          seen.push(...numbers(shown));
          const next = Number(/^more:(\d+)/.exec(actions(shown).find((a) => a.startsWith("more:")) ?? "")?.[1]);
          const from = next;
          page = numbers(doc).includes(next)
            ? { ...doc, sections: doc.sections.filter((s) => s.story === null || s.story >= from) }
            : null;
        }
        expect(seen).toEqual(numbers(doc));
      }),
    );
  });

  it("leaves what is no digest as it is, however long", () => {
    const { digest: _, ...doc } = fc.sample(digests, { numRuns: 1, seed: 1 })[0] as MessageDoc;
    expect(fitDocument(doc, () => false)).toBe(doc);
  });
});

/** The same with two shorter forms of each story: without its last text, and its first text alone. */
const shortening = digests.map(
  (doc): MessageDoc => ({
    ...doc,
    sections: doc.sections.map((s) =>
      s.story === null
        ? s
        : { ...s, shorter: [s.blocks.slice(0, Math.max(1, s.blocks.length - 1)), s.blocks.slice(0, 1)] },
    ),
  }),
);

const formsOf = ({ blocks, shorter = [] }: Section) => [blocks, ...shorter];

describe("fitDocument with shorter forms", () => {
  it("shows each story in one of its forms, the first ones in order, within the limit where two or more are shown", () => {
    fc.assert(
      fc.property(shortening, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        const kept = shown.sections.filter((s) => s.story !== null);
        expect(kept.map((s) => s.story)).toEqual(numbers(doc).slice(0, kept.length));
        for (const section of kept)
          expect(formsOf(doc.sections.find((s) => s.story === section.story) as Section)).toContainEqual(
            section.blocks,
          );
        if (kept.length > 1) expect(measure(shown)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("leaves no story out that would fit in its shortest form, and gives nothing up that had room", () => {
    fc.assert(
      fc.property(shortening, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        const shortest = {
          ...doc,
          sections: doc.sections.map((s) => (s.story === null ? s : { ...s, blocks: s.blocks.slice(0, 1) })),
        };
        if (measure(shortest) <= limit) expect(numbers(shown)).toEqual(numbers(doc));
        if (measure(doc) <= limit) expect(shown).toBe(doc);
      }),
    );
  });

  it("has no place left for a longer form of a story", () => {
    fc.assert(
      fc.property(shortening, limits, (doc, limit) => {
        const shown = fitDocument(doc, within(limit));
        if (numbers(shown).length < numbers(doc).length) return;
        for (const section of doc.sections.filter((s) => s.story !== null)) {
          const now = shown.sections.find((s) => s.story === section.story)?.blocks ?? [];
          const longer = formsOf(section).findLast((form) => form.length > now.length);
          if (longer === undefined) continue;
          const sections = shown.sections.map((s) => (s.story === section.story ? { ...s, blocks: longer } : s));
          expect(measure({ ...shown, sections })).toBeGreaterThan(limit);
        }
      }),
    );
  });
});
