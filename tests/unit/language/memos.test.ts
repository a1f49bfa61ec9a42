import { expect, it } from "vitest";
import { BoundedMap } from "../../../src/language/bounded-map.ts";
import { forgetMemos, kept, remembered } from "../../../src/language/memos.ts";
import { contentStem } from "../../../src/language/stem.ts";
import { foldedTerm, stemTerm } from "../../../src/language/term.ts";
import { readText, type Token } from "../../../src/language/tokens.ts";

const LONG = "The bridge at the old harbour was opened by the mayor on Monday morning. ".repeat(6);

it("empties every memo, and counts what they hold", () => {
  forgetMemos();
  const own = kept(new BoundedMap<number>(10));
  own.set("a", 1);
  contentStem("harbours");
  readText(LONG);
  expect(own.size).toBe(1);
  expect(remembered()).toBeGreaterThan(10);
  forgetMemos();
  expect(remembered()).toBe(0);
  expect(own.get("a")).toBeUndefined();
});

it("leaves no word of before beside one of after: equal words are one object again, with one term", () => {
  const before = readText(LONG).tokens[1] as Token;
  const early = [stemTerm(before.word), foldedTerm(before.word)];
  forgetMemos();
  const [one, other] = [readText(LONG).tokens[1] as Token, readText("The bridge").tokens[1] as Token];
  expect(one.word).not.toBe(before.word);
  expect(other.word).toBe(one.word);
  expect([stemTerm(one.word), foldedTerm(one.word)]).not.toContain(early[0]);
  expect(stemTerm(one.word)).toBe(stemTerm(other.word));
  expect(one.norm).toBe(before.norm);
});
