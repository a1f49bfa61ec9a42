import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { packageRoot } from "../package-root.ts";
import { type CheckedConfig, checkConfig } from "./config.ts";
import { isTimeZone, languagesIn } from "./fields.ts";
import { DEFAULT_RECIPE, parseRecipe, type Recipe, RecipeError } from "./recipes.ts";

/** A container that mounts a file which is not there makes a folder of its name; that error tells no path by itself. */
function readSettings(file: string): string {
  try {
    const bytes = readFileSync(file);
    // Windows' own editors write a mark in front, and PowerShell's ">" UTF-16.
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return bytes.toString(isWide ? "utf16le" : "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/**
 * The machine's zone; where `TZ` holds what nobody can read, Node.js says so with a name that its own calendar refuses.
 */
function systemTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : "UTC";
}

/** The text of `.env` in the working folder; empty where there is none. */
export function settingsFile(cwd: string): string {
  const file = join(cwd, ".env");
  return existsSync(file) ? readSettings(file) : "";
}

const IS_CHOICE = /^(?:ar|en|both)$/i;

/** A desktop's list of locales gives way to what `.env` says for this program, and is nobody's mistake. */
function languageChoice(env: string, file: string | undefined): string | undefined {
  if (IS_CHOICE.test(env.trim())) return env;
  return file || (languagesIn(env).length > 0 ? env : undefined);
}

/** The invented articles that come with the program, which are read where ARCHIVE is not set. */
export const sampleArchive = (): string => join(packageRoot(), "samples");

/** Reads `.env` of the working folder (variables that are set already win) and checks everything. */
export function loadConfig(env: NodeJS.ProcessEnv, cwd: string): CheckedConfig {
  const file = parseEnv(settingsFile(cwd));
  const language = languageChoice(env.LANGUAGE ?? "", file.LANGUAGE);
  return checkConfig(
    { ...file, ...env, LANGUAGE: language },
    {
      cwd,
      sampleArchive: sampleArchive(),
      get systemTimeZone() {
        return systemTimeZone();
      },
    },
  );
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** No folder and no pipe, on which reading would wait for ever. A link to nothing counts: the error names it. */
const isReadable = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

/** The folder of the recipes in force: `digests/` of the working folder, else the package's own. */
export function recipeFolder(cwd: string): string {
  const own = join(cwd, "digests");
  return isFolder(own) ? own : join(packageRoot(), "digests");
}

/** Names of the recipe files in a folder, in order. Hidden ones are what editors leave: locks, copies. */
export const recipeFiles = (folder: string): readonly string[] =>
  isFolder(folder)
    ? readdirSync(folder)
        .filter((file) => /^[^.].*\.ya?ml$/.test(file) && isReadable(join(folder, file)))
        .sort()
    : [];

/** Names of the recipes in force, without a look at what they hold. */
export const recipeNames = (cwd: string): readonly string[] => {
  const names = recipeFiles(recipeFolder(cwd)).map(nameOf);
  return [...new Set([DEFAULT_RECIPE.name, ...names])].sort();
};

const nameOf = (file: string): string => file.replace(/\.ya?ml$/, "");

/**
 * Recipes of `digests/` in the working folder, else of the package; always holds the default one. Throws RecipeError
 * with every problem.
 */
export function loadRecipes(cwd: string): ReadonlyMap<string, Recipe> {
  const folder = recipeFolder(cwd);
  const recipes = new Map<string, Recipe>([[DEFAULT_RECIPE.name, DEFAULT_RECIPE]]);
  const problems: RecipeError["problems"][number][] = [];
  for (const file of recipeFiles(folder)) {
    const name = nameOf(file);
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
