import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

/** Absolute path of a compiled data file: `<package root>/dist/data/NAME`, from the sources as from the build. */
export function dataFile(name: string): string {
  return join(packageRoot(), "dist", "data", name);
}
