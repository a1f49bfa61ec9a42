import { describe, expect, it } from "vitest";
import { extractFeatures, isPresentForm } from "../../../src/stories/features.ts";
import { newsTitle } from "../../../src/stories/news-title.ts";
import { type Features, news, parse } from "./news.ts";

function features(language: "ar" | "en", title: string, text: string): Features {
  return parse(extractFeatures(news("x", language, 9, title, text)));
}

const count = ({ terms, counts }: Features, term: string) => counts[terms.indexOf(term)];
const names = ({ terms }: Features) => terms.filter((term) => term.startsWith("#")).sort();

describe("features", () => {
  it("hold a name as one term, the same in every spelling and language", () => {
    const ar = features("ar", "لقاء", "وصل لافروف إلى دمشق في سورية.");
    expect(names(ar)).toHaveLength(3);
    expect(names(features("ar", "لقاء", "وصل سيرغي لافروف إلى دمشق في سوريا."))).toEqual(names(ar));
    expect(names(features("en", "Talks", "Sergey Lavrov arrived in Damascus in Syria."))).toEqual(names(ar));
  });

  it("weigh title and lead above the rest of a text", () => {
    const filler = Array.from({ length: 70 }, (_, i) => `filler${i}`).join(" ");
    const found = features("en", "Bridge", `Harbour ${filler} orchard`);
    expect(count(found, "bridg")).toBe(count(found, "harbour"));
    expect(count(found, "harbour")).toBeGreaterThan(count(found, "orchard") as number);
  });

  it("leave out what a long text tells last: the background that other events share", () => {
    const filler = Array.from({ length: 150 }, (_, i) => `filler${i}`).join(" ");
    expect(features("en", "Bridge", `Harbour ${filler} ${filler} orchard`).terms).not.toContain("orchard");
  });

  it("count a headline that is its own text once", () => {
    const headline = "Ferry service resumes";
    expect(features("en", headline, headline)).toEqual(features("en", headline, ""));
  });

  it("tell everyday words from the others", () => {
    const { terms, everyday } = features("en", "Government quibblesnitch 2026", "");
    expect(terms.map((term, i) => [term, everyday[i]])).toEqual([
      ["govern", true],
      ["quibblesnitch", false],
      ["2026", false],
    ]);
  });

  it("stay small for a text of any length", () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `kelime${i}`).join(" ");
    expect(extractFeatures(news("x", "en", 9, "t", text)).length).toBeLessThan(5000);
  });

  it("are empty for an article without words", () => {
    expect(features("en", "…", "— !").terms).toEqual([]);
  });

  it("are not read from another version's form", () => {
    expect(isPresentForm("0\t2 word")).toBe(false);
    expect(isPresentForm("")).toBe(false);
    expect(isPresentForm("10\t2 word")).toBe(false);
    expect(isPresentForm(extractFeatures(news("x", "en", 9, "t", "Ferry")))).toBe(true);
    expect(isPresentForm(extractFeatures(news("x", "en", 9, "…", "!")))).toBe(true);
  });
});

describe("the headline without outlet and section", () => {
  it.each([
    ["Rail strike ends after two days | Harbour Gazette", "Rail strike ends after two days"],
    ["إضراب القطارات ينتهي بعد يومين - المرفأ اليوم", "إضراب القطارات ينتهي بعد يومين"],
    ["Rail strike ends after two days | Travel | Harbour Gazette", "Rail strike ends after two days"],
    ["Rail strike - day two", "Rail strike day two"],
    ["Twenty-one trains stand still", "Twenty-one trains stand still"],
    ["The Latest: Rail strike ends after two days", "Rail strike ends after two days"],
    ["بالصور.. إضراب القطارات ينتهي | المرفأ", "إضراب القطارات ينتهي"],
    ["| |", "| |"],
  ])("of %j is %j", (title, expected) => {
    expect(newsTitle(title)).toBe(expected);
  });
});
