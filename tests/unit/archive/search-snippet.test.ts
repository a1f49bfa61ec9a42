import { describe, expect, it } from "vitest";
import { bestSnippet } from "../../../src/archive/search-snippet.ts";
import { packArticle, stemCode } from "../../../src/archive/search-tokens.ts";
import { foldText } from "../../../src/language/normalise.ts";
import { searchStem } from "../../../src/language/search-stem.ts";

function snippet(text: string, asked: Readonly<Record<string, number>>): string {
  const { packed } = packArticle(null, text);
  const weights = new Map(Object.entries(asked).map(([word, w]) => [stemCode(searchStem(foldText(word))), w]));
  const { start, end } = bestSnippet(text, packed.tokens, weights);
  return text.slice(start, end);
}

describe("bestSnippet", () => {
  const text = "The river rose. The bridge over the river closed at noon. Schools stayed open.";

  it("takes the sentence with most of the query, the first one on a tie", () => {
    expect(snippet(text, { river: 1, bridge: 2 })).toBe("The bridge over the river closed at noon.");
    expect(snippet(text, { river: 1 })).toBe("The river rose.");
    expect(snippet(text, {})).toBe("The river rose.");
  });

  it("counts a word once a sentence", () => {
    expect(snippet("Fish, fish and fish. A bridge.", { fish: 1, bridge: 2 })).toBe("A bridge.");
  });

  it("cuts a long sentence between words and never inside a character", () => {
    const long = `${"word ".repeat(100)}end.`;
    expect(snippet(long, { word: 1 })).toMatch(/^(?:word ){10,63}word$/);
    expect(snippet("😀".repeat(400), {})).toMatch(/^(?:😀)+$/u);
  });
});
