import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow, parseCsv, withoutGuard } from "../../../src/translate/csv.ts";
import { createGlossary, parseGlossary, withTerm, writeGlossary } from "../../../src/translate/glossary.ts";

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);

describe("CSV", () => {
  it("comes back as it was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ب", ",", ";", '"', "\n", "\r\n", "\t", " ", "=", "'", "-") });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const written = `head,head\r\n${rows.map(csvRow).join("")}`;
        const read = cellsOf(written)
          .slice(1)
          .map((cells) => cells.map(withoutGuard));
        const told = rows.filter((cells) => cells.some((text) => text.trim() !== ""));
        expect(read).toEqual(told);
      }),
    );
  });

  it("reads what spreadsheets write", () => {
    expect(cellsOf('\ufeffأ;ب\r\n"x; y";"say ""no"""\r\n\r\n')).toEqual([
      ["أ", "ب"],
      ["x; y", 'say "no"'],
    ]);
    expect(cellsOf("a\tb\nc\td")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(() => cellsOf('a,b\nc,"d')).toThrow("line 2");
  });

  it("keeps what a hand has written behind a quotation mark", () => {
    expect(cellsOf('"أ" ,b\n"c"d,e')).toEqual([
      ["أ ", "b"],
      ["cd", "e"],
    ]);
  });

  it("writes nothing that a spreadsheet would calculate", () => {
    expect(csvRow(["=1+1", "@x"])).toBe("'=1+1,'@x\r\n");
  });
});

describe("the glossary", () => {
  it("takes rows with both sides, and names those without", () => {
    const { terms, problems } = parseGlossary("العربية,الإنجليزية\nالقدس,Al-Quds,usage\nEnglish,first\nوحده,\n");
    expect(terms).toEqual([{ ar: "القدس", en: "Al-Quds", note: "usage" }]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4]);
    expect(parseGlossary(writeGlossary(terms)).terms).toEqual(terms);
  });

  it("finds terms with particles and other spellings, the longest first", () => {
    const glossary = createGlossary([
      { ar: "الأمم المتحدة", en: "UN", note: "" },
      { ar: "الأمم", en: "nations", note: "" },
      { ar: "إدلب", en: "Idlib", note: "" },
    ]);
    const found = (text: string) =>
      glossary.find(text, "ar").map(({ term, start, end }) => [term.en, text.slice(start, end)]);
    expect(found("دعت الامم المتحده لإدلب")).toEqual([
      ["UN", "الامم المتحده"],
      ["Idlib", "إدلب"],
    ]);
    expect(found("للأمم المتحدة")[0]?.[0]).toBe("UN");
    expect(glossary.find("the UN said", "en")).toHaveLength(1);
    expect(glossary.find("the unit said", "en")).toHaveLength(0);
  });

  it("replaces a term with the same Arabic", () => {
    const one = withTerm([], { ar: "إدلب", en: "Idleb", note: "" });
    expect(withTerm(one, { ar: "ادلب", en: "Idlib", note: "" })).toEqual([{ ar: "ادلب", en: "Idlib", note: "" }]);
  });
});
