import { type Recipe, RecipeError } from "../../config/recipes.ts";

type Recipes = ReadonlyMap<string, Recipe>;

/** Where recipes come from, and who hears of a change. */
export interface RecipeBookOptions {
  /** Reads and checks all of them. Throws RecipeError. */
  readonly load: () => Recipes;
  /** Something that differs whenever a file of the folder does. */
  readonly stamp: () => string;
  readonly onChange: (recipes: Recipes) => void;
  /** Told once for every new mistake; the recipes from before stay in force. */
  readonly onBroken: (error: Error) => void;
}

/** The recipes in force while the bot runs. */
export interface RecipeBook {
  current(): Recipes;
  /** Looks whether a file has changed, and takes over what is right. */
  look(): void;
}

/**
 * Recipes that follow their files; a broken file changes nothing but is told. Throws RecipeError when they are broken
 * at the start.
 */
export function createRecipeBook({ load, stamp, onChange, onBroken }: RecipeBookOptions): RecipeBook {
  let seen = stamp();
  let recipes = load();
  /** A folder that cannot be looked at has changed when its fault has. */
  const stampOrFault = (): string | Error => {
    try {
      return stamp();
    } catch (error) {
      return error as Error;
    }
  };
  return {
    current: () => recipes,
    look() {
      const now = stampOrFault();
      if (String(now) === seen) return;
      seen = String(now);
      try {
        if (now instanceof Error) throw now;
        recipes = load();
        onChange(recipes);
      } catch (error) {
        if (!(error instanceof RecipeError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
        onBroken(error as Error);
      }
    },
  };
}
