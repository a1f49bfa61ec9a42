import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBuiltin } from "../../src/translate/builtin/builtin.ts";
import { checkTranslation } from "../../src/translate/checks.ts";
import { factsLine } from "../../src/translate/facts.ts";
import { type MemoryPair, memoryKey } from "../../src/translate/memory.ts";
import { parseTmx, writeTmx } from "../../src/translate/tmx.ts";
import { runs } from "../support/property-runs.ts";
import { spentMs } from "../support/spent.ts";
import { english } from "../support/translate-ar.ts";

const NEWS_WORDS = (
  "قال أعلن لم لن يجب أن إن كان لا يزال تم الرئيس الحكومة وزير في على من إلى التي الذي و المدينة ثلاثة 25 2018 ، . « » " +
  "مقتل ارتفاع كبيرة العسكرية بوتين دمشق منذ حول هذا كل بعض قد سوف هناك ليس عند أكثر ينبغي يمكن للحكومة وأضاف"
).split(" ");
const newsLine = fc.array(fc.constantFrom(...NEWS_WORDS), { maxLength: 60 }).map((words) => words.join(" "));
const arabicNoise = fc.string({
  unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطعغفقكلمنهويىةءأإآؤئ ،؟.«»\u064e\u0640\u200fپچگک٣5"),
  maxLength: 200,
});
const anyLine = fc.oneof(newsLine, arabicNoise, fc.string({ unit: "grapheme", maxLength: 200 }));

describe("built-in translator", () => {
  it("gives one line for one line, without Arabic letters, whatever comes", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const text = english(line.replace(/[\r\n]/g, " "));
        expect(text).not.toMatch(/[\r\n]/);
        expect(text).not.toMatch(/[\u0620-\u064a\u0671-\u06d3]/);
      }),
      { numRuns: runs(300) },
    );
  });

  it("keeps every figure", () => {
    const figure = fc.integer({ min: 3, max: 99_999 });
    fc.assert(
      fc.property(newsLine, figure, newsLine, (before, number, after) => {
        expect(english(`${before} ${number} ${after}`)).toContain(String(number));
      }),
      { numRuns: runs(300) },
    );
  });

  it("is confident between 0 and 1, and keeps the number of lines", async () => {
    const builtin = createBuiltin();
    await fc.assert(
      fc.asyncProperty(fc.array(newsLine, { minLength: 1, maxLength: 4 }), async (lines) => {
        const [given] = await builtin.translate([{ text: lines.join("\n"), from: "ar", to: "en" }]);
        expect(given?.text.split("\n")).toHaveLength(lines.length);
        expect(given?.confidence).toBeGreaterThanOrEqual(0);
        expect(given?.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs(100) },
    );
  });

  it("takes time in proportion to the line", () => {
    const line = (words: number) =>
      Array.from({ length: words }, (_, i) => NEWS_WORDS[(i * 7) % NEWS_WORDS.length]).join(" ");
    english(line(2000));
    const spent = spentMs(() => expect(english(line(10_000)).length).toBeGreaterThan(10_000));
    // About 0.1 s; a quadratic step would take minutes.
    expect(spent).toBeLessThan(10_000);
  });
});

describe("checks and facts", () => {
  it("never throw", () => {
    fc.assert(
      fc.property(anyLine, anyLine, (source, translation) => {
        checkTranslation(source, translation, "ar", "en");
        factsLine(source, "ar", "en", "2026-01-01");
        factsLine(translation, "en", "ar", null);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("memory and TMX", () => {
  it("makes a key of a key", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        expect(memoryKey(memoryKey(text))).toBe(memoryKey(text));
      }),
    );
  });

  it("reads back what it writes, wherever the file is cut", async () => {
    // XML holds no control characters; white space is collapsed on reading.
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((raw) => raw.replace(/[\s\p{Cc}\p{Cs}\p{Cn}]+/gu, " ").trim())
      .filter((clean) => clean !== "");
    const pair = fc.record({ ar: text, en: text });
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 5 }), fc.integer({ min: 4, max: 300 }), async (texts, cut) => {
        const pairs = texts.map(
          (both): MemoryPair => ({ ...both, origin: "editor", date: "2026-01-02T03:04:05Z", editor: null }),
        );
        const bytes = Buffer.from([...writeTmx(pairs)].join(""), "utf8");
        const read: MemoryPair[] = [];
        for await (const found of parseTmx([bytes.subarray(0, cut), bytes.subarray(cut)])) read.push(found);
        expect(read).toEqual(pairs);
      }),
      { numRuns: runs(100) },
    );
  });
});
