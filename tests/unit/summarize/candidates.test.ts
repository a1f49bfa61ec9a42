import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateReader } from "../../../src/summarize/candidates.ts";
import { spentMs } from "../../support/spent.ts";
import { anArticle } from "./build.ts";

const SENTENCES = [
  "أعادت البلدية فتح الجسر الشرقي صباح الاثنين بعد شهرين من الصيانة.",
  "وقال رئيس البلدية إن «الأشغال انتهت قبل موعدها بأسبوع»، على حد تعبيره.",
  "The bridge reopened on Monday after two months of repairs.",
  "It carries 12,000 vehicles a day, the council of St. Maron says.",
  "هل يتحمل الجسر كل هذه الشاحنات؟",
  "Read more",
  "A. B.",
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n", "\n\n")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

const readAll = (text: string, ...counts: readonly number[]) => {
  const reader = new CandidateReader(anArticle(text, { id: "one" }), 0, 100);
  return counts.flatMap((count) => reader.take(count));
};

describe("candidate reader", () => {
  it("takes no longer where the text goes on and on", () => {
    const text = "Word one two. Word two.\n".repeat(80_000);
    expect(spentMs(() => readAll(text, 1))).toBeLessThan(1000);
  });

  it("knows the items of a long list at once", () => {
    const list = `The council met on Monday and said this.\n${"- It will mend the old bridge this year.\n- Now.\n".repeat(50_000)}`;
    const text = `${"Plain lines stand between the items.\n".repeat(50_000)}`;
    expect(spentMs(() => readAll(list + text, Infinity))).toBeLessThan(2000);
  });

  it("reads on where it stopped", () => {
    fc.assert(
      fc.property(texts, fc.nat(5), fc.nat(5), (text, first, second) => {
        expect(readAll(text, first, second, Infinity)).toEqual(readAll(text, Infinity));
      }),
    );
  });

  it("gives each sentence its place in the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, text: sentence, tokens } of readAll(text, Infinity)) {
          expect(text.slice(start, end)).toBe(sentence);
          for (const token of tokens) expect(sentence.slice(token.start, token.end)).toBe(token.text);
        }
      }),
    );
  });

  it("reads of a long text as far as the sentences wanted may reach, and leaves out the one that is cut there", () => {
    const [sentence] = SENTENCES as [string];
    const text = `${sentence} `.repeat(200);
    const reader = new CandidateReader(anArticle(text), 0, 2);
    const read = reader.take(Infinity);
    expect(read.length).toBeGreaterThan(2);
    expect(read.at(-1)?.end).toBeLessThan(3000);
    expect(read.every(({ text: own }) => own === sentence)).toBe(true);
  });
});
