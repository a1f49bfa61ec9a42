import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type StoreDriver } from "../../src/store/database.ts";
import type { Database, SqlValue } from "../../src/store/driver.ts";
import { StoreError } from "../../src/store/errors.ts";

/** What every SQLite driver does alike. A driver that this Node or machine lacks is skipped by name. */
export function databaseContract(driver: StoreDriver): void {
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
    const count = () => Number(db.prepare("SELECT count(*) AS n FROM t").get()?.n);
    const fill = (rows: number) =>
      db.transaction(() => {
        for (let i = 0; i < rows; i++) insert(i, i, String(i), null);
      });

    describe("values", () => {
      it("gives back text, numbers, bytes and null as they went in", () => {
        insert(1.5, 42, "خبر عاجل «نص» 😀", new Uint8Array([0, 255, 7]));
        const row = db.prepare("SELECT * FROM t").get();
        expect(row?.a).toBe(1.5);
        expect(row?.n).toBe(42);
        expect(row?.s).toBe("خبر عاجل «نص» 😀");
        expect(Array.from((row?.b ?? []) as Uint8Array)).toEqual([0, 255, 7]);
        insert(null, null, null, null);
        expect({ ...db.prepare("SELECT * FROM t WHERE a IS NULL").get() }).toEqual({
          a: null,
          n: null,
          s: null,
          b: null,
        });
      });

      it("keeps empty text and empty bytes apart from null", () => {
        insert(null, null, "", new Uint8Array(0));
        const row = db.prepare("SELECT s, typeof(b) AS kind FROM t").get();
        expect({ ...row }).toEqual({ s: "", kind: "blob" });
      });

      it("stores whole numbers as INTEGER wherever they stand, so that no text reads 5.0", () => {
        insert(5, 5n, null, null);
        db.prepare("UPDATE t SET s = ?").run([5]);
        const row = db.prepare("SELECT typeof(a) AS a, typeof(n) AS n, s, typeof(?) AS p FROM t").get([7]);
        expect({ ...row }).toEqual({ a: "integer", n: "integer", s: "5", p: "integer" });
      });

      it("holds whole numbers up to 2^53 exactly and refuses larger ones", () => {
        insert(null, Number.MAX_SAFE_INTEGER, null, null);
        expect(db.prepare("SELECT n FROM t").get()?.n).toBe(Number.MAX_SAFE_INTEGER);
        expect(() => insert(2n ** 60n, 0, null, null)).toThrow(RangeError);
      });

      const unfit: readonly [string, unknown][] = [
        ["true", true],
        ["a Date", new Date(0)],
        ["undefined", undefined],
        ["NaN", Number.NaN],
        ["Infinity", Number.POSITIVE_INFINITY],
        ["an object", {}],
        ["an array", [1]],
        ["a function", () => 1],
        ["a symbol", Symbol("x")],
        ["a Uint16Array", new Uint16Array(2)],
        ["text with NUL", "before\0after"],
      ];
      it.each(unfit)("refuses %s with a TypeError and goes on", (_name, value) => {
        expect(() => insert(value as SqlValue, 1, null, null)).toThrow(TypeError);
        expect(() => db.prepare("SELECT ? AS a").get([value as SqlValue])).toThrow(TypeError);
        expect(() => db.prepare("SELECT ? AS a").all([value as SqlValue])).toThrow(TypeError);
        expect(() => [...db.prepare("SELECT ? AS a").iterate([value as SqlValue])]).toThrow(TypeError);
        expect(count()).toBe(0);
      });

      it("refuses an argument that is not one array", () => {
        const statement = db.prepare("SELECT ? AS a");
        for (const value of [true, new Date(0), 1, "x", new Uint8Array(1), null])
          expect(() => statement.get(value as unknown as SqlValue[])).toThrow(TypeError);
      });

      it("refuses a hole in the array", () => {
        // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
        expect(() => db.prepare("SELECT ? AS a, ? AS b").get([, 1] as unknown as SqlValue[])).toThrow(TypeError);
      });
    });

    describe("parameters", () => {
      it.each([
        ["none", "INSERT INTO t VALUES (?, ?, ?, ?)", []],
        ["too few", "INSERT INTO t VALUES (?, ?, ?, ?)", [1, 2, "x"]],
        ["too many", "INSERT INTO t VALUES (?, ?, ?, ?)", [1, 2, "x", null, 5]],
        ["some where there are none", "DELETE FROM t", [1]],
      ])("refuses %s", (_name, sql, values) => {
        insert(1, 1, "x", null);
        expect(() => db.prepare(sql).run(values)).toThrow(/takes \d values/);
        expect(count()).toBe(1);
      });

      it("does not count question marks in text, names and comments", () => {
        const sql = `SELECT '?''?' AS "a?", ? AS b -- why?\n /* ? */ FROM (SELECT 1 AS [c?], 2 AS \`d?\`)`;
        expect({ ...db.prepare(sql).get([3]) }).toEqual({ "a?": "?'?", b: 3 });
      });

      it.each(["SELECT ?1", "SELECT :a", "SELECT @a", "SELECT $a"])("refuses named and numbered ones: %s", (sql) => {
        expect(() => db.prepare(sql)).toThrow(TypeError);
      });

      it("refuses a second statement instead of ignoring it", () => {
        expect(() => db.prepare("SELECT 1; DELETE FROM t")).toThrow(TypeError);
        expect(db.prepare("SELECT 1 AS one; -- end\n").get()?.one).toBe(1);
      });
    });

    describe("statements", () => {
      it("says how many rows changed", () => {
        expect(insert(1, 1, "x", null).changes).toBe(1);
        insert(2, 2, "y", null);
        expect(db.prepare("UPDATE t SET s = ?").run(["z"]).changes).toBe(2);
        expect(db.prepare("DELETE FROM t WHERE a = ?").run([99]).changes).toBe(0);
      });

      it("gives rows that hold their columns and nothing else", () => {
        insert(1, 2, "x", null);
        expect(Object.keys(db.prepare("SELECT a, n FROM t").get() ?? {})).toEqual(["a", "n"]);
        expect(Object.keys(db.prepare("SELECT a, n FROM t").all()[0] ?? {})).toEqual(["a", "n"]);
        for (const row of db.prepare("SELECT a, n FROM t").iterate()) expect(Object.keys(row)).toEqual(["a", "n"]);
      });

      it("gives undefined and no rows where there are none", () => {
        expect(db.prepare("SELECT * FROM t").get()).toBeUndefined();
        expect(db.prepare("SELECT * FROM t").all()).toEqual([]);
        expect([...db.prepare("SELECT * FROM t").iterate()]).toEqual([]);
      });

      it("returns the row of INSERT … RETURNING and keeps it", () => {
        const row = db.prepare("INSERT INTO t (n) VALUES (?) RETURNING n, rowid AS id").get([8]);
        expect({ ...row }).toEqual({ n: 8, id: 1 });
        expect(count()).toBe(1);
      });

      it("can be used again after an error", () => {
        db.exec("CREATE TABLE u (a UNIQUE)");
        const statement = db.prepare("INSERT INTO u VALUES (?)");
        statement.run([1]);
        expect(() => statement.run([1])).toThrow(/UNIQUE/);
        expect(statement.run([2]).changes).toBe(1);
      });

      it("iterates over more rows than any buffer holds", () => {
        fill(350);
        const rows = [...db.prepare("SELECT n FROM t WHERE n >= ? ORDER BY n").iterate([10])];
        expect(rows.length).toBe(340);
        expect(rows.at(-1)?.n).toBe(349);
      });

      it("releases a loop that was left early", () => {
        fill(350);
        for (const row of db.prepare("SELECT n FROM t").iterate()) if (row.n === 3) break;
        db.exec("DROP TABLE t");
        expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 't'").get()?.n).toBe(0);
      });

      it("reports faults of the SQL as they are, not as a broken store", () => {
        expect(() => db.prepare("SELEC 1")).toThrow(/syntax/);
        expect(() => db.exec("INSERT INTO nowhere VALUES (1)")).toThrow(/no such table/);
        expect(() => db.prepare("SELECT json('{') AS j").get()).not.toThrow(StoreError);
      });

      it("has full-text search, JSON and window-free upserts as the store uses them", () => {
        db.exec(
          "CREATE VIRTUAL TABLE f USING fts5(x, content='', contentless_delete=1, detail=none, tokenize='ascii')",
        );
        db.prepare("INSERT INTO f (rowid, x) VALUES (?, ?)").run([7, "رقه مدني"]);
        expect(
          db
            .prepare("SELECT rowid AS id FROM f WHERE f MATCH ?")
            .all(['"رقه"'])
            .map((r) => r.id),
        ).toEqual([7]);
        db.prepare("DELETE FROM f WHERE rowid = ?").run([7]);
        expect(db.prepare("SELECT rowid AS id FROM f WHERE f MATCH ?").all(['"رقه"'])).toEqual([]);
        expect(
          db
            .prepare("SELECT value AS v FROM json_each(?)")
            .all(["[1,2]"])
            .map((r) => r.v),
        ).toEqual([1, 2]);
      });
    });

    describe("transactions", () => {
      it("commits what the work did and returns its result", () => {
        expect(db.transaction(() => insert(1, 1, "x", null).changes)).toBe(1);
        const other = openDatabase(path, { driver });
        expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
        other.close();
      });

      it("undoes everything when the work throws, and rethrows", () => {
        insert(1, 1, "before", null);
        const work = () => {
          insert(2, 2, "x", null);
          throw new Error("no");
        };
        expect(() => db.transaction(work)).toThrow("no");
        expect(count()).toBe(1);
        insert(3, 3, "after", null);
        expect(count()).toBe(2);
      });

      it("lets a nested call join, and undoes only its part when it throws and is caught", () => {
        db.transaction(() => {
          insert(1, 1, "outer", null);
          db.transaction(() => insert(2, 2, "inner", null));
          expect(() =>
            db.transaction(() => {
              insert(3, 3, "lost", null);
              throw new Error("inner");
            }),
          ).toThrow("inner");
        });
        expect(
          db
            .prepare("SELECT s FROM t ORDER BY n")
            .all()
            .map((row) => row.s),
        ).toEqual(["outer", "inner"]);
      });

      it("undoes a nested call with the outer one", () => {
        expect(() =>
          db.transaction(() => {
            db.transaction(() => insert(1, 1, "inner", null));
            throw new Error("outer");
          }),
        ).toThrow("outer");
        expect(count()).toBe(0);
      });

      it("refuses work that would wait", () => {
        expect(() =>
          db.transaction(async () => {
            insert(1, 1, "x", null);
          }),
        ).toThrow(TypeError);
        expect(count()).toBe(0);
      });
    });

    describe("the file", () => {
      it("uses the write-ahead log and enforces foreign keys", () => {
        expect(db.prepare("PRAGMA journal_mode").get()?.journal_mode).toBe("wal");
        expect(db.prepare("PRAGMA foreign_keys").get()?.foreign_keys).toBe(1);
        expect(existsSync(`${path}-wal`)).toBe(true);
      });

      it("lets another connection read while a write is open, and see the last whole state", () => {
        insert(1, 1, "x", null);
        const other = openDatabase(path, { driver });
        db.transaction(() => {
          insert(2, 2, "y", null);
          expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
        });
        expect(other.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(2);
        other.close();
      });

      it("says that it is locked when another connection keeps writing", () => {
        const other = openDatabase(path, { driver, busyTimeoutMs: 20 });
        db.transaction(() => {
          expect(() => other.exec("INSERT INTO t (n) VALUES (1)")).toThrow(
            expect.objectContaining({ name: "StoreError", code: "locked" }),
          );
          expect(() => other.transaction(() => 1)).toThrow(expect.objectContaining({ code: "locked" }));
        });
        expect(other.transaction(() => 1)).toBe(1);
        other.close();
      });

      it("says that the disk is full, keeps what was stored, and works again when there is room", () => {
        fill(10);
        db.exec("PRAGMA max_page_count = 30");
        const grow = () =>
          db.transaction(() => {
            for (let i = 0; i < 200; i++) insert(i, i, "x".repeat(2000), null);
          });
        expect(grow).toThrow(expect.objectContaining({ name: "StoreError", code: "full", path }));
        expect(count()).toBe(10);
        db.exec("PRAGMA max_page_count = 100000");
        grow();
        expect(count()).toBe(210);
      });

      it("refuses everything after close, and may be closed twice", () => {
        const statement = db.prepare("SELECT 1");
        db.close();
        db.close();
        for (const use of [
          () => statement.get(),
          () => statement.all(),
          () => db.exec("SELECT 1"),
          () => db.prepare("SELECT 1"),
        ])
          expect(use).toThrow(/closed/);
        expect(() => db.transaction(() => 1)).toThrow(/closed/);
      });

      it("holds everything in the one file after close", () => {
        insert(1, 1, "x", null);
        db.close();
        copyFileSync(path, `${path}.copy`);
        const copy = openDatabase(`${path}.copy`, { driver });
        expect(copy.prepare("SELECT count(*) AS n FROM t").get()?.n).toBe(1);
        copy.close();
      });

      it("says that the file is damaged where it meets the damage", () => {
        db.transaction(() => {
          for (let i = 0; i < 200; i++) insert(i, i, "x".repeat(500), null);
        });
        db.close();
        const bytes = readFileSync(path);
        bytes.fill(0xa5, 4096 * 3);
        writeFileSync(path, bytes);
        const damaged = openDatabase(path, { driver });
        const all = damaged.prepare("SELECT s FROM t");
        const reads = [
          () => all.get(),
          () => all.all(),
          () => [...all.iterate()],
          () => damaged.exec("UPDATE t SET n = 1"),
        ];
        for (const read of reads)
          expect(read).toThrow(expect.objectContaining({ name: "StoreError", code: "corrupt", path }));
        damaged.close();
        expect(statSync(path).size).toBe(bytes.length);
      });

      it("works in memory, leaving no file", () => {
        const memory = openDatabase(":memory:", { driver });
        memory.exec("CREATE TABLE m (a)");
        expect(memory.prepare("INSERT INTO m VALUES (?)").run([1]).changes).toBe(1);
        memory.close();
        expect(existsSync(":memory:")).toBe(false);
      });
    });
  });
}
