import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RawConnection } from "../../../src/store/connection.ts";
import { openDatabase, type StoreDriver, storeDrivers } from "../../../src/store/database.ts";
import { StoreError, type StoreErrorCode } from "../../../src/store/errors.ts";
import { ensureSchema } from "../../../src/store/schema.ts";
import { childArguments } from "../../support/child.ts";

const CHILD = new URL("../../support/open-store.ts", import.meta.url);

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mujaz-open-"));
  path = join(folder, "data", "mujaz.db");
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** The error of opening `path`: its code, and a message of one line that names the file. */
function failure(run: () => void): StoreErrorCode {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    const { message, code } = error as StoreError;
    expect(message).toContain(path);
    expect(message).not.toContain("\n");
    return code;
  }
  throw new Error("nothing was thrown");
}

describe("openDatabase", () => {
  it("makes the folder and the file, and opens them again", () => {
    const db = openDatabase(path);
    db.exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    db.close();
    const again = openDatabase(path);
    expect(again.prepare("SELECT a FROM t").get()?.a).toBe(1);
    again.close();
  });

  it("leaves a file that is no database alone", () => {
    mkdirSync(join(folder, "data"));
    writeFileSync(path, "notes of an editor\n".repeat(200));
    expect(failure(() => openDatabase(path))).toBe("not-a-database");
    expect(readFileSync(path, "utf8")).toBe("notes of an editor\n".repeat(200));
  });

  it("leaves another program's database alone", () => {
    const db = openDatabase(path);
    db.exec("DROP TABLE schema_parts; CREATE TABLE theirs (a); PRAGMA application_id = 0; PRAGMA user_version = 0");
    db.close();
    expect(failure(() => openDatabase(path))).toBe("not-a-database");
    const other = join(folder, "other.db");
    const marked = openDatabase(other);
    marked.exec("PRAGMA application_id = 1196444487");
    marked.close();
    path = other;
    expect(failure(() => openDatabase(other))).toBe("not-a-database");
  });

  it("says that a store is from a newer version, and leaves it as it is", () => {
    const db = openDatabase(path);
    db.exec("PRAGMA user_version = 99");
    db.close();
    expect(failure(() => openDatabase(path))).toBe("newer-version");
    expect(failure(() => openDatabase(path))).toBe("newer-version");
  });

  it("says that DATA_DIR is no folder", () => {
    writeFileSync(join(folder, "data"), "a file");
    expect(() => openDatabase(path)).toThrow(/is not a folder\. Set DATA_DIR/);
    rmSync(join(folder, "data"));
    symlinkSync("nowhere", join(folder, "data"));
    expect(() => openDatabase(path)).toThrow(/is not a folder\. Set DATA_DIR/);
  });

  it("names DATA_DIR when the folder may not be written", () => {
    openDatabase(path).close();
    chmodSync(join(folder, "data"), 0o555);
    chmodSync(folder, 0o755);
    // The superuser may write anywhere, so the check runs as nobody then.
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const fresh = join(folder, "data", "sub", "fresh.db");
    for (const place of [path, fresh]) {
      const { stdout } = spawnSync(process.execPath, childArguments(CHILD, place), {
        encoding: "utf8",
        ...asNobody,
      });
      expect(stdout).toMatch(/^StoreError no-permission .*DATA_DIR/);
      expect(stdout).toContain(place);
    }
    chmodSync(join(folder, "data"), 0o755);
  });

  it.each([1, 2])("is made once where another makes it at the same time (pragma %d)", (moment) => {
    const [driver] = storeDrivers().filter(({ open }) => open !== null);
    let pragmas = 0;
    const open = (file: string) => {
      const raw = (driver as StoreDriver & { open(file: string): RawConnection }).open(file);
      const prepare = (sql: string) => {
        if (sql.startsWith("PRAGMA") && ++pragmas === moment) openDatabase(path).close();
        return raw.prepare(sql);
      };
      return { prepare, exec: (sql: string) => raw.exec(sql), close: () => raw.close() };
    };
    openDatabase(path, { driver: { name: "libsql", open } }).close();
    openDatabase(path).close();
  });

  it("can be opened for the first time by several processes at once, without a word on stderr", async () => {
    const outputs = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(process.execPath, childArguments(CHILD, path));
        let output = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
        await new Promise((done) => child.on("close", done));
        return output;
      }),
    );
    expect(outputs).toEqual(Array(3).fill("open\n"));
  });
});

describe("ensureSchema", () => {
  const first = { version: 1, up: "CREATE TABLE part (a)" };
  const second = { version: 2, up: "ALTER TABLE part ADD COLUMN b; UPDATE part SET b = a * 2" };

  it("runs each step once, over restarts and program versions", () => {
    const db = openDatabase(path);
    ensureSchema(db, "part", [first]);
    db.exec("INSERT INTO part VALUES (21)");
    db.close();
    const later = openDatabase(path);
    for (let i = 0; i < 2; i++) ensureSchema(later, "part", [first, second]);
    expect({ ...later.prepare("SELECT * FROM part").get() }).toEqual({ a: 21, b: 42 });
    later.close();
  });

  it("leaves the step before when a step fails", () => {
    const db = openDatabase(path);
    const broken = { version: 2, up: "ALTER TABLE part ADD COLUMN b; INSERT INTO nowhere VALUES (1)" };
    expect(() => ensureSchema(db, "part", [first, broken])).toThrow(/damaged/);
    expect(Object.keys(db.prepare("SELECT * FROM pragma_table_info('part')").all())).toHaveLength(1);
    ensureSchema(db, "part", [first, second]);
    expect(db.prepare("SELECT * FROM pragma_table_info('part')").all()).toHaveLength(2);
    db.close();
  });

  it("refuses a part that a newer version has changed", () => {
    const db = openDatabase(path);
    ensureSchema(db, "part", [first, second]);
    expect(failure(() => ensureSchema(db, "part", [first]))).toBe("newer-version");
    db.close();
  });
});
