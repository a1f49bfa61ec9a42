import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { createDiskSync } from "../../../src/store/disk-sync.ts";
import { inFolder } from "../../support/run-cli.ts";

describe("writing a store through to the disk", () => {
  it("shares one writing among those who ask while another is under way, and leaves the store usable", () =>
    inFolder(async (folder) => {
      const path = join(folder, "store.sqlite");
      const db = openDatabase(path);
      db.exec("CREATE TABLE t (n)");
      const sync = createDiskSync(path);
      const first = sync();
      expect(sync()).toBe(first);
      await first;
      const second = sync();
      expect(second).not.toBe(first);
      await second;
      db.exec("INSERT INTO t VALUES (1)");
      expect(db.prepare("SELECT n FROM t").all()).toEqual([{ n: 1 }]);
      db.close();
    }));

  it("is done at once where there is no log, and tells of a disk that fails", () =>
    inFolder(async (folder) => {
      await createDiskSync(":memory:")();
      await createDiskSync(join(folder, "none.sqlite"))();
      mkdirSync(join(folder, "odd.sqlite-wal"));
      const sync = createDiskSync(join(folder, "odd.sqlite"));
      await expect(sync()).rejects.toThrow("EISDIR");
      // The next one is tried anew.
      await expect(sync()).rejects.toThrow("EISDIR");
    }));
});
