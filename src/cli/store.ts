import { existsSync } from "node:fs";
import { openDatabase } from "../store/database.ts";
import type { Database } from "../store/driver.ts";

/** One connection to the store for everything in a process, opened when it is first needed. */
export interface SharedStore {
  /** Opens (and makes) the store. Throws StoreError. */
  open(): Database;
  /** The store, if its file is there already: what only reads never makes a folder. Throws StoreError. */
  openExisting(): Database | null;
  close(): void;
}

/** The store at a path, opened when it is first asked for. */
export function shareStore(path: string): SharedStore {
  let db: Database | null = null;
  const open = (): Database => {
    db ??= openDatabase(path);
    return db;
  };
  return {
    open,
    openExisting: () => (db !== null || existsSync(path) ? open() : null),
    close() {
      db?.close();
      db = null;
    },
  };
}
