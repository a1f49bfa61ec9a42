import { expect, it } from "vitest";
import { tokenise } from "../../../src/language/tokens.ts";
import { hasTrait, trait, traitsOf } from "../../../src/summarize/traits.ts";

const asked: string[] = [];
const LONG = trait((norm) => {
  asked.push(norm);
  return norm.length > 8;
});
const CAPITAL = trait((norm) => norm === "muscat");

it("tells the kinds of a word, and decides each word once", () => {
  const tokens = tokenise("Negotiators left Muscat; negotiators, again.");
  expect(tokens.map(({ word }) => traitsOf(word) & (LONG | CAPITAL))).toEqual([LONG, 0, CAPITAL, LONG, 0]);
  expect(hasTrait(tokens, CAPITAL)).toBe(true);
  expect(hasTrait(tokens, CAPITAL, 3)).toBe(false);
  expect(hasTrait(tokens, LONG, 1, 3)).toBe(false);
  expect(asked.filter((norm) => norm === "left")).toHaveLength(1);
});

it("hears of no further kind once words have been asked about", () => {
  traitsOf((tokenise("Muscat")[0] as { word: Parameters<typeof traitsOf>[0] }).word);
  expect(() => trait(() => true)).toThrow();
});
