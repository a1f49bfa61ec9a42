import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { packageRoot } from "../package-root.ts";
import { type Config, readConfig } from "./config.ts";
import { isTimeZone } from "./fields.ts";
import { DEFAULT_RECIPE, parseRecipe, type Recipe, RecipeError } from "./recipes.ts";

/** A container that mounts a file which is not there makes a folder of its name; that error tells no path by itself. */
function readSettings(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** The machine's zone; where `TZ` holds what nobody can read, Node.js says so with a name that its own calendar refuses. */
function systemTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : "UTC";
}

/** What `.env` of the working folder sets; nothing where there is none. */
export function settingsFile(cwd: string): NodeJS.Dict<string> {
  const file = join(cwd, ".env");
  return existsSync(file) ? parseEnv(readSettings(file)) : {};
}

/** Reads `.env` of the working folder (variables that are set already win) and checks everything. Throws ConfigError. */
export function loadConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  return readConfig(
    { ...settingsFile(cwd), ...env },
    {
      cwd,
      sampleArchive: join(packageRoot(), "samples"),
      systemTimeZone: systemTimeZone(),
    },
  );
}

/** The folder of the recipes in force: `digests/` of the working folder, else the package's own. */
export function recipeFolder(cwd: string): string {
  const own = join(cwd, "digests");
  return existsSync(own) ? own : join(packageRoot(), "digests");
}

/** Names of the recipe files in a folder, in order. Hidden ones are what editors leave: locks, copies. */
export const recipeFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^[^.].*\.ya?ml$/.test(file))
        .sort()
    : [];

/** Recipes of `digests/` in the working folder, else of the package; always holds the default one. Throws RecipeError with every problem. */
export function loadRecipes(cwd: string): ReadonlyMap<string, Recipe> {
  const folder = recipeFolder(cwd);
  const recipes = new Map<string, Recipe>([[DEFAULT_RECIPE.name, DEFAULT_RECIPE]]);
  const problems: RecipeError["problems"][number][] = [];
  for (const file of recipeFiles(folder)) {
    const name = file.replace(/\.ya?ml$/, "");
    try {
      recipes.set(name, parseRecipe(name, join("digests", file), readFileSync(join(folder, file), "utf8")));
    } catch (error) {
      if (!(error instanceof RecipeError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new RecipeError(problems);
  return recipes;
}
