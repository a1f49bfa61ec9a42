import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractJson } from "../../../src/llm/extract-json.ts";

describe("extractJson", () => {
  it.each([
    ["bare", '{"a":1}'],
    ["in a code fence", '```json\n{"a":1}\n```'],
    ["after talk", 'Sure! Here it is: {"a":1} I hope that helps.'],
    ["after thoughts that hold braces", '<think>maybe {"a":2}?</think>{"a":1}'],
    ["after a brace that opens nothing", 'a { b, then {"a":1}'],
  ])("finds an object %s", (_, said) => expect(extractJson(said)).toEqual({ a: 1 }));

  it("is not misled by braces and quotes in strings", () =>
    expect(extractJson('x {"a":"} \\" {"} y')).toEqual({ a: '} " {' }));

  it.each(["", "no", "[1,2]", '{"a":', "{".repeat(100_000), "{}}".slice(1)])("finds none in %j", (said) =>
    expect(extractJson(said)).toBeUndefined(),
  );

  it("finds every object in whatever talk without braces", () => {
    const talk = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[{}<>]/g, ""));
    fc.assert(
      fc.property(talk, fc.dictionary(fc.string(), fc.string()), talk, (before, value, after) => {
        expect(JSON.stringify(extractJson(`${before}${JSON.stringify(value)}${after}`))).toBe(JSON.stringify(value));
      }),
    );
  });
});
