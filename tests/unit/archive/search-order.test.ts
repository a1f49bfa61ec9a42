import { describe, expect, it } from "vitest";
import { searchBench } from "../../support/search-bench.ts";

const bench = searchBench();

/** Words that no query holds: `lead(30)` are thirty of them. */
const FILLER = "stone cloud paper table green window bottle garden orange silver".split(" ");
const lead = (words: number): string => Array.from({ length: words }, (_, i) => FILLER[i % FILLER.length]).join(" ");

/**
 * Scores of two articles that are put in one after the other, and that are alike but for one thing. The better one is
 * put in last: of equal ones, the first would stand above it.
 */
function isBetter(query: string, better: string, worse: string): boolean {
  bench.put(1, worse);
  bench.put(2, better);
  // Other articles, so that the words of the query tell something.
  for (let rowid = 3; rowid < 9; rowid++) bench.put(rowid, lead(40 + rowid));
  const found = bench.index.search(query, 5);
  const scoreOf = (wanted: number) => found.find(({ rowid }) => rowid === wanted)?.score ?? 0;
  return scoreOf(2) > scoreOf(1) && scoreOf(1) > 0;
}

describe("of two articles, the one is better", () => {
  it("that has the very form of the word", () => {
    expect(isBetter("strike", `${lead(30)} strike ${lead(5)}`, `${lead(30)} strikes ${lead(5)}`)).toBe(true);
    expect(isBetter("المدينة", `${lead(30)} المدينة ${lead(5)}`, `${lead(30)} مدينة ${lead(5)}`)).toBe(true);
  });

  it("that has the word among its first ones", () => {
    expect(isBetter("harbour", `${lead(5)} harbour ${lead(40)}`, `${lead(40)} harbour ${lead(5)}`)).toBe(true);
  });

  it("that has the words in one place", () => {
    const near = `${lead(20)} harbour ${lead(15)} bridge ${lead(60)}`;
    const far = `${lead(20)} harbour ${lead(70)} bridge ${lead(5)}`;
    expect(isBetter("harbour bridge", near, far)).toBe(true);
  });

  it("that has the words side by side, best in the order of the question", () => {
    const apart = `${lead(20)} harbour ${lead(9)} bridge ${lead(20)}`;
    const together = `${lead(20)} harbour bridge ${lead(9)} ${lead(20)}`;
    const turned = `${lead(20)} bridge harbour ${lead(9)} ${lead(20)}`;
    expect(isBetter("harbour bridge", together, apart)).toBe(true);
    expect(isBetter("harbour bridge", together, turned)).toBe(true);
    expect(isBetter("harbour bridge", turned, apart)).toBe(true);
  });

  it("that has one of the words more often", () => {
    expect(isBetter("harbour", `${lead(30)} harbour ${lead(4)} harbour`, `${lead(30)} harbour ${lead(5)}`)).toBe(true);
  });

  it("that has a number where one is asked for, and a year where a time is", () => {
    const hurt = (number: string) => `${lead(20)} the storm hurt ${number} people ${lead(20)}`;
    expect(isBetter("How many people did the storm hurt?", hurt("17"), hurt("several"))).toBe(true);
    const opened = (time: string) => `${lead(20)} the bridge opened in ${time} and ${lead(20)}`;
    expect(isBetter("When was the bridge opened?", opened("2014"), opened("spring"))).toBe(true);
  });

  it("that has a number in digits which the question has in words", () => {
    const ships = (number: string) => `${lead(20)} ${number} ships ${lead(20)}`;
    expect(isBetter("five ships", ships("5"), ships("7"))).toBe(true);
    expect(isBetter("خمس سفن", `${lead(20)} 5 سفن ${lead(20)}`, `${lead(20)} 7 سفن ${lead(20)}`)).toBe(true);
  });
});
