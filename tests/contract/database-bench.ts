import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe } from "vitest";
import { openDatabase, type StoreDriver } from "../../src/store/database.ts";
import type { Database, SqlValue } from "../../src/store/driver.ts";

/** A fresh database of one driver for each test, with a table `t` of four columns. */
export interface DatabaseBench {
  readonly driver: StoreDriver;
  readonly db: Database;
  readonly path: string;
  insert(...values: readonly SqlValue[]): { readonly changes: number };
  /** Rows of `t`. */
  count(): number;
  fill(rows: number): void;
}

/** Runs a suite on one driver. A driver that this Node or machine lacks is skipped, by name and with the reason. */
export function withDatabase(driver: StoreDriver, suite: (bench: DatabaseBench) => void): void {
  const reason = driver.open === null ? ` (skipped: not in Node ${process.versions.node} on this machine)` : "";
  describe.skipIf(driver.open === null)(`database contract: ${driver.name}${reason}`, () => {
    let folder: string;
    let path: string;
    let db: Database;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "mujaz-db-"));
      path = join(folder, "store.db");
      db = openDatabase(path, { driver, busyTimeoutMs: 50 });
      db.exec("CREATE TABLE t (a, n INTEGER, s TEXT, b BLOB)");
    });
    afterEach(() => {
      db.close();
      rmSync(folder, { recursive: true });
    });
    const insert = (...values: readonly SqlValue[]) => db.prepare("INSERT INTO t VALUES (?, ?, ?, ?)").run(values);
    suite({
      driver,
      get db() {
        return db;
      },
      get path() {
        return path;
      },
      insert,
      count: () => Number(db.prepare("SELECT count(*) AS n FROM t").get()?.n),
      fill: (rows) =>
        db.transaction(() => {
          for (let i = 0; i < rows; i++) insert(i, i, String(i), null);
        }),
    });
  });
}
