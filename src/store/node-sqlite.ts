import type { RawConnection } from "./connection.ts";
import type { SqlRow, SqlValue } from "./driver.ts";

/** The part of `node:sqlite` that is used here; the type package for Node 20 does not know the module. */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => NodeDatabase;
}
interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
    get(...values: readonly SqlValue[]): SqlRow | undefined;
    all(...values: readonly SqlValue[]): SqlRow[];
    iterate(...values: readonly SqlValue[]): Iterable<SqlRow>;
  };
  close(): void;
}

/** Null where this Node has no `node:sqlite` (20, and builds without it) or one without full-text search. */
export function nodeSqlite(): ((path: string) => RawConnection) | null {
  const sqlite = loadQuietly();
  if (sqlite === null || !hasFullText(sqlite)) return null;
  return (path) => {
    const database = new sqlite.DatabaseSync(path);
    return {
      exec: (sql) => database.exec(sql),
      prepare(sql) {
        const statement = database.prepare(sql);
        return {
          run: (values) => Number(statement.run(...values).changes),
          get: (values) => statement.get(...values),
          all: (values) => statement.all(...values),
          iterate: (values) => statement.iterate(...values),
        };
      },
      close: () => database.close(),
    };
  };
}

/** Node 22 warns once that the module is experimental. Only that warning is held back, only while the module loads. */
function loadQuietly(): NodeSqlite | null {
  const emitWarning = process.emitWarning;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (String(warning).includes("SQLite is an experimental feature")) return;
    Reflect.apply(emitWarning, process, [warning, ...rest]);
  }) as typeof process.emitWarning;
  try {
    return (process.getBuiltinModule("node:sqlite") as NodeSqlite | undefined) ?? null;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function hasFullText(sqlite: NodeSqlite): boolean {
  const probe = new sqlite.DatabaseSync(":memory:");
  try {
    probe.exec("CREATE VIRTUAL TABLE probe USING fts5(x)");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
