import { describe, expect, it } from "vitest";
import { capitalise, plural, superlative, thirdPerson } from "../../../../src/translate/builtin/english.ts";

describe("English forms", () => {
  it("makes plurals, also of the head before a preposition", () => {
    expect(["city", "box", "boy", "child", "minister of state", "police officer"].map(plural)).toEqual([
      "cities",
      "boxes",
      "boys",
      "children",
      "ministers of state",
      "police officers",
    ]);
  });
  it("makes the third person of verbs with particles", () => {
    expect(["carry out", "reach", "be issued", "have", "go", "say", "must"].map(thirdPerson)).toEqual([
      "carries out",
      "reaches",
      "is issued",
      "has",
      "goes",
      "says",
      "must",
    ]);
  });
  it("makes superlatives of comparatives", () => {
    expect(["bigger", "more important", "better", "less"].map(superlative)).toEqual([
      "biggest",
      "most important",
      "best",
      "least",
    ]);
  });
  it("capitalises an office and leaves small words and apostrophes alone", () => {
    expect(capitalise("minister of foreign affairs")).toBe("Minister of Foreign Affairs");
    expect(capitalise("iran's president")).toBe("Iran's President");
  });
});
