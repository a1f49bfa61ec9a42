import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { watchPlace } from "../../../../src/cli/bot/in-place.ts";
import { inFolder } from "../../../support/in-folder.ts";

it("tells a file that changes from one that was deleted or replaced", async () => {
  await inFolder(async (folder) => {
    const path = join(folder, "store");
    writeFileSync(path, "one");
    const isInPlace = watchPlace(path);
    writeFileSync(path, "more");
    chmodSync(path, 0o600);
    expect(isInPlace()).toBe(true);
    renameSync(path, join(folder, "away"));
    expect(isInPlace()).toBe(false);
    writeFileSync(path, "more");
    expect(isInPlace()).toBe(false);
    renameSync(join(folder, "away"), path);
    expect(isInPlace()).toBe(true);
    rmSync(folder, { recursive: true });
    expect(isInPlace()).toBe(false);
  });
});
