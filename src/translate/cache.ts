import { createHash } from "node:crypto";
import type { Translation, TranslationRequest, Translator } from "../contracts/translator.ts";

/** Where translations are kept by key. */
export interface TranslationCache {
  /** What is known, by key; one look-up for all. */
  get(keys: readonly string[]): ReadonlyMap<string, Translation>;
  put(entries: readonly (readonly [key: string, translation: Translation])[]): void;
}

/** Settings of a cached engine. */
export interface CacheOptions {
  readonly cache: TranslationCache;
  /** What, besides the text, decides the engine's answer: its model, its settings. Null where it has none to give. */
  readonly version: (request: TranslationRequest) => string | null;
  /** A cache that cannot be read or written is passed over, and told of once. */
  readonly onError?: (error: unknown) => void;
}

/** Hex digits of a key: 128 bits. */
const KEY_LENGTH = 32;

/** Key of a translation: the text as it stands, its direction, the engine and its version. */
export function cacheKey(engine: string, version: string, { text, from, to }: TranslationRequest): string {
  return createHash("sha256").update([engine, version, from, to, text].join("\0")).digest("hex").slice(0, KEY_LENGTH);
}

/** A cache whose faults cost time alone: the first one is told, and the engine is asked instead. */
function forgiving({ cache, onError }: CacheOptions): TranslationCache {
  let told = false;
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch (error) {
      if (!told) onError?.(error);
      told = true;
      return otherwise;
    }
  };
  return {
    get: (keys) => attempt(() => cache.get(keys), new Map<string, Translation>()),
    put: (entries) => attempt(() => cache.put(entries), undefined),
  };
}

/**
 * An engine that is asked once for each text; the checks and everything else of the ladder see its answers as its own.
 */
export function createCached(engine: Translator, options: CacheOptions): Translator {
  const cache = forgiving(options);
  return {
    id: engine.id,
    supports: (from, to) => engine.supports(from, to),
    async translate(requests, signal) {
      const keys = requests.map((request) => {
        const version = options.version(request);
        return version === null ? null : cacheKey(engine.id, version, request);
      });
      const known = cache.get(keys.filter((key) => key !== null));
      const answers = keys.map((key) => (key === null ? null : (known.get(key) ?? null)));
      const open = answers.flatMap((answer, index) => (answer === null ? [index] : []));
      if (open.length === 0) return answers;
      const given = await engine.translate(
        open.map((index) => requests[index] as TranslationRequest),
        signal,
      );
      const fresh: [string, Translation][] = [];
      for (const [position, index] of open.entries()) {
        const answer = given[position] ?? null;
        const key = keys[index] ?? null;
        answers[index] = answer;
        if (answer && key !== null) fresh.push([key, answer]);
      }
      if (fresh.length > 0) cache.put(fresh);
      return answers;
    },
    close: () => engine.close(),
  };
}

/** Keeps the latest translations in memory, before a slower cache, or alone. @param most translations kept */
export function createMemoryCache(most: number, behind: TranslationCache | null = null): TranslationCache {
  const latest = new Map<string, Translation>();
  const keep = (key: string, translation: Translation) => {
    latest.delete(key);
    latest.set(key, translation);
    if (latest.size > most) latest.delete(latest.keys().next().value as string);
  };
  return {
    get(keys) {
      const here = new Map(keys.flatMap((key) => (latest.has(key) ? [[key, latest.get(key) as Translation]] : [])));
      const missing = keys.filter((key) => !here.has(key));
      if (missing.length === 0 || !behind) return here;
      const found = behind.get(missing);
      for (const [key, translation] of found) keep(key, translation);
      return new Map([...here, ...found]);
    },
    put(entries) {
      for (const [key, translation] of entries) keep(key, translation);
      behind?.put(entries);
    },
  };
}
