import { textOptions } from "../../adapters/console/text-options.ts";
import type { Recipe } from "../config/recipes.ts";
import { DEFAULT_RECIPE } from "../config/recipes.ts";
import type { ArticleWindow } from "../contracts/archive.ts";
import type { Digest } from "../contracts/digest.ts";
import { type DigestRequest, makeDigest } from "../digest/make.ts";
import { specialWindow } from "../digest/special-window.ts";
import { text } from "../i18n/text.ts";
import { toDocument } from "../render/document.ts";
import { renderMarkdown } from "../render/markdown.ts";
import type { Show } from "../render/shown.ts";
import { renderText } from "../render/text.ts";
import { type Archive, openArchive } from "./archive.ts";
import { CliError, type Context, jsonLine, print, tell } from "./context.ts";
import { digestDeps } from "./engine.ts";
import { explainDigest } from "./explain.ts";
import { nothingToDigest } from "./other-languages.ts";
import { openTranslator } from "./translators.ts";

/**
 * `mujaz digest`: whatever is not given follows the recipe. `from` and `to` are ISO dates, `words` counts a story in
 * one language.
 */
export interface DigestOptions {
  readonly recipe?: string;
  readonly topic?: string;
  readonly from?: string;
  readonly to?: string;
  readonly stories?: number;
  readonly words?: number;
  readonly lang?: Show;
  readonly format?: "text" | "json" | "html" | "markdown";
  readonly json?: boolean;
  readonly explain?: boolean;
}

function findRecipe(context: Context, name: string | undefined): Recipe {
  const recipes = context.recipes();
  const recipe = recipes.get(name ?? DEFAULT_RECIPE.name);
  if (recipe) return recipe;
  throw new CliError(
    text(context.lang, "cli.wrong.recipe", { name: name ?? DEFAULT_RECIPE.name, list: [...recipes.keys()].join(", ") }),
    2,
  );
}

/**
 * A recipe with the wishes of the command line laid over it. Paths given for one run are digested whole unless days are
 * named.
 */
export function digestRequest(recipe: Recipe, options: DigestOptions, wholeArchive: boolean): DigestRequest {
  const named = options.from !== undefined || options.to !== undefined;
  const window: ArticleWindow | undefined = named ? { from: options.from ?? null, to: options.to ?? null } : undefined;
  const topic = options.topic ?? recipe.topic;
  return {
    recipe: recipe.name,
    title: recipe.title,
    span: wholeArchive ? "all" : recipe.window,
    ...(window ? { window } : {}),
    ...(topic ? { topic } : {}),
    ...(recipe.outlets ? { outlets: recipe.outlets } : {}),
    ...(recipe.languages ? { languages: recipe.languages } : {}),
    stories: options.stories ?? recipe.stories,
    words: options.words ?? recipe.words,
    sentences: recipe.sentences,
  };
}

/** Older than any article; a time, since a day would be shown as one that was asked for. */
export const NOTHING: ArticleWindow = { from: null, to: "0001-01-01T00:00:00.000Z" };

/**
 * The request with the recipe's own kind of window laid over it, as for a first digest, unless days are named. One that
 * has nothing to show shows nothing.
 */
function inWindow(context: Context, archive: Archive, { kind, window }: Recipe, request: DigestRequest): DigestRequest {
  if (kind === "newest" || request.window !== undefined) return request;
  const { clock, config } = context;
  const ask = { kind, now: clock.now().toISOString(), timeZone: config.timeZone, span: window, cursor: null };
  const special = specialWindow(ask, archive);
  return special === null ? { ...request, window: NOTHING } : { ...request, special };
}

/** A window that ends where it begins, or before, is a slip of the one who typed it, not an empty digest. */
function checkWindow(context: Context, { from, to }: DigestOptions): void {
  if (from !== undefined && to !== undefined && Date.parse(to) <= Date.parse(from))
    throw new CliError(text(context.lang, "cli.wrong.window", { from, to }), 2);
}

async function format(context: Context, digest: Digest, options: DigestOptions, show: Show): Promise<string> {
  const as = options.json ? "json" : (options.format ?? "text");
  const { timeZone } = context.config;
  if (as === "json") return jsonLine(digest);
  if (as === "html") return (await import("../render/html.ts")).renderHtml(digest, { show, timeZone });
  const doc = toDocument(digest, { show, timeZone });
  return as === "markdown" ? renderMarkdown(doc) : renderText(doc, await textOptions(context.stdout));
}

/** `mujaz digest [PATH...]` */
export async function runDigest(context: Context, paths: readonly string[], options: DigestOptions): Promise<void> {
  checkWindow(context, options);
  const recipe = findRecipe(context, options.recipe);
  const archive = await openArchive(context, paths);
  const translator = openTranslator(context);
  try {
    const request = inWindow(context, archive, recipe, digestRequest(recipe, options, paths.length > 0));
    const digest = await makeDigest(digestDeps(context, archive, translator), request, context.signal);
    await print(context, await format(context, digest, options, options.lang ?? showOf(context, recipe)));
    const why = nothingToDigest(archive, digest, context.lang);
    if (why !== null) tell(context, why);
    if (options.explain) for (const line of explainDigest(digest, context.lang)) tell(context, line);
  } finally {
    await translator.close();
    archive.close();
  }
}

/** The operator's language wins over the recipe's only where it names one. */
export const showOf = (context: Context, recipe: Recipe): Show =>
  context.config.language === "both" ? recipe.show : context.config.language;
