import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("package.json not found above src/language: reinstall mujaz");
    folder = parent;
  }
  return folder;
}

let root: string | undefined;

/** Absolute path of a compiled data file: `<package root>/dist/data/NAME`, from the sources as from the build. */
export function dataFile(name: string): string {
  root ??= packageRoot();
  return join(root, "dist", "data", name);
}
