import { describe, expect, it } from "vitest";
import { digestRequest } from "../../../src/cli/digest.ts";
import { DEFAULT_RECIPE, type Recipe } from "../../../src/config/recipes.ts";

const RECIPE: Recipe = {
  ...DEFAULT_RECIPE,
  topic: "economy",
  outlets: ["Harbour Gazette"],
  languages: ["ar"],
  stories: 3,
  words: 40,
};

describe("what mujaz digest asks for", () => {
  it("is what the recipe says", () => {
    expect(digestRequest(RECIPE, {}, false)).toEqual({
      recipe: "daily",
      title: RECIPE.title,
      span: RECIPE.window,
      topic: "economy",
      outlets: ["Harbour Gazette"],
      languages: ["ar"],
      stories: 3,
      words: 40,
      sentences: RECIPE.sentences,
    });
  });

  it("is about everything where the recipe names nothing", () => {
    const request = digestRequest(DEFAULT_RECIPE, {}, false);
    for (const named of ["window", "topic", "outlets", "languages"]) expect(request).not.toHaveProperty(named);
  });

  it("follows the command line where that says otherwise", () => {
    const request = digestRequest(RECIPE, { topic: "floods", stories: 7, words: 25 }, false);
    expect(request).toMatchObject({ topic: "floods", stories: 7, words: 25, outlets: ["Harbour Gazette"] });
  });

  it("reaches from a day on, up to a day, or between two", () => {
    const windowOf = (from?: string, to?: string) =>
      digestRequest(RECIPE, { ...(from ? { from } : {}), ...(to ? { to } : {}) }, false).window;
    expect(windowOf("2026-03-08")).toEqual({ from: "2026-03-08", to: null });
    expect(windowOf(undefined, "2026-03-10")).toEqual({ from: null, to: "2026-03-10" });
    expect(windowOf("2026-03-08", "2026-03-10")).toEqual({ from: "2026-03-08", to: "2026-03-10" });
  });

  it("takes all of the files that are given for one run", () => {
    expect(digestRequest(RECIPE, {}, true).span).toBe("all");
  });
});
