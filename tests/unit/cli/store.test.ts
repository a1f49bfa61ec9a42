import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createArchiveStore } from "../../../src/archive/store.ts";
import { shareStore } from "../../../src/cli/store.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { StoreError, type StoreFault } from "../../../src/store/errors.ts";

const analysis = { features: () => "{}" };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mujaz-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A store that is there already, on a disk that takes no change any more. */
function refusing(fault: StoreFault, isThere = true) {
  const path = join(folder, "mujaz.sqlite");
  if (isThere) {
    const db = openDatabase(path);
    createArchiveStore(db, analysis);
    db.close();
  }
  return shareStore(path, () => {
    throw new StoreError(fault, path);
  });
}

describe("a store that cannot be opened for writing", () => {
  it.each<StoreFault>(["full", "read-only", "no-permission"])("is read all the same: %s", (fault) => {
    const store = refusing(fault);
    expect(createArchiveStore(store.open(), analysis).span().articles).toBe(0);
    expect(store.readOnly()).toMatchObject({ fault });
    expect(() => store.requireWrites()).toThrow(expect.objectContaining({ fault }));
    store.close();
  });

  it("is not read where it is damaged, or not there", () => {
    expect(() => refusing("corrupt").open()).toThrow(expect.objectContaining({ fault: "corrupt" }));
    rmSync(join(folder, "mujaz.sqlite"));
    expect(() => refusing("full", false).open()).toThrow(expect.objectContaining({ fault: "full" }));
  });
});
