import { statSync } from "node:fs";
import { join } from "node:path";
import type { Translator } from "../contracts/translator.ts";
import { text } from "../i18n/text.ts";
import { createBuiltin } from "../translate/builtin/builtin.ts";
import { createCached, createMemoryCache, type TranslationCache } from "../translate/cache.ts";
import { createGlossary, type Glossary, parseGlossary } from "../translate/glossary.ts";
import { createLadder } from "../translate/ladder.ts";
import { createMemory } from "../translate/memory.ts";
import { createModelFinder } from "../translate/models/installed.ts";
import { pairOf } from "../translate/models/types.ts";
import { createNamed } from "../translate/named.ts";
import { createNeural } from "../translate/neural/neural.ts";
import { createSqliteCache } from "../translate/sqlite-cache.ts";
import { createSqliteMemoryStore } from "../translate/sqlite-memory.ts";
import { type Context, shownPath, tell } from "./context.ts";
import { libreTranslateSteps, llmSteps } from "./llm.ts";
import type { EngineName } from "./options.ts";
import { readTable } from "./read-table.ts";

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * The editor's pairs, when there is a store. A store that cannot be read is said and passed over: the digest still
 * comes.
 */
function memorySteps(context: Context): readonly Translator[] {
  try {
    const db = context.store.openExisting();
    return db ? [createMemory(createSqliteMemoryStore(db))] : [];
  } catch (error) {
    tell(context, reason(error));
    return [];
  }
}

/** Translations kept in this process before the store is asked. */
const KEPT = 2000;

/** What was translated before: in the store when there is one, else as long as the process lives. */
function openCache(context: Context): TranslationCache {
  try {
    const db = context.store.openExisting();
    return createMemoryCache(KEPT, db && createSqliteCache(db, { now: () => context.clock.now() }));
  } catch {
    // The memory step has told what is wrong with the store.
    return createMemoryCache(KEPT);
  }
}

/** The local engine: it takes what directions are installed, also those that come while it runs. */
function neuralStep(context: Context): Translator {
  const { dir, idleMs } = context.config.models;
  const find = createModelFinder(dir);
  const modelFor = (from: "ar" | "en", to: "ar" | "en") => {
    const pair = pairOf(from, to);
    return pair && find(pair);
  };
  return createCached(createNeural({ idleMs, modelFor }), {
    cache: openCache(context),
    version: ({ from, to }) => modelFor(from, to)?.version ?? null,
    onError: (error) => tell(context, reason(error)),
  });
}

/**
 * The operator's terms of DATA_DIR/glossary.csv, read again when it changes. A file that cannot be read is told and
 * passed over.
 */
function openGlossary(context: Context): () => Glossary {
  const path = glossaryPath(context);
  let read: { readonly stamp: number; readonly glossary: Glossary } = { stamp: 0, glossary: createGlossary([]) };
  return () => {
    const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (stamp !== read.stamp)
      read = { stamp, glossary: stamp === 0 ? createGlossary([]) : readGlossary(context, path) };
    return read.glossary;
  };
}

function readGlossary(context: Context, path: string): Glossary {
  try {
    const { terms, problems } = parseGlossary(readTable(path));
    for (const { line, cells } of problems)
      tell(
        context,
        text(context.lang, "glossary.row", { path: shownPath(path), line, row: cells.join(",").slice(0, 80) }),
      );
    return createGlossary(terms);
  } catch (error) {
    tell(context, `${shownPath(path)}: ${reason(error)}`);
    return createGlossary([]);
  }
}

/** Where the operator's terms are. */
export const glossaryPath = ({ config }: Context): string => join(config.dataDir, "glossary.csv");

/** How a translator is opened. */
export interface TranslatorOptions {
  /**
   * Shows the Arabic of unknown names once in brackets. Default true: a digest does, lines for other programs do not.
   */
  readonly originals?: boolean;
}

/**
 * The ladder that the settings ask for: translation memory, language model, LibreTranslate, installed model, built-in
 * translator, those of them that are set up; over all of them one rendering for each name. `off` leaves the memory
 * alone.
 * @param engine one engine by itself, in place of what the settings ask for
 */
export function openTranslator(
  context: Context,
  engine?: EngineName,
  { originals = true }: TranslatorOptions = {},
): Translator {
  const told = new Set<string>();
  // A bot asks every few minutes: the same trouble is told once.
  const onError = (id: string, error: unknown) => {
    const line = `${id}: ${reason(error)}`;
    if (!told.has(line)) tell(context, line);
    told.add(line);
  };
  const steps = engine === undefined ? stepsOf(context) : stepOf(context, engine);
  return createNamed(createLadder(steps, { onError }), { glossary: openGlossary(context), originals });
}

/** The steps of the setting. What an editor approved stands above every engine, and the built-in translator below. */
function stepsOf(context: Context): readonly Translator[] {
  const { translator } = context.config;
  const memory = memorySteps(context);
  if (translator === "off") return memory;
  if (translator === "builtin") return [...memory, createBuiltin()];
  const http = httpSteps(context);
  if (translator === "auto") return [...memory, ...http, neuralStep(context), createBuiltin()];
  return [...memory, ...http.filter(({ id }) => id === translator), createBuiltin()];
}

/** One engine by itself, as `mujaz translate --engine` asks for it. */
function stepOf(context: Context, engine: EngineName): readonly Translator[] {
  if (engine === "auto") return stepsOf({ ...context, config: { ...context.config, translator: "auto" } });
  if (engine === "memory") return memorySteps(context);
  if (engine === "neural") return [neuralStep(context)];
  if (engine === "builtin") return [createBuiltin()];
  return httpSteps(context).filter(({ id }) => id === engine);
}

/** Engines on servers: a sentence is sent, and paid for, once. */
const httpSteps = (context: Context): readonly Translator[] =>
  [...llmSteps(context), ...libreTranslateSteps(context)].map(({ step, version }) =>
    createCached(step, {
      cache: openCache(context),
      version: () => version,
      onError: (error) => tell(context, reason(error)),
    }),
  );
