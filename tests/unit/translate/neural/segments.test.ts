import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rejoin, segment } from "../../../../src/translate/neural/segments.ts";
import { spentMs } from "../../../support/spent.ts";

const kept = (text: string) => segment(text).parts.flatMap((part) => (part.kept ? [part.text] : []));
const cut = (text: string) => segment(text).parts.flatMap((part) => (part.kept ? [] : [part.text]));
const echo = (text: string) => rejoin(segment(text), cut(text));

describe("cutting a text for an engine", () => {
  it("loses nothing but what nobody sees", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const visible = echo(text);
        expect(echo(visible)).toBe(visible);
        expect(visible).not.toMatch(/\p{Surrogate}/u);
        expect(text.replace(/[^\p{L}\p{N}\p{P}\p{Zs}\n]/gu, "")).toBe(
          visible.replace(/[^\p{L}\p{N}\p{P}\p{Zs}\n]/gu, ""),
        );
      }),
    );
    const piece = fc.constantFrom(
      "وصل الوزير. ",
      "He said: ",
      "https://a.example/b ",
      "😀",
      "\n",
      "١٢٪ ",
      "#خبر ",
      "، و",
      "x".repeat(500),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(echo(pieces.join(""))).toBe(pieces.join(""));
      }),
    );
  });

  it("gives the engine pieces that it can hold, cut where clauses end", () => {
    const clause = "قال الوزير إن الحكومة ستعلن الخطة الجديدة قريبا، ";
    const pieces = cut(clause.repeat(30));
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(320);
      expect(piece).toMatch(/،$/);
    }
    expect(cut("ب".repeat(100_000)).every((piece) => piece.length <= 320)).toBe(true);
  });

  it("keeps sentences apart", () => {
    const first = `${"أعلنت الحكومة الخطة ".repeat(8)}اليوم.`;
    expect(cut(`${first} ووصل الوزير إلى القاهرة مساء الاثنين.`)).toEqual([
      first,
      "ووصل الوزير إلى القاهرة مساء الاثنين.",
    ]);
  });

  it("leaves addresses, tags, numbers and signs alone", () => {
    expect(cut("😀 12.5% — ٢٠٢٦")).toEqual([]);
    expect(kept("التفاصيل على https://a.example/x?y=1 أو press@a.example #عاجل")).toEqual([
      " ",
      "https://a.example/x?y=1",
      " ",
      " ",
      "press@a.example",
      " ",
      "#عاجل",
    ]);
  });

  it("looks for addresses quickly in a word without end", () => {
    expect(spentMs(() => segment("a".repeat(60_000)))).toBeLessThan(1000);
  });

  it("drops controls, bidi marks and broken characters", () => {
    expect(echo("خبر\u0000 \u202eعاجل\u202c\u200f \ud800!")).toBe("خبر عاجل !");
    expect(echo("سطر\r\nسطر\u2028سطر\tعمود")).toBe("سطر\r\nسطر\u2028سطر\tعمود");
  });
});
