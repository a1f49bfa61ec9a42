import Keyv from "keyv";
import { StoreError } from "../store/errors.ts";
import { createKeyvStore } from "../store/keyv-sqlite.ts";
import type { Context } from "./context.ts";

/** A space of keys, as the conversation uses it. */
type Keys = Pick<Keyv, "get" | "set" | "delete">;

/**
 * What is only kept so that a button or `/story 2` finds it again. While the store takes no change (disk full), it is
 * kept in memory and people get their digest all the same; a setting is refused instead, since whoever chose it counts
 * on it for good.
 */
const PASSING: readonly string[] = ["digest", "chat-digest", "pending"];

/** Values that are kept in memory at most; the oldest go. */
const MOST_IN_MEMORY = 200;

/** The same keys, which take values also where the store does not. */
export function withMemory(keys: Keys): Keys {
  const kept = new Map<string, unknown>();
  const keep = (key: string, value: unknown): void => {
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > MOST_IN_MEMORY) kept.delete(kept.keys().next().value as string);
  };
  const tolerant = async (work: () => Promise<boolean>, otherwise: () => void): Promise<boolean> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      otherwise();
      return true;
    }
  };
  return {
    get: (async (key: string) => (kept.has(key) ? kept.get(key) : keys.get(key))) as Keys["get"],
    set: (key, value, ttl) => {
      kept.delete(key);
      return tolerant(
        () => keys.set(key, value, ttl),
        () => keep(key, value),
      );
    },
    delete: ((key: string) => {
      kept.delete(key);
      return tolerant(
        () => keys.delete(key),
        () => keep(key, undefined),
      );
    }) as Keys["delete"],
  };
}

/** Settings and state in Keyv, on the same file as the archive. Namespaces keep key spaces apart. */
export function openState(context: Context): (namespace: string) => Keys {
  return (namespace) => {
    // Without `throwOnErrors` Keyv turns trouble of its store into "no value", and a setting would be lost in silence.
    const keyv = new Keyv({ store: createKeyvStore(context.store.open()), namespace, throwOnErrors: true });
    keyv.on("error", () => {});
    return PASSING.includes(namespace) ? withMemory(keyv) : keyv;
  };
}
