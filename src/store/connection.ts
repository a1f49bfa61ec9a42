import type { Database, SqlRow, SqlValue, Statement } from "./driver.ts";
import { toStoreError } from "./errors.ts";
import { checkParameters, countParameters } from "./parameters.ts";

/** What a driver module supplies; it sees checked values only, and may throw whatever its library throws. */
export interface RawConnection {
  exec(sql: string): void;
  prepare(sql: string): RawStatement;
  close(): void;
}

/** A prepared statement as a driver supplies it; values are checked and their number fits. */
export interface RawStatement {
  run(values: readonly SqlValue[]): number;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): readonly SqlRow[];
  /** Releases the statement also when the loop is left early: an open one keeps the write-ahead log from shrinking. */
  iterate(values: readonly SqlValue[]): Iterable<SqlRow>;
}

/** Makes the strict, driver-independent `Database` of one raw connection. */
export function createDatabase(path: string, raw: RawConnection): Database {
  let open = true;
  let depth = 0;
  const guard = <T>(work: () => T): T => {
    if (!open) throw new TypeError(`The store ${path} is closed`);
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, path);
    }
  };
  const exec = (sql: string): void => guard(() => raw.exec(sql));
  return {
    path,
    exec,
    prepare: (sql) => prepare(raw, sql, guard),
    transaction(work) {
      const nested = depth > 0;
      exec(nested ? `SAVEPOINT s${depth}` : "BEGIN IMMEDIATE");
      depth++;
      try {
        const result = work();
        if (result instanceof Promise) throw new TypeError("A transaction cannot wait: its work must not be async");
        exec(nested ? `RELEASE s${depth - 1}` : "COMMIT");
        return result;
      } catch (error) {
        rollBack(raw, nested ? `s${depth - 1}` : null);
        throw error;
      } finally {
        depth--;
      }
    },
    close() {
      if (!open) return;
      guard(() => raw.close());
      open = false;
    },
  };
}

function prepare(raw: RawConnection, sql: string, guard: <T>(work: () => T) => T): Statement {
  const count = countParameters(sql);
  const statement = guard(() => raw.prepare(sql));
  const check = (values: readonly SqlValue[] = []) => checkParameters(values, count, sql);
  return {
    run(values) {
      const checked = check(values);
      return { changes: guard(() => statement.run(checked)) };
    },
    get(values) {
      const checked = check(values);
      return guard(() => statement.get(checked));
    },
    all(values) {
      const checked = check(values);
      return guard(() => statement.all(checked));
    },
    iterate(values) {
      return guardedRows(statement, check(values), guard);
    },
  };
}

function* guardedRows(
  statement: RawStatement,
  values: readonly SqlValue[],
  guard: <T>(work: () => T) => T,
): Generator<SqlRow> {
  const rows = guard(() => statement.iterate(values)[Symbol.iterator]());
  let done = false;
  try {
    for (;;) {
      const next = guard(() => rows.next());
      done = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    if (!done) rows.return?.();
  }
}

/**
 * After a full disk SQLite may have rolled back by itself; then there is nothing left to undo, and the first error
 * counts.
 */
function rollBack(raw: RawConnection, savepoint: string | null): void {
  try {
    raw.exec(savepoint === null ? "ROLLBACK" : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
  } catch {
    // Reported already by the error that led here.
  }
}
