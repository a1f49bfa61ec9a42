import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setAsideAddresses } from "../../../../src/translate/builtin/addresses.ts";
import { english } from "../../../support/translate-ar.ts";

describe("addresses", () => {
  it.each([
    "https://example.com/a,b,,c?d=1,5&e=..x",
    "www.example.org",
    "desk@news.example",
    "  https://example.com/1 https://example.com/2 ",
  ])("leaves a line of nothing else as it is: %s", (line) => {
    expect(english(line)).toBe(line);
  });
  it("keeps them letter for letter inside a sentence", () => {
    const address = "https://example.com/خبر?x=1,5&y=a..b".replace("خبر", "news");
    expect(english(`قال الوزير: ${address}`)).toContain(address);
    expect(english(`راسلونا على desk@news.example`)).toMatch(/desk@news\.example$/);
  });
  it("puts back what it took, whatever stands around", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("https://example.com/a?b=1", "a.b@c.example", "@", "www.", "\ue000", "قال"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const line = pieces.join(" ");
        const { text, restore } = setAsideAddresses(line);
        expect(restore(text)).toBe(line);
      }),
    );
  });
});
