import { describe, expect, it } from "vitest";
import type { SqlValue } from "../../src/store/driver.ts";
import { StoreError } from "../../src/store/errors.ts";
import type { DatabaseBench } from "./database-bench.ts";

/** What every SQLite driver does alike with values, parameters and statements. */
export function statementsContract(bench: DatabaseBench): void {
  describe("values", () => {
    it("gives back text, numbers, bytes and null as they went in", () => {
      bench.insert(1.5, 42, "خبر عاجل «نص» 😀", new Uint8Array([0, 255, 7]));
      const row = bench.db.prepare("SELECT * FROM t").get();
      expect(row?.a).toBe(1.5);
      expect(row?.n).toBe(42);
      expect(row?.s).toBe("خبر عاجل «نص» 😀");
      expect(Array.from((row?.b ?? []) as Uint8Array)).toEqual([0, 255, 7]);
      bench.insert(null, null, null, null);
      expect({ ...bench.db.prepare("SELECT * FROM t WHERE a IS NULL").get() }).toEqual({
        a: null,
        n: null,
        s: null,
        b: null,
      });
    });

    it("keeps empty text and empty bytes apart from null", () => {
      bench.insert(null, null, "", new Uint8Array(0));
      const row = bench.db.prepare("SELECT s, typeof(b) AS kind FROM t").get();
      expect({ ...row }).toEqual({ s: "", kind: "blob" });
    });

    it("stores whole numbers as INTEGER wherever they stand, so that no text reads 5.0", () => {
      bench.insert(5, 5n, null, null);
      bench.db.prepare("UPDATE t SET s = ?").run([5]);
      const row = bench.db.prepare("SELECT typeof(a) AS a, typeof(n) AS n, s, typeof(?) AS p FROM t").get([7]);
      expect({ ...row }).toEqual({ a: "integer", n: "integer", s: "5", p: "integer" });
    });

    it("holds whole numbers up to 2^53 exactly and refuses larger ones", () => {
      bench.insert(null, Number.MAX_SAFE_INTEGER, null, null);
      expect(bench.db.prepare("SELECT n FROM t").get()?.n).toBe(Number.MAX_SAFE_INTEGER);
      expect(() => bench.insert(2n ** 60n, 0, null, null)).toThrow(RangeError);
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
      expect(() => bench.insert(value as SqlValue, 1, null, null)).toThrow(TypeError);
      expect(() => bench.db.prepare("SELECT ? AS a").get([value as SqlValue])).toThrow(TypeError);
      expect(() => bench.db.prepare("SELECT ? AS a").all([value as SqlValue])).toThrow(TypeError);
      expect(() => [...bench.db.prepare("SELECT ? AS a").iterate([value as SqlValue])]).toThrow(TypeError);
      expect(bench.count()).toBe(0);
    });

    it("refuses an argument that is not one array", () => {
      const statement = bench.db.prepare("SELECT ? AS a");
      for (const value of [true, new Date(0), 1, "x", new Uint8Array(1), null])
        expect(() => statement.get(value as unknown as SqlValue[])).toThrow(TypeError);
    });

    it("refuses a hole in the array", () => {
      // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
      expect(() => bench.db.prepare("SELECT ? AS a, ? AS b").get([, 1] as unknown as SqlValue[])).toThrow(TypeError);
    });
  });

  describe("parameters", () => {
    it.each([
      ["none", "INSERT INTO t VALUES (?, ?, ?, ?)", []],
      ["too few", "INSERT INTO t VALUES (?, ?, ?, ?)", [1, 2, "x"]],
      ["too many", "INSERT INTO t VALUES (?, ?, ?, ?)", [1, 2, "x", null, 5]],
      ["some where there are none", "DELETE FROM t", [1]],
    ])("refuses %s", (_name, sql, values) => {
      bench.insert(1, 1, "x", null);
      expect(() => bench.db.prepare(sql).run(values)).toThrow(/takes \d values/);
      expect(bench.count()).toBe(1);
    });

    it("does not count question marks in text, names and comments", () => {
      const sql = `SELECT '?''?' AS "a?", ? AS b -- why?\n /* ? */ FROM (SELECT 1 AS [c?], 2 AS \`d?\`)`;
      expect({ ...bench.db.prepare(sql).get([3]) }).toEqual({ "a?": "?'?", b: 3 });
    });

    it.each(["SELECT ?1", "SELECT :a", "SELECT @a", "SELECT $a"])("refuses named and numbered ones: %s", (sql) => {
      expect(() => bench.db.prepare(sql)).toThrow(TypeError);
    });

    it("refuses a second statement instead of ignoring it", () => {
      expect(() => bench.db.prepare("SELECT 1; DELETE FROM t")).toThrow(TypeError);
      expect(bench.db.prepare("SELECT 1 AS one; -- end\n").get()?.one).toBe(1);
    });
  });

  describe("statements", () => {
    it("says how many rows changed", () => {
      expect(bench.insert(1, 1, "x", null).changes).toBe(1);
      bench.insert(2, 2, "y", null);
      expect(bench.db.prepare("UPDATE t SET s = ?").run(["z"]).changes).toBe(2);
      expect(bench.db.prepare("DELETE FROM t WHERE a = ?").run([99]).changes).toBe(0);
    });

    it("gives rows that hold their columns and nothing else", () => {
      bench.insert(1, 2, "x", null);
      expect(Object.keys(bench.db.prepare("SELECT a, n FROM t").get() ?? {})).toEqual(["a", "n"]);
      expect(Object.keys(bench.db.prepare("SELECT a, n FROM t").all()[0] ?? {})).toEqual(["a", "n"]);
      for (const row of bench.db.prepare("SELECT a, n FROM t").iterate()) expect(Object.keys(row)).toEqual(["a", "n"]);
    });

    it("gives undefined and no rows where there are none", () => {
      expect(bench.db.prepare("SELECT * FROM t").get()).toBeUndefined();
      expect(bench.db.prepare("SELECT * FROM t").all()).toEqual([]);
      expect([...bench.db.prepare("SELECT * FROM t").iterate()]).toEqual([]);
    });

    it("returns the row of INSERT … RETURNING and keeps it", () => {
      const row = bench.db.prepare("INSERT INTO t (n) VALUES (?) RETURNING n, rowid AS id").get([8]);
      expect({ ...row }).toEqual({ n: 8, id: 1 });
      expect(bench.count()).toBe(1);
    });

    it("can be used again after an error", () => {
      bench.db.exec("CREATE TABLE u (a UNIQUE)");
      const statement = bench.db.prepare("INSERT INTO u VALUES (?)");
      statement.run([1]);
      expect(() => statement.run([1])).toThrow(/UNIQUE/);
      expect(statement.run([2]).changes).toBe(1);
    });

    it("iterates over more rows than any buffer holds", () => {
      bench.fill(350);
      const rows = [...bench.db.prepare("SELECT n FROM t WHERE n >= ? ORDER BY n").iterate([10])];
      expect(rows.length).toBe(340);
      expect(rows.at(-1)?.n).toBe(349);
    });

    it("releases a loop that was left early", () => {
      bench.fill(350);
      for (const row of bench.db.prepare("SELECT n FROM t").iterate()) if (row.n === 3) break;
      bench.db.exec("DROP TABLE t");
      expect(bench.db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 't'").get()?.n).toBe(0);
    });

    it("reports faults of the SQL as they are, not as a broken store", () => {
      expect(() => bench.db.prepare("SELEC 1")).toThrow(/syntax/);
      expect(() => bench.db.exec("INSERT INTO nowhere VALUES (1)")).toThrow(/no such table/);
      expect(() => bench.db.prepare("SELECT json('{') AS j").get()).not.toThrow(StoreError);
    });

    it("has full-text search, JSON and window-free upserts as the store uses them", () => {
      bench.db.exec(
        "CREATE VIRTUAL TABLE f USING fts5(x, content='', contentless_delete=1, detail=none, tokenize='ascii')",
      );
      bench.db.prepare("INSERT INTO f (rowid, x) VALUES (?, ?)").run([7, "رقه مدني"]);
      expect(
        bench.db
          .prepare("SELECT rowid AS id FROM f WHERE f MATCH ?")
          .all(['"رقه"'])
          .map((r) => r.id),
      ).toEqual([7]);
      bench.db.prepare("DELETE FROM f WHERE rowid = ?").run([7]);
      expect(bench.db.prepare("SELECT rowid AS id FROM f WHERE f MATCH ?").all(['"رقه"'])).toEqual([]);
      expect(
        bench.db
          .prepare("SELECT value AS v FROM json_each(?)")
          .all(["[1,2]"])
          .map((r) => r.v),
      ).toEqual([1, 2]);
    });
  });
}
