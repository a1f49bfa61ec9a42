import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedArticles, mayChangeArticles } from "../../src/translate/builtin/polish-articles.ts";
import { runs } from "../support/property-runs.ts";

const WORDS =
  "the a an A AN An of to in that is it he they they're this their most of union hour honest usual one apple US".split(
    " ",
  );
const text = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })),
      fc.constantFrom(" ", " ", "  ", "-", ", "),
    ),
  )
  .map((parts) => parts.flat().join(""));

describe("mayChangeArticles", () => {
  it("lets no text by that the patterns would change", () => {
    fc.assert(
      fc.property(text, (line) => {
        if (!mayChangeArticles(line)) expect(changedArticles(line)).toBe(line);
      }),
      { numRuns: runs(2000) },
    );
  });
  it("spares an ordinary sentence the patterns", () => {
    expect(mayChangeArticles("The minister said that a delegation visited the city on Sunday")).toBe(false);
    expect(mayChangeArticles("Eight people were killed in an attack on the airport")).toBe(false);
  });
});
