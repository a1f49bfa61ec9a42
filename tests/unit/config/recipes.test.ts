import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRecipe, RecipeError, recipeJsonSchema } from "../../../src/config/recipes.ts";

const head = "title:\n  ar: موجز\n  en: Digest\n";
const problems = (source: string): readonly string[] => {
  try {
    parseRecipe("x", "digests/x.yaml", source);
    return [];
  } catch (error) {
    if (error instanceof RecipeError) return error.message.split("\n");
    throw error;
  }
};

describe("parseRecipe", () => {
  it("fills in defaults", () => {
    expect(parseRecipe("x", "x.yaml", head)).toMatchObject({
      name: "x",
      window: "7d",
      stories: 5,
      words: 60,
      show: "both",
    });
  });

  it("names file, line and field of a wrong value", () => {
    expect(problems(`${head}stories: many\n`)[0]).toMatch(/^digests\/x\.yaml:4: stories: /);
    expect(problems(`${head}window: a week\n`)[0]).toMatch(/^digests\/x\.yaml:4: window: .*24h or 7d/);
  });

  it("names a field that does not exist, and those that do", () => {
    expect(problems(`${head}\nstoris: 3\n`)[0]).toMatch(
      /^digests\/x\.yaml:5: storis: no such field. Fields here: title, window/,
    );
  });

  it("reports several problems at once", () => {
    expect(problems("title:\n  ar: موجز\nwords: 3\n")).toHaveLength(2);
  });

  it("says where YAML itself breaks", () => {
    expect(problems("title: [\n")[0]).toMatch(/^digests\/x\.yaml:\d+: /);
  });

  it("refuses an empty file", () => {
    expect(problems("")).not.toHaveLength(0);
  });
});

describe("recipe.schema.json", () => {
  it("is the published form of the schema", () => {
    expect(JSON.parse(readFileSync("digests/recipe.schema.json", "utf8"))).toEqual(
      JSON.parse(JSON.stringify(recipeJsonSchema())),
    );
  });
});
