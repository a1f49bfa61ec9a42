import { existsSync } from "node:fs";
import { openDatabase } from "../store/database.ts";
import type { Database } from "../store/driver.ts";
import { StoreError, type StoreFault } from "../store/errors.ts";
import { type KeptInMemory, openReadOnly } from "../store/read-only.ts";

/** One connection to the store for everything in a process, opened when it is first needed. */
export interface SharedStore {
  /** Opens (and makes) the store; one that cannot be written, for reading. Throws StoreError. */
  open(): Database;
  /** The store, if its file is there already: what only reads never makes a folder. Throws StoreError. */
  openExisting(): Database | null;
  /** Opens the store for somebody who must be able to change it. Throws StoreError where it cannot be written. */
  requireWrites(): void;
  /** Why the open store cannot be written; null where it can. */
  readOnly(): StoreError | null;
  close(): void;
}

/** What people say and choose, and what answers cost to make: kept until the end of a run that cannot store it. */
const IN_MEMORY: KeptInMemory = {
  keyv: ["keyv"],
  memory: ["memory", "memory_words"],
  translation_cache: ["translation_cache"],
  llm: ["llm_days", "llm_notes", "llm_answers"],
};

/** Faults of a store that may be read all the same; on a full disk not even the files for its locks can be made. */
const READABLE: readonly StoreFault[] = ["read-only", "no-permission", "full"];

/** The store at a path, opened when it is first asked for, by `openWritable`. */
export function shareStore(path: string, openWritable: (path: string) => Database = openDatabase): SharedStore {
  let db: Database | null = null;
  let refused: StoreError | null = null;
  const openReadable = (): Database => {
    try {
      return openWritable(path);
    } catch (error) {
      if (!(error instanceof StoreError && READABLE.includes(error.fault))) throw error;
      const stored = openReadOnly(path, { inPlace: "archive", inMemory: IN_MEMORY });
      if (stored === null) throw error;
      refused = error;
      return stored;
    }
  };
  const open = (): Database => {
    db ??= openReadable();
    return db;
  };
  return {
    open,
    openExisting: () => (db !== null || existsSync(path) ? open() : null),
    requireWrites() {
      open();
      if (refused !== null) throw refused;
    },
    readOnly: () => refused,
    close() {
      db?.close();
      db = null;
    },
  };
}
