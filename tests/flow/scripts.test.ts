import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { childArguments } from "../support/child.ts";
import { inFolder } from "../support/run-cli.ts";

const script = (name: string, ...args: readonly string[]) =>
  childArguments(new URL(`../../scripts/${name}.ts`, import.meta.url), ...args);

it.each(["measure-checks", "measure-writer"])("%s ends in silence when nobody reads its output", async (name) => {
  await inFolder(async (folder) => {
    const [source, translation] = [join(folder, "ar.txt"), join(folder, "en.txt")];
    writeFileSync(source, "قال الوزير اليوم إن خمسة أشخاص قتلوا في بيروت\n".repeat(8));
    writeFileSync(translation, "The minister said today that five people were killed in Beirut\n".repeat(8));
    const child = spawn(process.execPath, script(name, source, translation));
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      errors += chunk;
    });
    child.stdout.destroy();
    await once(child, "close");
    expect(errors).toBe("");
  });
});

it("check-evidence wants a folder", () => {
  const { status, stderr } = spawnSync(process.execPath, script("check-evidence"), { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "node dist/scripts/check-evidence.js FOLDER...\n"]);
});
