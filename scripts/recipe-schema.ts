import { writeFileSync } from "node:fs";
import { recipeJsonSchema } from "../src/config/recipes.ts";

/** Writes the JSON Schema of recipes, which editors use while a recipe is typed. */
export function writeRecipeSchema(file: string): void {
  writeFileSync(file, `${JSON.stringify(recipeJsonSchema(), null, 2)}\n`);
}
