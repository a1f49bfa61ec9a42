import { describe, expect, it } from "vitest";
import { likeness, tellingTerms, termsIn } from "../../../src/digest/seen-terms.ts";

describe("the terms that a chat remembers of a story", () => {
  it("hold a name once for both languages, and not its words", () => {
    const names = (text: string) => [...termsIn(text)].filter((term) => term.startsWith("#"));
    const english = names("Talks began in Cairo on Monday");
    expect(english).toHaveLength(1);
    expect(names("بدأت المحادثات في القاهرة الاثنين")).toEqual(english);
    expect([...termsIn("Talks in Cairo")].some((term) => /cair/i.test(term))).toBe(false);
    expect([...termsIn("Talks in Cairo today")].filter((term) => !term.startsWith("#"))).toEqual([
      ...termsIn("Talks in today"),
    ]);
  });

  it("put what most texts say first, and names and numbers before everyday words", () => {
    const [first, second] = tellingTerms(["Cairo talks", "Cairo talks", "Rain"]);
    expect(first).toMatch(/^#/);
    expect(second).toMatch(/^talk/);
    expect(tellingTerms(["people 4711"])[0]).toBe("4711");
  });

  it("are few, however much was told", () => {
    const long = Array.from({ length: 200 }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}${i}`).join(" ");
    expect(tellingTerms([long])).toHaveLength(30);
  });
});

describe("likeness of two stories", () => {
  const flood = tellingTerms(["Khabur floods homes in Hasakah 120"]);

  it("reaches from nothing in common to the same", () => {
    expect(likeness(flood, flood)).toBeCloseTo(1);
    expect(likeness(flood, tellingTerms(["Bourse closes higher"]))).toBe(0);
    expect(likeness(flood, [])).toBe(0);
    expect(likeness([], [])).toBe(0);
  });

  it("rests on names and numbers more than on everyday words", () => {
    const [name, number, word] = [["#Q1"], ["120"], tellingTerms(["people"])];
    const sharing = (shared: readonly string[]) => likeness([...shared, "xqzt"], [...shared, "zvbk"]);
    expect(sharing(name)).toBe(sharing(number));
    expect(sharing(name)).toBeGreaterThan(sharing(word));
  });
});
