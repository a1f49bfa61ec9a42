import { foldText } from "../language/normalise.ts";
import type { RecipeInfo } from "./types.ts";

/** A recipe that somebody names at the start of an argument, by its file or its title, and the rest. */
export function takeRecipe(
  argument: string,
  recipes: ReadonlyMap<string, RecipeInfo>,
): { readonly recipe: string | null; readonly rest: string } {
  const words = argument.split(/\s+/).filter(Boolean);
  const names = new Map(
    [...recipes].flatMap(([id, { title }]) => [id, title.ar, title.en].map((n) => [nameKey(n), id])),
  );
  for (let count = Math.min(words.length, 6); count > 0; count--) {
    const recipe = names.get(nameKey(words.slice(0, count).join(" ")));
    if (recipe !== undefined) return { recipe, rest: words.slice(count).join(" ") };
  }
  return { recipe: null, rest: argument };
}

const nameKey = (name: string): string =>
  foldText(name)
    .replace(/[\s_-]+/g, " ")
    .trim();
