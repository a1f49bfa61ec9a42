import { describe, expect, it } from "vitest";
import { createRecipeBook } from "../../../../src/cli/bot/recipe-book.ts";
import { DEFAULT_RECIPE, type Recipe, RecipeError } from "../../../../src/config/recipes.ts";

/** A folder of recipes that a test can change and break. */
function folder() {
  const state = {
    fault: null as Error | null,
    stamp: "1",
    recipes: new Map<string, Recipe>([["daily", DEFAULT_RECIPE]]),
    broken: false,
  };
  const told: string[] = [];
  const changed: number[] = [];
  const book = createRecipeBook({
    load: () => {
      if (state.broken)
        throw new RecipeError([
          { file: "digests/daily.yaml", line: 3, field: "stories", said: { ar: "كثير.", en: "too many." } },
        ]);
      return state.recipes;
    },
    stamp: () => {
      if (state.fault) throw state.fault;
      return state.stamp;
    },
    onChange: (recipes) => changed.push(recipes.size),
    onBroken: (error) => told.push(error.message),
  });
  return { state, told, changed, book };
}

describe("createRecipeBook", () => {
  it("follows a changed file", () => {
    const { state, changed, book } = folder();
    book.look();
    expect(changed).toEqual([]);
    state.recipes = new Map([...state.recipes, ["weekly", { ...DEFAULT_RECIPE, name: "weekly" }]]);
    state.stamp = "2";
    book.look();
    expect(changed).toEqual([2]);
    expect([...book.current().keys()]).toEqual(["daily", "weekly"]);
  });

  it("keeps the old ones while a file is broken, and says so once", () => {
    const { state, told, book } = folder();
    state.broken = true;
    state.stamp = "2";
    book.look();
    book.look();
    expect(told).toEqual(["digests/daily.yaml:3: stories: too many."]);
    expect([...book.current().keys()]).toEqual(["daily"]);
    state.broken = false;
    state.stamp = "3";
    book.look();
    expect(told).toHaveLength(1);
  });

  it("keeps them while the folder cannot be looked at, says so once, and looks again", () => {
    const { state, told, changed, book } = folder();
    state.fault = Object.assign(new Error("EACCES: permission denied, scandir 'digests'"), { code: "EACCES" });
    book.look();
    book.look();
    expect(told).toEqual([state.fault.message]);
    expect([...book.current().keys()]).toEqual(["daily"]);
    state.fault = null;
    book.look();
    expect(changed).toEqual([1]);
    expect(told).toHaveLength(1);
  });
});
