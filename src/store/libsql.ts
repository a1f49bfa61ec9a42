import { createRequire } from "node:module";
import type Libsql from "libsql";
import type { RawConnection } from "./connection.ts";
import type { SqlRow } from "./driver.ts";

/**
 * libsql: a SQLite that needs no compiler, for Node without `node:sqlite`. Null where it has no build for this
 * machine. It is reached only through checked values: it ends the process on booleans and dates, takes missing
 * parameters for NULL and runs statements of a closed database.
 */
export function libsql(): ((path: string) => RawConnection) | null {
  const Database = load();
  if (Database === null) return null;
  return (path) => {
    const database = new Database(path);
    return {
      exec(sql) {
        database.exec(sql);
      },
      prepare(sql) {
        const statement = database.prepare(sql);
        const get = (values: readonly unknown[]) => withoutMetadata(statement.get(values));
        return {
          run: (values) => statement.run(values).changes,
          get,
          all: (values) => statement.all(values) as SqlRow[],
          *iterate(values) {
            let finished = false;
            try {
              yield* statement.iterate(values) as Iterable<SqlRow>;
              finished = true;
            } finally {
              // Its iterator has no way to stop early; a `get` resets the statement and ends the read.
              if (!finished) get(values);
            }
          },
        };
      },
      close() {
        checkpoint(database);
        database.close();
      },
    };
  };
}

/**
 * libsql leaves the write-ahead log as it is; without this a copy of the file alone would lack the last changes. It
 * does not wait for other connections, and a full disk does not keep the store from closing: the log then stays,
 * which is safe.
 */
function checkpoint(database: Libsql.Database): void {
  try {
    database.exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // The next connection reads the log.
  }
}

/** Loaded on demand, so that a Node with its own SQLite never loads native code. */
function load(): typeof Libsql | null {
  try {
    return createRequire(import.meta.url)("libsql") as typeof Libsql;
  } catch {
    return null;
  }
}

/** `get` adds a timing to each row under `_metadata`. */
function withoutMetadata(row: unknown): SqlRow | undefined {
  if (row === undefined) return undefined;
  const { _metadata, ...columns } = row as SqlRow & { _metadata?: unknown };
  return columns;
}
