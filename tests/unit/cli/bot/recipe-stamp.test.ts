import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { recipeStamp } from "../../../../src/cli/bot/bot.ts";
import { loadRecipes } from "../../../../src/config/load.ts";
import { inFolder } from "../../../support/run-cli.ts";

const TITLE = "title:\n  ar: ا\n  en: a\n";

it("sees recipes of one's own that come while the bot runs", async () => {
  await inFolder(async (cwd) => {
    const before = recipeStamp(cwd);
    mkdirSync(join(cwd, "digests"));
    writeFileSync(join(cwd, "digests", "mine.yaml"), TITLE);
    expect(recipeStamp(cwd)).not.toBe(before);
    expect([...loadRecipes(cwd).keys()]).toEqual(["daily", "mine"]);
  });
});

it("passes over what an editor leaves beside a file, such as a lock that leads nowhere", async () => {
  await inFolder(async (cwd) => {
    mkdirSync(join(cwd, "digests"));
    writeFileSync(join(cwd, "digests", "mine.yaml"), TITLE);
    const before = recipeStamp(cwd);
    symlinkSync("somebody@host.1234", join(cwd, "digests", ".#mine.yaml"));
    expect(recipeStamp(cwd)).toBe(before);
    expect([...loadRecipes(cwd).keys()]).toEqual(["daily", "mine"]);
  });
});
