import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/database.ts";
import type { DatabaseBench } from "./database-bench.ts";

/** What every SQLite driver does alike with transactions. */
export function transactionsContract(bench: DatabaseBench): void {
  describe("transactions", () => {
    it("commits what the work did and returns its result", () => {
      expect(bench.db.transaction(() => bench.insert(1, 1, "x", null).changes)).toBe(1);
      const other = openDatabase(bench.path, { driver: bench.driver });
      expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
      other.close();
    });

    it("undoes everything when the work throws, and rethrows", () => {
      bench.insert(1, 1, "before", null);
      const work = () => {
        bench.insert(2, 2, "x", null);
        throw new Error("no");
      };
      expect(() => bench.db.transaction(work)).toThrow("no");
      expect(bench.count()).toBe(1);
      bench.insert(3, 3, "after", null);
      expect(bench.count()).toBe(2);
    });

    it("lets a nested call join, and undoes only its part when it throws and is caught", () => {
      bench.db.transaction(() => {
        bench.insert(1, 1, "outer", null);
        bench.db.transaction(() => bench.insert(2, 2, "inner", null));
        expect(() =>
          bench.db.transaction(() => {
            bench.insert(3, 3, "lost", null);
            throw new Error("inner");
          }),
        ).toThrow("inner");
      });
      expect(
        bench.db
          .prepare("SELECT s FROM t ORDER BY n")
          .all()
          .map((row) => row.s),
      ).toEqual(["outer", "inner"]);
    });

    it("undoes a nested call with the outer one", () => {
      expect(() =>
        bench.db.transaction(() => {
          bench.db.transaction(() => bench.insert(1, 1, "inner", null));
          throw new Error("outer");
        }),
      ).toThrow("outer");
      expect(bench.count()).toBe(0);
    });

    it("refuses work that would wait", () => {
      expect(() =>
        bench.db.transaction(async () => {
          bench.insert(1, 1, "x", null);
        }),
      ).toThrow(TypeError);
      expect(bench.count()).toBe(0);
    });
  });
}

/** What every SQLite driver does alike with the file on the disk. */
export function fileContract(bench: DatabaseBench): void {
  describe("the file", () => {
    it("uses the write-ahead log and enforces foreign keys", () => {
      expect(bench.db.prepare("PRAGMA journal_mode").get()?.journal_mode).toBe("wal");
      expect(bench.db.prepare("PRAGMA foreign_keys").get()?.foreign_keys).toBe(1);
      expect(existsSync(`${bench.path}-wal`)).toBe(true);
    });

    it("lets another connection read while a write is open, and see the last whole state", () => {
      bench.insert(1, 1, "x", null);
      const other = openDatabase(bench.path, { driver: bench.driver });
      bench.db.transaction(() => {
        bench.insert(2, 2, "y", null);
        expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
      });
      expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(2);
      other.close();
    });

    it("says that it is locked when another connection keeps writing", () => {
      const other = openDatabase(bench.path, { driver: bench.driver, busyTimeoutMs: 20 });
      bench.db.transaction(() => {
        expect(() => other.exec("INSERT INTO t (n) VALUES (1)")).toThrow(
          expect.objectContaining({ name: "StoreError", code: "locked" }),
        );
        expect(() => other.transaction(() => 1)).toThrow(expect.objectContaining({ code: "locked" }));
      });
      expect(other.transaction(() => 1)).toBe(1);
      other.close();
    });

    it("says that the disk is full, keeps what was stored, and works again when there is room", () => {
      bench.fill(10);
      bench.db.exec("PRAGMA max_page_count = 30");
      const grow = () =>
        bench.db.transaction(() => {
          for (let i = 0; i < 200; i++) bench.insert(i, i, "x".repeat(2000), null);
        });
      expect(grow).toThrow(expect.objectContaining({ name: "StoreError", code: "full", path: bench.path }));
      expect(bench.count()).toBe(10);
      bench.db.exec("PRAGMA max_page_count = 100000");
      grow();
      expect(bench.count()).toBe(210);
    });

    it("refuses everything after close, and may be closed twice", () => {
      const statement = bench.db.prepare("SELECT 1");
      bench.db.close();
      bench.db.close();
      for (const use of [
        () => statement.get(),
        () => statement.all(),
        () => bench.db.exec("SELECT 1"),
        () => bench.db.prepare("SELECT 1"),
      ])
        expect(use).toThrow(/closed/);
      expect(() => bench.db.transaction(() => 1)).toThrow(/closed/);
    });

    it("holds everything in the one file after close", () => {
      bench.insert(1, 1, "x", null);
      bench.db.close();
      copyFileSync(bench.path, `${bench.path}.copy`);
      const copy = openDatabase(`${bench.path}.copy`, { driver: bench.driver });
      expect(copy.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
      copy.close();
    });

    it("says that the file is damaged where it meets the damage", () => {
      bench.db.transaction(() => {
        for (let i = 0; i < 200; i++) bench.insert(i, i, "x".repeat(500), null);
      });
      bench.db.close();
      const bytes = readFileSync(bench.path);
      bytes.fill(0xa5, 4096 * 3);
      writeFileSync(bench.path, bytes);
      const damaged = openDatabase(bench.path, { driver: bench.driver });
      const all = damaged.prepare("SELECT s FROM t");
      const reads = [
        () => all.get(),
        () => all.all(),
        () => [...all.iterate()],
        () => damaged.exec("UPDATE t SET n = 1"),
      ];
      for (const read of reads)
        expect(read).toThrow(expect.objectContaining({ name: "StoreError", code: "corrupt", path: bench.path }));
      damaged.close();
      expect(statSync(bench.path).size).toBe(bytes.length);
    });

    it("works in memory, leaving no file", () => {
      const memory = openDatabase(":memory:", { driver: bench.driver });
      memory.exec("CREATE TABLE m (a)");
      expect(memory.prepare("INSERT INTO m VALUES (?)").run([1]).changes).toBe(1);
      memory.close();
      expect(existsSync(":memory:")).toBe(false);
    });
  });
}
