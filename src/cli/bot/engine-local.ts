import type { Archive } from "../../archive/store.ts";
import type { Recipe } from "../../config/recipes.ts";
import { DEFAULT_RECIPE } from "../../config/recipes.ts";
import type { Lang } from "../../contracts/article.ts";
import type { DigestPeriod } from "../../contracts/digest.ts";
import type { DigestWish, Engine, MadeDigest } from "../../contracts/engine.ts";
import type { Translator } from "../../contracts/translator.ts";
import { answerView } from "../../conversation/answer-view.ts";
import { dayIn } from "../../conversation/period-units.ts";
import { searchView } from "../../conversation/views.ts";
import { type DigestRequest, makeDigest } from "../../digest/make.ts";
import { seenOf } from "../../digest/seen.ts";
import { specialWindow } from "../../digest/special-window.ts";
import { mended } from "../../language/slips.ts";
import { askArchive } from "../ask.ts";
import type { Context } from "../context.ts";
import { digestRequest, NOTHING } from "../digest.ts";
import { digestDeps } from "../engine.ts";
import { topicsOf } from "./topics.ts";
import { type WarmDeps, warmDeps } from "./warm-deps.ts";

/** What an engine in this thread is made from. */
export interface LocalEngineOptions {
  readonly context: Context;
  readonly archive: Archive;
  readonly translator: Translator;
  readonly recipes: () => ReadonlyMap<string, Recipe>;
  /** Reads the archive's folders again; true when something has changed. */
  readonly refresh: (signal?: AbortSignal) => Promise<boolean>;
}

/** The engine in this thread. */
export function createLocalEngine(options: LocalEngineOptions): Engine {
  const { context, archive, translator } = options;
  const { timeZone } = context.config;
  const deps = warmDeps(digestDeps(context, archive, translator));
  const fresh = freshness(archive, deps);
  let isWarm = false;
  const recipeOf = (name: string | undefined): Recipe => {
    const recipes = options.recipes();
    return recipes.get(name ?? DEFAULT_RECIPE.name) ?? recipes.get(DEFAULT_RECIPE.name) ?? DEFAULT_RECIPE;
  };
  return {
    async digest(wish, signal): Promise<MadeDigest> {
      fresh();
      const request = requestOf(wish, recipeOf(wish.recipe), timeZone, context.clock.now(), archive);
      if (request === null) return nothing(wish, recipeOf(wish.recipe), deps, signal);
      const digest = await makeDigest(deps, request, signal);
      const at = context.clock.now().toISOString();
      const seen = digest.stories.map((story) => seenOf(story, at));
      return { digest, cursor: request.special?.cursor ?? null, seen };
    },
    async answer(question, lang, zone, topic, signal) {
      fresh();
      const today = { day: dayIn(zone, context.clock.now()), zone };
      const { found, texts, result } = await askArchive(question, archive, translator, { today, topic }, signal);
      return answerView(found, texts, result.sources, lang, zone);
    },
    search: async (text, lang, limit, zone) => searchArchive(archive, text, lang, limit, zone),
    span: async () => archive.span(),
    async topics(lang: Lang, limit: number) {
      fresh();
      return topicsOf(deps, digestRequest(recipeOf(undefined), {}, false), lang, limit);
    },
    outlets: async () => archive.outlets(),
    async refresh(signal) {
      const changed = await options.refresh(signal);
      if (changed) deps.forget();
      // The digest that most people ask for is ready before they do.
      if (changed || !isWarm) await makeDigest(deps, digestRequest(recipeOf(undefined), {}, false), signal);
      isWarm = true;
      return archive.span();
    },
    async close() {
      await translator.close();
      archive.close();
    },
  };
}

/**
 * What a search finds, with the spelling that it was read as where that is another one; null where it finds nothing.
 */
function searchArchive(archive: Archive, text: string, lang: Lang, limit: number, zone: string) {
  const hits = archive.search(text, limit);
  const meant = mended(text, archive.respell(text));
  const readAs = meant === text ? null : meant;
  return hits.length > 0 ? searchView(hits, (id) => archive.get(id), lang, zone, readAs) : null;
}

/** Forgets what was made of an archive that has changed since, also where another process changed it. */
function freshness(archive: Archive, deps: WarmDeps): () => void {
  const state = (): string => JSON.stringify([archive.lastArrival(), archive.span()]);
  let known = state();
  return () => {
    const now = state();
    if (now !== known) deps.forget();
    known = now;
  };
}

/** A wish as a request; null when its window has nothing to show. */
function requestOf(
  wish: DigestWish,
  recipe: Recipe,
  timeZone: string,
  now: Date,
  archive: Archive,
): DigestRequest | null {
  const topics = wish.topics && wish.topics.length > 0 ? wish.topics : undefined;
  const wishes = {
    ...(wish.words ? { words: wish.words } : {}),
    ...(wish.stories ? { stories: wish.stories } : {}),
  };
  // Somebody who asks for a topic wants what the archive has on it; a subscription wants what is new.
  const request: DigestRequest = {
    ...digestRequest(recipe, wishes, topics !== undefined && wish.unattended !== true),
    ...(topics ? { topics } : {}),
    ...(wish.seen ? { seen: wish.seen } : {}),
    ...(wish.unattended ? { unattended: true } : {}),
  };
  if (wish.period) return { ...request, ...periodOf(wish.period, wish.zone ?? timeZone) };
  if (wish.window === undefined) return request;
  const special = specialWindow(
    {
      kind: wish.window,
      now: now.toISOString(),
      timeZone: wish.zone ?? timeZone,
      span: recipe.window,
      cursor: wish.cursor ?? null,
    },
    archive,
  );
  return special === null ? null : { ...request, special };
}

/** A period as a request has it: whole days apart from each other are a window of their own. */
function periodOf({ days, ...window }: DigestPeriod, timeZone: string): Pick<DigestRequest, "window" | "special"> {
  return days === undefined ? { window } : { special: { window, days: { dates: days, timeZone }, cursor: null } };
}

/** A digest without a story, for a window that has none; the cursor stays where it is. */
async function nothing(
  wish: DigestWish,
  recipe: Recipe,
  deps: WarmDeps,
  signal: AbortSignal | undefined,
): Promise<MadeDigest> {
  const empty = { ...digestRequest(recipe, {}, false), window: NOTHING };
  return { digest: await makeDigest(deps, empty, signal), cursor: wish.cursor ?? null, seen: [] };
}
